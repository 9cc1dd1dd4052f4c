package org.ecoledger.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the lists that go to zero, region by region. */
@Repository
class ZeroCounts {
    private final JdbcClient db;
    private final Objects objects;
    private final ListDeadlines deadlines;
    private final Regions regions;
    private final Posts posts;
    private final Clock clock;

    ZeroCounts(JdbcClient db, Objects objects, ListDeadlines deadlines, Regions regions, Posts posts, Clock clock) {
        this.db = db;
        this.objects = objects;
        this.deadlines = deadlines;
        this.regions = regions;
        this.posts = posts;
        this.clock = clock;
    }

    ZeroCount of(TypedList list, Region region, Jurisdiction jurisdiction) {
        List<RegistryObject> all = objects.in(list.code(), region.path(), jurisdiction);
        return new ZeroCount(list, region, all, deadline(list, region), leads(list), CityTime.today(clock));
    }

    /** The same for several regions, of which the first contains the others or they lie beside each other. */
    List<ZeroCount> of(TypedList list, List<Region> wanted, Jurisdiction jurisdiction) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> leads = leads(list);
        boolean nested = wanted.stream().allMatch(wanted.getFirst()::contains);
        List<RegistryObject> all =
                nested ? objects.in(list.code(), wanted.getFirst().path(), jurisdiction) : List.of();
        return wanted.stream()
                .map(region -> new ZeroCount(
                        list,
                        region,
                        nested
                                ? all.stream()
                                        .filter(object -> isIn(object, region))
                                        .toList()
                                : objects.in(list.code(), region.path(), jurisdiction),
                        deadline(list, region),
                        leads,
                        CityTime.today(clock)))
                .toList();
    }

    private static boolean isIn(RegistryObject object, Region region) {
        return switch (region.level()) {
            case PROVINCE, CITY -> true;
            case COUNTY -> region.code().equals(object.county());
            case TOWNSHIP -> region.code().equals(object.township());
            case VILLAGE -> region.code().equals(object.village());
        };
    }

    /** Objects and late checks of one list. */
    record ListCount(long there, long removed, long late) {}

    /** How many objects of each list this jurisdiction may see. */
    Map<String, ListCount> byList(Jurisdiction jurisdiction) {
        Map<String, ListCount> counts = new HashMap<>();
        db.sql("""
                        select o.list, count(*) filter (where o.state <> 'removed') as there,
                               count(*) filter (where o.state = 'removed') as removed,
                               count(*) filter (where o.state <> 'removed' and o.next_check < :today) as late
                        from registry.objects o join organisation.pub_regions r on r.code = o.region
                        where o.annulled_at is null and
                        """ + " " + Objects.SEEN + " group by o.list")
                .param("today", CityTime.today(clock))
                .params(jurisdiction.parameters())
                .query(row -> {
                    counts.put(
                            row.getString("list"),
                            new ListCount(row.getLong("there"), row.getLong("removed"), row.getLong("late")));
                });
        return counts;
    }

    /** The regions that a person counts by: the city with its counties, the own county, the own township. */
    List<Region> regionsOf(Actor actor, Jurisdiction jurisdiction) {
        List<Region> counties =
                regions.counties().stream().filter(jurisdiction::covers).toList();
        Region city = regions.city().filter(jurisdiction::covers).orElse(null);
        if (city != null) {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(city), counties.stream())
                    .toList();
        }
        return counties.isEmpty()
                ? posts.unitOf(actor).flatMap(unit -> regions.find(unit.region())).filter(jurisdiction::covers).stream()
                        .toList()
                : counties;
    }

    /** For the city the day by which the last county is to be done. */
    private @Nullable LocalDate deadline(TypedList list, Region region) {
        if (region.level() == Region.Level.CITY) {
            var days = deadlines.now();
            return regions.counties().stream()
                    .flatMap(county -> days.of(list, county.code()).stream())
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }
        String county = region.level() == Region.Level.COUNTY
                ? region.code()
                : regions.counties().stream()
                        .filter(one -> one.contains(region))
                        .map(Region::code)
                        .findFirst()
                        .orElse("");
        return deadlines.of(list, county).orElse(null);
    }

    private Set<String> leads(TypedList list) {
        return db.sql("""
                        select distinct l.object from registry.leads l join registry.objects o on o.number = l.object
                        where o.list = ?
                        """).param(list.code()).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
