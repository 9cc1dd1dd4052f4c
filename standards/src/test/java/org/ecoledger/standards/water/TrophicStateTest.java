package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("总站生字〔2001〕090号: the trophic state of lakes")
class TrophicStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    @DisplayName("TLI: chlorophyll a 20, TP 0.08, TN 1.5, SD 0.6, CODMn 5 give 55.593, lightly eutrophic")
    @Clause(standard = "总站生字〔2001〕090号", clause = "综合营养状态指数法")
    void theIndexIsTheWeightedSum() {
        TrophicJudgement lake =
                TrophicState.judge(Values.of("chla", "20", "tp", "0.08", "tn", "1.5", "sd", "0.6", "codmn", "5"), DAY);
        assertThat(lake.indices())
                .containsExactly(
                        Map.entry(WaterItem.CHLOROPHYLL_A, new BigDecimal("57.534")),
                        Map.entry(WaterItem.TP, new BigDecimal("53.342")),
                        Map.entry(WaterItem.TN, new BigDecimal("61.399")),
                        Map.entry(WaterItem.TRANSPARENCY, new BigDecimal("61.090")),
                        Map.entry(WaterItem.CODMN, new BigDecimal("43.917")));
        assertThat(lake.index()).isEqualTo("55.593");
        assertThat(lake.level()).isEqualTo(TrophicLevel.LIGHTLY_EUTROPHIC);
        assertThat(lake.missing()).isEmpty();
        assertThat(lake.edition().code()).isEqualTo("总站生字〔2001〕090号");
        assertThat(lake.clause()).isEqualTo("综合营养状态指数法；营养状态分级");
    }

    @Test
    @DisplayName("TLI: without all five items there is no index of the whole, and what is missing is named")
    @Clause(standard = "总站生字〔2001〕090号", clause = "综合营养状态指数法")
    void withoutAllFiveItemsThereIsNoIndex() {
        TrophicJudgement lake = TrophicState.judge(Values.of("tp", "0.08", "tn", "0", "codmn", "5"), DAY);
        assertThat(lake.index()).isNull();
        assertThat(lake.level()).isNull();
        assertThat(lake.indices()).containsOnlyKeys(WaterItem.TP, WaterItem.CODMN);
        assertThat(lake.missing()).containsExactly(WaterItem.CHLOROPHYLL_A, WaterItem.TN, WaterItem.TRANSPARENCY);
    }

    @Test
    void negativeValuesAndEarlierDaysAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrophicState.judge(Values.of("sd", "-1"), DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> TrophicState.judge(Map.of(), LocalDate.of(2000, 12, 31)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "29.999, OLIGOTROPHIC",
        "30, MESOTROPHIC",
        "50, MESOTROPHIC",
        "50.001, LIGHTLY_EUTROPHIC",
        "60, LIGHTLY_EUTROPHIC",
        "60.001, MODERATELY_EUTROPHIC",
        "70, MODERATELY_EUTROPHIC",
        "70.001, HIGHLY_EUTROPHIC"
    })
    @DisplayName("TLI: the levels")
    @Clause(standard = "总站生字〔2001〕090号", clause = "营养状态分级")
    void theLevelsMeetAtTheirBounds(BigDecimal index, TrophicLevel level) {
        assertThat(TrophicLevel.of(index)).isEqualTo(level);
        assertThat(TrophicLevel.of(index, DAY)).isEqualTo(level);
        assertThatIllegalArgumentException().isThrownBy(() -> TrophicLevel.of(index, LocalDate.of(2000, 12, 31)));
    }

    @ParameterizedTest(name = "ln {0} = {1}")
    @CsvSource({
        "1, 0.000000000000000000000000000000",
        "2, 0.693147180559945309417232121458",
        "10, 2.302585092994045684017991454684",
        "0.08, -2.525728644308255439784286544994",
        "1000000, 13.815510557964274104107948728106"
    })
    @DisplayName("the natural logarithm is exact to 30 decimals")
    void theLogarithmIsExact(BigDecimal x, BigDecimal expected) {
        assertThat(Rounding.toDigits(Logarithm.natural(x), 30)).isEqualByComparingTo(expected);
    }

    @Test
    void zeroHasNoLogarithm() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Logarithm.natural(BigDecimal.ZERO));
    }
}
