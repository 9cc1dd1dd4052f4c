package org.ecoledger.reports.fields;

import java.time.LocalDate;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.jspecify.annotations.Nullable;

/**
 * Of what a field speaks: a document's scope, or that of one row of a loop in it.
 *
 * @param subject the file that the document is about; null where it speaks of a region and a period only
 * @param today the day on which the document is made; days after it have no data yet
 * @param seenBy who reads it: nothing else may flow into it
 */
public record Scope(Region region, Period period, @Nullable Subject subject, LocalDate today, Jurisdiction seenBy) {

    /**
     * A file of another module.
     *
     * @param kind such as {@code matter}, {@code consequence}, {@code letter}, {@code inspection-case}
     * @param key number or id by which its module finds it
     */
    public record Subject(String kind, String key) {
        /** {@code kind:key}. */
        public String ref() {
            return kind + ":" + key;
        }
    }

    public Scope in(Region other) {
        return new Scope(other, period, subject, today, seenBy);
    }

    public Scope over(Period other) {
        return new Scope(region, other, subject, today, seenBy);
    }

    public Scope about(Subject other) {
        return new Scope(region, period, other, today, seenBy);
    }
}
