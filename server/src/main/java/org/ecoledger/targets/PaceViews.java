package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.targets.Indicator.Aggregation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paces as pages show them. */
@Component
class PaceViews {
    private final PaceSentences sentences;

    PaceViews(PaceSentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Measures that do not apply to the kind of indicator are null; those that apply and are not known are shown as missing.
     *
     * @param neededWithRounding for means only
     * @param share days that must be good over days left; badDays, badDaysLeft likewise for numbers of days only
     * @param numerator of shares, with the denominator
     */
    record PaceRow(
            long target,
            @Nullable Long parent,
            String letter,
            String indicator,
            String indicatorName,
            String indicatorEnglish,
            Indicator.Direction direction,
            Aggregation aggregation,
            Indicator.Source source,
            boolean daily,
            String region,
            String regionName,
            Shown promised,
            Shown soFar,
            Shown needed,
            @Nullable Shown neededWithRounding,
            @Nullable Shown share,
            @Nullable Shown badDays,
            @Nullable Shown badDaysLeft,
            @Nullable Shown best,
            @Nullable Shown validDays,
            @Nullable Shown missingDays,
            @Nullable Shown numerator,
            @Nullable Shown denominator,
            @Nullable Shown toCome,
            @Nullable Shown failuresLeft,
            @Nullable Shown perWeek,
            @Nullable Shown projected,
            Shown daysLeft,
            LocalDate from,
            LocalDate to,
            LocalDate through,
            Standing standing,
            String sentence) {}

    /**
     * @param good whether the day counts as good; null without a valid value
     * @param soFar mean of the valid days, number or share of good days, up to this one
     */
    record PaceDay(
            LocalDate date,
            Shown value,
            @Nullable Boolean good,
            @Nullable String soFar) {}

    /**
     * A result of an indicator that is not measured daily.
     *
     * @param page where it is a page that shows it; null where it is a figure
     * @param soFar running value up to this one
     */
    record PaceResult(
            LocalDate date,
            String label,
            Shown value,
            @Nullable String page,
            String soFar) {}

    /** @param met whether the target is met then; null where data are missing */
    record ScenarioView(
            Scenario.Kind kind,
            Shown result,
            @Nullable Boolean met,
            List<Integer> years,
            List<Integer> missing,
            int recentDays) {}

    /**
     * @param probability null where it is decided already
     * @param years earlier years from which was drawn
     */
    record OutlookView(
            List<ScenarioView> scenarios,
            @Nullable Shown probability,
            @Nullable Shown low,
            @Nullable Shown high,
            List<Integer> years,
            List<Integer> otherEditions) {}

    record PaceTurn(LocalDate day, @Nullable Standing was, Standing standing, String why, List<PaceCause> causes) {}

    record PaceCause(
            LocalDate day,
            String label,
            Shown value,
            @Nullable String page) {}

    static PaceRow row(Pace pace, Locale locale) {
        Target target = pace.target();
        Indicator indicator = target.indicator();
        Aggregation kind = indicator.aggregation();
        boolean counts = kind == Aggregation.COUNT_OF_DAYS;
        return new PaceRow(
                target.id(),
                target.parent(),
                target.letter(),
                indicator.code(),
                indicator.name(),
                indicator.english(),
                indicator.direction(),
                kind,
                indicator.source(),
                indicator.isDaily(),
                target.region(),
                target.regionName(),
                Shown.of(target.value(), target.text(), indicator.unit(), target.ref()),
                pace.shown(Measure.SO_FAR),
                pace.shown(Measure.NEEDED),
                kind == Aggregation.MEAN ? pace.shown(Measure.NEEDED_WITH_ROUNDING) : null,
                counts ? pace.shown(Measure.SHARE) : null,
                counts ? pace.shown(Measure.BAD_DAYS) : null,
                counts ? pace.shown(Measure.BAD_DAYS_LEFT) : null,
                known(pace, Measure.BEST),
                known(pace, Measure.VALID_DAYS),
                known(pace, Measure.MISSING_DAYS),
                known(pace, Measure.NUMERATOR),
                known(pace, Measure.DENOMINATOR),
                known(pace, Measure.TO_COME),
                known(pace, Measure.FAILURES_LEFT),
                known(pace, Measure.PER_WEEK),
                known(pace, Measure.PROJECTED),
                pace.shown(Measure.DAYS_LEFT),
                target.from(),
                target.to(),
                pace.through(),
                pace.standing(),
                "en".equals(locale.getLanguage()) ? pace.english() : pace.sentence());
    }

    private static @Nullable Shown known(Pace pace, Measure measure) {
        return pace.values().containsKey(measure) ? pace.shown(measure) : null;
    }

    static List<PaceDay> days(Target target, List<DayValue> measured) {
        var days = new ArrayList<PaceDay>();
        var mean = new RunningMean();
        int good = 0;
        int valid = 0;
        for (DayValue day : measured) {
            mean.add(day);
            good += day.isGood() ? 1 : 0;
            valid += day.value() == null ? 0 : 1;
            String soFar = switch (target.indicator().aggregation()) {
                case MEAN -> mean.text();
                case SHARE ->
                    valid == 0 ? null : DayShares.share(good, valid, 1).toPlainString();
                case COUNT_OF_DAYS, REPORTED, LATEST, CLEARED -> String.valueOf(good);
            };
            days.add(new PaceDay(
                    day.date(),
                    day.value() == null
                            ? Shown.missing(day.unit(), day.ref())
                            : Shown.of(day.value(), day.text(), day.unit(), day.ref()),
                    day.value() == null ? null : day.isGood(),
                    soFar));
        }
        return days;
    }

    static List<PaceResult> results(Target target, List<Result> all) {
        var rows = new ArrayList<PaceResult>();
        Indicator indicator = target.indicator();
        Tally tally = Tally.NONE;
        for (Result result : all) {
            tally = tally.with(indicator.aggregation(), result);
            boolean divided = indicator.isShare() && tally.denominator().signum() > 0;
            String soFar = divided
                    ? new Ratio(tally.numerator().multiply(BigDecimal.valueOf(100)), tally.denominator())
                            .rounded(indicator.decimals())
                    : indicator.text(tally.numerator());
            boolean page = result.ref().startsWith("/");
            rows.add(new PaceResult(
                    result.day(),
                    result.label(),
                    new Shown(result.numerator().toPlainString(), result.text(), result.unit(), result.ref()),
                    page ? result.ref() : null,
                    soFar));
        }
        return rows;
    }

    static OutlookView outlook(Pace pace, Outlook outlook) {
        boolean likely = outlook.chance().isPresent();
        return new OutlookView(
                outlook.scenarios().stream()
                        .map(scenario -> new ScenarioView(
                                scenario.kind(),
                                OutlookFigures.shown(pace, scenario.kind().measure(), outlook),
                                scenario.met(),
                                scenario.years(),
                                scenario.missing(),
                                scenario.recentDays()))
                        .toList(),
                likely || outlook.years().isEmpty() && !outlook.scenarios().isEmpty()
                        ? OutlookFigures.shown(pace, Measure.PROBABILITY, outlook)
                        : null,
                likely ? OutlookFigures.shown(pace, Measure.PROBABILITY_LOW, outlook) : null,
                likely ? OutlookFigures.shown(pace, Measure.PROBABILITY_HIGH, outlook) : null,
                outlook.years(),
                outlook.otherEditions());
    }

    List<PaceTurn> turns(Target target, List<Kept> turns, Locale locale) {
        Locale spoken = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINA;
        return turns.stream()
                .map(turn -> new PaceTurn(
                        turn.day(),
                        turn.was(),
                        turn.standing(),
                        sentences.why(target, turn, turn.was(), spoken),
                        turn.causes().stream().map(PaceViews::cause).toList()))
                .toList();
    }

    private static PaceCause cause(Cause cause) {
        boolean page = cause.ref().startsWith("/");
        return new PaceCause(
                cause.day(),
                cause.label(),
                new Shown(cause.text(), cause.text(), cause.unit(), cause.ref()),
                page ? cause.ref() : null);
    }
}
