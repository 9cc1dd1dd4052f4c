package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.water.WaterOptions.Digits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("GB/T 8170: the digits in which values are judged")
class WaterDigitsTest {

    private static final LocalDate FIRST = LocalDate.of(2002, 6, 1);
    private static final LocalDate LAST_COARSE = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST_FINE = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("tables 1, 2 and 3: every limit can be written in them, so that rounding never moves a limit")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void everyLimitCanBeWrittenInThem(WaterItem item, BigDecimal limit) {
        for (LocalDate day : List.of(FIRST, LAST_COARSE, FIRST_FINE)) {
            assertThat(WaterDigits.decimals(item, day, Digits.PLATFORM)).isPresent();
            assertThat(JudgedValue.of(limit)
                            .rounded(WaterDigits.decimals(item, day, Digits.PLATFORM))
                            .decimal())
                    .isEqualByComparingTo(limit);
        }
    }

    @ParameterizedTest(name = "{0}: {1} decimals, since 2026 {2}")
    @CsvSource({"ph, 0, 2", "do, 1, 2", "codmn, 1, 2", "nh3n, 2, 3", "tp, 3, 3", "tn, 2, 2"})
    @DisplayName("the platform's digits are finer since 2026")
    void theDigitsOfThePlatformAreFinerSince2026(String key, int coarse, int fine) {
        WaterItem item = WaterItem.find(key).orElseThrow();
        assertThat(WaterDigits.decimals(item, LAST_COARSE, Digits.PLATFORM)).isEqualTo(OptionalInt.of(coarse));
        assertThat(WaterDigits.decimals(item, FIRST_FINE, Digits.PLATFORM)).isEqualTo(OptionalInt.of(fine));
        assertThat(WaterDigits.decimals(item, FIRST_FINE, Digits.AS_GIVEN)).isEmpty();
    }

    private static Stream<Object[]> limits() {
        Stream<Object[]> classes = SurfaceWater.items().stream()
                .flatMap(item -> Stream.of(WaterBody.values())
                        .flatMap(body -> Stream.of(WaterClass.values())
                                .flatMap(waterClass -> SurfaceWater.limit(item, body, waterClass).stream())
                                .map(limit -> new Object[] {item, limit})));
        Stream<Object[]> sources = ResourceTable.read(DrinkingSource.class, "source-limits.csv").rows().stream()
                .map(row -> new Object[] {WaterItem.valueOf(row.text("item")), row.number("limit")});
        return Stream.concat(classes, sources);
    }
}
