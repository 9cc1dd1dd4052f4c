package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One county's marks by a rule set: a pure function of the rule set and what was measured.
 *
 * @param marks by item code, unrounded, in the rule set's order; null for an item that is left out
 * @param total null when the rule set gives none
 * @param notes what the rule set did about missing data, in Chinese words
 */
record CountyMarks(
        Map<String, @Nullable BigDecimal> marks, @Nullable BigDecimal total, List<String> notes) {

    /** @param measured by item code */
    static CountyMarks of(RuleSet rules, Map<String, Measured> measured) {
        var marks = new LinkedHashMap<String, @Nullable BigDecimal>();
        var notes = new ArrayList<String>();
        boolean scored = true;
        BigDecimal reachable = BigDecimal.ZERO;
        for (RuleItem item : rules.items()) {
            BigDecimal value = Objects.requireNonNull(measured.get(item.code()), item.code())
                    .value();
            BigDecimal mark =
                    value == null ? withoutValue(item) : item.formula().marks(value, item.points());
            marks.put(item.code(), mark);
            if (mark != null) {
                reachable = reachable.add(item.points());
            }
            if (value == null) {
                notes.add(item.name() + "：" + words(item.missing()));
                scored &= item.missing() != RuleItem.Missing.NO_SCORE;
            }
        }
        return new CountyMarks(marks, scored ? total(rules, marks, reachable) : null, List.copyOf(notes));
    }

    static String words(RuleItem.Missing missing) {
        return switch (missing) {
            case FULL_MARKS -> "无数据，按细则得满分";
            case NO_MARKS -> "无数据，按细则得0分";
            case LEAVE_OUT -> "无数据，按细则不计该项，其余各项按满分折算";
            case NO_SCORE -> "无数据，按细则不计总分，不参加排名";
        };
    }

    private static @Nullable BigDecimal withoutValue(RuleItem item) {
        return switch (item.missing()) {
            case FULL_MARKS -> item.points();
            case NO_MARKS -> BigDecimal.ZERO;
            case LEAVE_OUT, NO_SCORE -> null;
        };
    }

    private static @Nullable BigDecimal total(
            RuleSet rules, Map<String, @Nullable BigDecimal> marks, BigDecimal reachable) {
        if (reachable.signum() == 0) {
            return null;
        }
        BigDecimal sum = marks.values().stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return reachable.compareTo(rules.total()) == 0
                ? sum
                : sum.multiply(rules.total()).divide(reachable, MathContext.DECIMAL128);
    }
}
