package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of sheets that count, read once for both kinds of fact. */
@Repository
class SheetFactRows {
    private final JdbcClient db;

    SheetFactRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * One subject's marks on a sheet in force.
     *
     * @param day on which they count: that of the signature, within the period
     * @param refuted whether a check, with proof that still holds, found the self-report false
     */
    record Marked(
            long sheet,
            String kind,
            String subject,
            String subjectName,
            String path,
            LocalDate day,
            BigDecimal marks,
            String reason,
            String by,
            Instant at,
            List<Fact.Proof> proofs,
            boolean refuted,
            @Nullable String verdict,
            @Nullable String checker,
            @Nullable Instant checkedAt,
            List<Fact.Proof> verdictProofs) {}

    List<Marked> of(FactQuestion question) {
        return db
                .sql("""
                        with proofs as (
                            select p.sheet, p.verdict, array_agg(p.file order by p.file) as files,
                                   array_agg(p.sha256 order by p.file) as hashes
                            from assessment.sheet_proofs p
                            where not exists (select 1 from evidence.pub_annulled_files a where a.id = p.file)
                            group by p.sheet, p.verdict)
                        select s.id, s.kind, s.period, m.subject, coalesce(r.name, u.name) as subject_name,
                               coalesce(r.path, u.region_path) as path, m.marks, m.reason,
                               coalesce(s.signed_name, s.submitted_name) as by_name, s.signed_at, e.files, e.hashes,
                               d.verdict, d.words, d.decided_name, d.decided_at, v.files as verdict_files,
                               v.hashes as verdict_hashes
                        from assessment.sheet_sheets s
                        join assessment.sheet_marks m on m.sheet = s.id and m.marks is not null
                        join proofs e on e.sheet = s.id and not e.verdict
                        left join organisation.pub_regions r on r.code = m.subject
                        left join organisation.pub_units u on u.code = m.subject
                        left join assessment.sheet_draw_sheets d on d.sheet = s.id
                        left join proofs v on v.sheet = s.id and v.verdict
                        where s.state = 'in-force' and s.signed_at is not null
                          and left(s.period, 4) = :year and coalesce(r.path, u.region_path) is not null
                        order by s.id, m.subject
                        """)
                .param("year", String.valueOf(question.from().getYear()))
                .query((row, _) -> marked(row, question))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Marked> marked(ResultSet row, FactQuestion question) throws SQLException {
        AssessmentPeriod period = AssessmentPeriod.of(row.getString("period")).orElseThrow();
        Instant signed = row.getObject("signed_at", OffsetDateTime.class).toInstant();
        LocalDate day = LocalDate.ofInstant(signed, CityTime.ZONE);
        LocalDate counts = day.isAfter(period.to()) ? period.to() : day.isBefore(period.from()) ? period.from() : day;
        if (period.from().isBefore(question.from())
                || period.to().isAfter(question.period().to())
                || counts.isAfter(question.to())) {
            return List.of();
        }
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        List<Fact.Proof> verdictProofs = proofs(row, "verdict_files", "verdict_hashes");
        return List.of(new Marked(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("path"),
                counts,
                row.getBigDecimal("marks"),
                row.getString("reason"),
                row.getString("by_name"),
                signed,
                proofs(row, "files", "hashes"),
                "refuted".equals(row.getString("verdict")) && !verdictProofs.isEmpty(),
                row.getString("words"),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant(),
                verdictProofs));
    }

    private static List<Fact.Proof> proofs(ResultSet row, String files, String hashes) throws SQLException {
        if (row.getArray(files) == null) {
            return List.of();
        }
        UUID[] ids = (UUID[]) row.getArray(files).getArray();
        String[] shas = (String[]) row.getArray(hashes).getArray();
        var proofs = new ArrayList<Fact.Proof>();
        for (int i = 0; i < ids.length; i++) {
            proofs.add(new Fact.Proof(ids[i].toString(), shas[i]));
        }
        return proofs;
    }
}
