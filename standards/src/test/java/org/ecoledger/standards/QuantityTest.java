package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("quantities and their units")
class QuantityTest {

    private static final int CASES = 300;

    @ParameterizedTest
    @CsvSource({
        "1.234, mg/m³, µg/m³, 1234",
        "35, ug/m3, mg/m3, 0.035",
        "0.0025, µg/m³, ng/m³, 2.5",
        "0.05, mg/L, ug/L, 50",
        "1, mg/L, g/m³, 1",
        "2, g/L, mg/L, 2000",
        "3.6, m³/h, L/s, 1",
        "1, m³/s, m³/d, 86400",
        "5, 万m³/d, m³/d, 50000",
        "1.5, 万吨, t, 15000",
        "250, kg, t, 0.25",
    })
    void aConversionIsExact(String value, String from, String to, BigDecimal expected) {
        Quantity converted = Quantity.of(value, unit(from)).to(unit(to));
        assertThat(converted.value()).isEqualByComparingTo(expected);
        assertThat(converted.unit()).isEqualTo(unit(to));
    }

    @Test
    void anotherDimensionIsRefused() {
        Quantity concentration = Quantity.of("35", MeasureUnit.MICROGRAM_PER_CUBIC_METRE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.to(MeasureUnit.TONNE))
                .withMessage("µg/m³ is a mass per volume and t a mass: the one cannot be given in the other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.compareTo(Quantity.of("1", MeasureUnit.LITRE_PER_SECOND)));
    }

    @Test
    void aDecimalWithoutEndIsAskedForWithDigits() {
        Quantity flow = Quantity.of("1", MeasureUnit.CUBIC_METRE_PER_DAY);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> flow.to(MeasureUnit.LITRE_PER_SECOND))
                .withMessage("1 m³/d in L/s is 5/432, which has no end as a decimal number");
        assertThat(flow.in(MeasureUnit.LITRE_PER_SECOND)).isEqualTo(Ratio.of(5, 432));
        assertThat(flow.to(MeasureUnit.LITRE_PER_SECOND, 4)).hasToString("0.0116 L/s");
    }

    @Test
    void quantitiesOfTwoUnitsCompare() {
        Quantity limit = Quantity.of("4", MeasureUnit.MILLIGRAM_PER_CUBIC_METRE);
        assertThat(Quantity.of("4000", MeasureUnit.MICROGRAM_PER_CUBIC_METRE).compareTo(limit))
                .isZero();
        assertThat(Quantity.of("4001", MeasureUnit.MICROGRAM_PER_CUBIC_METRE).compareTo(limit))
                .isPositive();
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThat(MeasureUnit.find("ppm")).isEmpty();
        assertThat(MeasureUnit.find(" MG/L ")).contains(MeasureUnit.MILLIGRAM_PER_LITRE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("there and back again gives the same quantity, for every pair of units of a dimension")
    void aRoundTripChangesNothing(MeasureUnit unit) {
        Random random = new Random(unit.ordinal());
        for (MeasureUnit other : MeasureUnit.values()) {
            if (other.dimension() != unit.dimension()) {
                assertThatIllegalArgumentException().isThrownBy(() -> unit.in(other));
                continue;
            }
            assertThat(unit.in(other).times(other.in(unit))).isEqualTo(Ratio.ONE);
            for (int i = 0; i < CASES / MeasureUnit.values().length; i++) {
                Quantity quantity = new Quantity(BigDecimal.valueOf(random.nextInt(), random.nextInt(6)), unit);
                assertThat(quantity.in(other).times(other.in(unit))).isEqualTo(Ratio.of(quantity.value()));
            }
        }
    }

    private static MeasureUnit unit(String written) {
        return MeasureUnit.find(written).orElseThrow();
    }
}
