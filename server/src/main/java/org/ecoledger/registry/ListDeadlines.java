package org.ecoledger.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when lists are to be empty: what the city set for a county, else for all, else the list's own day. The day itself is still
 * in time; at 00:00 of the next one what remains is late (N43: 30 June, enforcement from 1 July 00:00 Asia/Shanghai).
 */
@Repository
public class ListDeadlines {
    private final JdbcClient db;
    private final Lists lists;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    ListDeadlines(JdbcClient db, Lists lists, Regions regions, Audit audit, Clock clock) {
        this.db = db;
        this.lists = lists;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param county region code; null for all counties without a day of their own */
    @Transactional
    public void set(Actor actor, String list, @Nullable String county, @Nullable LocalDate deadline, String reason) {
        List<Objection> objections = new ArrayList<>();
        if (!lists.get(list).toZero()) {
            objections.add(Objection.to(
                    "list", "registry.list-not-to-zero", lists.get(list).name()));
        }
        if (county != null
                && regions.find(county)
                        .filter(region -> region.level() == Region.Level.COUNTY)
                        .isEmpty()) {
            objections.add(Objection.to("county", "registry.county-wanted", county));
        }
        if (deadline == null) {
            objections.add(Objection.to("deadline", "registry.deadline-wanted"));
        }
        if (reason.isBlank() || reason.length() > 500 || reason.indexOf('\0') >= 0) {
            objections.add(Objection.to("reason", "registry.reason-wanted"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("registry.refused", objections);
        }
        db.sql("""
                        insert into registry.deadlines (list, county, deadline, reason, set_at, set_by)
                        values (:list, :county, :deadline, :reason, :at, :by)
                        """)
                .param("list", list)
                .param("county", county)
                .param("deadline", deadline)
                .param("reason", reason.strip())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("by", actor.name())
                .update();
        audit.record(
                actor,
                "list.deadline-set",
                "list:" + list,
                (county == null ? "" : county + " ") + deadline + " " + reason.strip());
    }

    /** The day that holds for a list in a county. */
    public Optional<LocalDate> of(TypedList list, String county) {
        return now().of(list, county);
    }

    /** All days as they are set now. */
    Days now() {
        Map<String, LocalDate> set = new HashMap<>();
        db.sql("select list, coalesce(county, '') as county, deadline from registry.deadlines order by id")
                .query(row -> {
                    set.put(
                            row.getString("list") + "/" + row.getString("county"),
                            row.getObject("deadline", LocalDate.class));
                });
        return new Days(set);
    }

    /** Days by list and county. */
    record Days(Map<String, LocalDate> set) {

        Optional<LocalDate> of(TypedList list, String county) {
            return Optional.ofNullable(set.get(list.code() + "/" + county))
                    .or(() -> Optional.ofNullable(set.get(list.code() + "/")))
                    .or(() -> Optional.ofNullable(list.deadline()));
        }
    }
}
