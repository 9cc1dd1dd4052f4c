package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Ranked;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.water.CityIndexOptions.Comparison;
import org.ecoledger.standards.water.CityIndexOptions.Exempt;
import org.ecoledger.standards.water.CityIndexOptions.Unmonitored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("城市地表水环境质量排名技术规定（试行）: the city index of surface water")
class CityWaterIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "codmn, 4.5, 0.75",
        "nh3n, 0.5, 0.5",
        "do, 8, 0.625",
        "do, 4, 1.25",
        "ph, 6.4, 0.6",
        "ph, 7, 0",
        "ph, 8, 0.5",
        "ph, 9, 1",
        "tp, 0.1, 0.5"
    })
    @DisplayName("the index of an item: C / S of class Ⅲ, S / C of oxygen, the distance of pH from 7")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "城市水质指数 CWQI")
    void theIndexOfAnItem(String key, String value, BigDecimal expected) {
        CityIndex city = CityWaterIndex.of(List.of(means(key, value)), List.of(), DAY);
        assertThat(city.exact()).isEqualTo(Ratio.of(expected));
        assertThat(city.rivers().unmonitored()).hasSize(20);
        assertThat(city.edition().code()).startsWith("城市地表水环境质量排名技术规定");
    }

    @Test
    @DisplayName("rivers and lakes are summed apart, with their own limits of phosphorus, and weighted by sections")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "城市水质指数 CWQI")
    void riversAndLakesAreWeightedByTheirSections() {
        CityIndex city = CityWaterIndex.of(
                List.of(means("tp", "0.1", "codmn", "3"), means("tp", "0.3", "codmn", "3")),
                List.of(means("tp", "0.1"), means("tn", "1")),
                DAY);
        assertThat(city.rivers().sum()).isEqualTo(Ratio.of(3, 2));
        assertThat(city.lakes().sum()).isEqualTo(Ratio.of(2));
        assertThat(city.exact()).isEqualTo(Ratio.of(5, 3));
        assertThat(city.index()).isEqualTo("1.6667");
    }

    @Test
    @DisplayName("option: an item that was not monitored counts zero, or half its detection limit")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "城市水质指数 CWQI")
    void anUnmonitoredItemCountsZeroOrHalfItsDetectionLimit() {
        List<WaterMeans> rivers = List.of(means("codmn", "3", "do", "5", "ph", "7"));
        Map<WaterItem, BigDecimal> limits = new LinkedHashMap<>();
        SurfaceWater.items().forEach(item -> limits.put(item, BigDecimal.ZERO));
        limits.put(WaterItem.HG, new BigDecimal("0.00004"));
        CityIndexOptions half = CityIndexOptions.DEFAULT.withUnmonitored(Unmonitored.HALF_DETECTION_LIMIT, limits);
        assertThat(CityWaterIndex.of(rivers, List.of(), DAY).index()).isEqualTo("1.5000");
        assertThat(CityWaterIndex.of(rivers, List.of(), DAY, half).index()).isEqualTo("1.7000");
        CityIndexOptions none = CityIndexOptions.DEFAULT.withUnmonitored(Unmonitored.HALF_DETECTION_LIMIT, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CityWaterIndex.of(rivers, List.of(), DAY, none))
                .withMessageContaining("COD");
    }

    @Test
    @DisplayName("the change against the same period before, in percent")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "排名")
    void theChangeIsAgainstTheSamePeriodBefore() {
        CityIndex now = CityWaterIndex.of(List.of(means("codmn", "4")), List.of(), DAY);
        CityIndex before = CityWaterIndex.of(List.of(means("codmn", "6")), List.of(), DAY.minusYears(1));
        CityIndex none = CityWaterIndex.of(List.of(), List.of(), DAY);
        assertThat(CityWaterIndex.change(now, before, CityIndexOptions.DEFAULT)).isEqualTo("-33.33");
        assertThat(CityWaterIndex.change(now, none, CityIndexOptions.DEFAULT)).isNull();
        assertThat(none.index()).isNull();
    }

    @Test
    @DisplayName("ranking: ascending, equal indices share a rank; option: by the rounded or the exact index")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "排名")
    void equalIndicesShareARank() {
        Map<String, CityIndex> cities = new LinkedHashMap<>();
        cities.put("A", city("6"));
        cities.put("B", city("3.00012"));
        cities.put("C", city("3.0001"));
        cities.put("D", CityWaterIndex.of(List.of(), List.of(), DAY));
        assertThat(CityWaterIndex.rank(cities, CityIndexOptions.DEFAULT))
                .extracting(Ranked::subject, Ranked::rank)
                .containsExactly(tuple("B", 1), tuple("C", 1), tuple("A", 3));
        CityIndexOptions exact = CityIndexOptions.DEFAULT.withComparison(Comparison.UNROUNDED);
        assertThat(CityWaterIndex.rank(cities, exact))
                .extracting(Ranked::subject, Ranked::rank)
                .containsExactly(tuple("C", 1), tuple("B", 2), tuple("A", 3));
    }

    @Test
    @DisplayName("ranking by the change, and the cities that became worse; option: without those of class Ⅲ")
    @Clause(standard = "城市地表水环境质量排名技术规定（试行）", clause = "排名")
    void theCitiesAreRankedByTheirChangeToo() {
        CityIndex nothing = CityWaterIndex.of(List.of(), List.of(), DAY);
        Map<String, CityIndex> now = new LinkedHashMap<>();
        now.put("better", city("3"));
        now.put("worse", city("8"));
        now.put("worse, yet of class Ⅲ", city("6"));
        now.put("equal", city("4.0001"));
        now.put("new", city("5"));
        now.put("unmonitored", nothing);
        Map<String, CityIndex> before = Map.of(
                "better", city("4"),
                "worse", city("5"),
                "worse, yet of class Ⅲ", city("3"),
                "equal", city("4"),
                "unmonitored", city("4"));
        CityRanking<String> ranking = CityRanking.of(now, before, DAY, CityIndexOptions.DEFAULT);
        assertThat(ranking.byIndex()).isEqualTo(CityWaterIndex.rank(now, CityIndexOptions.DEFAULT));
        assertThat(ranking.byChange())
                .containsExactly(
                        new Ranked<>("better", 1, Ratio.of(-25)),
                        new Ranked<>("equal", 2, Ratio.ZERO),
                        new Ranked<>("worse", 3, Ratio.of(60)),
                        new Ranked<>("worse, yet of class Ⅲ", 4, Ratio.of(100)));
        assertThat(ranking.worsened())
                .containsExactly(
                        new Ranked<>("worse, yet of class Ⅲ", 1, Ratio.of(100)),
                        new Ranked<>("worse", 2, Ratio.of(60)));
        assertThat(ranking.withoutIndex()).containsExactly("unmonitored");
        assertThat(ranking.withoutComparison()).containsExactly("new");
        assertThat(ranking.edition().code()).startsWith("城市地表水环境质量排名技术规定");
        assertThat(CityRanking.of(now, before, DAY, CityIndexOptions.DEFAULT.withExempt(Exempt.CLASS_THREE))
                        .worsened())
                .extracting(Ranked::subject)
                .containsExactly("worse");
        CityIndexOptions exact = CityIndexOptions.DEFAULT.withComparison(Comparison.UNROUNDED);
        assertThat(CityRanking.of(now, before, DAY, exact).worsened())
                .extracting(Ranked::subject)
                .containsExactly("worse, yet of class Ⅲ", "worse", "equal");
    }

    @Test
    @DisplayName("a city with one mean worse than class Ⅲ, be it of a lake, does not meet it")
    void aCityMeetsClassThreeByEveryMean() {
        CityIndex good = CityWaterIndex.of(List.of(means("tp", "0.2", "ph", "9")), List.of(means("tp", "0.05")), DAY);
        CityIndex bad = CityWaterIndex.of(List.of(means("tp", "0.1")), List.of(means("tp", "0.1")), DAY);
        assertThat(good.meetsClassThree()).isTrue();
        assertThat(bad.meetsClassThree()).isFalse();
        assertThat(city("6.1").meetsClassThree()).isFalse();
        assertThat(CityWaterIndex.of(List.of(), List.of(), DAY).meetsClassThree())
                .isFalse();
    }

    @Test
    void oxygenOfZeroHasNoIndexAndDaysBefore2017AreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CityWaterIndex.of(List.of(means("do", "0")), List.of(), DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CityWaterIndex.of(List.of(), List.of(), LocalDate.of(2016, 12, 31)));
    }

    private static CityIndex city(String codmn) {
        return CityWaterIndex.of(List.of(means("codmn", codmn)), List.of(), DAY);
    }

    private static WaterMeans means(String... keysAndValues) {
        return WaterMeans.ofValues(List.of(Values.of(keysAndValues)));
    }
}
