package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("cells: codes for a missing value never become values")
class ReadingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "  ", "-", "--", "—", "NA", "n/a", "NaN", "null", "*", "/", "-99", "-999", "-9999", "-99999",
                "-99.0", "-999.00", "缺测", "无", " NA "
            })
    void aCodeForAMissingValueIsNoValue(String cell) {
        assertThat(Readings.parse(cell)).isEmpty();
        assertThat(Readings.isMissing(cell)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "' 0 ', 0", ".5, 0.5", "7., 7", "+3, 3", "1.2E-05, 0.000012", "999, 999", "99, 99"})
    void aNumberKeepsItsDigits(String cell, BigDecimal value) {
        assertThat(Readings.parse(cell))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "-9", "-9.99", "-98", "-999999"})
    void aNegativeConcentrationIsAnError(String cell) {
        assertThatExceptionOfType(Readings.Unreadable.class)
                .isThrownBy(() -> Readings.parse(cell))
                .withMessageContaining(cell)
                .satisfies(unreadable -> assertThat(unreadable.fault()).isEqualTo(Readings.Fault.NEGATIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,234", "12 34", "0x1F", "1e999", "<0.01", "12H", "１２", "Infinity", "."})
    void otherTextIsAnError(String cell) {
        assertThatExceptionOfType(Readings.Unreadable.class)
                .isThrownBy(() -> Readings.parse(cell))
                .withMessageContaining(cell)
                .satisfies(unreadable -> assertThat(unreadable.fault()).isEqualTo(Readings.Fault.NOT_A_NUMBER));
    }
}
