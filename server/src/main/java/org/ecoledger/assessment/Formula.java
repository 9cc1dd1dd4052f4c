package org.ecoledger.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The closed set of ways in which a measured value becomes a share of the full marks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Linear.class, name = "LINEAR"),
    @JsonSubTypes.Type(value = Formula.Bands.class, name = "BANDS")
})
public sealed interface Formula {

    /** Marks for this value. */
    BigDecimal marks(BigDecimal value, BigDecimal points);

    /** In words, for those who are assessed. */
    String chinese(String unit);

    /** In English words. */
    String english(String unit);

    /** What speaks against it; empty when it can be applied. */
    List<String> faults(BigDecimal points);

    /**
     * Full marks at one value, none at another, in proportion between them and nothing more beyond them; full may lie above
     * or below zero.
     */
    record Linear(BigDecimal full, BigDecimal zero) implements Formula {
        @Override
        public BigDecimal marks(BigDecimal value, BigDecimal points) {
            BigDecimal marks =
                    value.subtract(zero).multiply(points).divide(full.subtract(zero), MathContext.DECIMAL128);
            return marks.max(BigDecimal.ZERO).min(points);
        }

        @Override
        public String chinese(String unit) {
            return full.toPlainString() + unit + "得满分，" + zero.toPlainString() + unit + "得0分，其间按比例计分";
        }

        @Override
        public String english(String unit) {
            return "full marks at " + full.toPlainString() + unit + ", none at " + zero.toPlainString() + unit
                    + ", in proportion between";
        }

        @Override
        public List<String> faults(BigDecimal points) {
            return full.compareTo(zero) == 0 ? List.of("assessment.rule.flat") : List.of();
        }
    }

    /** Fixed marks from each value on; below the first there are none. */
    record Bands(List<Band> bands) implements Formula {

        /** @param from lowest value of the band */
        record Band(BigDecimal from, BigDecimal marks) {}

        public Bands {
            bands = List.copyOf(bands);
        }

        @Override
        public BigDecimal marks(BigDecimal value, BigDecimal points) {
            return bands.stream()
                    .filter(band -> value.compareTo(band.from()) >= 0)
                    .reduce((_, higher) -> higher)
                    .map(Band::marks)
                    .orElse(BigDecimal.ZERO);
        }

        @Override
        public String chinese(String unit) {
            return String.join(
                    "，",
                    bands.stream()
                            .map(band -> band.from().toPlainString() + unit + "起得"
                                    + band.marks().toPlainString() + "分")
                            .toList());
        }

        @Override
        public String english(String unit) {
            return String.join(
                    ", ",
                    bands.stream()
                            .map(band -> band.marks().toPlainString() + " marks from "
                                    + band.from().toPlainString() + unit)
                            .toList());
        }

        @Override
        public List<String> faults(BigDecimal points) {
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                    return List.of("assessment.rule.bands-overlap");
                }
            }
            boolean within = !bands.isEmpty()
                    && bands.stream()
                            .allMatch(band ->
                                    band.marks().signum() >= 0 && band.marks().compareTo(points) <= 0);
            return within ? List.of() : List.of("assessment.rule.bands-marks");
        }
    }
}
