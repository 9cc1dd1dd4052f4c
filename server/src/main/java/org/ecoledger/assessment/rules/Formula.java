package org.ecoledger.assessment.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The closed set of ways in which a measured value becomes a share of the full marks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Linear.class, name = "LINEAR"),
    @JsonSubTypes.Type(value = Formula.Bands.class, name = "BANDS"),
    @JsonSubTypes.Type(value = Formula.InProportion.class, name = "IN_PROPORTION"),
    @JsonSubTypes.Type(value = Formula.Minus.class, name = "MINUS"),
    @JsonSubTypes.Type(value = Formula.RankPoints.class, name = "RANK_POINTS")
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

    /** A value given out of so many, taken over in proportion: 95 of 100 for 40 points are 38 (N55, X3). */
    record InProportion(BigDecimal of) implements Formula {
        @Override
        public BigDecimal marks(BigDecimal value, BigDecimal points) {
            return value.multiply(points)
                    .divide(of, MathContext.DECIMAL128)
                    .max(BigDecimal.ZERO)
                    .min(points);
        }

        @Override
        public String chinese(String unit) {
            return "得分÷" + of.toPlainString() + "×该项分值";
        }

        @Override
        public String english(String unit) {
            return "the marks given, over " + of.toPlainString() + ", times the item's points";
        }

        @Override
        public List<String> faults(BigDecimal points) {
            return of.signum() > 0 ? List.of() : List.of("assessment.rule.of-nothing");
        }
    }

    /** Full marks less the value, never under zero. */
    record Minus() implements Formula {
        @Override
        public BigDecimal marks(BigDecimal value, BigDecimal points) {
            return points.subtract(value).max(BigDecimal.ZERO);
        }

        @Override
        public String chinese(String unit) {
            return "满分减去扣分，扣完为止";
        }

        @Override
        public String english(String unit) {
            return "full marks less what is deducted, not below zero";
        }

        @Override
        public List<String> faults(BigDecimal points) {
            return List.of();
        }
    }

    /** Points by place, from the first: 10, 9, 8, 7 (N58); none beyond the last. */
    record RankPoints(List<BigDecimal> points) implements Formula {

        public RankPoints {
            points = List.copyOf(points);
        }

        @Override
        public BigDecimal marks(BigDecimal value, BigDecimal full) {
            int place = value.intValueExact();
            return place >= 1 && place <= points.size() ? points.get(place - 1) : BigDecimal.ZERO;
        }

        @Override
        public String chinese(String unit) {
            return "按名次依次得"
                    + String.join(
                            "、", points.stream().map(BigDecimal::toPlainString).toList()) + "分";
        }

        @Override
        public String english(String unit) {
            return "by place: "
                    + String.join(
                            ", ", points.stream().map(BigDecimal::toPlainString).toList());
        }

        @Override
        public List<String> faults(BigDecimal full) {
            boolean falling = !points.isEmpty() && points.getLast().signum() >= 0;
            for (int i = 1; i < points.size(); i++) {
                falling &= points.get(i).compareTo(points.get(i - 1)) <= 0;
            }
            return falling && points.getFirst().compareTo(full) <= 0
                    ? List.of()
                    : List.of("assessment.rule.rank-points");
        }
    }
}
