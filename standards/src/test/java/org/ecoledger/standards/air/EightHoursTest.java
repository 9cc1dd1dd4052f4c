package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663: the highest eight-hour mean of a day in whole numbers equals the exact one")
class EightHoursTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    @DisplayName("for every gap of whatever length, below, at and above the limit of 160")
    void forEveryGap() {
        for (int level : new int[] {1_590_000, 1_600_000, 1_604_999, 1_605_000, 1_605_001, 1_610_000}) {
            for (int start = 0; start < DayValues.HOURS; start++) {
                for (int end = start; end <= DayValues.HOURS; end++) {
                    int[] hours = new int[DayValues.HOURS];
                    Arrays.fill(hours, level);
                    Arrays.fill(hours, start, end, HourlySeries.MISSING);
                    assertEqualToExact(hours);
                }
            }
        }
    }

    @Test
    @DisplayName("for days of few different values, with many gaps and ties")
    void forDaysOfManyTies() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            int present = 1 + random.nextInt(8);
            int[] hours = random.ints(DayValues.HOURS, 0, 8)
                    .map(value -> value < present ? 1_500_000 + value * 20_000 : HourlySeries.MISSING)
                    .toArray();
            assertEqualToExact(hours);
        }
    }

    @Test
    @DisplayName("for days at random")
    void forDaysAtRandom() {
        Random random = new Random(24);
        for (int i = 0; i < 5_000; i++) {
            int[] hours = random.ints(DayValues.HOURS, 0, 3_300_000)
                    .map(value -> value % 10 == 0 ? HourlySeries.MISSING : value)
                    .toArray();
            assertEqualToExact(hours);
        }
    }

    private static void assertEqualToExact(int[] hours) {
        HourlySeries series = HourlySeries.ofTenThousandths(DAY, 1, Map.of(Pollutant.O3, hours));
        DayValues exact = DayValues.of(series.hours(DAY), DAY);
        DailySeries fast = SeriesEvaluation.of(series).daily();
        assertThat(fast.value(Pollutant.O3, DAY)).isEqualTo(exact.value(Pollutant.O3));
        assertThat(fast.ozoneHour(DAY)).isEqualTo(exact.ozoneHour());
    }
}
