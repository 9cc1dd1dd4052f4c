package org.ecoledger.targets;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.organisation.Region;

/**
 * A whole with its parts and what is missing (ruling 12): has everything that was asked been handed down? Parts are those of
 * the same letter and those that other letters in force promise in its name; who promises twice counts once.
 *
 * @param sum of the parts; for means, rates and days it means nothing and is not shown
 * @param gap by which a cut falls short, a cap is exceeded, or the promise for the same region is weaker; zero otherwise
 * @param without names of the regions directly below that have no figure of their own, where some have
 */
record Breakdown(
        Target whole, List<Target> parts, Verdict verdict, BigDecimal sum, BigDecimal gap, List<String> without) {

    /** What the parts make of the whole. */
    enum Verdict {
        /** Nothing is handed down. */
        NONE,
        FITS,
        /** The parts do not reach the cut. */
        SHORT,
        /** The parts exceed the cap. */
        OVER,
        /** The region itself promised less than it was asked. */
        WEAKER,
        /** Some regions below have no figure. */
        INCOMPLETE
    }

    static Breakdown of(Target whole, List<Target> candidates, List<Region> below) {
        List<Target> parts = once(candidates);
        BigDecimal sum = parts.stream().map(Target::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> places = new HashSet<>();
        parts.forEach(part -> places.add(part.region()));
        List<Region> given =
                below.stream().filter(region -> places.contains(region.code())).toList();
        List<String> without = given.isEmpty()
                ? List.of()
                : below.stream()
                        .filter(region -> !places.contains(region.code()))
                        .map(Region::name)
                        .toList();
        if (parts.isEmpty()) {
            return new Breakdown(whole, parts, Verdict.NONE, sum, BigDecimal.ZERO, List.of());
        }
        BigDecimal gap = gap(whole, parts, sum);
        Verdict verdict = gap.signum() > 0 ? falling(whole) : settled(whole, without);
        return new Breakdown(whole, parts, verdict, sum, gap, sums(whole) ? List.of() : without);
    }

    /** Whether the parts of this target can be added. */
    static boolean sums(Target whole) {
        return whole.indicator().split() != Indicator.Split.OWN_FIGURE;
    }

    private static List<Target> once(List<Target> candidates) {
        Set<String> seen = new HashSet<>();
        return candidates.stream()
                .filter(part -> seen.add(part.region() + " " + part.holder()))
                .toList();
    }

    private static BigDecimal gap(Target whole, List<Target> parts, BigDecimal sum) {
        BigDecimal gap = switch (whole.indicator().split()) {
            case CUT -> whole.value().subtract(sum);
            case CAP -> sum.subtract(whole.value());
            case OWN_FIGURE ->
                parts.stream()
                        .filter(part -> part.holder() == null && part.region().equals(whole.region()))
                        .map(part -> weakness(whole, part.value()))
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        };
        return gap.max(BigDecimal.ZERO);
    }

    /** By how much a promise for the same place falls behind what was asked; negative where it is stricter. */
    static BigDecimal weakness(Target whole, BigDecimal value) {
        return whole.indicator().direction() == Indicator.Direction.AT_MOST
                ? value.subtract(whole.value())
                : whole.value().subtract(value);
    }

    private static Verdict falling(Target whole) {
        return switch (whole.indicator().split()) {
            case CUT -> Verdict.SHORT;
            case CAP -> Verdict.OVER;
            case OWN_FIGURE -> Verdict.WEAKER;
        };
    }

    private static Verdict settled(Target whole, List<String> without) {
        return sums(whole) || without.isEmpty() ? Verdict.FITS : Verdict.INCOMPLETE;
    }
}
