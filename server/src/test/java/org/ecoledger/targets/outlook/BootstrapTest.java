package org.ecoledger.targets.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoledger.targets.outlook.Bootstrap.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Likelihood from resampled history (C1)")
class BootstrapTest {

    @Test
    void theSameSeedGivesTheSameAnswerAndNoHistoryGivesNone() {
        List<Year> years = List.of(year(8, 10), year(6, 10), year(9, 10));

        assertThat(Bootstrap.chance(1, years, (n, _) -> n >= 23))
                .isEqualTo(Bootstrap.chance(1, years, (n, _) -> n >= 23));
        assertThat(Bootstrap.chance(1, List.of(), (_, _) -> true)).isEmpty();
    }

    @Test
    @DisplayName("The interval goes by the number of years: three good winters are no certainty")
    void threeYearsAreThreeYears() {
        List<Year> years = List.of(year(8, 10), year(8, 10), year(8, 10));
        Chance certain = Bootstrap.chance(5, years, (n, _) -> n >= 20).orElseThrow();

        assertThat(certain.share()).isEqualTo(1.0);
        assertThat(certain.low()).isBetween(0.43, 0.45);
        assertThat(certain.high()).isEqualTo(1.0);
        assertThat(certain.years()).isEqualTo(3);
    }

    @Test
    void theChanceLiesBetweenWhatTheYearsAllowAndWithinItsInterval() {
        List<Year> years = List.of(year(10, 10), year(0, 10));
        Chance even = Bootstrap.chance(9, years, (n, _) -> n >= 20).orElseThrow();

        // Two or three good blocks of three: one half.
        assertThat(even.share()).isBetween(0.45, 0.55);
        assertThat(even.low()).isLessThan(even.share());
        assertThat(even.high()).isGreaterThan(even.share());
    }

    private static Year year(double good, double all) {
        return new Year(new double[] {good, good, good}, new double[] {all, all, all});
    }
}
