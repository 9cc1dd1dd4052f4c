package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Digits;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.Attainment;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.DayLimits;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.PeriodLimits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663: the evaluation of a period")
class PeriodEvaluationTest {

    private static final TimeSpan YEAR_2025 = TimeSpan.year(2025);
    private static final TimeSpan YEAR_2026 = TimeSpan.year(2026);

    @Test
    @DisplayName("HJ 663: means, percentiles and attainment of a year, by the limits of GB 3095")
    @Clause(standard = "HJ 663-2013", clause = "年评价：平均值与特定百分位数")
    @Clause(standard = "HJ 663-2026", clause = "年评价：平均值与特定百分位数")
    void aYearIsJudgedByMeanAndPercentile() {
        PeriodEvaluation year =
                PeriodEvaluation.of(Days.even(YEAR_2025, "60", "41", "4", "160", "70", "36"), YEAR_2025);
        assertThat(year.item(Pollutant.SO2).attained()).isTrue();
        assertThat(year.item(Pollutant.PM10).attained()).isTrue();
        ItemEvaluation no2 = year.item(Pollutant.NO2);
        assertThat(no2.attained()).isFalse();
        assertThat(no2.mean()).isNotNull().satisfies(mean -> {
            assertThat(mean.published()).isEqualTo("41");
            assertThat(mean.isAboveLimit()).isTrue();
            assertThat(mean.exceedMultiple()).isEqualTo("0.02");
        });
        assertThat(no2.percentile()).isNotNull().satisfies(percentile -> {
            assertThat(percentile.published()).isEqualTo("41");
            assertThat(percentile.isAboveLimit()).isFalse();
            assertThat(percentile.exceedMultiple()).isNull();
        });
        assertThat(no2.percentileRank()).isEqualTo(98);
        assertThat(no2.validity().isValid()).isTrue();
        assertThat(year.isAttained()).isFalse();
        assertThat(year.edition().code()).isEqualTo("HJ 663-2013");
        assertThat(year.limits().code()).isEqualTo("GB 3095-2012");
    }

    @Test
    @DisplayName("HJ 663: CO and O3 are judged by their percentile alone")
    @Clause(standard = "HJ 663-2013", clause = "年评价：特定百分位数")
    @Clause(standard = "HJ 663-2026", clause = "年评价：特定百分位数")
    void ofCarbonMonoxideAndOzoneThePercentileDecides() {
        // 40 of 365 days at 170: the 90th percentile lies at rank 328.6, among the high days.
        List<EvaluatedDay> days = Days.each(
                YEAR_2025, day -> Days.values("5", "5", "0.5", day.getDayOfYear() <= 40 ? "170" : "60", "20", "10"));
        ItemEvaluation ozone = PeriodEvaluation.of(days, YEAR_2025).item(Pollutant.O3);
        assertThat(ozone.mean()).isNotNull().satisfies(mean -> {
            assertThat(mean.limit()).isNull();
            assertThat(mean.isAboveLimit()).isFalse();
        });
        assertThat(ozone.percentile()).isNotNull().satisfies(percentile -> {
            assertThat(percentile.published()).isEqualTo("170");
            assertThat(percentile.exceedMultiple()).isEqualTo("0.06");
        });
        assertThat(ozone.attained()).isFalse();
        assertThat(ozone.daysAboveLimit()).isEqualTo(40);
        assertThat(ozone.attainmentRate()).isEqualTo("89.0");
        assertThat(ozone.highest()).isEqualTo("170");
        assertThat(ozone.highestDay()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    @DisplayName("GB/T 8170: the mean is rounded once, from its exact value")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void theMeanIsRoundedFromItsExactValue() {
        TimeSpan two = TimeSpan.days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
        List<EvaluatedDay> days =
                Days.each(two, day -> Map.of(Pollutant.PM25, BigDecimal.valueOf(33 + day.getDayOfMonth())));
        assertThat(PeriodEvaluation.of(days, two).item(Pollutant.PM25).mean())
                .isNotNull()
                .satisfies(mean -> {
                    assertThat(mean.exact()).isEqualTo(Ratio.of(69, 2));
                    assertThat(mean.published()).isEqualTo("34");
                });
    }

    @Test
    @DisplayName("a year that the standard of 2026 divides: the period by the limits at its end, each day by its own")
    @Clause(standard = "HJ 663-2013", clause = "年评价：平均值与特定百分位数")
    @Clause(standard = "HJ 663-2026", clause = "年评价：平均值与特定百分位数")
    void aYearOverTwoEditions() {
        List<EvaluatedDay> days = Days.even(YEAR_2026, "5", "20", "0.5", "80", "60", "65");
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR_2026);
        assertThat(year.edition().code()).isEqualTo("HJ 663-2026");
        assertThat(year.limits().code()).isEqualTo("GB 3095-2026");
        assertThat(year.dayEditions()).extracting(Edition::code).containsExactly("HJ 633-2012", "HJ 633-2026");
        ItemEvaluation pm25 = year.item(Pollutant.PM25);
        assertThat(pm25.daysAboveLimit()).isEqualTo(365 - 59);
        assertThat(year.days().good()).isEqualTo(59);

        EvaluationOptions atTheStart = EvaluationOptions.DEFAULT.withLimits(PeriodLimits.AT_THE_START);
        PeriodEvaluation old = PeriodEvaluation.of(days, YEAR_2026, atTheStart);
        assertThat(old.limits().code()).isEqualTo("GB 3095-2012");
        assertThat(old.item(Pollutant.PM25).percentile())
                .isNotNull()
                .satisfies(percentile -> assertThat(percentile.isAboveLimit()).isFalse());
        EvaluationOptions ofThePeriod = EvaluationOptions.DEFAULT.withDayLimits(DayLimits.OF_THE_PERIOD);
        assertThat(PeriodEvaluation.of(days, YEAR_2026, ofThePeriod)
                        .item(Pollutant.PM25)
                        .daysAboveLimit())
                .isEqualTo(365);
    }

    @Test
    @DisplayName("good days, valid days, categories and primary pollutants; a day without an index is not valid")
    @Clause(standard = "HJ 663-2013", clause = "达标天数")
    @Clause(standard = "HJ 663-2026", clause = "达标天数")
    void theDaysAreCounted() {
        TimeSpan may = TimeSpan.month(YearMonth.of(2025, 5));
        List<EvaluatedDay> days = Days.each(may, day -> switch (day.getDayOfMonth()) {
            case 1 -> Days.values();
            case 2 -> Days.values("5", "20", "0.5", "80", "40", "76");
            case 3 -> Days.values("5", "20", "0.5", "105", "60", "20");
            default -> Days.values("5", "20", "0.5", "80", "40", "20");
        });
        DayCounts counts = PeriodEvaluation.of(days, may).days();
        assertThat(counts.valid()).isEqualTo(30);
        assertThat(counts.good()).isEqualTo(29);
        assertThat(counts.goodRate()).isEqualTo("96.7");
        assertThat(counts.exactGoodRate()).isEqualTo(Ratio.of(2900, 30));
        assertThat(counts.categories())
                .containsEntry(Category.EXCELLENT, 28)
                .containsEntry(Category.GOOD, 1)
                .containsEntry(Category.LIGHTLY_POLLUTED, 1)
                .containsEntry(Category.SEVERELY_POLLUTED, 0);
        // Ozone at 105 and PM10 at 60 have the same index, and both count.
        assertThat(counts.primary())
                .containsEntry(Pollutant.PM25, 1)
                .containsEntry(Pollutant.O3, 1)
                .containsEntry(Pollutant.PM10, 1)
                .containsEntry(Pollutant.SO2, 0);
    }

    @Test
    @DisplayName("composite index: the sum of C / S with the means of SO2, NO2, PM10, PM2.5, CO P95 and O3 P90")
    @Clause(standard = "HJ 663-2013", clause = "综合指数")
    @Clause(standard = "HJ 663-2026", clause = "综合指数")
    void theCompositeIndexIsTheSumOfSingleIndices() {
        CompositeIndex index = PeriodEvaluation.of(Days.even(YEAR_2025, "6", "20", "1", "144", "35", "35"), YEAR_2025)
                .index();
        // 6/60 + 20/40 + 1/4 + 144/160 + 35/70 + 35/35
        assertThat(index.exact()).isEqualTo(Ratio.of(new BigDecimal("3.25")));
        assertThat(index.index()).isEqualTo("3.25");
        assertThat(index.largest()).containsExactly(Pollutant.PM25);
        assertThat(index.items().get(Pollutant.O3)).isNotNull().satisfies(ozone -> {
            assertThat(ozone.index()).isEqualTo("0.90");
            assertThat(ozone.share()).isEqualTo("27.7");
        });
        assertThat(index.missing()).isEmpty();
    }

    @Test
    @DisplayName("option: weights, limits of the transition, three digits")
    @Clause(standard = "HJ 663-2026", clause = "综合指数")
    void weightsAndDigitsAreOptions() {
        EvaluationOptions weighted = EvaluationOptions.DEFAULT
                .withWeights(IndexWeights.PM25_3_O3_2_NO2_2)
                .withIndexDigits(3);
        CompositeIndex index = PeriodEvaluation.of(
                        Days.even(YEAR_2026, "6", "20", "1", "144", "35", "20"), YEAR_2026, weighted)
                .index();
        // 6/60 + 2 · 20/40 + 1/4 + 2 · 144/160 + 35/60 + 3 · 20/30
        assertThat(index.index()).isEqualTo("5.733");
        assertThat(index.weights().name()).isEqualTo("PM2.5×3 O3×2 NO2×2");
    }

    @Test
    @DisplayName("option: with one digit more than published the index takes 34.5 as it is")
    void intermediateDigitsAreAnOption() {
        TimeSpan two = TimeSpan.days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
        List<EvaluatedDay> days = Days.each(
                two, day -> Days.values("6", "20", "1", "144", "35", String.valueOf(33 + day.getDayOfMonth())));
        assertThat(singleOfPm25(days, two, Digits.PUBLISHED)).isEqualTo(Ratio.of(34, 35));
        assertThat(singleOfPm25(days, two, Digits.ONE_MORE_THAN_PUBLISHED)).isEqualTo(Ratio.of(69, 70));
    }

    private static Ratio singleOfPm25(List<EvaluatedDay> days, TimeSpan span, Digits digits) {
        EvaluationOptions options = EvaluationOptions.DEFAULT.withIntermediateDigits(digits);
        CompositeIndex.SingleIndex single =
                PeriodEvaluation.of(days, span, options).index().items().get(Pollutant.PM25);
        assertThat(single).isNotNull();
        return single.exact();
    }

    @Test
    @DisplayName("an item without a value leaves the composite index open, never smaller")
    void aMissingItemLeavesTheIndexOpen() {
        CompositeIndex index = PeriodEvaluation.of(Days.even(YEAR_2025, "6", "20", "1", "", "35", "35"), YEAR_2025)
                .index();
        assertThat(index.index()).isNull();
        assertThat(index.exact()).isNull();
        assertThat(index.missing()).containsExactly(Pollutant.O3);
        assertThat(index.items()).hasSize(5);
    }

    @Test
    @DisplayName("GB 3095, table 4: figures of too few days are given, and said not to count")
    @Clause(standard = "GB 3095-2012", clause = "表4")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void tooFewDaysAreSaid() {
        List<EvaluatedDay> days = Days.even(
                TimeSpan.days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 10, 20)), "6", "20", "1", "144", "35", "35");
        ItemEvaluation item = PeriodEvaluation.of(days, YEAR_2025).item(Pollutant.PM10);
        assertThat(item.mean()).isNotNull();
        assertThat(item.validity().isValid()).isFalse();
        assertThat(item.validity().reason())
                .contains("293 of 324 days in 2025; 20 of 27 days in 2025-10; 0 of 27 days in 2025-11;"
                        + " 0 of 27 days in 2025-12");
    }

    @Test
    void aPeriodWithoutDaysHasNoFigures() {
        PeriodEvaluation none = PeriodEvaluation.of(List.of(), YEAR_2025);
        assertThat(none.item(Pollutant.SO2).mean()).isNull();
        assertThat(none.item(Pollutant.SO2).attained()).isNull();
        assertThat(none.item(Pollutant.SO2).attainmentRate()).isNull();
        assertThat(none.item(Pollutant.SO2).highest()).isNull();
        assertThat(none.days().goodRate()).isNull();
        assertThat(none.index().index()).isNull();
        assertThat(none.isAttained()).isFalse();
        assertThat(none.dayEditions()).isEmpty();
    }

    @Test
    void classOneHasItsOwnLimits() {
        EvaluationOptions classOne = EvaluationOptions.DEFAULT.withArea(AreaClass.CLASS_1);
        List<EvaluatedDay> days = Days.even(YEAR_2025, "6", "20", "1", "144", "35", "20");
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR_2025, classOne);
        assertThat(year.item(Pollutant.O3).attained()).isFalse();
        assertThat(year.index()).isEqualTo(PeriodEvaluation.of(days, YEAR_2025).index());
    }

    @Test
    @DisplayName("GB/T 8170: days above the limit and the highest day are rounded once, from the value as given")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void aDayIsRoundedOnceWhateverDigitsEnterTheMean() {
        TimeSpan two = TimeSpan.days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
        List<EvaluatedDay> days = Days.each(two, day -> Map.of(Pollutant.PM25, new BigDecimal("75.46")));
        for (Digits digits : Digits.values()) {
            ItemEvaluation item = PeriodEvaluation.of(days, two, EvaluationOptions.DEFAULT.withDayDigits(digits))
                    .item(Pollutant.PM25);
            assertThat(item.daysAboveLimit()).as("%s", digits).isZero();
            assertThat(item.highest()).isEqualTo("75");
        }
    }

    @Test
    @DisplayName("GB/T 8170: a figure of the index is within its limit exactly when the period's value is")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void theIndexAndThePeriodAgreeOnTheLimit() {
        EvaluationOptions oneMore = EvaluationOptions.DEFAULT
                .withDayDigits(Digits.UNROUNDED)
                .withIntermediateDigits(Digits.ONE_MORE_THAN_PUBLISHED);
        PeriodEvaluation year =
                PeriodEvaluation.of(Days.even(YEAR_2025, "6", "20", "1", "144", "35", "35.46"), YEAR_2025, oneMore);
        assertThat(year.item(Pollutant.PM25).mean())
                .isNotNull()
                .satisfies(mean -> assertThat(mean.isAboveLimit()).isFalse());
        assertThat(year.index().isWithinLimits()).isTrue();
    }

    @Test
    @DisplayName("option: a month attains nothing by the annual limit unless that is asked for")
    void attainmentIsAMatterOfYears() {
        TimeSpan may = TimeSpan.month(YearMonth.of(2025, 5));
        List<EvaluatedDay> days = Days.even(may, "6", "20", "1", "144", "35", "36");
        PeriodEvaluation month = PeriodEvaluation.of(days, may);
        assertThat(month.item(Pollutant.PM25).attained()).isNull();
        assertThat(month.item(Pollutant.SO2).attained()).isNull();
        assertThat(month.isAttained()).isFalse();
        PeriodEvaluation judged =
                PeriodEvaluation.of(days, may, EvaluationOptions.DEFAULT.withAttainment(Attainment.EVERY_SPAN));
        assertThat(judged.item(Pollutant.PM25).attained()).isFalse();
        assertThat(judged.item(Pollutant.SO2).attained()).isTrue();
    }

    @Test
    @DisplayName("the days name the edition and the clause by which they are counted")
    void theDaysNameTheirEdition() {
        DayCounts days = PeriodEvaluation.of(List.of(), YEAR_2026).days();
        assertThat(days.edition().code()).isEqualTo("HJ 663-2026");
        assertThat(DayCounts.CLAUSE).isEqualTo("达标天数");
    }

    @Test
    void aDayGivenTwiceIsRefused() {
        List<EvaluatedDay> days = new ArrayList<>(Days.even(YEAR_2025, "6", "20", "1", "144", "35", "35"));
        days.add(days.getFirst());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodEvaluation.of(days, YEAR_2025))
                .withMessageContaining("2025-01-01");
    }

    @Test
    @DisplayName("the evaluation is independent of the order of the days")
    void theOrderOfTheDaysDoesNotMatter() {
        Random random = new Random(663);
        for (int i = 0; i < 20; i++) {
            List<EvaluatedDay> days = new ArrayList<>(Days.random(YEAR_2026, random));
            PeriodEvaluation ordered = PeriodEvaluation.of(days, YEAR_2026);
            Collections.shuffle(days, random);
            assertThat(PeriodEvaluation.of(days, YEAR_2026)).isEqualTo(ordered);
        }
    }

    @Test
    @DisplayName("the days of the months add up to those of the year, also where an edition changes within it")
    void theMonthsAddUpToTheYear() {
        List<EvaluatedDay> days = Days.random(YEAR_2026, new Random(2026));
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR_2026);
        List<PeriodEvaluation> months = YEAR_2026.months().stream()
                .map(month -> PeriodEvaluation.of(days, TimeSpan.month(month)))
                .toList();
        assertThat(months.stream().mapToInt(month -> month.days().good()).sum())
                .isEqualTo(year.days().good());
        for (Pollutant pollutant : Pollutant.values()) {
            assertThat(months.stream()
                            .mapToInt(month -> month.item(pollutant).daysAboveLimit())
                            .sum())
                    .isEqualTo(year.item(pollutant).daysAboveLimit());
        }
    }
}
