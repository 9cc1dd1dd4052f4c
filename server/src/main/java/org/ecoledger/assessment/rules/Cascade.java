package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/**
 * What a fact that costs one subject does to the one that caused it (P16, N59): 涉及乡镇的该乡镇四季度考核垫底，涉及单位的年度绩效扣3分.
 * It is proposed with its chain of evidence and waits for a decision.
 *
 * @param when what the fact must have cost the subject of this rule set
 * @param source kind of fact that causes it
 * @param toRules code of the rule set in which it takes effect
 */
public record Cascade(
        String code,
        String name,
        String english,
        When when,
        String source,
        String item,
        SubjectKind to,
        String toRules,
        Effect effect,
        String basis) {

    /** What the fact must have cost. */
    public enum When {
        POINTS,
        PLACE
    }

    /** What it does. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Effect.Last.class, name = "LAST"),
        @JsonSubTypes.Type(value = Effect.Minus.class, name = "MINUS")
    })
    public sealed interface Effect {
        /** 垫底: ranked last. */
        record Last() implements Effect {}

        /** So many points of the total. */
        record Minus(BigDecimal points) implements Effect {}
    }
}
