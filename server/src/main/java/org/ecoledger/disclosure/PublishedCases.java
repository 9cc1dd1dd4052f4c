package org.ecoledger.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What inspections handed over and what became of it, in the texts released for everybody (边督边改公开, M12-18). */
@Repository
class PublishedCases {
    private final JdbcClient db;
    private final Clock clock;

    PublishedCases(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The cases of one batch.
     *
     * @param batches all in which something is released, newest first
     * @param batch the shown one; null while nothing is released
     */
    record Cases(List<Batch> batches, @Nullable Batch batch, List<PublishedCase> cases, Instant asOf) {}

    record Batch(String inspection, String name, int batch, long count) {}

    record PublishedCase(
            String acceptance,
            String problem,
            String region,
            String pollution,
            String found,
            String truth,
            String handled,
            String accountability,
            Instant releasedAt) {}

    /** @param inspection and {@code batch} of the wanted batch; the newest where there is no such */
    Cases of(@Nullable String inspection, @Nullable Integer batch) {
        List<Batch> batches = batches();
        Batch shown = batches.stream()
                .filter(one -> one.inspection().equals(inspection) && batch != null && one.batch() == batch)
                .findFirst()
                .or(() -> batches.stream().findFirst())
                .orElse(null);
        return new Cases(batches, shown, shown == null ? List.of() : cases(shown), clock.instant());
    }

    private List<Batch> batches() {
        return db.sql("""
                        select p.inspection, p.inspection_name, p.batch, count(*) as count, max(p.released_at) as released_at
                        from inspection.pub_publications p
                        group by p.inspection, p.inspection_name, p.batch
                        order by max(p.released_at) desc, p.batch desc
                        """)
                .query((row, _) -> new Batch(
                        row.getString("inspection"),
                        row.getString("inspection_name"),
                        row.getInt("batch"),
                        row.getLong("count")))
                .list();
    }

    private List<PublishedCase> cases(Batch batch) {
        return db.sql("""
                        select p.acceptance, p.problem, p.region_name, p.pollution, p.found, p.truth, p.handled, p.accountability,
                               p.released_at
                        from inspection.pub_publications p
                        where p.inspection = ? and p.batch = ? order by p.sequence, p.acceptance
                        """)
                .params(batch.inspection(), batch.batch())
                .query((row, _) -> new PublishedCase(
                        row.getString("acceptance"),
                        row.getString("problem"),
                        row.getString("region_name"),
                        row.getString("pollution"),
                        row.getString("found"),
                        row.getString("truth"),
                        row.getString("handled"),
                        row.getString("accountability"),
                        row.getObject("released_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
