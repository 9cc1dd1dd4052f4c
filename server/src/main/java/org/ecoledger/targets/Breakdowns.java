package org.ecoledger.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Indicator.Split;
import org.ecoledger.targets.Target.Upper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wholes with their parts, within a letter and across letters. */
@Component
class Breakdowns {
    private final Targets targets;
    private final Regions regions;

    Breakdowns(Targets targets, Regions regions) {
        this.targets = targets;
        this.regions = regions;
    }

    /** Whether all that a target asks has been handed down; only for those who see all its parts. */
    Optional<Breakdown> of(Target whole, Jurisdiction jurisdiction) {
        if (!jurisdiction.covers(regions.get(whole.region()))) {
            return Optional.empty();
        }
        var parts = new ArrayList<>(targets.partsOf(whole));
        parts.addAll(targets.handing(whole));
        return Optional.of(Breakdown.of(whole, parts, regions.childrenOf(whole.region())));
    }

    /** What speaks against handing a line of another letter down by this promise. */
    List<Objection> objections(
            Upper upper, Indicator indicator, Region place, @Nullable String holder, BigDecimal value, String letter) {
        Target whole = targets.inForce(upper, Jurisdiction.everything()).orElse(null);
        if (whole == null || whole.letter().equals(letter)) {
            return List.of(Objection.to("upper", "targets.upper.none", upper.letter(), upper.line()));
        }
        var objections = new ArrayList<Objection>();
        if (!whole.indicator().code().equals(indicator.code())) {
            objections.add(Objection.to(
                    "upper", "targets.upper.other-indicator", whole.indicator().name(), indicator.name()));
        } else if (!regions.get(whole.region()).contains(place)) {
            objections.add(Objection.to("upper", "targets.upper.elsewhere", place.name(), whole.regionName()));
        } else if (indicator.split() == Split.CAP) {
            objections.addAll(overCap(whole, place, holder, value, letter));
        } else if (indicator.split() == Split.OWN_FIGURE
                && holder == null
                && place.code().equals(whole.region())
                && Breakdown.weakness(whole, value).signum() > 0) {
            objections.add(Objection.to(
                    "value", "targets.upper.weaker", indicator.promised(value), whole.text(), indicator.unit()));
        }
        return objections;
    }

    /** The other parts of a cap and this one must stay within it, whichever letters they stand in. */
    private List<Objection> overCap(
            Target whole, Region place, @Nullable String holder, BigDecimal value, String letter) {
        BigDecimal others = targets.handing(whole).stream()
                .filter(part -> !part.letter().equals(letter)
                        && !part.isFor(whole.indicator().code(), place.code(), holder))
                .map(Target::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = others.add(value);
        return sum.compareTo(whole.value()) <= 0
                ? List.of()
                : List.of(Objection.to(
                        "value",
                        "targets.split.cap-over",
                        sum.toPlainString(),
                        whole.value().toPlainString(),
                        sum.subtract(whole.value()).toPlainString(),
                        whole.indicator().unit(),
                        whole.indicator().name()));
    }
}
