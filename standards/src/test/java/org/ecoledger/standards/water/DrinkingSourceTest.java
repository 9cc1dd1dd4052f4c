package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.standards.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Drinking-water sources")
class DrinkingSourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    @DisplayName("GB 3838-2002 table 1: a source of surface water is to be of class Ⅲ; nitrogen does not count")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void aSourceOfSurfaceWaterIsToBeOfClassThree() {
        SourceJudgement source =
                DrinkingSource.surface(Values.of("codmn", "4", "tn", "2.5", "fe", "0.3"), WaterBody.LAKE, DAY);
        assertThat(source.compliant()).isTrue();
        assertThat(source.waterClass()).isEqualTo(WaterClass.II);
        assertThat(source.supplementary()).isEqualTo(1);
        assertThat(source.clause()).endsWith("；表2");

        SourceJudgement worse = DrinkingSource.surface(Values.of("codmn", "7.5"), WaterBody.LAKE, DAY);
        assertThat(worse.compliant()).isFalse();
        assertThat(worse.clause()).isEqualTo("表1；环办〔2011〕22号 单因子评价法");
        assertThat(worse.exceeding())
                .containsExactly(
                        new SourceExceedance(WaterItem.CODMN, new BigDecimal("7.50"), new BigDecimal("0.2"), "表1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "sulfate, 250, 表2",
        "chloride, 250, 表2",
        "nitrate, 10, 表2",
        "fe, 0.3, 表2",
        "mn, 0.1, 表2",
        "mo, 0.07, 表3",
        "co, 1.0, 表3",
        "be, 0.002, 表3",
        "b, 0.5, 表3",
        "sb, 0.005, 表3",
        "ni, 0.02, 表3",
        "ba, 0.7, 表3",
        "v, 0.05, 表3",
        "ti, 0.1, 表3",
        "tl, 0.0001, 表3"
    })
    @DisplayName("GB 3838-2002 tables 2 and 3: the limit complies, twice the limit exceeds once")
    @Clause(standard = "GB 3838-2002", clause = "表2")
    @Clause(standard = "GB 3838-2002", clause = "表3")
    void theLimitCompliesAndTwiceTheLimitExceedsOnce(String key, String limit, String clause) {
        assertThat(DrinkingSource.surface(Values.of("codmn", "4", key, limit), WaterBody.RIVER, DAY)
                        .compliant())
                .isTrue();
        String twice = new BigDecimal(limit).multiply(BigDecimal.TWO).toPlainString();
        SourceJudgement source = DrinkingSource.surface(Values.of("codmn", "4", key, twice), WaterBody.RIVER, DAY);
        assertThat(source.compliant()).isFalse();
        assertThat(source.waterClass()).isEqualTo(WaterClass.II);
        assertThat(source.exceeding()).singleElement().satisfies(exceeding -> {
            assertThat(exceeding.clause()).isEqualTo(clause);
            assertThat(exceeding.multiple()).isEqualTo("1.0");
        });
    }

    @Test
    @DisplayName("the clause names the tables of which something was measured")
    void theClauseNamesTheTablesMeasured() {
        assertThat(DrinkingSource.surface(
                                Values.of("codmn", "4", "fe", "0.1", "mn", "0.1", "ni", "0.01"), WaterBody.RIVER, DAY)
                        .clause())
                .endsWith("单因子评价法；表2、表3");
        assertThat(DrinkingSource.surface(Values.of("codmn", "4", "ni", "0.01"), WaterBody.RIVER, DAY)
                        .clause())
                .endsWith("单因子评价法；表3");
    }

    @Test
    @DisplayName("sources by means that are not rounded are judged by the exact fraction, however close to a limit")
    void unroundedMeansAreJudgedByTheExactFraction() {
        WaterMeans above = WaterMeans.ofValues(List.of(
                Values.of("fe", "0.3", "codmn", "2"),
                Values.of("fe", "0.3", "codmn", "2"),
                Values.of("fe", "0.300000000001", "codmn", "2")));
        WaterOptions asGiven = WaterOptions.DEFAULT.withDigits(WaterOptions.Digits.AS_GIVEN);
        assertThat(DrinkingSource.surface(above, WaterBody.RIVER, DAY, asGiven).compliant())
                .isFalse();
        assertThat(DrinkingSource.surface(above, WaterBody.RIVER, DAY, WaterOptions.DEFAULT)
                        .compliant())
                .isTrue();
        assertThat(DrinkingSource.ground(above, DAY, WaterOptions.DEFAULT).compliant())
                .isFalse();
    }

    @Test
    void aSourceThatWasNotMeasuredIsNeither() {
        assertThat(DrinkingSource.surface(Values.of("fe", "0.1"), WaterBody.RIVER, DAY)
                        .compliant())
                .isNull();
        assertThat(DrinkingSource.surface(Values.of("fe", "0.4"), WaterBody.RIVER, DAY)
                        .compliant())
                .isFalse();
    }

    @Test
    @DisplayName("GB/T 14848-2017: a source of groundwater is to be of class Ⅲ")
    @Clause(standard = "GB/T 14848-2017", clause = "表1")
    void aSourceOfGroundwaterIsToBeOfClassThree() {
        assertThat(DrinkingSource.ground(Values.of("hardness", "450"), DAY).compliant())
                .isTrue();
        SourceJudgement source = DrinkingSource.ground(Values.of("hardness", "675"), DAY);
        assertThat(source.compliant()).isFalse();
        assertThat(source.waterClass()).isEqualTo(WaterClass.V);
        assertThat(source.exceeding().getFirst().multiple()).isEqualTo("0.5");
    }

    @Test
    @DisplayName("水源地达标率: by number and by volume, over what is known, and it says what is not")
    void theRatesAreOverWhatIsKnown() {
        SourceRates rates = DrinkingSource.rates(List.of(
                supply("A", true, "600"),
                supply("B", false, "300"),
                supply("C", true, null),
                supply("D", null, "100")));
        assertThat(rates.countPercent()).isEqualTo("66.7");
        assertThat(rates.volumePercent()).isEqualTo("66.7");
        assertThat(rates.withoutIntake()).containsExactly("C");
        assertThat(rates.unevaluated()).containsExactly("D");
        assertThat(rates.edition().code()).isEqualTo("GB 3838-2002");
        assertThat(rates.clause()).isEqualTo("水源地达标率");
        assertThat(DrinkingSource.rates(List.of(supply("A", true, "600")), DAY).edition())
                .isEqualTo(rates.edition());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrinkingSource.rates(List.of(), LocalDate.of(2002, 5, 31)));

        SourceRates unknown = DrinkingSource.rates(List.of(supply("A", true, null)));
        assertThat(unknown.countPercent()).isEqualTo("100.0");
        assertThat(unknown.volumePercent()).isNull();
        assertThat(DrinkingSource.rates(List.of()).countPercent()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> supply("A", true, "-1"));
    }

    private static SourceSupply supply(String name, @Nullable Boolean compliant, @Nullable String intake) {
        return new SourceSupply(name, compliant, intake == null ? null : new BigDecimal(intake));
    }
}
