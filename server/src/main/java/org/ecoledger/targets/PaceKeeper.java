package org.ecoledger.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the paces from day to day (C1, L23): to the row of the day before it adds what the day brought, and no more. Where an
 * earlier day was corrected the rows are made anew from that day on. One server at a time, one indicator a transaction.
 */
@Component
class PaceKeeper {
    private static final Logger log = LoggerFactory.getLogger(PaceKeeper.class);

    /** What was written just before the last look may have become visible just after it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** So long after its end a year's last days may still be corrected. */
    private static final int AFTER_THE_END = 40;

    private final Targets targets;
    private final Results results;
    private final PaceRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaceKeeper(Targets targets, Results results, PaceRows rows, TransactionTemplate transaction, Clock clock) {
        this.targets = targets;
        this.results = results;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 120_000)
    void keepInBackground() {
        try {
            int written = update(CityTime.today(clock).minusDays(1));
            if (written > 0) {
                log.info("Kept {} days of paces", written);
            }
        } catch (RuntimeException e) {
            log.error("Keeping the paces failed and is tried again", e);
        }
    }

    /**
     * Brings the rows of all targets in force up to this day.
     *
     * @param yesterday last day that is over
     * @return how many rows were written
     */
    int update(LocalDate yesterday) {
        Map<String, List<Target>> byIndicator = new LinkedHashMap<>();
        running(yesterday)
                .forEach(target -> byIndicator
                        .computeIfAbsent(
                                target.indicator().code() + " "
                                        + target.indicator().validFrom(),
                                _ -> new ArrayList<>())
                        .add(target));
        int written = 0;
        for (List<Target> group : byIndicator.values()) {
            ResultSource source = results.of(group.getFirst().indicator()).orElse(null);
            if (source != null) {
                written += keep(source, group, yesterday);
            }
        }
        return written;
    }

    private List<Target> running(LocalDate day) {
        List<Target> now = targets.inForceOn(day, "", Jurisdiction.everything());
        LocalDate earlier = day.minusDays(AFTER_THE_END);
        return earlier.getYear() == day.getYear()
                ? now
                : Stream.concat(now.stream(), targets.inForceOn(earlier, "", Jurisdiction.everything()).stream())
                        .distinct()
                        .toList();
    }

    private int keep(ResultSource source, List<Target> group, LocalDate yesterday) {
        Integer written = transaction.execute(_ -> rows.lock() ? keepLocked(source, group, yesterday) : 0);
        return written == null ? 0 : written;
    }

    private int keepLocked(ResultSource source, List<Target> group, LocalDate yesterday) {
        Indicator indicator = group.getFirst().indicator();
        Instant now = clock.instant();
        String key = indicator.code() + " " + indicator.validFrom();
        List<Work> work = work(source, group, yesterday, rows.mark(key));
        if (!work.isEmpty()) {
            Map<String, NavigableMap<LocalDate, List<Result>>> byRegion = read(source, indicator, work, yesterday);
            var toCome = new ToCome(source, indicator, regionsOf(work));
            rows.write(work.stream()
                    .flatMap(one ->
                            days(one, byRegion.getOrDefault(one.target().asked(), new TreeMap<>()), toCome).stream())
                    .toList());
        }
        rows.mark(key, now);
        return work.stream().mapToInt(Work::days).sum();
    }

    /**
     * What is to be made of one target.
     *
     * @param before the row of the day before the first; null where the period begins
     */
    private record Work(
            Target target,
            LocalDate first,
            LocalDate last,
            @Nullable Kept before) {
        LocalDate eve() {
            return first.minusDays(1);
        }

        boolean isSettled() {
            return before == null ? first.equals(target.from()) : before.day().equals(eve());
        }

        Work after(@Nullable Kept row) {
            return new Work(target, row == null ? target.from() : first, last, row);
        }

        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        }
    }

    private List<Work> work(ResultSource source, List<Target> group, LocalDate yesterday, @Nullable Instant since) {
        Set<String> regions = group.stream().map(Target::asked).collect(Collectors.toSet());
        Map<String, LocalDate> changed = since == null
                ? Map.of()
                : source.changedSince(group.getFirst().indicator(), regions, since.minus(OVERLAP));
        Map<Long, Kept> newest = rows.newest(group.stream().map(Target::id).toList());
        var work = new ArrayList<Work>();
        for (Target target : group) {
            Kept row = newest.get(target.id());
            LocalDate first = first(target, row, changed.get(target.asked()));
            LocalDate last = last(target, yesterday);
            if (!first.isAfter(last)) {
                work.add(new Work(target, first, last, row));
            }
        }
        return settled(work);
    }

    /** The same with the row of the very day before; where there is none, the period is begun anew. */
    private List<Work> settled(List<Work> work) {
        Map<Long, LocalDate> wanted = new LinkedHashMap<>();
        work.stream()
                .filter(one -> !one.isSettled())
                .forEach(one -> wanted.put(one.target().id(), one.eve()));
        Map<Long, Kept> found = wanted.isEmpty() ? Map.of() : rows.at(wanted);
        return work.stream()
                .map(one ->
                        one.isSettled() ? one : one.after(found.get(one.target().id())))
                .toList();
    }

    private static LocalDate first(Target target, @Nullable Kept newest, @Nullable LocalDate changed) {
        LocalDate next = newest == null ? target.from() : newest.day().plusDays(1);
        if (changed == null || !changed.isBefore(next)) {
            return next;
        }
        return changed.isBefore(target.from()) ? target.from() : changed;
    }

    private static LocalDate last(Target target, LocalDate yesterday) {
        return target.to().isBefore(yesterday) ? target.to() : yesterday;
    }

    private static Map<String, NavigableMap<LocalDate, List<Result>>> read(
            ResultSource source, Indicator indicator, List<Work> work, LocalDate yesterday) {
        LocalDate first = work.stream()
                .map(one -> {
                    LocalDate wanted = one.first().minusDays(Kept.WINDOW - 1L);
                    return wanted.isBefore(one.target().from()) ? one.target().from() : wanted;
                })
                .min(LocalDate::compareTo)
                .orElseThrow();
        return source.between(indicator, regionsOf(work), first, yesterday).stream()
                .collect(Collectors.groupingBy(
                        Result::region, Collectors.groupingBy(Result::day, TreeMap::new, Collectors.toList())));
    }

    private static Set<String> regionsOf(List<Work> work) {
        return work.stream().map(one -> one.target().asked()).collect(Collectors.toSet());
    }

    /** How many results are to come after a day, asked once for all regions. */
    private record ToCome(
            ResultSource source,
            Indicator indicator,
            Set<String> regions,
            Map<List<LocalDate>, Map<String, Integer>> known) {
        ToCome(ResultSource source, Indicator indicator, Set<String> regions) {
            this(source, indicator, regions, new HashMap<>());
        }

        @Nullable
        Integer after(LocalDate day, Target target) {
            return known.computeIfAbsent(
                            List.of(day, target.to()), _ -> source.toCome(indicator, regions, day, target.to()))
                    .get(target.asked());
        }
    }

    private static List<Kept> days(Work work, NavigableMap<LocalDate, List<Result>> results, ToCome counts) {
        Target target = work.target();
        Indicator indicator = target.indicator();
        List<Kept> made = new ArrayList<>();
        Kept before = work.before();
        Tally tally = before == null ? Tally.NONE : before.tally();
        Integer toCome = null;
        for (LocalDate day = work.first(); !day.isAfter(work.last()); day = day.plusDays(1)) {
            for (Result result : results.getOrDefault(day, List.of())) {
                tally = tally.with(indicator.aggregation(), result);
            }
            // What is still to come changes with the days or with the months.
            if (day.equals(work.first())
                    || indicator.isDaily()
                    || day.plusDays(1).getDayOfMonth() == 1) {
                toCome = counts.after(day, target);
            }
            var progress = new Progress(target, day, tally, toCome);
            LocalDate last = day;
            before = Kept.next(progress, before, () -> recent(target, results, last));
            made.add(before);
        }
        return made;
    }

    private static List<Result> recent(Target target, NavigableMap<LocalDate, List<Result>> results, LocalDate last) {
        LocalDate since = last.minusDays(Kept.WINDOW - 1L);
        LocalDate first = since.isBefore(target.from()) ? target.from() : since;
        return results.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
