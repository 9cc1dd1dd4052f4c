package org.ecoledger.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.complaints.Vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports as they are stored, each beside the matter that it opened. */
@Repository
class Reports {
    static final String COLUMNS = """
            select r.matter, r.channel, r.channel_ref, r.received_at, r.named, r.wants_reply, r.confidential, r.external_system,
                   r.hotline_limit_at, r.hotline_result, r.hotline_result_at, r.suspects, r.reopened_at,
                   (select count(*) from complaints.reports e
                    where e.caller_mark = r.caller_mark and (e.received_at, e.matter) < (r.received_at, r.matter)) as repeated
            """;

    private final JdbcClient db;
    private final Clock clock;

    Reports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(
            Actor actor,
            String matter,
            Arrival arrival,
            Sealed sealed,
            @Nullable String callerMark,
            List<String> suspects) {
        db.sql("""
                        insert into complaints.reports
                            (matter, channel, channel_ref, received_at, entered_at, entered_by, named, wants_reply, confidential, sealed,
                             key_id, caller_mark, lookup_mark, external_system, hotline_limit_at, suspects)
                        values (:matter, :channel, :ref, :received, :now, :by, :named, :reply, :confidential, :sealed,
                                :key, :caller, :lookup, :system, :limit, :suspects)
                        """)
                .param("matter", matter)
                .param("channel", arrival.channel().code())
                .param("ref", arrival.channelRef())
                .param("received", time(arrival.receivedAt()))
                .param("now", time(clock.instant()))
                .param("by", actor.login())
                .param("named", arrival.isNamed())
                .param("reply", arrival.wantsReply())
                .param("confidential", arrival.confidential())
                .param("sealed", sealed.bytes())
                .param("key", sealed.keyId())
                .param("caller", callerMark)
                .param("lookup", arrival.lookupMark())
                .param("system", arrival.externalSystem())
                .param("limit", time(arrival.hotlineLimitAt()))
                .param("suspects", suspects.toArray(String[]::new))
                .update();
    }

    Optional<Report> find(String matter) {
        return db.sql(COLUMNS + "from complaints.reports r where r.matter = ?")
                .param(matter)
                .query(Reports::report)
                .optional();
    }

    /** The report that the channel knows under this number. */
    Optional<Report> find(String channel, @Nullable Long system, String channelRef) {
        return db.sql(COLUMNS + """
                        from complaints.reports r
                        where r.channel = ? and coalesce(r.external_system, 0) = ? and r.channel_ref = ?
                        """)
                .params(channel, system == null ? 0 : system, channelRef)
                .query(Reports::report)
                .optional();
    }

    /** The report whose reporter has this code: by any of the marks that it may be stored under. */
    Optional<Report> lookUp(List<String> marks) {
        return db.sql(COLUMNS + "from complaints.reports r where r.lookup_mark = any(?)")
                .param(marks.toArray(String[]::new))
                .query(Reports::report)
                .optional();
    }

    Sealed sealed(String matter) {
        return db.sql("select sealed, key_id from complaints.reports where matter = ?")
                .param(matter)
                .query((row, _) -> new Sealed(row.getBytes("sealed"), row.getString("key_id")))
                .single();
    }

    /** Keeps what the hotline's own call-back came to; false when it was known already. */
    boolean putResult(String matter, String result) {
        return db.sql("""
                        update complaints.reports set hotline_result = :result, hotline_result_at = :now
                        where matter = :matter and hotline_result is distinct from :result
                        """)
                        .param("result", result)
                        .param("now", time(clock.instant()))
                        .param("matter", matter)
                        .update()
                == 1;
    }

    /** Marks it re-opened by its reporter; false when it was before. */
    boolean reopen(String matter) {
        return db.sql("update complaints.reports set reopened_at = ? where matter = ? and reopened_at is null")
                        .params(CityTime.at(clock.instant()).toOffsetDateTime(), matter)
                        .update()
                == 1;
    }

    static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getString("matter"),
                row.getString("channel"),
                row.getString("channel_ref"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("named"),
                row.getBoolean("wants_reply"),
                row.getBoolean("confidential"),
                row.getInt("repeated"),
                row.getObject("external_system", Long.class),
                instant(row, "hotline_limit_at"),
                row.getString("hotline_result"),
                instant(row, "hotline_result_at"),
                List.of((String[]) row.getArray("suspects").getArray()),
                instant(row, "reopened_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : CityTime.at(instant).toOffsetDateTime();
    }
}
