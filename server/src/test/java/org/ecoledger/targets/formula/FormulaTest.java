package org.ecoledger.targets.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Formula indicators: a closed set of functions")
class FormulaTest {

    @Test
    @DisplayName("N20: 28 rural projects and 5 water projects are 33; without one of the two there is no sum")
    void sums() {
        assertThat(value("sum(rural;water)", Map.of("rural", "28", "water", "5"), Map.of()))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("33"));
        assertThat(value("sum(rural;water)", Map.of("rural", "28"), Map.of())).isEmpty();
    }

    @Test
    @DisplayName("N01, N15: a change is in percent, of a share in percentage points")
    void changes() {
        assertThat(value("change(pm10)", Map.of("pm10", "95"), Map.of("pm10", "108")))
                .hasValueSatisfying(change ->
                        assertThat(change.setScale(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("-12.04"));
        assertThat(value("points(share)", Map.of("share", "75.6"), Map.of("share", "60.0")))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("15.6"));
        assertThat(value("ratio(a;b)", Map.of("a", "1", "b", "0"), Map.of())).isEmpty();
        assertThat(value("difference(a;b)", Map.of("a", "1", "b", "3"), Map.of()))
                .contains(new BigDecimal("-2"));
    }

    @Test
    void everyObjectionIsSaidAtOnce() {
        var objections = FormulaRules.objections(Map.of(
                "script", "Runtime.exec(ls)",
                "unknown", "ratio(a;luck)",
                "a", "",
                "round", "sum(trip;a)",
                "trip", "difference(round;a)",
                "self", "change(self)",
                "few", "ratio(a)"));

        assertThat(objections)
                .extracting(Objection::code)
                .containsExactlyInAnyOrder(
                        "targets.indicator-formula-unreadable",
                        "targets.indicator-formula-unreadable",
                        "targets.indicator-formula-unknown",
                        "targets.indicator-formula-circle",
                        "targets.indicator-formula-circle",
                        "targets.indicator-formula-circle");
    }

    private static Optional<BigDecimal> value(String formula, Map<String, String> now, Map<String, String> before) {
        return Formula.read(formula).orElseThrow().value(new Formula.Values() {
            @Override
            public Optional<BigDecimal> now(String indicator) {
                return Optional.ofNullable(now.get(indicator)).map(BigDecimal::new);
            }

            @Override
            public Optional<BigDecimal> yearBefore(String indicator) {
                return Optional.ofNullable(before.get(indicator)).map(BigDecimal::new);
            }
        });
    }
}
