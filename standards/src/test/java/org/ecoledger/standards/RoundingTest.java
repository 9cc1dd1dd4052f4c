package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB/T 8170 rounding")
class RoundingTest {

    @ParameterizedTest(name = "{0} to {1} digits is {2}")
    @CsvSource({
        "0.5, 0, 0",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "35.5, 0, 36",
        "34.5, 0, 34",
        "34.51, 0, 35",
        "34.4999, 0, 34",
        "0.65, 1, 0.6",
        "0.75, 1, 0.8",
        "0.651, 1, 0.7",
        "4.05, 1, 4.0",
        "7, 1, 7.0",
        "-2.5, 0, -2"
    })
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void halfGoesToTheEvenNeighbour(BigDecimal value, int decimals, BigDecimal expected) {
        assertThat(Rounding.toDigits(value, decimals)).isEqualTo(expected);
    }

    @Test
    @DisplayName("the result is never further than half a digit away, and a tie is even (seeded, 20 000 values)")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void theResultIsNearestAndTiesAreEven() {
        Random random = new Random(8170);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            int decimals = random.nextInt(3);
            BigDecimal rounded = Rounding.toDigits(value, decimals);
            BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
            BigDecimal distance = rounded.subtract(value).abs();
            assertThat(distance).isLessThanOrEqualTo(half);
            if (distance.compareTo(half) == 0) {
                assertThat(rounded.unscaledValue().testBit(0)).as("%s", value).isFalse();
            }
        }
    }

    @Test
    void negativeDigitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.toDigits(BigDecimal.TEN, -1));
    }
}
