package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.assessment.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Why something may follow from a score: a condition of the rule set that holds, with its chain of evidence. It is no decision
 * (ruling 5).
 *
 * @param code code of the veto, cascade or trigger in the rule set
 * @param subject on whom it falls
 * @param consequence kind of consequence that the rule set names; null for a veto or cascade that has no trigger of its own
 * @param sentence the whole in one Chinese sentence
 * @param basis legal or written ground
 * @param amount points or yuan, where it has one
 * @param chain from what was found to what it cost, in order
 */
public record Ground(
        Kind kind,
        String code,
        Subject subject,
        @Nullable String consequence,
        String sentence,
        String basis,
        @Nullable BigDecimal amount,
        List<Link> chain) {

    public Ground {
        chain = List.copyOf(chain);
    }

    /** What sort of condition holds. */
    public enum Kind {
        VETO,
        BOTTOM,
        BELOW,
        TOP,
        CASCADE
    }

    /** One link of the chain: what, how much, and the address at which it opens (a figure's or a page's). */
    public record Link(String label, String text, String ref) {}
}
