package org.ecoledger.fires;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.fires.SeasonExtent.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a season's fires and those of the season before; {@code fires/seasons.csv} says which season that is. */
@Component
class SeasonReport {
    private final Fires fires;
    private final FireRules rules;
    private final Seasons seasons;
    private final Clock clock;

    SeasonReport(Fires fires, FireRules rules, Seasons seasons, Clock clock) {
        this.fires = fires;
        this.rules = rules;
        this.seasons = seasons;
        this.clock = clock;
    }

    /** The season before, up to the day to which it is compared; null where there is none or nobody looked then. */
    record Earlier(Season season, LocalDate until) {}

    @Nullable
    Earlier before(Season season) {
        String code = season.before();
        Season earlier = code == null ? null : seasons.find(code).orElse(null);
        return earlier == null || !fires.wasLookedAt(earlier.from(), earlier.to())
                ? null
                : new Earlier(earlier, season.comparable(earlier, CityTime.today(clock)));
    }

    SeasonTally of(SeasonExtent extent) {
        SeasonTally whole = whole(extent.season(), extent.region());
        By by = extent.by();
        return by == null ? whole : only(whole, by, extent.key());
    }

    /** One tally for each county, township, cause or owner that had a fire in either season, those with most fires first. */
    List<SeasonTally> rows(SeasonTally whole, By by) {
        Set<String> keys = new LinkedHashSet<>();
        List<Fire> before = whole.before();
        whole.fires().forEach(fire -> keys.add(by.keyOf(fire)));
        if (before != null) {
            before.forEach(fire -> keys.add(by.keyOf(fire)));
        }
        List<SeasonTally> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(only(whole, by, key)));
        rows.sort(Comparator.comparing((SeasonTally row) -> row.key().equals(SeasonExtent.NONE))
                .thenComparing(row -> -row.fires().size())
                .thenComparing(SeasonTally::key));
        return rows;
    }

    SeasonTally whole(Season season, String region) {
        Earlier earlier = before(season);
        Duration informed = rules.informed(season.from());
        return new SeasonTally(
                "",
                fires.between(season.from(), season.until(CityTime.today(clock)), region),
                earlier == null ? null : fires.between(earlier.season().from(), earlier.until(), region),
                informed);
    }

    private static SeasonTally only(SeasonTally whole, By by, String key) {
        List<Fire> before = whole.before();
        return new SeasonTally(
                key, of(whole.fires(), by, key), before == null ? null : of(before, by, key), whole.informed());
    }

    private static List<Fire> of(List<Fire> fires, By by, String key) {
        return fires.stream().filter(fire -> by.keyOf(fire).equals(key)).toList();
    }
}
