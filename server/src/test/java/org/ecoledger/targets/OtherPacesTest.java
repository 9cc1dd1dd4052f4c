package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.ecoledger.targets.Indicator.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pace of sums, caps, lists and shares (C1)")
class OtherPacesTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    @DisplayName("N11: 218 projects, 109 of them done at half-time, are on track; 90 are off, 100 are tight")
    void projectsAreCountedTowardsTheirNumber() {
        assertThat(sum("218", "109", 182, 182).standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(sum("218", "104", 182, 182).standing()).isEqualTo(Standing.TIGHT);
        assertThat(sum("218", "90", 182, 182).standing()).isEqualTo(Standing.OFF_TRACK);
        assertThat(sum("218", "218", 300, 65).standing()).isEqualTo(Standing.MET);
        assertThat(sum("218", "217", 365, 0).standing()).isEqualTo(Standing.MISSED);
        assertThat(sum("218", "90", 182, 182).left()).isEqualByComparingTo("128");
    }

    @Test
    void aCapThatIsExceededCannotBeKept() {
        assertThat(cap("100", "101", 200, 165).standing()).isEqualTo(Standing.IMPOSSIBLE);
        assertThat(cap("100", "101", 365, 0).standing()).isEqualTo(Standing.MISSED);
        assertThat(cap("100", "100", 365, 0).standing()).isEqualTo(Standing.MET);
        assertThat(cap("100", "40", 182, 183).standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(cap("100", "70", 182, 183).standing()).isEqualTo(Standing.OFF_TRACK);
        assertThat(SumPace.of(Direction.AT_MOST, TEN, TEN, BigDecimal.ZERO, false, 10, 355)
                        .standing())
                .isEqualTo(Standing.NO_DATA);
    }

    @Test
    @DisplayName("N19: source water must comply to 98 %: 100 % meets it, one failure of 48 does not leave 98 %")
    void sourceWaterMustComplyAlmostAlways() {
        assertThat(share("98", 48, 48, 0).standing()).isEqualTo(Standing.MET);
        assertThat(share("98", 47, 48, 0).standing()).isEqualTo(Standing.MISSED);
        assertThat(share("98", 20, 20, 28).standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(share("98", 19, 20, 28).standing()).isEqualTo(Standing.IMPOSSIBLE);
        assertThat(share("98", 19, 20, 28).failuresLeft()).isNegative();
    }

    @Test
    @DisplayName("N67: 85 % of 40 remote townships are 34, 70 % of 253 villages are 178")
    void coverageIsCountedInWholePlaces() {
        assertThat(DayShares.needed(new BigDecimal("85"), 40)).isEqualTo(34);
        assertThat(DayShares.needed(new BigDecimal("70"), 253)).isEqualTo(178);
        assertThat(share("85", 0, 0, 40).needed()).isEqualTo(34);
        assertThat(share("70", 177, 253, 0).standing()).isEqualTo(Standing.MISSED);
        assertThat(share("70", 178, 253, 0).standing()).isEqualTo(Standing.MET);
    }

    @Test
    @DisplayName("Property: doing each week what the pace asks for reaches the sum")
    void keepingToTheWeekReachesTheSum() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(5_000));
            BigDecimal done = BigDecimal.valueOf(random.nextInt(target.intValue() + 1));
            int left = 1 + random.nextInt(364);
            SumPace pace = SumPace.of(Direction.AT_LEAST, target, TEN, done, true, 365 - left, left);
            assertThat(pace.perWeek()).isNotNull();
            BigDecimal weekly = pace.perWeek().rounded(2, RoundingMode.CEILING);
            BigDecimal end = done.add(
                    weekly.multiply(BigDecimal.valueOf(left)).divide(BigDecimal.valueOf(7), 20, RoundingMode.CEILING));
            assertThat(end).isGreaterThanOrEqualTo(target);
        }
    }

    @Test
    @DisplayName("Property: one that passes never worsens a share, and what is said to be impossible is so")
    void passingNeverWorsens() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int all = 1 + random.nextInt(200);
            int passed = random.nextInt(all + 1);
            int left = 1 + random.nextInt(200);
            BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(100));
            SharePace before = SharePace.of(target, BigDecimal.valueOf(5), passed, all, left, 10);
            SharePace after = SharePace.of(target, BigDecimal.valueOf(5), passed + 1, all + 1, left - 1, 10);
            assertThat(before.needed()).isNotNull();
            assertThat(before.failuresLeft()).isNotNull();
            assertThat(after.failuresLeft()).isGreaterThanOrEqualTo(before.needed() == 0 ? 0 : before.failuresLeft());
            boolean best = BigDecimal.valueOf((passed + left) * 100L)
                            .compareTo(target.multiply(BigDecimal.valueOf(all + left)))
                    < 0;
            assertThat(before.standing() == Standing.IMPOSSIBLE).isEqualTo(best);
        }
    }

    private static SumPace sum(String target, String done, int passed, int left) {
        return SumPace.of(Direction.AT_LEAST, new BigDecimal(target), TEN, new BigDecimal(done), true, passed, left);
    }

    private static SumPace cap(String target, String used, int passed, int left) {
        return SumPace.of(Direction.AT_MOST, new BigDecimal(target), TEN, new BigDecimal(used), true, passed, left);
    }

    private static SharePace share(String target, int passed, int all, int toCome) {
        return SharePace.of(new BigDecimal(target), BigDecimal.ONE, passed, all, toCome, toCome);
    }
}
