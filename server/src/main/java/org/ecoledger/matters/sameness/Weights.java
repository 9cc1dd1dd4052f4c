package org.ecoledger.matters.sameness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * What each piece of evidence counts, and from which score on a match is proposed: {@code matters/sameness/weights.csv} and
 * {@code settings.csv}, each row from a date on.
 */
@Component
class Weights {
    private final List<CSVRecord> weights = Tables.read("sameness/weights");
    private final List<CSVRecord> settings = Tables.read("sameness/settings");

    /** The tables as they are on one day. */
    record InForce(Map<String, List<Band>> bands, Map<String, Double> settings) {

        /** Points of a piece of evidence that has no measure. */
        double points(String evidence, String band) {
            return bands.getOrDefault(evidence, List.of()).stream()
                    .filter(each -> each.name().equals(band))
                    .findFirst()
                    .map(Band::points)
                    .orElse(0.0);
        }

        /** The band into which a measure falls: the first one that reaches up to it. */
        Band band(String evidence, double measure) {
            return bands.getOrDefault(evidence, List.of()).stream()
                    .filter(each -> measure <= each.upTo())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No weight for " + evidence + " of " + measure));
        }

        double setting(String code) {
            Double value = settings.get(code);
            if (value == null) {
                throw new IllegalStateException("No setting " + code + " in matters/sameness/settings.csv");
            }
            return value;
        }

        int whole(String code) {
            return (int) setting(code);
        }
    }

    record Band(String name, double upTo, double points) {}

    InForce on(LocalDate day) {
        return new InForce(
                weights.stream()
                        .filter(row -> Tables.isInForce(row, day))
                        .collect(Collectors.groupingBy(
                                row -> row.get("evidence"), Collectors.mapping(Weights::band, Collectors.toList()))),
                settings.stream()
                        .filter(row -> Tables.isInForce(row, day))
                        .collect(Collectors.toMap(
                                row -> row.get("code"), row -> Double.valueOf(row.get("value")), (a, b) -> b)));
    }

    private static Band band(CSVRecord row) {
        String upTo = row.get("up_to");
        return new Band(
                row.get("band"),
                upTo.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(upTo),
                Double.parseDouble(row.get("points")));
    }
}
