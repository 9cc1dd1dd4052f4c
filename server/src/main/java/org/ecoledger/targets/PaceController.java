package org.ecoledger.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Indicator.Aggregation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the targets stand. */
@RestController
@RequestMapping("/api/v1/paces")
class PaceController {
    private final Paces paces;
    private final Targets targets;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    PaceController(Paces paces, Targets targets, Jurisdictions jurisdictions, Clock clock) {
        this.paces = paces;
        this.targets = targets;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record PaceList(List<PaceRow> rows, @Nullable String next, long total, LocalDate day, Instant asOf) {}

    /** @param neededWithRounding for means only; share, badDays, badDaysLeft for numbers of days only */
    record PaceRow(
            long target,
            @Nullable Long parent,
            String letter,
            String indicator,
            String indicatorName,
            String indicatorEnglish,
            Indicator.Direction direction,
            Aggregation aggregation,
            String region,
            String regionName,
            Shown promised,
            Shown soFar,
            Shown needed,
            @Nullable Shown neededWithRounding,
            @Nullable Shown share,
            @Nullable Shown badDays,
            @Nullable Shown badDaysLeft,
            Shown best,
            Shown validDays,
            Shown missingDays,
            Shown daysLeft,
            LocalDate from,
            LocalDate to,
            LocalDate through,
            Standing standing,
            String sentence) {}

    record PaceFile(PaceRow pace, List<PaceDay> days, LocalDate day, Instant asOf) {}

    /**
     * @param good whether the day counts as good; null without a valid value
     * @param soFar mean of the valid days, or number of good days, up to this one
     */
    record PaceDay(
            LocalDate date,
            Shown value,
            @Nullable Boolean good,
            @Nullable String soFar) {}

    @GetMapping
    PaceList list(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String region,
            Locale locale,
            Actor actor) {
        LocalDate day = paces.dayOrToday(asOf);
        List<PaceRow> rows = paces.on(day, region, jurisdictions.of(actor)).stream()
                .map(pace -> row(pace, locale))
                .toList();
        return new PaceList(rows, null, rows.size(), day, clock.instant());
    }

    @GetMapping("/{target}")
    PaceFile open(
            @PathVariable long target,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale,
            Actor actor) {
        LocalDate day = paces.dayOrToday(asOf);
        Target found = targets.find(target, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("targets.no-such-target", String.valueOf(target)));
        boolean measured = found.indicator().aggregation() != Aggregation.REPORTED;
        return new PaceFile(
                row(paces.of(found, day), locale),
                measured ? days(found, paces.course(found, day)) : List.of(),
                day,
                clock.instant());
    }

    private static List<PaceDay> days(Target target, Course course) {
        boolean mean = target.indicator().aggregation() == Aggregation.MEAN;
        var days = new ArrayList<PaceDay>();
        var soFar = new RunningMean();
        int good = 0;
        for (DayValue day : course.days()) {
            soFar.add(day);
            good += day.isGood() ? 1 : 0;
            days.add(new PaceDay(
                    day.date(),
                    day.value() == null
                            ? Shown.missing(day.unit(), day.ref())
                            : Shown.of(day.value(), day.text(), day.unit(), day.ref()),
                    day.value() == null ? null : day.isGood(),
                    mean ? soFar.text() : String.valueOf(good)));
        }
        return days;
    }

    private static PaceRow row(Pace pace, Locale locale) {
        Target target = pace.target();
        Indicator indicator = target.indicator();
        boolean mean = indicator.aggregation() == Aggregation.MEAN;
        return new PaceRow(
                target.id(),
                target.parent(),
                target.letter(),
                indicator.code(),
                indicator.name(),
                indicator.english(),
                indicator.direction(),
                indicator.aggregation(),
                target.region(),
                target.regionName(),
                Shown.of(target.value(), target.text(), indicator.unit(), target.ref()),
                pace.shown(Measure.SO_FAR),
                pace.shown(Measure.NEEDED),
                mean ? pace.shown(Measure.NEEDED_WITH_ROUNDING) : null,
                mean ? null : pace.shown(Measure.SHARE),
                mean ? null : pace.shown(Measure.BAD_DAYS),
                mean ? null : pace.shown(Measure.BAD_DAYS_LEFT),
                pace.shown(Measure.BEST),
                pace.shown(Measure.VALID_DAYS),
                pace.shown(Measure.MISSING_DAYS),
                pace.shown(Measure.DAYS_LEFT),
                target.from(),
                target.to(),
                pace.through(),
                pace.standing(),
                "en".equals(locale.getLanguage()) ? pace.english() : pace.sentence());
    }
}
