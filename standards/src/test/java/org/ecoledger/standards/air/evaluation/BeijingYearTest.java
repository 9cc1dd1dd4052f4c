package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.MeasureUnit;
import org.ecoledger.standards.Quantity;
import org.ecoledger.standards.Readings;
import org.ecoledger.standards.SharedData;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Aggregation;
import org.ecoledger.standards.air.DayValues;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.Statistic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Twelve stations of Beijing, hour by hour: no figure is published with them, so the laws between the figures are. */
@DisplayName("HJ 663-2013 on the hours of twelve stations of Beijing in 2014")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeijingYearTest {

    private static final String FILE = "air_prsa_beijing_hourly/prsa_beijing_12st_20130301_20160229.csv.gz";
    private static final TimeSpan YEAR = TimeSpan.year(2014);
    private static final Map<String, Pollutant> COLUMNS = Map.of(
            "SO2", Pollutant.SO2,
            "NO2", Pollutant.NO2,
            "CO", Pollutant.CO,
            "O3", Pollutant.O3,
            "PM10", Pollutant.PM10,
            "PM2.5", Pollutant.PM25);

    private final List<DayValues> cityDays = new ArrayList<>();
    private final List<EvaluatedDay> days = new ArrayList<>();

    @BeforeAll
    void readTheYear() {
        Map<LocalDate, Map<String, Map<Integer, Map<Pollutant, BigDecimal>>>> hours = new TreeMap<>();
        for (Map<String, String> row : SharedData.rows(FILE)) {
            if (row.get("year").equals("2014")) {
                LocalDate day = LocalDate.of(2014, number(row, "month"), number(row, "day"));
                hours.computeIfAbsent(day, any -> new TreeMap<>())
                        .computeIfAbsent(row.get("station"), any -> new TreeMap<>())
                        .put(number(row, "hour") + 1, values(row));
            }
        }
        hours.forEach((day, stations) -> {
            DayValues city = Aggregation.cityDaily(
                    stations.values().stream().map(of -> DayValues.of(of, day)).toList(), day);
            cityDays.add(city);
            days.add(EvaluatedDay.of(city));
        });
    }

    @Test
    @DisplayName("the year is whole, and every figure lies where it must")
    @Clause(standard = "HJ 663-2013", clause = "年评价：平均值与特定百分位数")
    void everyFigureLiesWhereItMust() {
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR);
        assertThat(days).hasSize(365);
        assertThat(year.days().valid()).isGreaterThanOrEqualTo(324);
        assertThat(year.days().categories().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(year.days().valid());
        for (Pollutant pollutant : Pollutant.values()) {
            ItemEvaluation item = year.item(pollutant);
            List<BigDecimal> values =
                    days.stream().flatMap(day -> day.value(pollutant).stream()).toList();
            assertThat(item.mean())
                    .isNotNull()
                    .satisfies(mean ->
                            assertThat(mean.published()).isBetween(Collections.min(values), Collections.max(values)));
            assertThat(item.highest()).isEqualTo(Collections.max(values));
            assertThat(item.percentile()).isNotNull().satisfies(percentile -> {
                // Of the n − 1 steps between the values, the share beyond the rank is fixed; a begun step counts.
                long above = values.stream()
                        .filter(value -> percentile.exact().compareTo(value) < 0)
                        .count();
                assertThat(above * 100).isLessThan((100L - item.percentileRank()) * (values.size() - 1) + 100);
            });
        }
    }

    @Test
    @DisplayName("GB 3095, table 4: an item is valid where each month has its days; NO2 lacks one in February")
    @Clause(standard = "GB 3095-2012", clause = "表4")
    void anItemIsValidWhereEachMonthHasItsDays() {
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR);
        for (Pollutant pollutant : Pollutant.values()) {
            boolean enough = YEAR.months().stream().allMatch(month -> {
                long valid = days.stream()
                        .filter(day -> YearMonth.from(day.day()).equals(month))
                        .filter(day -> day.value(pollutant).isPresent())
                        .count();
                return valid >= (month.getMonthValue() == 2 ? 25 : 27);
            });
            ItemEvaluation item = year.item(pollutant);
            assertThat(item.validity().isValid()).isEqualTo(enough && item.days() >= 324);
        }
        assertThat(year.item(Pollutant.NO2).validity().reason()).contains("24 of 25 days in 2014-02");
    }

    @Test
    @DisplayName("fine particles are part of the coarser ones, and a winter with heating shows in the index")
    void theFiguresAreThoseOfBeijing() {
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR);
        PeriodValue fine = year.item(Pollutant.PM25).mean();
        PeriodValue coarse = year.item(Pollutant.PM10).mean();
        assertThat(fine).isNotNull();
        assertThat(coarse).isNotNull();
        assertThat(fine.exact()).isLessThan(coarse.exact());
        assertThat(year.item(Pollutant.PM25).attained()).isFalse();
        assertThat(year.index().largest()).containsExactly(Pollutant.PM25);
        assertThat(year.index().items().values().stream()
                        .map(CompositeIndex.SingleIndex::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("99.5"), new BigDecimal("100.5"));
    }

    @Test
    @DisplayName("the year is the months together, and the order of its days plays no part")
    void theYearIsItsMonthsTogether() {
        PeriodEvaluation year = PeriodEvaluation.of(days, YEAR);
        List<PeriodEvaluation> months = YEAR.months().stream()
                .map(month -> PeriodEvaluation.of(days, TimeSpan.month(month)))
                .toList();
        assertThat(months.stream().mapToInt(month -> month.days().good()).sum())
                .isEqualTo(year.days().good());
        for (Pollutant pollutant : Pollutant.values()) {
            assertThat(months.stream()
                            .mapToInt(month -> month.item(pollutant).days())
                            .sum())
                    .isEqualTo(year.item(pollutant).days());
        }
        List<EvaluatedDay> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(2014));
        assertThat(PeriodEvaluation.of(shuffled, YEAR)).isEqualTo(year);
    }

    @Test
    @DisplayName("GB/T 8170: what is published is the exact value rounded once")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void publishedFiguresAreRoundedOnce() {
        for (DayValues day : cityDays) {
            for (Pollutant pollutant : Pollutant.values()) {
                Statistic value = day.value(pollutant);
                if (value.exact() != null) {
                    assertThat(value.published()).isEqualTo(value.exact().rounded(pollutant.decimals()));
                }
            }
        }
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** CO is given in µg/m³ there. */
    private static Map<Pollutant, BigDecimal> values(Map<String, String> row) {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        COLUMNS.forEach((column, pollutant) -> Readings.parse(row.get(column))
                .ifPresent(value -> values.put(pollutant, pollutant == Pollutant.CO ? milligrams(value) : value)));
        return values;
    }

    private static BigDecimal milligrams(BigDecimal micrograms) {
        return new Quantity(micrograms, MeasureUnit.MICROGRAM_PER_CUBIC_METRE)
                .to(MeasureUnit.MILLIGRAM_PER_CUBIC_METRE)
                .value();
    }
}
