package org.ecoledger.reports.fields;

import java.time.LocalDate;
import java.util.Optional;
import org.ecoledger.figures.Figure;

/** Where fields come from; one bean for each {@link Field#source()}. */
public interface FieldSource {

    /** As in the column {@code source} of the catalogue. */
    String source();

    /**
     * The answer in this scope. What is not known is {@link FieldValue.Missing} or a figure without a value that says why;
     * never zero.
     */
    FieldValue value(Field field, Scope scope);

    /**
     * The last day of which something is known on this day; a period that runs on is compared with as many days of the year
     * before.
     */
    default LocalDate lastDay(Field field, LocalDate today) {
        return today;
    }

    /** What {@link Facet#TARGET}, {@link Facet#NUMERATOR} and {@link Facet#DENOMINATOR} of the field say; empty where it has none. */
    default Optional<Figure> part(Field field, Scope scope, Facet facet) {
        return Optional.empty();
    }

    /** Why the two periods must not be compared; empty where they may. */
    default Optional<String> incomparable(Field field, Scope now, Scope before) {
        return Optional.empty();
    }
}
