package org.ecoledger.reports.charts;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/**
 * A map of counties as {@code reports/charts/maps.csv} describes it.
 *
 * @param steps where one colour ends and the next begins, ascending; what equals a step has the colour above it
 * @param colours one more than there are steps
 */
record MapSpec(
        String code,
        String title,
        String unit,
        String address,
        List<BigDecimal> steps,
        List<Color> colours,
        String source) {

    MapSpec {
        steps = List.copyOf(steps);
        colours = List.copyOf(colours);
        if (colours.size() != steps.size() + 1) {
            throw new IllegalArgumentException(code + " needs one colour more than steps");
        }
    }

    Color colour(BigDecimal value) {
        return colours.get(
                (int) steps.stream().filter(step -> step.compareTo(value) <= 0).count());
    }

    /** 低于70, 70～75, 90及以上. */
    String words(int number) {
        if (number == 0) {
            return "低于" + steps.getFirst();
        }
        return number == steps.size() ? steps.getLast() + "及以上" : steps.get(number - 1) + "～" + steps.get(number);
    }
}
