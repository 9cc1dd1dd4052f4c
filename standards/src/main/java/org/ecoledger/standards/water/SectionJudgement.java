package org.ecoledger.standards.water;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The water of a section, or of anything else that has one value for each item.
 *
 * @param waterClass the worst class of the judged items; null if there is none
 * @param worst the items that decide the class, in the table's order; empty for class Ⅰ and where there is no class
 * @param items what was judged, in the table's order
 * @param mainPollutants at most three items worse than class Ⅲ, the first one first
 * @param edition whose limits were applied
 * @param clause the table and the method
 */
public record SectionJudgement(
        @Nullable WaterClass waterClass,
        List<WaterItem> worst,
        Map<WaterItem, ItemJudgement> items,
        List<Exceedance> mainPollutants,
        Edition edition,
        String clause) {

    public SectionJudgement {
        worst = List.copyOf(worst);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        mainPollutants = List.copyOf(mainPollutants);
    }
}
