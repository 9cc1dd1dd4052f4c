package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Source {@code check}, items {@code open} and {@code covert}: the marks of each done check of a plan in force (P8). */
@Repository
class CheckFacts implements FactSource {
    private final JdbcClient db;

    CheckFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "check";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return db.sql("""
                        with photos as (
                            select n.check_id, array_agg(p.file order by p.file) as files,
                                   array_agg(p.sha256 order by p.file) as hashes
                            from assessment.check_counting n
                            join assessment.check_finding_photos p on p.finding = n.id
                            where not exists (select 1 from evidence.pub_annulled_files a where a.id = p.file)
                            group by n.check_id)
                        select c.id, c.township, r.path, r.name as township_name, c.kind, c.done_on, m.marks, m.findings,
                               c.done_by_name, c.done_at, p.files, p.hashes
                        from assessment.check_checks c
                        join assessment.check_plans l on l.id = c.plan and l.annulled_at is null
                        join assessment.check_marks m on m.id = c.id
                        join organisation.pub_regions r on r.code = c.township
                        left join photos p on p.check_id = c.id
                        where c.done_on between :from and :to
                        order by c.id
                        """)
                .param("from", question.from())
                .param("to", question.to())
                .query(CheckFacts::fact)
                .list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        BigDecimal marks = row.getBigDecimal("marks");
        TownshipCheck.Kind kind = TownshipCheck.Kind.of(row.getString("kind"));
        long id = row.getLong("id");
        return new Fact(
                "check",
                String.valueOf(id),
                row.getString("township"),
                row.getString("path"),
                kind.code(),
                row.getObject("done_on", LocalDate.class),
                null,
                marks,
                null,
                row.getString("township_name") + kind.chinese() + "（" + row.getInt("findings") + "处问题）",
                marks.toPlainString(),
                "分",
                "/checks/" + id,
                null,
                FindingFacts.proofs(row),
                row.getString("done_by_name"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
