package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in its sentence.
 *
 * @param index among the numbers of the sentence
 * @param sign of a change or gap: 1, -1, or 0 where the direction is not said
 * @param lead what stands between the number before (or the sentence's beginning) and this one
 * @param clause the end of the lead, from the last comma
 * @param tail what stands between this number and the next (or the sentence's end)
 * @param part number of the part of the sentence between semicolons
 * @param indicator the known indicator it is of, said before it or taken over from the number before
 * @param subject the words before it without verbs and particles; taken over where there are none
 * @param ownSubject whether the subject is said anew for this number
 * @param planned whether it should become true and is not yet
 * @param period the last period named before it in the sentence
 */
record Quantity(
        int index,
        Amount amount,
        Role role,
        int sign,
        String lead,
        String clause,
        String tail,
        int part,
        @Nullable Indicator indicator,
        String subject,
        boolean ownSubject,
        boolean planned,
        @Nullable Stretch period) {

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");

    Interval range() {
        return amount.range();
    }

    BigDecimal value() {
        return amount.value();
    }

    Unit unit() {
        return amount.unit();
    }

    int from() {
        return amount.from();
    }

    int to() {
        return amount.to();
    }

    boolean is(Role other) {
        return role == other;
    }

    boolean isLike(Quantity other) {
        return amount.isLike(other.amount);
    }

    boolean isOf(Quantity other) {
        if (indicator != null && other.indicator != null) {
            return indicator.name().equals(other.indicator.name());
        }
        return !ownSubject || subject.equals(other.subject);
    }

    Quantity as(Role other) {
        return new Quantity(
                index, amount, other, sign, lead, clause, tail, part, indicator, subject, ownSubject, planned, period);
    }

    Quantity of(@Nullable Indicator other) {
        return new Quantity(
                index, amount, role, sign, lead, clause, tail, part, other, subject, ownSubject, planned, period);
    }

    /** What stands behind it up to the next comma or bracket, what is in brackets left out. */
    String head() {
        String plain = BRACKETS.matcher(tail).replaceAll("");
        int end = 0;
        while (end < plain.length() && "，；、。：（）,;:()！？".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return plain.substring(0, end);
    }

    /** Whether only 、 or 和 stands between it and the number before. */
    boolean isListed() {
        return lead.equals("、") || lead.equals("和") || lead.equals("与") || lead.equals("及") || lead.equals("以及");
    }
}
