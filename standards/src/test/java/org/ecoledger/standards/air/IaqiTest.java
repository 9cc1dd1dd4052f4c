package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Random;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.IndexOptions.InputDigits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("HJ 633, table 1: the individual index")
class IaqiTest {

    private static final LocalDate UNDER_2012 = LocalDate.of(2026, 2, 28);
    private static final LocalDate UNDER_2026 = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "HJ 633-2026 {0} {1} {2} gives {3}")
    @CsvSource({
        "PM25, DAY, 35, 50",
        "PM25, DAY, 36, 52",
        "PM25, DAY, 60, 100",
        "PM25, DAY, 61, 101",
        "PM25, DAY, 75, 114",
        "PM10, DAY, 85, 75",
        "PM10, DAY, 121, 101",
        "PM10, DAY, 150, 112",
        "PM10, DAY, 120, 100",
        "SO2, HOUR, 800, 200",
        "SO2, HOUR, 801, 200",
        "SO2, HOUR, 2000, 200",
        "O3, EIGHT_HOURS, 801, 300",
        "O3, EIGHT_HOURS, 1500, 300"
    })
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void ofTheEditionOf2026(Pollutant pollutant, Period period, BigDecimal concentration, int expected) {
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2026)).hasValue(expected);
    }

    @ParameterizedTest(name = "HJ 633-2012 {0} {1} {2} gives {3}")
    @CsvSource({
        "PM25, DAY, 61, 83", "PM25, DAY, 75, 100", "PM25, DAY, 76, 102",
        "PM10, DAY, 121, 86", "PM10, DAY, 150, 100", "PM10, DAY, 151, 101",
        "SO2, HOUR, 800, 200", "SO2, DAY, 801, 201"
    })
    @Clause(standard = "HJ 633-2012", clause = "表1")
    void ofTheEditionOf2012(Pollutant pollutant, Period period, BigDecimal concentration, int expected) {
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2012)).hasValue(expected);
    }

    @ParameterizedTest(name = "both editions: {0} {1} {2} gives {3}")
    @CsvSource({
        "PM25, DAY, 116, 152",
        "PM25, DAY, 251, 301",
        "O3, EIGHT_HOURS, 101, 51",
        "O3, EIGHT_HOURS, 161, 101",
        "O3, EIGHT_HOURS, 266, 201",
        "O3, EIGHT_HOURS, 800, 300",
        "NO2, DAY, 81, 101",
        "SO2, DAY, 151, 101",
        "CO, DAY, 2.1, 53",
        "CO, DAY, 4.1, 101",
        "O3, HOUR, 201, 101",
        "PM25, HOUR, 116, 152",
        "PM10, HOUR, 251, 151"
    })
    @Clause(standard = "HJ 633-2012", clause = "表1")
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void ofBothEditions(Pollutant pollutant, Period period, BigDecimal concentration, int expected) {
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2012)).hasValue(expected);
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2026)).hasValue(expected);
    }

    @ParameterizedTest(name = "{0} {1} above {2}")
    @CsvSource({"SO2, HOUR, 801", "O3, EIGHT_HOURS, 801"})
    @DisplayName("HJ 633-2012, table 1, notes: one-hour SO2 and eight-hour O3 above 800 have no index")
    @Clause(standard = "HJ 633-2012", clause = "表1 注")
    void the2012TableEndsAt800ForTwoItems(Pollutant pollutant, Period period, BigDecimal concentration) {
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2012)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "PM25, DAY, 501",
        "PM10, DAY, 2000",
        "CO, HOUR, 151",
        "O3, HOUR, 1201",
        "NO2, DAY, 941",
        "SO2, DAY, 2621"
    })
    @DisplayName("beyond the table the index is 500 in both editions")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void beyondTheTableTheIndexIs500(Pollutant pollutant, Period period, BigDecimal concentration) {
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2012)).hasValue(500);
        assertThat(Iaqi.of(pollutant, period, concentration, UNDER_2026)).hasValue(500);
    }

    @Test
    @DisplayName("HJ 633-2026 rounds the concentration by GB/T 8170 first; HJ 633-2012 does so as an option")
    @Clause(standard = "HJ 633-2026", clause = "空气质量指数计算方法")
    void theConcentrationIsRoundedFirstWhereTheEditionSaysSo() {
        BigDecimal halfAbove = new BigDecimal("60.5");
        assertThat(Iaqi.of(Pollutant.PM25, Period.DAY, halfAbove, UNDER_2026)).hasValue(100);
        BigDecimal above = new BigDecimal("75.1");
        assertThat(Iaqi.of(Pollutant.PM25, Period.DAY, above, UNDER_2012)).hasValue(101);
        IndexOptions rounding = IndexOptions.DEFAULT.withInputDigits(InputDigits.PUBLISHED);
        assertThat(Iaqi.of(Pollutant.PM25, Period.DAY, above, UNDER_2012, rounding))
                .hasValue(100);
    }

    @Test
    void zeroIsAnIndexOfZero() {
        assertThat(Iaqi.of(Pollutant.PM25, Period.DAY, BigDecimal.ZERO, UNDER_2026))
                .hasValue(0);
    }

    @Test
    void aNegativeConcentrationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iaqi.of(Pollutant.PM10, Period.DAY, BigDecimal.valueOf(-1), UNDER_2026))
                .withMessageContaining("PM10");
    }

    @Test
    void aPeriodWithoutBreakpointsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iaqi.of(Pollutant.O3, Period.DAY, BigDecimal.TEN, UNDER_2026));
    }

    @Test
    @DisplayName("both editions have all twelve rows")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void everyEditionHasEveryRow() {
        for (Edition edition : Editions.of(Subject.AIR_QUALITY_INDEX)) {
            for (Pollutant pollutant : Pollutant.values()) {
                Period longer = pollutant == Pollutant.O3 ? Period.EIGHT_HOURS : Period.DAY;
                assertThat(Iaqi.of(pollutant, longer, BigDecimal.ONE, edition.validFrom()))
                        .isPresent();
                assertThat(Iaqi.of(pollutant, Period.HOUR, BigDecimal.ONE, edition.validFrom()))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "table-1.csv", numLinesToSkip = 1)
    @DisplayName("table 1: at every breakpoint the index is the table's, and one published digit above it is higher")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void atABreakpointTheIndexIsTheTables(ArgumentsAccessor row) {
        LocalDate day = row.getString(0).equals("HJ 633-2012") ? UNDER_2012 : UNDER_2026;
        Pollutant pollutant = Pollutant.valueOf(row.getString(1));
        Period period = Period.valueOf(row.getString(2));
        int[] indices = {50, 100, 150, 200, 300, 400, 500};
        BigDecimal last = BigDecimal.ZERO;
        for (int column = 0; column < indices.length && row.getString(column + 3) != null; column++) {
            last = new BigDecimal(row.getString(column + 3));
            assertThat(Iaqi.of(pollutant, period, last, day)).as("at %s", last).hasValue(indices[column]);
            boolean inTheTable = column + 1 < indices.length && row.getString(column + 4) != null;
            if (inTheTable) {
                assertThat(Iaqi.of(pollutant, period, above(pollutant, last), day)
                                .orElseThrow())
                        .as("above %s", last)
                        .isGreaterThan(indices[column]);
            }
        }
        String beyond = row.getString(10);
        assertThat(Iaqi.of(pollutant, period, above(pollutant, last), day))
                .isEqualTo(beyond == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(beyond)));
        assertThat(Iaqi.lastBreakpoint(Editions.inForce(Subject.AIR_QUALITY_INDEX, day), pollutant, period))
                .isEqualByComparingTo(last);
    }

    private static BigDecimal above(Pollutant pollutant, BigDecimal concentration) {
        return concentration.add(BigDecimal.ONE.movePointLeft(pollutant.decimals()));
    }

    @Test
    @DisplayName("a higher concentration never has a lower index (seeded, 40 000 pairs)")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    @Clause(standard = "HJ 633-2026", clause = "表1")
    void theIndexNeverFallsWithTheConcentration() {
        Random random = new Random(633);
        for (int i = 0; i < 40_000; i++) {
            Pollutant pollutant = Pollutant.values()[random.nextInt(6)];
            Period period = random.nextBoolean() ? Period.HOUR : longer(pollutant);
            LocalDate day = random.nextBoolean() ? UNDER_2012 : UNDER_2026;
            BigDecimal low = concentration(random);
            BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(50), 1));
            OptionalInt lower = Iaqi.of(pollutant, period, low, day);
            OptionalInt higher = Iaqi.of(pollutant, period, high, day);
            if (higher.isPresent()) {
                assertThat(lower).isPresent();
                assertThat(higher.getAsInt()).isGreaterThanOrEqualTo(lower.getAsInt());
                assertThat(higher.getAsInt()).isBetween(0, 500);
            }
        }
    }

    @Test
    @DisplayName("the index is rounded up: not below the exact value, and less than one above it (PM2.5, all to 500.0)")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2026", clause = "空气质量指数计算方法")
    void theIndexIsTheExactValueRoundedUp() {
        int[] concentrations = {0, 35, 75, 115, 150, 250, 350, 500};
        int[] indices = {0, 50, 100, 150, 200, 300, 400, 500};
        for (int tenths = 1; tenths <= 5000; tenths++) {
            int upper = 1;
            while (tenths > concentrations[upper] * 10) {
                upper++;
            }
            // The exact index, times the segment's width times ten, is a whole number.
            long width = concentrations[upper] - concentrations[upper - 1];
            long exact = (indices[upper] - indices[upper - 1]) * (tenths - 10L * concentrations[upper - 1])
                    + 10L * width * indices[upper - 1];
            BigDecimal concentration = BigDecimal.valueOf(tenths, 1);
            long index = Iaqi.of(Pollutant.PM25, Period.DAY, concentration, UNDER_2012)
                    .orElseThrow();
            assertThat(index * 10 * width - exact).as("%s", concentration).isBetween(0L, 10 * width - 1);
        }
    }

    private static Period longer(Pollutant pollutant) {
        return pollutant == Pollutant.O3 ? Period.EIGHT_HOURS : Period.DAY;
    }

    private static BigDecimal concentration(Random random) {
        return BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 30_000 : 2_000), 1);
    }
}
