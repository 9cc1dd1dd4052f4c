package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Optional;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.reports.fields.SubjectSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters of which a notice or an acceptance certificate speaks. */
@Repository
class MatterSubjects implements SubjectSource {
    private final JdbcClient db;
    private final Matters matters;
    private final Units units;

    MatterSubjects(JdbcClient db, Matters matters, Units units) {
        this.db = db;
        this.matters = matters;
        this.units = units;
    }

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public String name() {
        return "事项";
    }

    @Override
    public String english() {
        return "matter";
    }

    @Override
    public Optional<Choice> find(String key, Jurisdiction jurisdiction) {
        return matters.find(key, jurisdiction).map(this::choice);
    }

    @Override
    public List<Choice> matching(String words, Jurisdiction jurisdiction, int most) {
        return choices("""
                select m.number from matters.pub_matters m join organisation.pub_regions r on r.code = m.region
                where (m.number || ' ' || m.title) ilike :pattern
                  and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units)
                       or m.taking_part && cast(:jurisdiction_units as text[]))
                order by m.opened_at desc, m.number desc limit :most
                """, words, jurisdiction, most);
    }

    /** @param numbers query of numbers, newest first */
    List<Choice> choices(String numbers, String words, Jurisdiction jurisdiction, int most) {
        return db
                .sql(numbers)
                .param("pattern", Patterns.containing(words))
                .param("most", most)
                .params(jurisdiction.parameters())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(number -> matters.find(number, jurisdiction).stream())
                .map(this::choice)
                .toList();
    }

    Choice choice(Matter matter) {
        String owner = matter.owner();
        return new Choice(
                matter.number(),
                matter.title(),
                owner == null ? "" : units.find(owner).map(Unit::name).orElse(""));
    }
}
