package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.problems.Sentences;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Pace.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a pace, and why it changed, in one sentence, from the catalogue {@code problems/targets}. */
@Component
class PaceSentences {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_NAMED = 4;

    private final Sentences sentences;

    PaceSentences(Sentences sentences) {
        this.sentences = sentences;
    }

    Pace spoken(Target target, LocalDate asOf, LocalDate through, Standing standing, Map<Measure, Value> values) {
        return new Pace(
                target,
                asOf,
                through,
                standing,
                values,
                sentence(target, through, standing, values, Locale.CHINA),
                sentence(target, through, standing, values, Locale.ENGLISH));
    }

    private String sentence(
            Target target, LocalDate through, Standing standing, Map<Measure, Value> values, Locale locale) {
        Indicator indicator = target.indicator();
        if (indicator.source() == Source.REPORTED && standing == Standing.NO_DATA) {
            return sentences.say("targets.pace.reported", List.of(), locale);
        }
        List<Object> words = List.of(
                day(through, locale),
                target.text(),
                indicator.unit(),
                text(values, Measure.SO_FAR),
                text(values, Measure.BAD_DAYS),
                text(values, Measure.DAYS_LEFT),
                text(values, Measure.NEEDED),
                text(values, Measure.NEEDED_WITH_ROUNDING),
                text(values, Measure.BAD_DAYS_LEFT),
                text(values, Measure.BEST),
                text(values, Measure.NUMERATOR),
                text(values, Measure.DENOMINATOR),
                text(values, Measure.TO_COME),
                text(values, Measure.FAILURES_LEFT),
                text(values, Measure.PER_WEEK));
        String said = sentences.say("targets.pace." + kind(indicator, values) + "." + key(standing), words, locale);
        Value missing = values.get(Measure.MISSING_DAYS);
        return missing == null || missing.exact().equals(BigDecimal.ZERO)
                ? said
                : said + sentences.say("targets.pace.missing", List.of(missing.text()), locale);
    }

    private static String kind(Indicator indicator, Map<Measure, Value> values) {
        return switch (indicator.aggregation()) {
            case MEAN -> "mean";
            case COUNT_OF_DAYS -> "days";
            case SHARE ->
                indicator.isDaily() ? "day-share" : values.containsKey(Measure.TO_COME) ? "share" : "open-share";
            case REPORTED -> indicator.direction() == Direction.AT_MOST ? "cap" : "sum";
            case CLEARED -> "cleared";
            case LATEST -> indicator.direction() == Direction.AT_MOST ? "latest-cap" : "latest";
        };
    }

    /** Why the target stood elsewhere from this day on. */
    String why(Target target, Kept turn, @Nullable Standing was, Locale locale) {
        Indicator indicator = target.indicator();
        String before = was == null ? "" : standing(was, locale);
        List<Cause> causes = turn.causes();
        String separator = locale.equals(Locale.CHINA) ? "、" : ", ";
        String named = causes.stream()
                .skip(Math.max(0, causes.size() - MOST_NAMED))
                .map(cause -> named(indicator, cause, locale))
                .collect(Collectors.joining(separator));
        BigDecimal control = turn.control();
        String key;
        if (was == Standing.NO_DATA || was == null) {
            key = "first";
        } else if (causes.isEmpty()) {
            key = indicator.aggregation() == Aggregation.MEAN || indicator.isDaily() ? "counted" : "quiet";
        } else {
            key = kindOfTurn(indicator) + (Kept.isWorse(was, turn.standing()) ? ".worse" : ".better");
        }
        return sentences.say(
                "targets.turn." + key,
                List.of(
                        day(turn.day(), locale),
                        before,
                        standing(turn.standing(), locale),
                        String.valueOf(causes.size()),
                        control == null ? "" : control.toPlainString(),
                        indicator.unit(),
                        named,
                        String.valueOf(Kept.WINDOW)),
                locale);
    }

    private static String kindOfTurn(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case MEAN -> "mean";
            case COUNT_OF_DAYS -> "days";
            case SHARE -> indicator.isDaily() ? "days" : "share";
            case REPORTED, CLEARED, LATEST -> "sum";
        };
    }

    private static String named(Indicator indicator, Cause cause, Locale locale) {
        return indicator.isDaily()
                ? day(cause.day(), locale) + " " + cause.text()
                : cause.label() + (cause.text().isEmpty() ? "" : " " + cause.text() + cause.unit());
    }

    String standing(Standing standing, Locale locale) {
        return sentences.say("targets.standing." + key(standing), List.of(), locale);
    }

    private static String key(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(LocalDate day, Locale locale) {
        return (locale.equals(Locale.CHINA) ? CHINESE_DAY : ENGLISH_DAY).format(day);
    }

    private static String text(Map<Measure, Value> values, Measure measure) {
        Value value = values.get(measure);
        return value == null ? "" : value.text();
    }
}
