package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.targets.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reported values. */
@Repository
class ReportedRows {
    private static final String SELECT = """
            select r.*, g.name as region_name, u.name as holder_name, a.id is not null as proof_annulled
            from targets.reported r
            join organisation.pub_regions g on g.code = r.region
            join organisation.pub_units u on u.code = r.holder
            left join evidence.pub_annulments a on a.id = r.proof
            """;

    private static final String VISIBLE = "(g.path like :jurisdiction_path or r.holder = any(:jurisdiction_units))";

    private final JdbcClient db;

    ReportedRows(JdbcClient db) {
        this.db = db;
    }

    /** Newest first; an empty indicator or region leaves the question open. */
    List<Reported> list(String indicator, String region, Jurisdiction jurisdiction) {
        return db.sql(SELECT + " where " + VISIBLE + """
                         and (:indicator = '' or r.indicator = :indicator)
                         and (:region = '' or g.path like '%' || :region || '/%')
                        order by r.period_to desc, r.id desc
                        """)
                .param("indicator", indicator)
                .param("region", region)
                .params(jurisdiction.parameters())
                .query((row, _) -> reported(row))
                .list();
    }

    Optional<Reported> find(long id, Jurisdiction jurisdiction) {
        return db.sql(SELECT + " where r.id = :id and " + VISIBLE)
                .param("id", id)
                .params(jurisdiction.parameters())
                .query((row, _) -> reported(row))
                .optional();
    }

    /** Keeps others from reporting the indicator until the transaction ends. */
    void lock(String indicator) {
        db.sql("select pg_advisory_xact_lock(hashtext('targets.reported'), hashtext(?))")
                .param(indicator)
                .query(row -> {});
    }

    /**
     * Reports that count and would count the same a second time.
     *
     * @param nested whether those of regions above and below count too, as of a sum
     */
    List<Reported> overlapping(NewReport report, LocalDate from, LocalDate to, boolean nested) {
        return db.sql(SELECT + """
                         where r.indicator = :indicator and r.annulled_at is null and a.id is null
                          and r.period_from <= :to and r.period_to >= :from
                          and (r.region = :region
                               or :nested and exists (
                                   select 1 from organisation.pub_regions n
                                   where n.code = :region and (n.path like g.path || '%' or g.path like n.path || '%')))
                        order by r.id
                        """)
                .param("indicator", report.indicator())
                .param("region", report.region())
                .param("from", from)
                .param("to", to)
                .param("nested", nested)
                .query((row, _) -> reported(row))
                .list();
    }

    long insert(
            Actor actor,
            Indicator indicator,
            NewReport report,
            BigDecimal value,
            String holder,
            String sha256,
            Instant now) {
        return db.sql("""
                        insert into targets.reported
                            (indicator, edition, standard, region, holder, period_from, period_to, value, numerator, denominator,
                             proof, sha256, note, reported_at, reported_by, account)
                        values (:indicator, :edition, :standard, :region, :holder, :from, :to, :value, :numerator, :denominator,
                                :proof, :sha256, :note, :at, :by, :account)
                        returning id
                        """)
                .param("indicator", indicator.code())
                .param("edition", indicator.validFrom())
                .param("standard", indicator.standard())
                .param("region", report.region())
                .param("holder", holder)
                .param("from", report.from())
                .param("to", report.to())
                .param("value", value)
                .param("numerator", report.numerator())
                .param("denominator", report.denominator())
                .param("proof", report.proof())
                .param("sha256", sha256)
                .param("note", report.note().strip())
                .param("at", CityTime.at(now).toOffsetDateTime())
                .param("by", actor.name())
                .param("account", actor.account())
                .query(Long.class)
                .single();
    }

    /** Whether it was not annulled before. */
    boolean annul(Actor actor, long id, String reason, Instant now) {
        return db.sql("""
                        update targets.reported set annulled_at = :at, annulled_by = :by, annul_reason = :reason
                        where id = :id and annulled_at is null
                        """)
                        .param("id", id)
                        .param("at", CityTime.at(now).toOffsetDateTime())
                        .param("by", actor.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Reported reported(ResultSet row) throws SQLException {
        var annulledAt = row.getObject("annulled_at", OffsetDateTime.class);
        return new Reported(
                row.getLong("id"),
                row.getString("indicator"),
                row.getObject("edition", LocalDate.class),
                row.getString("standard"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getObject("proof", UUID.class),
                row.getString("sha256"),
                row.getString("note"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                row.getLong("account"),
                annulment(row, annulledAt),
                row.getBoolean("proof_annulled"));
    }

    private static Reported.@Nullable Annulment annulment(ResultSet row, @Nullable OffsetDateTime at)
            throws SQLException {
        return at == null
                ? null
                : new Reported.Annulment(at.toInstant(), row.getString("annulled_by"), row.getString("annul_reason"));
    }
}
