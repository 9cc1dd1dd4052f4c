package org.ecoledger.reports.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of a matter, oldest first. Who asks has to be let see the matter. */
@Repository
class MatterSteps {
    private static final Set<String> BEGINNINGS = Set.of("open", "reopen", "rebound");

    private final JdbcClient db;

    MatterSteps(JdbcClient db) {
        this.db = db;
    }

    record Taken(String action, String actorName, @Nullable String unitName, Instant at, String note) {}

    List<Taken> of(String matter) {
        return db.sql("""
                        select action, actor_name, unit_name, at, note from matters.pub_steps
                        where matter = :matter and action <> 'clock' order by id
                        """)
                .param("matter", matter)
                .query((row, _) -> new Taken(
                        row.getString("action"),
                        row.getString("actor_name"),
                        row.getString("unit_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    /** Those since it was opened, or opened again. */
    List<Taken> round(String matter) {
        List<Taken> all = of(matter);
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            if (BEGINNINGS.contains(all.get(i).action())) {
                start = i;
            }
        }
        return all.subList(start, all.size());
    }
}
