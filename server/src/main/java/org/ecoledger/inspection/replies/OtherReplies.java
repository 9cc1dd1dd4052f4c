package org.ecoledger.inspection.replies;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.replies.OtherReply.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other cases on the same subject or place were answered, and what the office made of contradictions (M12-12, ruling 9). */
@Repository
class OtherReplies {
    private static final int SHORTEST_ADDRESS = 6;
    private static final double METRES_PER_DEGREE = 111_195;
    /** A degree of longitude is nowhere in the country shorter than this. */
    private static final double FEWEST_METRES_PER_DEGREE = 60_000;

    private final JdbcClient db;
    private final Clock clock;

    OtherReplies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Answers that others have submitted; what is still a draft says nothing. */
    List<OtherReply> to(String matter, ReplyWords.Nearness nearness) {
        Instant now = clock.instant();
        return db
                .sql("""
                        select r.matter, c.acceptance, p.owner, coalesce(u.name, p.owner) as owner_name, r.truth, r.written_at,
                               r.content, p.lon, p.lat, m.lon as my_lon, m.lat as my_lat, a.same as same_address,
                               c.inspection = mine.inspection as same_inspection,
                               (p.linked_code = m.linked_code or p.linked_name = m.linked_name
                                or p.merged_into = m.number or m.merged_into = p.number or p.merged_into = m.merged_into)
                                   as same_subject,
                               d.kind, d.truth as decided_truth, d.reason, d.decided_by_name, d.decided_at,
                               w.written_at as my_written_at
                        from inspection.cases mine
                        join matters.pub_places m on m.number = mine.matter
                        join inspection.cases c on c.matter <> mine.matter
                        join matters.pub_places p on p.number = c.matter
                        cross join lateral (
                            select least(length(x.mine), length(x.theirs)) >= :letters
                                   and (strpos(x.mine, x.theirs) > 0 or strpos(x.theirs, x.mine) > 0) as same
                            from (select regexp_replace(m.address, '[[:space:][:punct:]，。；：（）]', '', 'g') as mine,
                                         regexp_replace(p.address, '[[:space:][:punct:]，。；：（）]', '', 'g') as theirs) x
                        ) a
                        join lateral (
                            select * from inspection.reply_versions v where v.matter = c.matter order by v.version desc limit 1
                        ) r on r.truth is not null
                        left join lateral (
                            select v.written_at from inspection.reply_versions v
                            where v.matter = mine.matter order by v.version desc limit 1
                        ) w on true
                        left join organisation.pub_units u on u.code = p.owner
                        left join lateral (
                            select * from inspection.reply_decisions x
                            where (x.matter, x.other) in ((mine.matter, c.matter), (c.matter, mine.matter))
                            order by x.id desc limit 1
                        ) d on true
                        where mine.matter = :matter
                          and p.state in ('submitted', 'reviewed', 'approved', 'sealed', 'reported', 'closed')
                          and r.written_at >= :since and p.owner is not null
                          and (p.linked_code = m.linked_code or p.linked_name = m.linked_name
                               or p.merged_into = m.number or m.merged_into = p.number or p.merged_into = m.merged_into
                               or (abs(p.lon - m.lon) < :degrees and abs(p.lat - m.lat) < :degrees)
                               or (p.county = m.county and a.same))
                        order by r.written_at desc, r.matter
                        """)
                .param("matter", matter)
                .param("letters", SHORTEST_ADDRESS)
                .param("degrees", nearness.metres() / FEWEST_METRES_PER_DEGREE)
                .param("since", CityTime.at(now).minusDays(nearness.days()).toOffsetDateTime())
                .query(OtherReplies::candidate)
                .list()
                .stream()
                .filter(candidate -> candidate.isNear(nearness.metres()))
                .map(Candidate::reply)
                .toList();
    }

    void decide(
            Actor actor,
            String matter,
            String other,
            String kind,
            @Nullable String truth,
            String reason,
            @Nullable UUID evidence) {
        db.sql("""
                        insert into inspection.reply_decisions (matter, other, kind, truth, reason, evidence, decided_by,
                                                                decided_by_name, decided_at)
                        values (:matter, :other, :kind, :truth, :reason, :evidence, :by, :name, :at)
                        """)
                .param("matter", matter)
                .param("other", other)
                .param("kind", kind)
                .param("truth", truth)
                .param("reason", reason)
                .param("evidence", evidence)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
    }

    private record Candidate(OtherReply reply, boolean sameAddress) {
        boolean isNear(int metres) {
            Long apart = reply.metres();
            return reply.sameSubject() || sameAddress || (apart != null && apart <= metres);
        }
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var reply = new OtherReply(
                row.getString("matter"),
                row.getString("acceptance"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("truth"),
                time(row, "written_at").orElseThrow(),
                Canonical.content(row.getString("content")).points(),
                row.getBoolean("same_subject"),
                row.getBoolean("same_inspection"),
                metres(
                        row.getBigDecimal("my_lon"),
                        row.getBigDecimal("my_lat"),
                        row.getBigDecimal("lon"),
                        row.getBigDecimal("lat")),
                decision(row));
        return new Candidate(reply, row.getBoolean("same_address"));
    }

    /** A decision counts as long as neither side has written since. */
    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = time(row, "decided_at").orElse(null);
        if (at == null
                || at.isBefore(time(row, "written_at").orElseThrow())
                || time(row, "my_written_at").filter(at::isBefore).isPresent()) {
            return null;
        }
        return new Decision(
                row.getString("kind"),
                row.getString("decided_truth"),
                row.getString("reason"),
                row.getString("decided_by_name"),
                at);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable Long metres(
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal otherLon,
            @Nullable BigDecimal otherLat) {
        if (lon == null || lat == null || otherLon == null || otherLat == null) {
            return null;
        }
        double middle = Math.toRadians((lat.doubleValue() + otherLat.doubleValue()) / 2);
        double east = otherLon.subtract(lon).doubleValue() * Math.cos(middle);
        double north = otherLat.subtract(lat).doubleValue();
        return Math.round(Math.hypot(east, north) * METRES_PER_DEGREE);
    }
}
