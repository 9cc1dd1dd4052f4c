package org.ecoledger.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;

/**
 * How a target goes to its parts (ruling 12): what is to be cut must be reached by the parts together, what is capped must
 * not be exceeded by them, and means, rates and days never sum, so each part stands for itself.
 */
final class SplitRule {

    /**
     * A part: who is to reach what.
     *
     * @param holder the department or enterprise that answers for it; null where the region's government does
     */
    record Part(Region region, @Nullable Party holder, BigDecimal value) {
        Part(Region region, BigDecimal value) {
            this(region, null, value);
        }

        String name() {
            return holder == null ? region.name() : holder.name();
        }

        private String key() {
            return region.code() + " " + (holder == null ? "" : holder.key());
        }
    }

    private SplitRule() {}

    /** Everything that speaks against this split; empty when it may stand. */
    static List<Objection> objections(Indicator indicator, Region whole, BigDecimal value, List<Part> parts) {
        var objections = new ArrayList<Objection>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String name = part.name();
            if (part.holder() == null
                    && !Objects.equals(whole.code(), part.region().parent())) {
                objections.add(Objection.to("parts[" + i + "].region", "targets.split.not-below", name, whole.name()));
            }
            if (part.holder() != null && !whole.contains(part.region())) {
                objections.add(Objection.to("parts[" + i + "].holder", "targets.split.not-inside", name, whole.name()));
            }
            if (!seen.add(part.key())) {
                objections.add(Objection.to("parts[" + i + "].region", "targets.split.twice", name));
            }
            if (part.value().signum() <= 0) {
                objections.add(Objection.to("parts[" + i + "].value", "targets.split.not-positive", name));
            } else if (!indicator.canReach(part.value())) {
                objections.add(Objection.to("parts[" + i + "].value", "targets.value-whole"));
            }
        }
        if (parts.isEmpty()) {
            objections.add(Objection.to("parts", "targets.split.empty"));
        } else {
            objections.addAll(sum(indicator, value, parts));
        }
        return objections;
    }

    private static List<Objection> sum(Indicator indicator, BigDecimal value, List<Part> parts) {
        BigDecimal sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = sum.subtract(value);
        return switch (indicator.split()) {
            case OWN_FIGURE -> List.of();
            case CUT -> over.signum() >= 0 ? List.of() : List.of(sum("targets.split.cut-short", indicator, sum, value));
            case CAP -> over.signum() <= 0 ? List.of() : List.of(sum("targets.split.cap-over", indicator, sum, value));
        };
    }

    private static Objection sum(String code, Indicator indicator, BigDecimal sum, BigDecimal value) {
        BigDecimal gap = sum.subtract(value).abs();
        return Objection.to(
                "parts",
                code,
                sum.toPlainString(),
                value.toPlainString(),
                gap.toPlainString(),
                indicator.unit(),
                indicator.name());
    }
}
