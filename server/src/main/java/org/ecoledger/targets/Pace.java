package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.figures.Figure.Shown;

/**
 * Where a target stands on a day, and what the rest of its period must bring.
 *
 * @param asOf the day asked for
 * @param through last day that is counted: the day asked for, or the one before while it has no valid value yet
 * @param values what is known of each measure; a measure that does not apply or is not known is absent
 * @param sentence the whole in one Chinese sentence
 * @param english the same in English
 */
public record Pace(
        Target target,
        LocalDate asOf,
        LocalDate through,
        Standing standing,
        Map<Measure, Value> values,
        String sentence,
        String english) {

    public Pace {
        values = Map.copyOf(values);
    }

    /**
     * @param exact unrounded
     * @param text as shown
     */
    public record Value(BigDecimal exact, String text, String unit) {}

    /** Address of the figure for this measure. */
    public String ref(Measure measure) {
        return "pace:" + target.id() + "/" + asOf + "/" + measure.code();
    }

    /** The measure as a page shows it; missing when it is not known. */
    public Shown shown(Measure measure) {
        Value value = values.get(measure);
        return value == null
                ? Shown.missing(target.indicator().unit(), ref(measure))
                : Shown.of(value.exact(), value.text(), value.unit(), ref(measure));
    }
}
