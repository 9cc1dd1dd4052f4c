package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pace: what the remaining days must bring (C1; control value of standards.md 7.4)")
class PaceArithmeticTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    @DisplayName("N05: a first half of 126 against 95 leaves 64.3 for the second of a leap year, 65.3 with rounding")
    void halfAYearOf126AgainstATargetOf95() {
        MeanPace pace = mean("95", "126", 182, 184);

        assertThat(shown(pace.needed())).isEqualTo("64.3");
        assertThat(shown(pace.neededWithRounding())).isEqualTo("65.3");
        assertThat(pace.standing()).isEqualTo(Standing.OFF_TRACK);
    }

    @Test
    @DisplayName("N05: a first half of 108 leaves 82.1")
    void halfAYearOf108AgainstATargetOf95() {
        assertThat(shown(mean("95", "108", 182, 184).needed())).isEqualTo("82.1");
    }

    @Test
    @DisplayName("N03: an annual mean is weighted by days: 126 over 181 days and 91 over 184 make 108, not 108.5")
    void theMeanComesFromDaysAndNotFromHalves() {
        BigDecimal sum = new BigDecimal(126 * 181 + 91 * 184);
        MeanPace pace = MeanPace.of(new BigDecimal("108"), 0, TEN, sum, 365, 0);

        assertThat(pace.mean()).isNotNull();
        assertThat(pace.mean().rounded(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("108.36");
        assertThat(pace.standing()).isEqualTo(Standing.MET);
    }

    @Test
    @DisplayName("7.4: a mean of exactly half above an odd target rounds up and misses it, above an even one it is met")
    void exactlyHalfAboveTheTargetGoesToTheEvenNeighbour() {
        assertThat(mean("95", "95.5", 10, 0).standing()).isEqualTo(Standing.MISSED);
        assertThat(mean("94", "94.5", 10, 0).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void whatNotEvenCleanAirCanMendIsCalledImpossible() {
        MeanPace pace = mean("50", "126", 300, 65);

        assertThat(pace.standing()).isEqualTo(Standing.IMPOSSIBLE);
        assertThat(pace.best()).isNotNull();
        assertThat(pace.best().rounded(0, RoundingMode.HALF_EVEN)).isEqualByComparingTo("104");
    }

    @Test
    void beforeTheFirstValidDayThereIsNothingToSay() {
        assertThat(MeanPace.of(new BigDecimal("70"), 0, TEN, BigDecimal.ZERO, 0, 365)
                        .standing())
                .isEqualTo(Standing.NO_DATA);
        assertThat(DaysPace.of(291, TEN, 0, 0, 0, 365).standing()).isEqualTo(Standing.NO_DATA);
    }

    @Test
    @DisplayName("N13: after 24 good and 35 bad days 267 of 306 must be good, 39 bad days are left, 87.25 %")
    void twoMonthsOf24GoodAnd35BadDaysAgainst291() {
        DaysPace pace = DaysPace.of(291, TEN, 24, 35, 0, 306);

        assertThat(pace.needed()).isEqualTo(267);
        assertThat(pace.badDaysLeft()).isEqualTo(39);
        assertThat(pace.shareNeeded()).isNotNull();
        assertThat(pace.shareNeeded().sum().movePointRight(2).divide(new BigDecimal(306), 2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("87.25");
        assertThat(pace.standing()).isEqualTo(Standing.OFF_TRACK);
    }

    @Test
    void aDayWithoutDataUsesUpADayThatCouldBeBad() {
        assertThat(DaysPace.of(291, TEN, 24, 30, 5, 306).badDaysLeft()).isEqualTo(39);
        assertThat(DaysPace.of(291, TEN, 24, 30, 5, 306).most()).isEqualTo(330);
    }

    @Test
    void moreGoodDaysThanAreLeftCannotBeHad() {
        DaysPace pace = DaysPace.of(291, TEN, 150, 100, 0, 100);

        assertThat(pace.standing()).isEqualTo(Standing.IMPOSSIBLE);
        assertThat(pace.most()).isEqualTo(250);
    }

    @Test
    @DisplayName("Property: remaining days at the control value bring the mean to the target exactly")
    void keepingToTheControlValueReachesTheTargetExactly() {
        var random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal target = BigDecimal.valueOf(30 + random.nextInt(90));
            int done = 1 + random.nextInt(300);
            int left = 1 + random.nextInt(300);
            BigDecimal sum = BigDecimal.valueOf(random.nextInt(done * 150));
            MeanPace pace = MeanPace.of(target, 0, TEN, sum, done, left);

            assertThat(pace.needed()).isNotNull();
            assertThat(sum.add(pace.needed().sum())).isEqualByComparingTo(target.multiply(new BigDecimal(done + left)));
            BigDecimal kept =
                    sum.add(pace.needed().rounded(1, RoundingMode.FLOOR).multiply(BigDecimal.valueOf(left)));
            assertThat(MeanPace.of(target, 0, TEN, kept, done + left, 0).standing())
                    .isEqualTo(Standing.MET);
        }
    }

    @Test
    @DisplayName("Property: a good day more never worsens where a target stands")
    void aGoodDayNeverWorsens() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            int left = 2 + random.nextInt(300);
            int good = random.nextInt(200);
            int bad = random.nextInt(200);
            int target = 1 + random.nextInt(365);
            DaysPace before = DaysPace.of(target, TEN, good, bad, 0, left);
            DaysPace after = DaysPace.of(target, TEN, good + 1, bad, 0, left - 1);

            assertThat(after.badDaysLeft()).isGreaterThanOrEqualTo(before.needed() == 0 ? 0 : before.badDaysLeft());
            if (good + bad > 0) {
                assertThat(after.standing()).isLessThanOrEqualTo(before.standing());
            }
        }
    }

    private static MeanPace mean(String target, String soFar, int done, int left) {
        BigDecimal sum = new BigDecimal(soFar).multiply(BigDecimal.valueOf(done));
        return MeanPace.of(new BigDecimal(target), 0, TEN, sum, done, left);
    }

    private static String shown(@org.jspecify.annotations.Nullable Quotient value) {
        assertThat(value).isNotNull();
        return value.rounded(1, RoundingMode.FLOOR).toPlainString();
    }
}
