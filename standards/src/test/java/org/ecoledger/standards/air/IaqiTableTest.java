package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("HJ 633, table 1: the looked-up individual index, by exhaustion")
class IaqiTableTest {

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("every published concentration has the index that exact arithmetic gives")
    void everyConcentrationHasTheExactIndex(LocalDate day, Pollutant pollutant, Period period) {
        // 6000 µg/m³ and 200 mg/m³ lie beyond the last figure of every row.
        int highest = pollutant == Pollutant.CO ? 2_000 : 6_000;
        IaqiTable table = IaqiTable.of(Editions.inForce(Subject.AIR_QUALITY_INDEX, day), pollutant, period);
        for (int published = 0; published <= highest; published++) {
            BigDecimal concentration = BigDecimal.valueOf(published, pollutant.decimals());
            int exact = Iaqi.of(pollutant, period, concentration, day).orElse(IaqiTable.NONE);
            assertThat(List.of(table.index(published), table.index(published)))
                    .as("%s over %s at %s, first and again", pollutant, period, concentration)
                    .containsOnly(exact);
        }
    }

    @Test
    void aRowThatTheEditionDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IaqiTable.of(Editions.of(Subject.AIR_QUALITY_INDEX).getLast(), Pollutant.CO, Period.YEAR));
    }

    /** Every row of the breakpoints, on a day under its edition. */
    static Stream<Arguments> rows() {
        return ResourceTable.read(Iaqi.class, "breakpoints.csv").rows().stream().map(row -> {
            boolean first = row.text("edition").equals("HJ 633-2012");
            return Arguments.of(
                    first ? LocalDate.of(2026, 2, 28) : LocalDate.of(2026, 3, 1),
                    Pollutant.valueOf(row.text("pollutant")),
                    Period.valueOf(row.text("period")));
        });
    }
}
