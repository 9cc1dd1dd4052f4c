package org.ecoledger.reports.templates;

import java.util.List;

/**
 * A place in a template that is filled.
 *
 * <p>{@code tag} is what stands between the brackets, with its sign: {@code 优良天数.同比}, {@code ?有督察}, {@code @浓度图}.
 */
public sealed interface Slot {
    String tag();

    Named named();

    Spot spot();

    /** Words or a figure: {@code {{优良天数}}}. */
    record Words(String tag, Named named, Spot spot) implements Slot {}

    /** A picture: {@code {{@浓度图}}}. */
    record Picture(String tag, Named named, Spot spot) implements Slot {}

    /**
     * A part that is printed or not: {@code {{?旗标}}…{{/旗标}}}.
     *
     * @param asks what of the named thing decides
     */
    record When(String tag, Named named, Asks asks, List<Slot> inner, Spot spot) implements Slot {
        public When {
            inner = List.copyOf(inner);
        }
    }

    /**
     * A part that is printed once for each row: {@code {{?行}}…{{/行}}}, or {@code {{行}}} above a row of a table.
     *
     * @param ofTable whether it is a row of a table
     */
    record Turns(String tag, Named named, boolean ofTable, List<Slot> inner, Spot spot) implements Slot {
        public Turns {
            inner = List.copyOf(inner);
        }
    }

    /** What decides whether a part is printed. */
    enum Asks {
        /** {@code {{?名称}}} or {@code {{?名称.有}}}: a flag is true, a figure is known, words or rows are there. */
        THERE,
        /** {@code {{?名称.无}}}: the opposite. */
        NOT_THERE
    }
}
