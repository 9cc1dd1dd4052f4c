package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("exact fractions, rounded once (GB/T 8170)")
class RatioTest {

    private static final int CASES = 2_000;

    @Test
    void aRatioIsInItsLowestTermsAndItsSignAbove() {
        assertThat(Ratio.of(6, -8)).isEqualTo(Ratio.of(-3, 4)).hasToString("-3/4");
        assertThat(Ratio.of(0, -5)).isEqualTo(Ratio.ZERO).hasToString("0");
        assertThat(Ratio.of(new BigDecimal("12.50"))).isEqualTo(Ratio.of(25, 2));
        assertThat(Ratio.of(new BigDecimal("1.2E+3"))).isEqualTo(Ratio.of(1200));
    }

    @Test
    void aDenominatorOfZeroIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.mean(List.of()));
    }

    @Test
    @DisplayName("GB/T 8170: a half goes to the even neighbour, and whatever is more than a half goes up")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void roundingStartsFromTheExactValue() {
        assertThat(Ratio.of(69, 2).rounded(0)).isEqualTo("34");
        assertThat(Ratio.of(71, 2).rounded(0)).isEqualTo("36");
        // 34.5000000000033…: kept to ten decimals it would pass for a half and go to 34.
        Ratio barelyMore = Ratio.of(69, 2).plus(Ratio.of(1, 300_000_000_000L));
        assertThat(barelyMore.rounded(0)).isEqualTo("35");
        assertThat(barelyMore.decimal(10)).isEqualTo("34.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.ONE.rounded(-1));
    }

    @Test
    void aDecimalForDisplayHasNoZerosAtItsEnd() {
        assertThat(Ratio.of(1, 3).decimal(4)).isEqualTo("0.3333");
        assertThat(Ratio.of(5, 2).decimal(10)).isEqualTo("2.5");
        assertThat(Ratio.of(700).decimal(3)).isEqualTo("700");
    }

    @Test
    void onlyAnEndingDecimalIsGivenAsOne() {
        assertThat(Ratio.of(3, 40).exactDecimal()).contains(new BigDecimal("0.075"));
        assertThat(Ratio.of(-7).exactDecimal()).contains(new BigDecimal("-7"));
        assertThat(Ratio.of(1, 3).exactDecimal()).isEmpty();
    }

    @Test
    void theFloorIsNeverAbove() {
        assertThat(Ratio.of(7, 2).floor()).isEqualTo(3);
        assertThat(Ratio.of(-7, 2).floor()).isEqualTo(-4);
        assertThat(Ratio.of(4).floor()).isEqualTo(4);
    }

    @Test
    void sumsAndMeansAreExact() {
        List<BigDecimal> tenths = Collections.nCopies(3, new BigDecimal("0.1"));
        assertThat(Ratio.sum(tenths)).isEqualTo(Ratio.of(3, 10));
        assertThat(Ratio.mean(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO)))
                .isEqualTo(Ratio.of(4, 3));
        assertThat(Ratio.average(List.of(Ratio.of(1, 3), Ratio.of(1, 6)))).isEqualTo(Ratio.of(1, 4));
        assertThat(Ratio.sum(List.of())).isEqualTo(Ratio.ZERO);
    }

    @Test
    @DisplayName("laws of arithmetic on random fractions")
    void theLawsOfArithmeticHold() {
        Random random = new Random(8170);
        for (int i = 0; i < CASES; i++) {
            Ratio a = any(random);
            Ratio b = any(random);
            Ratio c = any(random);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            if (b.signum() != 0) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            }
        }
    }

    @Test
    @DisplayName("order and equality agree, and agree with decimals")
    void orderAgreesWithEquality() {
        Random random = new Random(3838);
        for (int i = 0; i < CASES; i++) {
            Ratio a = any(random);
            Ratio b = any(random);
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
            BigDecimal decimal = BigDecimal.valueOf(random.nextInt(10_000), 3);
            assertThat(Ratio.of(decimal).compareTo(decimal)).isZero();
        }
    }

    @Test
    @DisplayName("rounding is idempotent and moves a value by half a unit at most")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void roundingIsIdempotent() {
        Random random = new Random(663);
        for (int i = 0; i < CASES; i++) {
            Ratio value = any(random);
            int decimals = random.nextInt(4);
            BigDecimal rounded = value.rounded(decimals);
            assertThat(Ratio.of(rounded).rounded(decimals)).isEqualTo(rounded);
            assertThat(Rounding.toDigits(rounded, decimals)).isEqualTo(rounded);
            Ratio moved = value.minus(Ratio.of(rounded));
            Ratio half = Ratio.of(BigDecimal.valueOf(5, decimals + 1));
            assertThat(moved.compareTo(half)).isNotPositive();
            assertThat(moved.compareTo(half.negated())).isNotNegative();
        }
    }

    @Test
    void aSumDoesNotDependOnTheOrderOfItsParts() {
        Random random = new Random(633);
        List<Ratio> parts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            parts.add(any(random));
        }
        Ratio sum = Ratio.total(parts);
        Collections.shuffle(parts, random);
        assertThat(Ratio.total(parts)).isEqualTo(sum);
    }

    private static Ratio any(Random random) {
        return Ratio.of(random.nextInt(-5_000, 5_000), random.nextInt(1, 400));
    }
}
