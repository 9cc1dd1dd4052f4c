package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The compliance of sections with their target classes (断面达标率): compliant sections per evaluated section. A section
 * that was not evaluated, or has no target, is counted apart.
 *
 * @param compliant sections no worse than their target
 * @param evaluated sections with a class and a target
 * @param unevaluated all others
 * @param percent one decimal by GB/T 8170; null if none was evaluated
 */
public record Compliance(
        int compliant,
        int evaluated,
        int unevaluated,
        @Nullable BigDecimal percent,
        Edition edition,
        String clause) {

    private static final String CLAUSE = "断面达标率";

    /**
     * The compliance of any set of sections: of a river, county or city.
     *
     * @param day the last of the period
     * @throws IllegalArgumentException for days before 2011-03-09
     */
    public static Compliance of(Collection<TargetedSection> sections, LocalDate day) {
        List<Boolean> evaluated = sections.stream()
                .map(TargetedSection::compliant)
                .filter(Objects::nonNull)
                .toList();
        int compliant = (int) evaluated.stream().filter(complies -> complies).count();
        return new Compliance(
                compliant,
                evaluated.size(),
                sections.size() - evaluated.size(),
                ClassShares.percent(compliant, evaluated.size()),
                Editions.inForce(Subject.WATER_EVALUATION, day),
                CLAUSE);
    }

    /** The items that keep a section from its target, in the table's order; empty if it complies. */
    public static List<WaterItem> failing(SectionJudgement section, WaterClass target) {
        return section.items().values().stream()
                .filter(item -> !item.waterClass().meets(target))
                .map(ItemJudgement::item)
                .toList();
    }
}
