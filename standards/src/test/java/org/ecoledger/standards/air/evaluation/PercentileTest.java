package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663, appendix A: percentiles, k = 1 + (n − 1) · p")
@Clause(standard = "HJ 663-2013", clause = "附录A 百分位数")
@Clause(standard = "HJ 663-2026", clause = "百分位数")
class PercentileTest {

    private static final int CASES = 500;

    @Test
    void aYearOfRisingValues() {
        List<BigDecimal> year = upTo(365);
        assertThat(Percentile.of(year, 98)).isEqualTo(Ratio.of(new BigDecimal("357.72")));
        assertThat(Percentile.of(year, 95)).isEqualTo(Ratio.of(new BigDecimal("346.8")));
        assertThat(Percentile.of(year, 90)).isEqualTo(Ratio.of(new BigDecimal("328.6")));
    }

    @Test
    void fewValues() {
        List<BigDecimal> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> BigDecimal.valueOf(i * 10L))
                .toList();
        assertThat(Percentile.of(five, 90)).isEqualTo(Ratio.of(46));
        assertThat(Percentile.of(upTo(30), 90)).isEqualTo(Ratio.of(new BigDecimal("27.1")));
        assertThat(Percentile.of(upTo(1), 95)).isEqualTo(Ratio.ONE);
    }

    @Test
    void noValuesAndOtherPercentagesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(), 95));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(upTo(3), 101));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(upTo(3), -1));
    }

    @Test
    @DisplayName("a percentile rises with the percentage, lies within the values, and ignores their order")
    void thePercentileIsMonotoneAndBounded() {
        Random random = new Random(663);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = new ArrayList<>();
            int count = random.nextInt(1, 60);
            for (int j = 0; j < count; j++) {
                values.add(BigDecimal.valueOf(random.nextInt(0, 5_000), random.nextInt(0, 2)));
            }
            Ratio low = Percentile.of(values, 0);
            assertThat(low.compareTo(Collections.min(values))).isZero();
            assertThat(Percentile.of(values, 100).compareTo(Collections.max(values)))
                    .isZero();
            int percent = random.nextInt(0, 100);
            Ratio at = Percentile.of(values, percent);
            assertThat(at).isLessThanOrEqualTo(Percentile.of(values, percent + 1));
            Collections.shuffle(values, random);
            assertThat(Percentile.of(values, percent)).isEqualTo(at);
        }
    }

    @Test
    @DisplayName("a percentile never falls when a value rises")
    void thePercentileFollowsItsValues() {
        Random random = new Random(2013);
        for (int i = 0; i < CASES; i++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int j = 0; j < 31; j++) {
                values.add(BigDecimal.valueOf(random.nextInt(0, 300)));
            }
            Ratio before = Percentile.of(values, 95);
            int raised = random.nextInt(values.size());
            values.set(raised, values.get(raised).add(BigDecimal.valueOf(random.nextInt(0, 100))));
            assertThat(Percentile.of(values, 95)).isGreaterThanOrEqualTo(before);
        }
    }

    private static List<BigDecimal> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(BigDecimal::valueOf).toList();
    }
}
