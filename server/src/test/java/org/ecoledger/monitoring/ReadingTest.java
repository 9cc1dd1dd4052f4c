package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.ecoledger.intake.RowRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One cell of concentrations: a number, a mark, both, nothing, or a refusal")
class ReadingTest {
    private static final String ALPHABET = "0123456789.-+()（）HBMNaе—/ ,eE∞\u3000";

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-999", "-999.0", "-9999", "--", "—", "——", "NA", "na", "N/A", "null", "NaN", "/", "-"})
    void codesForAMissingValueAreNothing(String cell) {
        assertThat(Reading.of(cell, "PM10", false)).isEqualTo(Reading.NOTHING);
    }

    @Test
    void zeroIsAValueUnlessTheSenderSaysOtherwise() {
        assertThat(Reading.of("0", "PM10", false).value()).isEqualByComparingTo("0");
        assertThat(Reading.of("0.0", "PM10", true)).isEqualTo(Reading.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35(H)", "35（h）", "35 (H)", "35H"})
    void aMarkStandsBehindTheNumber(String cell) {
        assertThat(Reading.of(cell, "PM10", false)).isEqualTo(new Reading(new BigDecimal("35"), "H"));
    }

    @Test
    void theMarkForNormalIsNoMark() {
        assertThat(Reading.of("35N", "PM10", false)).isEqualTo(new Reading(new BigDecimal("35"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e3", "3,5", "35µg", "∞", "<5", "0x1F", "1.2.3", "٣٥", "35(H", "'35"})
    void whatIsNoNumberIsRefused(String cell) {
        assertThatThrownBy(() -> Reading.of(cell, "PM10", false))
                .isInstanceOfSatisfying(
                        RowRefused.class, refused -> assertThat(refused.code()).isEqualTo("monitoring.not-a-number"));
    }

    @Test
    void anyTextIsEitherReadOrRefusedAndNothingReadIsNegative() {
        var random = new SplittableRandom(20_260_930);
        for (int round = 0; round < 50_000; round++) {
            var cell = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            try {
                BigDecimal value = Reading.of(cell.toString(), "PM10", random.nextBoolean())
                        .value();
                assertThat(value == null || value.signum() >= 0)
                        .as(cell.toString())
                        .isTrue();
            } catch (RowRefused refused) {
                assertThat(refused.code()).startsWith("monitoring.");
            }
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 5_000; round++) {
            var value = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            assertThat(Reading.of(value.toPlainString(), "PM10", false).value()).isEqualByComparingTo(value);
        }
    }
}
