package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.consequences.ConsequencePapers;
import org.ecoledger.assessment.consequences.ConsequencePapers.Paper;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.fields.SubjectSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consequences of which an interview letter or a supervision letter speaks (M15, C13). */
@Repository
class ConsequenceSubjects implements SubjectSource {
    private final JdbcClient db;
    private final ConsequencePapers papers;

    ConsequenceSubjects(JdbcClient db, ConsequencePapers papers) {
        this.db = db;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return "consequence";
    }

    @Override
    public String name() {
        return "考核后果";
    }

    @Override
    public String english() {
        return "consequence";
    }

    @Override
    public Optional<Choice> find(String key, Jurisdiction jurisdiction) {
        return papers.find(key, jurisdiction).map(ConsequenceSubjects::choice);
    }

    @Override
    public List<Choice> matching(String words, Jurisdiction jurisdiction, int most) {
        return db
                .sql("""
                        select number from assessment.pub_consequences
                        where (number || ' ' || subject_name || ' ' || sentence) ilike :pattern
                          and (path like :jurisdiction_path or unit = any(:jurisdiction_units))
                        order by proposed_at desc, number desc limit :most
                        """)
                .param("pattern", Patterns.containing(words))
                .param("most", most)
                .params(jurisdiction.parameters())
                .query((row, _) -> row.getString("number"))
                .list()
                .stream()
                .flatMap(number -> papers.find(number, jurisdiction).stream())
                .map(ConsequenceSubjects::choice)
                .toList();
    }

    private static Choice choice(Paper paper) {
        return new Choice(
                paper.file().number(),
                paper.kind() + "：" + paper.file().subject().name(),
                paper.state());
    }
}
