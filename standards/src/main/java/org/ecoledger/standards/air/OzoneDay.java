package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoledger.standards.Ratio;

/**
 * Ozone over one natural day: the eight-hour moving means that end at hours 8 to 24 (the one labelled 8 covers hours
 * 1 to 8), and the highest of them.
 */
record OzoneDay(Map<Integer, Ratio> hours, LocalDate day, ValidityRules rules) {

    static final int WINDOW = 8;
    static final int WINDOWS = DayValues.HOURS - WINDOW + 1;

    /** The day's highest eight-hour mean, HJ 663: valid with enough means, or by exceeding the limit. */
    Statistic highestEightHours() {
        List<Ratio> means = eightHourMeans();
        Optional<Ratio> highest = means.stream().max(Ratio::compareTo);
        if (highest.isPresent() && (means.size() >= rules.movingMeans() || exceeds(highest.get()))) {
            return Statistic.of(
                    Pollutant.O3, highest.get(), means.size(), rules.movingMeans(), Statistic.Counted.EIGHT_HOUR_MEANS);
        }
        return Statistic.missing(means.size(), rules.movingMeans(), Statistic.Counted.EIGHT_HOUR_MEANS);
    }

    /** The day's highest one-hour mean. */
    Statistic highestHour() {
        Optional<Ratio> highest = hours.values().stream().max(Ratio::compareTo);
        if (highest.isPresent() && hours.size() >= rules.ozoneHours()) {
            return Statistic.of(Pollutant.O3, highest.get(), hours.size(), rules.ozoneHours(), Statistic.Counted.HOURS);
        }
        return Statistic.missing(hours.size(), rules.ozoneHours(), Statistic.Counted.HOURS);
    }

    private List<Ratio> eightHourMeans() {
        List<Ratio> means = new ArrayList<>();
        for (int label = WINDOW; label <= DayValues.HOURS; label++) {
            List<Ratio> window = IntStream.rangeClosed(label - WINDOW + 1, label)
                    .filter(hours::containsKey)
                    .mapToObj(hours::get)
                    .toList();
            if (window.size() >= rules.movingMeanHours()) {
                means.add(Ratio.average(window));
            }
        }
        return means;
    }

    private boolean exceeds(Ratio mean) {
        return Limits.on(day)
                .of(Pollutant.O3, Period.EIGHT_HOURS, rules.ozoneArea())
                .isExceededBy(mean);
    }
}
