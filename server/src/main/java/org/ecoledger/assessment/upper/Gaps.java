package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecoledger.assessment.upper.OwnTargets.Own;
import org.ecoledger.targets.Indicator;
import org.jspecify.annotations.Nullable;

/** Lays a row of the level above beside the city's own indicator and letters. */
final class Gaps {

    private Gaps() {}

    /**
     * @param indicator to which the row is mapped; null while it is not or where there is none
     * @param own the letters' targets for it in the sheet's year
     * @param counties codes of all counties
     */
    static List<Gap> of(UpperRow row, @Nullable Indicator indicator, List<Own> own, List<String> counties) {
        if (row.mapping() == null) {
            return List.of(Gap.of(Gap.Kind.UNMAPPED));
        }
        if (indicator == null) {
            return List.of(Gap.of(Gap.Kind.NO_INDICATOR, row.mapping().note()));
        }
        List<Gap> gaps = new ArrayList<>();
        String unit = row.unit();
        if (unit != null && !plain(unit).equals(plain(indicator.unit()))) {
            gaps.add(Gap.of(Gap.Kind.UNIT_DIFFERS, unit, indicator.unit()));
        }
        List<Own> city = own.stream().filter(Own::city).toList();
        if (city.isEmpty()) {
            gaps.add(Gap.of(Gap.Kind.NOT_PROMISED, indicator.name()));
        }
        BigDecimal asked = row.target();
        if (asked != null && gaps.isEmpty()) {
            value(asked, indicator, city, gaps);
        }
        downward(own, counties, gaps);
        return gaps;
    }

    private static void value(BigDecimal asked, Indicator indicator, List<Own> city, List<Gap> gaps) {
        boolean atMost = indicator.direction() == Indicator.Direction.AT_MOST;
        for (Own one : city) {
            int order = one.value().compareTo(asked);
            if (order != 0) {
                boolean weaker = order > 0 == atMost;
                gaps.add(Gap.of(
                        weaker ? Gap.Kind.WEAKER : Gap.Kind.STRICTER,
                        asked.toPlainString(),
                        indicator.unit(),
                        one.letter(),
                        one.value().toPlainString()));
            }
        }
    }

    private static void downward(List<Own> own, List<String> counties, List<Gap> gaps) {
        Set<String> lacking = new TreeSet<>(counties);
        own.stream().filter(one -> !one.city()).map(Own::region).forEach(lacking::remove);
        if (counties.isEmpty() || lacking.isEmpty()) {
            return;
        }
        gaps.add(
                lacking.size() == counties.size()
                        ? Gap.of(Gap.Kind.NOT_DOWNWARD)
                        : Gap.of(Gap.Kind.PARTLY_DOWNWARD, counties.size() - lacking.size(), counties.size()));
    }

    private static String plain(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("μ", "u")
                .replace("微克/立方米", "ug/m3")
                .replaceAll("\\s", "");
    }
}
