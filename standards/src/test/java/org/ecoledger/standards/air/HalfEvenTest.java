package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GB/T 8170 in whole numbers, by exhaustion")
class HalfEvenTest {

    @Test
    @DisplayName("the mean of 1 to 24 values is rounded as in exact arithmetic, for every sum")
    void everyMeanIsRoundedAsInExactArithmetic() {
        for (int digitsLess = 0; digitsLess <= 4; digitsLess++) {
            for (int count = 1; count <= DayValues.HOURS; count++) {
                // Three times the divisor holds every remainder beside an even and an odd whole number.
                int sums = 3 * count * BigDecimal.ONE.movePointRight(digitsLess).intValueExact();
                for (int sum = 0; sum <= sums; sum++) {
                    assertRounded(sum, count, digitsLess);
                }
            }
        }
    }

    @Test
    @DisplayName("so are those of the highest sums that a series can hold")
    void theHighestSumsAreRoundedAsInExactArithmetic() {
        long highest = (long) Integer.MAX_VALUE * DayValues.HOURS;
        for (int count = 1; count <= DayValues.HOURS; count++) {
            for (long sum = highest - 2_000; sum <= highest; sum++) {
                assertRounded(sum, count, 4);
            }
        }
        assertThat(HalfEven.quotient(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isEqualTo(1);
        assertThat(HalfEven.quotient(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(1);
    }

    private static void assertRounded(long sum, int count, int digitsLess) {
        long exact = BigDecimal.valueOf(sum, digitsLess)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        if (HalfEven.mean(sum, count, digitsLess) != exact) {
            assertThat(HalfEven.mean(sum, count, digitsLess))
                    .as("%s of %s with %s digits less", sum, count, digitsLess)
                    .isEqualTo(exact);
        }
    }
}
