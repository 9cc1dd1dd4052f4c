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

/** Source {@code finding}: each finding of a done check that counts, with the photos that prove it (X2, N57). */
@Repository
class FindingFacts implements FactSource {
    private final JdbcClient db;

    FindingFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "finding";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return db.sql("""
                        with photos as (
                            select p.finding, array_agg(p.file order by p.file) as files,
                                   array_agg(p.sha256 order by p.file) as hashes
                            from assessment.check_finding_photos p
                            where not exists (select 1 from evidence.pub_annulled_files a where a.id = p.file)
                            group by p.finding)
                        select f.number, f.township, r.path, r.name as township_name, f.kind, f.name, f.found_on, f.found_at,
                               f.deduction, f.place, f.responsible, f.recorded_by_name, f.recorded_at, p.files, p.hashes
                        from assessment.check_findings f
                        join assessment.check_counting n on n.id = f.id
                        join assessment.check_checks c on c.id = f.check_id
                        join organisation.pub_regions r on r.code = f.township
                        left join photos p on p.finding = f.id
                        where f.found_on between :from and :to and c.done_at is not null
                        order by f.id
                        """)
                .param("from", question.from())
                .param("to", question.to())
                .query(FindingFacts::fact)
                .list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        String code = row.getString("number");
        BigDecimal deduction = row.getBigDecimal("deduction");
        // What the rules take off the total costs its check nothing.
        boolean free = deduction.signum() == 0;
        return new Fact(
                "finding",
                code,
                row.getString("township"),
                row.getString("path"),
                row.getString("kind"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                deduction,
                null,
                row.getString("township_name") + row.getString("place") + " " + row.getString("name"),
                free ? "1" : "−" + deduction.toPlainString(),
                free ? "处" : "分",
                "/checks/findings/" + code,
                row.getString("responsible"),
                proofs(row),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The row's {@code files} and {@code hashes}. */
    static List<Fact.Proof> proofs(ResultSet row) throws SQLException {
        return CheckFindingRows.photos(row.getArray("files"), row.getArray("hashes")).stream()
                .map(photo -> new Fact.Proof(photo.file().toString(), photo.sha256()))
                .toList();
    }
}
