package org.ecoledger.matters.sameness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored proposals. None is taken back: each is merged, dismissed with a reason, or open. */
@Repository
class Proposals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String OF = """
        select case when child = :matter then candidate else child end as other, score, rebound, reasons, proposed_at, decided,
               decided_at, reason
        from matters.same_proposals
        """;

    private final JdbcClient db;

    Proposals(JdbcClient db) {
        this.db = db;
    }

    void add(String child, Match match, boolean rebound, Instant now) {
        db.sql("""
            insert into matters.same_proposals (child, candidate, score, rebound, reasons, proposed_at)
            values (:child, :candidate, :score, :rebound, cast(:reasons as jsonb), :now)
            on conflict (child, candidate) do nothing
            """)
                .param("child", child)
                .param("candidate", match.candidate())
                .param("score", match.score())
                .param("rebound", rebound)
                .param("reasons", JSON.writeValueAsString(match.reasons()))
                .param("now", time(now))
                .update();
    }

    /** Those of a matter, whichever of the two came first; open ones first, the likeliest first. */
    List<Proposal> of(String matter) {
        return db.sql(OF + """
            where child = :matter or candidate = :matter
            order by decided is not null, score desc, other
            """)
                .param("matter", matter)
                .query(Proposals::proposal)
                .list();
    }

    /** The proposal about these two; others who want to decide it wait until the end of the transaction. */
    Optional<Proposal> lock(String matter, String other) {
        return db.sql(OF + """
            where (child = :matter and candidate = :other) or (child = :other and candidate = :matter)
            order by decided is not null limit 1 for update
            """)
                .param("matter", matter)
                .param("other", other)
                .query(Proposals::proposal)
                .optional();
    }

    void dismiss(String matter, String other, String reason, long account, Instant now) {
        db.sql("""
            update matters.same_proposals
            set decided = 'dismissed', decided_at = :now, decided_by = :account, reason = :reason
            where decided is null and (child = :matter and candidate = :other or child = :other and candidate = :matter)
            """)
                .param("matter", matter)
                .param("other", other)
                .param("reason", reason)
                .param("account", account)
                .param("now", time(now))
                .update();
    }

    /** What was proposed between a matter and its file, or another one that the file holds, is settled by the merging. */
    void merged(String child, String parent, long account, Instant now) {
        db.sql("""
            with held as (
                select cast(:parent as text) as number
                union select child from matters.merges where parent = :parent and unmerged_at is null)
            update matters.same_proposals
            set decided = 'merged', decided_at = :now, decided_by = :account
            where decided is null
              and (child = :child and candidate in (select number from held)
                   or candidate = :child and child in (select number from held))
            """)
                .param("child", child)
                .param("parent", parent)
                .param("account", account)
                .param("now", time(now))
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new Match(
                        row.getString("other"),
                        row.getDouble("score"),
                        JSON.readValue(row.getString("reasons"), REASONS)),
                row.getBoolean("rebound"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
