package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pace 配速 of every target: where it stands, what the remaining days must bring, whether it can still be met. It is read from
 * the running sums that are kept day by day; where a day is not kept, the same sums are added up at once.
 */
@Component
public class Paces {
    private final Targets targets;
    private final Results results;
    private final Formulas formulas;
    private final PaceRows rows;
    private final PaceSentences sentences;
    private final Outlooks outlooks;
    private final DayValues days;
    private final Clock clock;

    Paces(
            Targets targets,
            Results results,
            Formulas formulas,
            PaceRows rows,
            PaceSentences sentences,
            Outlooks outlooks,
            DayValues days,
            Clock clock) {
        this.targets = targets;
        this.results = results;
        this.formulas = formulas;
        this.rows = rows;
        this.sentences = sentences;
        this.outlooks = outlooks;
        this.days = days;
        this.clock = clock;
    }

    /** The pace of this target on this day. */
    public Pace of(Target target, LocalDate asOf) {
        return spoken(progress(target, asOf), asOf);
    }

    /** The paces of all targets in force on this day, wholes before parts. */
    public List<Pace> on(LocalDate asOf, String region, Jurisdiction jurisdiction) {
        List<Target> found = targets.inForceOn(asOf, region, jurisdiction);
        Map<Long, LocalDate> wanted = new LinkedHashMap<>();
        found.forEach(target -> wanted.put(target.id(), through(target, asOf)));
        Map<Long, Kept> kept = wanted.isEmpty() ? Map.of() : rows.at(wanted);
        return found.stream()
                .map(target -> {
                    Kept row = kept.get(target.id());
                    return spoken(row == null ? computed(target, asOf) : row.progress(target), asOf);
                })
                .toList();
    }

    /** How the year may end: three scenarios and a likelihood, from the days up to this one and from earlier years. */
    Outlook outlook(Target target, LocalDate asOf) {
        Progress progress = progress(target, asOf);
        return outlooks.of(progress, Pacing.of(progress).standing());
    }

    /** The days on which its standing changed, newest first. */
    List<Kept> turns(Target target, LocalDate asOf) {
        return rows.turns(target.id(), through(target, asOf));
    }

    /** Something was added to the past: the kept days from this one on are made anew. */
    public void renew(String indicator, Collection<String> regions, LocalDate from) {
        rows.forget(indicator, regions, from);
    }

    /** Refuses a day that has not begun; without one it is today. */
    LocalDate dayOrToday(@Nullable LocalDate asOf) {
        LocalDate today = CityTime.today(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.unacceptable("targets.as-of-in-future", asOf.toString());
        }
        return asOf == null ? today : asOf;
    }

    /** Every day of the period so far, those without a valid value too; empty where the source is not measured daily. */
    List<DayValue> days(Target target, LocalDate asOf) {
        LocalDate through = through(target, asOf);
        return !target.indicator().isDaily() || through.isBefore(target.from())
                ? List.of()
                : days.between(target.region(), target.indicator().item(), target.from(), through);
    }

    /** All that counts so far. */
    List<Result> results(Target target, LocalDate asOf) {
        LocalDate through = through(target, asOf);
        return through.isBefore(target.from())
                ? List.of()
                : results.of(target.indicator())
                        .map(source ->
                                source.between(target.indicator(), Set.of(target.asked()), target.from(), through))
                        .orElse(List.of());
    }

    /** What a formula is made of. */
    List<Formulas.Operand> operands(Target target, LocalDate asOf) {
        return formulas.operands(target.indicator(), target.region(), target.from(), through(target, asOf));
    }

    private Pace spoken(Progress progress, LocalDate asOf) {
        Pacing pacing = Pacing.of(progress);
        return sentences.spoken(progress.target(), asOf, progress.through(), pacing.standing(), pacing.values());
    }

    private Progress progress(Target target, LocalDate asOf) {
        return rows.at(target.id(), through(target, asOf))
                .map(row -> row.progress(target))
                .orElseGet(() -> computed(target, asOf));
    }

    private Progress computed(Target target, LocalDate asOf) {
        LocalDate through = through(target, asOf);
        Indicator indicator = target.indicator();
        if (indicator.formula() != null) {
            Tally tally = formulas.value(indicator, target.region(), target.from(), through)
                    .map(value -> new Tally(value, BigDecimal.ONE))
                    .orElse(Tally.NONE);
            return new Progress(target, through, tally, null);
        }
        Tally tally = Tally.of(indicator.aggregation(), results(target, asOf));
        LocalDate after = through.isBefore(target.from()) ? target.from().minusDays(1) : through;
        Integer toCome = results.of(indicator)
                .map(source -> source.toCome(indicator, Set.of(target.asked()), after, target.to()))
                .flatMap(counts -> Optional.ofNullable(counts.get(target.asked())))
                .orElse(null);
        return new Progress(target, through, tally, toCome);
    }

    private LocalDate through(Target target, LocalDate asOf) {
        return Progress.through(target, asOf, CityTime.today(clock));
    }
}
