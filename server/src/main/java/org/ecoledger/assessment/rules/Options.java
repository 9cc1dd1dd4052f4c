package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set must say and the written rules often do not (A.3 “not stated”).
 *
 * @param floor lowest total; null where it may fall below zero
 * @param bottom how many are “last” (后三位, N45), null where nobody is
 * @param objectionDays working days in which a checked unit may object to a finding
 * @param appealDays working days in which a unit may appeal against a consequence
 * @param falseReport points that a false self-report costs beside its own zero (L22); null where nothing is said
 * @param notStated what the written rules leave open and what was chosen here, for the page
 */
public record Options(
        @Nullable BigDecimal floor,
        @Nullable Bottom bottom,
        int objectionDays,
        int appealDays,
        @Nullable BigDecimal falseReport,
        List<Choice> notStated) {

    /** What holds where a rule set says nothing: no floor, nobody last, five working days each. */
    public static final Options NOTHING_SAID = new Options(null, null, 5, 5, null, List.of());

    public Options {
        notStated = List.copyOf(notStated);
    }

    /** @param places how many are last */
    public record Bottom(int places, Cut cut) {}

    /** What happens where the cut goes through equal ones. */
    public enum Cut {
        /** All of them are among the last. */
        ALL_EQUAL_IN,
        /** None of them is. */
        ALL_EQUAL_OUT
    }

    /** @param question what is left open, @param choice what was chosen, both in Chinese */
    public record Choice(String question, String choice) {}
}
