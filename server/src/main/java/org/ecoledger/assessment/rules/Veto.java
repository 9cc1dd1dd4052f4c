package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * 一票否决: a condition that, once a person with the power has decided so (ruling 5), takes a score away.
 *
 * @param evidence what proves the condition, such as 国库集中支付凭证; a veto without it is refused
 * @param basis legal or written ground
 */
public record Veto(
        String code, String name, String english, Condition condition, Effect effect, String evidence, String basis) {

    /** What the decision does. */
    public enum Effect {
        /** The total becomes zero. */
        ZERO,
        /** The subject is ranked last, whatever its total. */
        LAST,
        /** The subject is not ranked. */
        UNRANKED
    }

    /** When it holds. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.NotBy.class, name = "NOT_BY"),
        @JsonSubTypes.Type(value = Condition.Occurs.class, name = "OCCURS"),
        @JsonSubTypes.Type(value = Condition.Fails.class, name = "FAILS")
    })
    public sealed interface Condition {

        /**
         * One of the items has no fact up to the end of a day of the period's year (X6, N61).
         *
         * @param by month and day, {@code 11-30}
         */
        record NotBy(String source, List<String> items, String by) implements Condition {
            public NotBy {
                items = List.copyOf(items);
            }
        }

        /** At least so many facts of a kind about the subject. */
        record Occurs(String source, String item, Scope scope, int least) implements Condition {}

        /** A fact marked as failed, such as a target that was missed. */
        record Fails(String source, String item, Scope scope) implements Condition {}
    }
}
