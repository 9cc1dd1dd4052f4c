package org.ecoledger.inspection.replies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoledger.problems.Problem.Objection;

/**
 * What a rule says of a reply.
 *
 * @param rule id of the rule
 * @param objection field and sentence
 */
record Remark(String rule, Weight weight, Objection objection) {
    private static final int KEY_DIGITS = 8;

    /** How much it weighs. */
    enum Weight {
        /** The reply cannot be submitted. */
        OBJECTION,
        /** Somebody has to look at it and explain; the explanation is kept with the reply (疑点). */
        DOUBT,
        /** Others say otherwise: shown, decided by the office, in the way of reporting only (ruling 9). */
        DIFFERENCE,
        /** Said so that it is known. */
        NOTE
    }

    /** Under which an explanation is kept; what is doubted otherwise has another key. */
    String key() {
        String of = rule + objection.field() + objection.arguments();
        return rule + "-"
                + Canonical.sha256(of.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    static Remark objects(String rule, String field, String code, Object... arguments) {
        return new Remark(rule, Weight.OBJECTION, new Objection(field, code, List.of(arguments)));
    }

    static Remark doubts(String rule, String field, String code, Object... arguments) {
        return new Remark(rule, Weight.DOUBT, new Objection(field, code, List.of(arguments)));
    }

    static Remark differs(String rule, String field, String code, Object... arguments) {
        return new Remark(rule, Weight.DIFFERENCE, new Objection(field, code, List.of(arguments)));
    }

    static Remark notes(String rule, String field, String code, Object... arguments) {
        return new Remark(rule, Weight.NOTE, new Objection(field, code, List.of(arguments)));
    }
}
