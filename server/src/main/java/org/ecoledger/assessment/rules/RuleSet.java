package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How units of one kind are scored, in one version (C3, rulings 13 and 14).
 *
 * @param validFrom first day of the first period to which it applies
 * @param validTo last day of the last one; null while it holds
 * @param total the points that a county can reach (what the rule set declares, not always 100)
 * @param decimals digits in which marks, totals and gaps are shown
 * @param rounding how they are rounded to them
 * @param subjects who is assessed
 * @param within region in which they lie; null for the whole city
 * @param items their points add up to the total, but for those that are a bonus
 * @param deductions taken from the total itself
 * @param form of checks in the field; null where the rule set has none
 * @param sampling who is checked; null where the rule set has no checks
 * @param hash SHA-256 of the text from which it was read
 */
public record RuleSet(
        String code,
        String version,
        String title,
        String english,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<AssessmentPeriod.Kind> periods,
        SubjectKind subjects,
        @Nullable String within,
        BigDecimal total,
        int decimals,
        RoundingMode rounding,
        Ranking ranking,
        List<RuleItem> items,
        List<Deduction> deductions,
        List<Veto> vetoes,
        List<Cascade> cascades,
        List<Trigger> triggers,
        @Nullable CheckForm form,
        @Nullable Sampling sampling,
        Options options,
        String hash) {

    /**
     * Who comes before whom.
     *
     * @param by whether unrounded totals decide, or those shown
     * @param tieBreaker code of the item whose marks decide between equal totals; null when they stay equal
     */
    public record Ranking(By by, Ties ties, @Nullable String tieBreaker) {}

    /** Which totals are compared. */
    public enum By {
        UNROUNDED,
        SHOWN
    }

    /** Which place follows equal ones. */
    public enum Ties {
        /** 1, 2, 2, 4. */
        SAME_RANK_THEN_GAP,
        /** 1, 2, 2, 3. */
        SAME_RANK_NO_GAP
    }

    public RuleSet {
        periods = List.copyOf(periods);
        items = List.copyOf(items);
        deductions = List.copyOf(deductions);
        vetoes = List.copyOf(vetoes);
        cascades = List.copyOf(cascades);
        triggers = List.copyOf(triggers);
    }

    public boolean appliesTo(AssessmentPeriod period) {
        return periods.contains(period.kind())
                && !period.from().isBefore(validFrom)
                && (validTo == null || !period.to().isAfter(validTo));
    }

    /** The same under another version. */
    RuleSet as(String newVersion) {
        return new RuleSet(
                code,
                newVersion,
                title,
                english,
                validFrom,
                validTo,
                periods,
                subjects,
                within,
                total,
                decimals,
                rounding,
                ranking,
                items,
                deductions,
                vetoes,
                cascades,
                triggers,
                form,
                sampling,
                options,
                hash);
    }

    boolean isVersion(RuleSet other) {
        return code.equals(other.code) && version.equals(other.version);
    }

    /** Marks as shown: rounded as it says. */
    public String text(BigDecimal marks) {
        return marks.setScale(decimals, rounding).toPlainString();
    }

    /** What a figure names as its edition. */
    public String edition() {
        return title + " " + version;
    }
}
