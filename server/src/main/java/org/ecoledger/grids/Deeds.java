package org.ecoledger.grids;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people found or checked in cells: what makes a grid more than paper (M03-08). It is told by whoever records the finding
 * or the check itself, in the same transaction; no deed is a mere check-in.
 */
@Repository
public class Deeds {
    private final JdbcClient db;

    Deeds(JdbcClient db) {
        this.db = db;
    }

    /** What was done. */
    public enum Kind {
        /** Somebody found something. */
        FINDING,
        /** Somebody looked at something known. */
        CHECK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Says that something was done; telling it again changes nothing.
     *
     * @param subject what it was done to: {@code matter:2026-000017}, {@code object:17}
     * @param cells codes of the cells in which it lies, as {@link Whereabout#cells()} names them; unknown ones are left out
     */
    @Transactional
    public void done(String subject, Kind kind, Collection<String> cells, Instant at, Actor actor) {
        done(subject, kind, cells, at, actor.account(), actor.name());
    }

    void done(String subject, Kind kind, Collection<String> cells, Instant at, long account, String name) {
        if (cells.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into grids.deeds (cell, at, subject, kind, account, actor)
                        select c.code, :at, :subject, :kind, :account, :actor from grids.cells c where c.code = any(:cells)
                        on conflict do nothing
                        """)
                .param(
                        "at",
                        at.truncatedTo(ChronoUnit.MICROS).atZone(CityTime.ZONE).toOffsetDateTime())
                .param("subject", subject)
                .param("kind", kind.code())
                .param("account", account)
                .param("actor", name)
                .param("cells", cells.stream().distinct().toArray(String[]::new))
                .update();
    }
}
