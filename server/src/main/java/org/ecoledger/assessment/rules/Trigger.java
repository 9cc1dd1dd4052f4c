package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a consequence is proposed (C14, P11).
 *
 * @param consequence code of its kind, a row of {@code assessment/consequences.csv}
 * @param basis legal or written ground
 */
public record Trigger(String code, On on, String consequence, String basis) {

    /** What sets it off. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = On.Vetoed.class, name = "VETOED"),
        @JsonSubTypes.Type(value = On.Bottom.class, name = "BOTTOM"),
        @JsonSubTypes.Type(value = On.Below.class, name = "BELOW"),
        @JsonSubTypes.Type(value = On.Top.class, name = "TOP"),
        @JsonSubTypes.Type(value = On.Cascaded.class, name = "CASCADED")
    })
    public sealed interface On {
        /** A veto's condition holds. @param veto its code; null for any */
        record Vetoed(@Nullable String veto) implements On {}

        /** Among the last by the rule set's bottom rule, in this and the periods before. @param times periods running, from 1 */
        record Bottom(int times) implements On {}

        /** A total under this one. */
        record Below(BigDecimal total) implements On {}

        /**
         * Among the first so many (N60).
         *
         * @param shares yuan for each place, from the first; empty where nothing is paid
         */
        record Top(int places, List<BigDecimal> shares) implements On {
            public Top {
                shares = List.copyOf(shares);
            }
        }

        /** A cascade reached it. @param cascade its code */
        record Cascaded(String cascade) implements On {}
    }
}
