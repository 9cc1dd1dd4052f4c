package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.problems.Sentences;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Pace.Value;
import org.springframework.stereotype.Component;

/** Says a pace in one sentence, from the catalogue {@code problems/targets}. */
@Component
class PaceSentences {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

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
        Aggregation aggregation = target.indicator().aggregation();
        if (aggregation == Aggregation.REPORTED) {
            return sentences.say("targets.pace.reported", List.of(), locale);
        }
        boolean chinese = locale.equals(Locale.CHINA);
        List<Object> words = List.of(
                (chinese ? CHINESE_DAY : ENGLISH_DAY).format(through),
                target.text(),
                target.indicator().unit(),
                text(values, Measure.SO_FAR),
                text(values, Measure.BAD_DAYS),
                text(values, Measure.DAYS_LEFT),
                text(values, Measure.NEEDED),
                text(values, Measure.NEEDED_WITH_ROUNDING),
                text(values, Measure.BAD_DAYS_LEFT),
                text(values, Measure.BEST));
        String kind = aggregation == Aggregation.MEAN ? "mean" : "days";
        String state = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String said = sentences.say("targets.pace." + kind + "." + state, words, locale);
        Value missing = values.get(Measure.MISSING_DAYS);
        return missing == null || missing.exact().equals(BigDecimal.ZERO)
                ? said
                : said + sentences.say("targets.pace.missing", List.of(missing.text()), locale);
    }

    private static String text(Map<Measure, Value> values, Measure measure) {
        Value value = values.get(measure);
        return value == null ? "" : value.text();
    }
}
