package org.ecoledger.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.registry.Lists;
import org.ecoledger.registry.TypedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routine checks that are late, one line per list, and removals that wait for this person's unit to verify them. */
@Repository
class RegistryWork implements TodaySource {
    private final JdbcClient db;
    private final Lists lists;
    private final Posts posts;

    RegistryWork(JdbcClient db, Lists lists, Posts posts) {
        this.db = db;
        this.lists = lists;
        this.posts = posts;
    }

    private record Count(String list, long number, LocalDate first) {}

    @Override
    public List<TodayLine> lines(Question question) {
        List<TodayLine> lines = new ArrayList<>();
        Unit unit = posts.unitOf(question.actor()).orElse(null);
        if (unit == null) {
            return lines;
        }
        if (question.actor().isAnyOf(Role.HANDLER, Role.GRID_HOLDER, Role.LEADER_IN_CHARGE)) {
            late(question)
                    .forEach(count -> lists.find(count.list())
                            .ifPresent(
                                    list -> lines.add(line(Kind.CHECK, unit, list, count, "overdue=true", question))));
        }
        if (question.actor().isAnyOf(Role.HANDLER, Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)) {
            proposed(question)
                    .forEach(count -> lists.find(count.list())
                            .filter(list -> list.verifiers().contains(unit.kind()))
                            .ifPresent(list ->
                                    lines.add(line(Kind.REMOVAL, unit, list, count, "state=proposed", question))));
        }
        return lines;
    }

    private static TodayLine line(Kind kind, Unit unit, TypedList list, Count count, String filter, Question question) {
        return new TodayLine(
                kind,
                Urgency.NORMAL,
                unit.name(),
                list.name().in(question.locale()),
                null,
                Math.toIntExact(count.number()),
                kind == Kind.CHECK ? CityTime.startOf(count.first().plusDays(1)) : null,
                "/registry/lists/" + list.code() + "?" + filter);
    }

    private List<Count> late(Question question) {
        return db.sql("""
                        select o.list, count(*) as number, min(o.next_check) as first
                        from registry.pub_objects o join organisation.pub_regions r on r.code = o.region
                        where o.next_check < :today and o.state <> 'removed'
                          and (r.path like :jurisdiction_path or o.owner = any(:jurisdiction_units)
                               or o.others && :jurisdiction_units::text[])
                        group by o.list order by number desc limit 5
                        """)
                .param("today", LocalDate.ofInstant(question.now(), CityTime.ZONE))
                .params(question.jurisdiction().parameters())
                .query((row, _) -> new Count(
                        row.getString("list"), row.getLong("number"), row.getObject("first", LocalDate.class)))
                .list();
    }

    private List<Count> proposed(Question question) {
        return db.sql("""
                        select o.list, count(*) as number, min(o.registered_at) as first
                        from registry.pub_objects o join organisation.pub_regions r on r.code = o.region
                        where o.state = 'proposed'
                          and (r.path like :jurisdiction_path or o.owner = any(:jurisdiction_units)
                               or o.others && :jurisdiction_units::text[])
                        group by o.list order by number desc limit 5
                        """)
                .params(question.jurisdiction().parameters())
                .query((row, _) -> new Count(
                        row.getString("list"),
                        row.getLong("number"),
                        row.getObject("first", OffsetDateTime.class).toLocalDate()))
                .list();
    }
}
