package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of ways in which facts become the value of an item. A source and an item name facts
 * ({@link org.ecoledger.assessment.facts.Fact}); the item {@code *} names all of a source, {@code special-*} all that begin so.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Share.class, name = "SHARE"),
    @JsonSubTypes.Type(value = Value.Mean.class, name = "MEAN"),
    @JsonSubTypes.Type(value = Value.Sum.class, name = "SUM"),
    @JsonSubTypes.Type(value = Value.Count.class, name = "COUNT"),
    @JsonSubTypes.Type(value = Value.Latest.class, name = "LATEST"),
    @JsonSubTypes.Type(value = Value.AgainstTarget.class, name = "AGAINST_TARGET"),
    @JsonSubTypes.Type(value = Value.Deducted.class, name = "DEDUCTED"),
    @JsonSubTypes.Type(value = Value.Place.class, name = "PLACE"),
    @JsonSubTypes.Type(value = Value.Weighted.class, name = "WEIGHTED")
})
public sealed interface Value {

    /** Which days' facts are taken. */
    enum Span {
        PERIOD,
        YEAR_TO_DATE
    }

    /** Facts marked as good over all that carry a mark, in percent. */
    record Share(String source, String item, Scope scope, Span span) implements Value {}

    /** Arithmetic mean of the facts' values. */
    record Mean(String source, String item, Scope scope, Span span) implements Value {}

    /** Sum of the facts' values. */
    record Sum(String source, String item, Scope scope, Span span) implements Value {}

    /** How many facts there are; zero where the source was asked and has none. */
    record Count(String source, String item, Scope scope, Span span) implements Value {}

    /** Value of the fact with the latest day. */
    record Latest(String source, String item, Scope scope, Span span) implements Value {}

    /** A value over the subject's signed target for this indicator, in percent. */
    record AgainstTarget(Value of, String indicator) implements Value {}

    /** Sum of what these deductions take, each up to its cap. */
    record Deducted(List<Deduction> deductions) implements Value {
        public Deducted {
            deductions = List.copyOf(deductions);
        }
    }

    /**
     * The subject's place by a value among all subjects of the rule set, the greatest first.
     *
     * @param ties what equal values do (X8)
     * @param subScore decides between equal values where {@code ties} says so
     */
    record Place(Value of, Ties ties, @Nullable Value subScore) implements Value {}

    /** What equal values do to places. */
    enum Ties {
        /** 1, 2, 2, 4. */
        SAME_RANK_THEN_GAP,
        /** 1, 2, 2, 3. */
        SAME_RANK_NO_GAP,
        /** 1, 2, 3, 4 by the sub-score; equal only where that is equal too. */
        BY_SUB_SCORE
    }

    /** Weighted mean of parts; what happens where a part has no value (an undrawn township has no open check) is said. */
    record Weighted(List<Part> parts, WhenMissing whenMissing) implements Value {
        public Weighted {
            parts = List.copyOf(parts);
        }

        /** @param weight any positive number; the weights are taken in proportion */
        public record Part(String name, Value value, BigDecimal weight) {}

        /** What a part without a value does. */
        public enum WhenMissing {
            /** The other parts' weights grow in proportion. */
            REWEIGH,
            /** It counts as zero. */
            ZERO,
            /** It counts as the mean of those subjects that have a value. */
            MEAN_OF_OTHERS,
            /** The whole has no value. */
            NO_VALUE
        }
    }
}
