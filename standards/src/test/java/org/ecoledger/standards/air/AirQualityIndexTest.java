package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.air.IndexOptions.HourlyInputs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 633: the air quality index of an hour and a day")
class AirQualityIndexTest {

    private static final LocalDate UNDER_2012 = LocalDate.of(2026, 2, 28);
    private static final LocalDate UNDER_2026 = LocalDate.of(2026, 3, 1);

    @Test
    @DisplayName("the same day's air is 良 by HJ 633-2012 and 轻度污染 by HJ 633-2026")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2026", clause = "空气质量指数计算方法")
    void theEditionInForceOnTheDayDecides() {
        Map<Pollutant, BigDecimal> values = values("8", "30", "0.6", "90", "110", "70");
        AirQuality before = AirQualityIndex.daily(values, UNDER_2012);
        AirQuality after = AirQualityIndex.daily(values, UNDER_2026);
        assertThat(before.index()).isEqualTo(94);
        assertThat(before.category()).isEqualTo(Category.GOOD);
        assertThat(before.edition().code()).isEqualTo("HJ 633-2012");
        assertThat(before.clause()).startsWith("4");
        assertThat(after.index()).isEqualTo(110);
        assertThat(after.category()).isEqualTo(Category.LIGHTLY_POLLUTED);
        assertThat(after.primary()).containsExactly(Pollutant.PM25);
        assertThat(after.edition().code()).isEqualTo("HJ 633-2026");
        assertThat(after.complete()).isTrue();
    }

    @Test
    @DisplayName("primary pollutants: all that share the highest index, in the order of the table")
    @Clause(standard = "HJ 633-2012", clause = "首要污染物")
    @Clause(standard = "HJ 633-2026", clause = "首要污染物")
    void tiesAreNamedTogether() {
        AirQuality day = AirQualityIndex.daily(values("8", "30", "0.6", "90", "120", "60"), UNDER_2026);
        assertThat(day.index()).isEqualTo(100);
        assertThat(day.primary()).containsExactly(Pollutant.PM10, Pollutant.PM25);
    }

    @Test
    @DisplayName("primary pollutants: none up to an index of 50")
    @Clause(standard = "HJ 633-2012", clause = "首要污染物")
    @Clause(standard = "HJ 633-2026", clause = "首要污染物")
    void cleanAirHasNoPrimaryPollutant() {
        AirQuality day = AirQualityIndex.daily(values("8", "30", "0.6", "100", "50", "35"), UNDER_2026);
        assertThat(day.index()).isEqualTo(50);
        assertThat(day.primary()).isEmpty();
        assertThat(day.category()).isEqualTo(Category.EXCELLENT);
    }

    @Test
    @DisplayName("HJ 633-2026: with an item missing the index is published only above 100")
    @Clause(standard = "HJ 633-2026", clause = "缺项")
    void anIncompleteIndexOf2026IsPublishedOnlyAbove100() {
        Map<Pollutant, BigDecimal> values = values("8", "30", "0.6", "90", "110", "60");
        values.remove(Pollutant.CO);
        AirQuality withheld = AirQualityIndex.daily(values, UNDER_2026);
        assertThat(withheld.index()).isNull();
        assertThat(withheld.category()).isNull();
        assertThat(withheld.primary()).isEmpty();
        assertThat(withheld.complete()).isFalse();
        assertThat(withheld.individual()).containsEntry(Pollutant.PM25, 100).doesNotContainKey(Pollutant.CO);

        values.put(Pollutant.PM25, new BigDecimal("61"));
        AirQuality published = AirQualityIndex.daily(values, UNDER_2026);
        assertThat(published.index()).isEqualTo(101);
        assertThat(published.complete()).isFalse();
    }

    @Test
    @DisplayName("HJ 633-2012: with an item missing the index is that of the rest, as the national data show")
    @Clause(standard = "HJ 633-2012", clause = "缺项")
    void anIncompleteIndexOf2012IsThatOfTheRest() {
        AirQuality hour =
                AirQualityIndex.hourly(Map.of(Pollutant.PM25, new BigDecimal("36")), LocalDate.of(2020, 4, 2));
        assertThat(hour.index()).isEqualTo(52);
        assertThat(hour.complete()).isFalse();
    }

    @Test
    void withoutAnyItemThereIsNoIndex() {
        for (LocalDate day : new LocalDate[] {UNDER_2012, UNDER_2026}) {
            AirQuality hour = AirQualityIndex.hourly(Map.of(), day);
            assertThat(hour.index()).isNull();
            assertThat(hour.individual()).isEmpty();
            assertThat(hour.complete()).isFalse();
        }
    }

    @Test
    @DisplayName("HJ 633-2012: the daily index takes the highest one-hour mean of ozone too, HJ 633-2026 does not")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2026", clause = "空气质量指数计算方法")
    void the2012DayTakesTheHighestHourOfOzone() {
        DailyConcentrations day =
                new DailyConcentrations(values("8", "30", "0.6", "150", "60", "30"), new BigDecimal("210"));
        assertThat(AirQualityIndex.daily(day, UNDER_2012).index()).isEqualTo(105);
        assertThat(AirQualityIndex.daily(day, UNDER_2026).index()).isEqualTo(92);
        IndexOptions eightHoursOnly = IndexOptions.DEFAULT.withOzoneHourInDaily(false);
        assertThat(AirQualityIndex.daily(day, UNDER_2012, eightHoursOnly).index())
                .isEqualTo(92);
    }

    @Test
    @DisplayName("HJ 633-2012, table 1, note: above 800 the eight-hour ozone gives way to the one-hour value")
    @Clause(standard = "HJ 633-2012", clause = "表1 注")
    void ozoneAbove800IsJudgedByItsHourIn2012() {
        DailyConcentrations day =
                new DailyConcentrations(values("8", "30", "0.6", "810", "60", "30"), new BigDecimal("1000"));
        assertThat(AirQualityIndex.daily(day, UNDER_2012).individual()).containsEntry(Pollutant.O3, 400);
        assertThat(AirQualityIndex.daily(day, UNDER_2026).individual()).containsEntry(Pollutant.O3, 300);
    }

    @Test
    @DisplayName(
            "HJ 633-2012, table 1, note: eight-hour ozone above 800 without a one-hour value leaves the day without index")
    @Clause(standard = "HJ 633-2012", clause = "表1 注")
    void aDayWhoseOzoneHasNoIndexHasNone() {
        LocalDate day = LocalDate.of(2014, 5, 1);
        AirQuality quality = AirQualityIndex.daily(values("8", "30", "0.6", "900", "40", "20"), day);
        assertThat(quality.index()).isNull();
        assertThat(quality.category()).isNull();
        assertThat(quality.primary()).isEmpty();
        assertThat(quality.complete()).isFalse();
        assertThat(quality.beyondTable()).containsExactly(Pollutant.O3);
        assertThat(quality.individual()).containsEntry(Pollutant.PM10, 40).doesNotContainKey(Pollutant.O3);

        DailyConcentrations withHour =
                new DailyConcentrations(values("8", "30", "0.6", "900", "40", "20"), new BigDecimal("1000"));
        assertThat(AirQualityIndex.daily(withHour, day).index()).isEqualTo(400);
        assertThat(AirQualityIndex.daily(withHour, day).complete()).isTrue();
        assertThat(AirQualityIndex.daily(withHour, day).beyondTable()).isEmpty();
        assertThat(AirQualityIndex.daily(withHour, day, IndexOptions.DEFAULT.withOzoneHourInDaily(false))
                        .index())
                .isNull();
    }

    @Test
    @DisplayName("HJ 633-2012, table 1, note: an hour with SO2 above 800 has the index of the rest and is not complete")
    @Clause(standard = "HJ 633-2012", clause = "表1 注")
    void anHourWhoseSulfurDioxideHasNoIndexIsNotComplete() {
        Map<Pollutant, BigDecimal> values = values("900", "30", "0.6", "60", "40", "20");
        AirQuality by2012 = AirQualityIndex.hourly(values, UNDER_2012);
        assertThat(by2012.index()).isEqualTo(40);
        assertThat(by2012.complete()).isFalse();
        assertThat(by2012.beyondTable()).containsExactly(Pollutant.SO2);
        AirQuality by2026 = AirQualityIndex.hourly(values, UNDER_2026);
        assertThat(by2026.index()).isEqualTo(200);
        assertThat(by2026.complete()).isTrue();
        assertThat(by2026.beyondTable()).isEmpty();
    }

    @Test
    @DisplayName("HJ 633-2026: an item that a place is exempt from monitoring may be absent from a complete index")
    @Clause(standard = "HJ 633-2026", clause = "缺项")
    void anExemptItemMayBeAbsent() {
        Map<Pollutant, BigDecimal> values = values("8", "30", "0.6", "90", "110", "60");
        values.remove(Pollutant.SO2);
        IndexOptions exempt = IndexOptions.DEFAULT.withExempt(Set.of(Pollutant.SO2));
        AirQuality day = AirQualityIndex.daily(new DailyConcentrations(values, null), UNDER_2026, exempt);
        assertThat(day.index()).isEqualTo(100);
        assertThat(day.complete()).isTrue();
        assertThat(AirQualityIndex.daily(new DailyConcentrations(values, null), UNDER_2012, exempt)
                        .complete())
                .isFalse();
        values.remove(Pollutant.CO);
        AirQuality lacking = AirQualityIndex.daily(new DailyConcentrations(values, null), UNDER_2026, exempt);
        assertThat(lacking.index()).isNull();
        assertThat(lacking.complete()).isFalse();
        values.put(Pollutant.SO2, new BigDecimal("200"));
        assertThat(AirQualityIndex.daily(new DailyConcentrations(values, null), UNDER_2026, exempt)
                        .individual())
                .containsKey(Pollutant.SO2);
    }

    @Test
    @DisplayName("HJ 633-2012 names every item above 100 as exceeding (超标污染物); HJ 633-2026 has no such term")
    @Clause(standard = "HJ 633-2012", clause = "超标污染物")
    void exceedingItemsAreNamedUnder2012() {
        Map<Pollutant, BigDecimal> values = values("8", "80", "0.6", "170", "160", "40");
        AirQuality by2012 = AirQualityIndex.daily(values, UNDER_2012);
        assertThat(by2012.exceeding()).containsExactly(Pollutant.O3, Pollutant.PM10);
        assertThat(AirQualityIndex.daily(values, UNDER_2026).exceeding()).isEmpty();
    }

    @Test
    @DisplayName("the nine-input reading of 2012 takes moving means; under 2026 it changes nothing")
    @Clause(standard = "HJ 633-2012", clause = "实时报")
    void theNineInputReadingBelongsTo2012() {
        Map<Pollutant, BigDecimal> hour = values("8", "30", "0.6", "90", "300", "200");
        MovingMeans moving = new MovingMeans(new BigDecimal("161"), new BigDecimal("60"), new BigDecimal("40"));
        IndexOptions nine = IndexOptions.DEFAULT.withHourlyInputs(HourlyInputs.NINE_OF_2012);
        AirQuality by2012 = AirQualityIndex.hourly(hour, moving, UNDER_2012, nine);
        assertThat(by2012.index()).isEqualTo(101);
        assertThat(by2012.primary()).containsExactly(Pollutant.O3);
        assertThat(AirQualityIndex.hourly(hour, MovingMeans.NONE, UNDER_2012, nine)
                        .complete())
                .isFalse();
        assertThat(AirQualityIndex.hourly(hour, moving, UNDER_2026, nine))
                .isEqualTo(AirQualityIndex.hourly(hour, UNDER_2026));
    }

    @Test
    void negativeConcentrationsAreRefused() {
        Map<Pollutant, BigDecimal> values = values("8", "30", "0.6", "90", "-1", "30");
        assertThatIllegalArgumentException().isThrownBy(() -> AirQualityIndex.hourly(values, UNDER_2026));
        assertThatIllegalArgumentException().isThrownBy(() -> AirQualityIndex.daily(values, UNDER_2026));
    }

    @Test
    @DisplayName("the index is the highest individual one and the primary pollutants are those that have it (seeded)")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2026", clause = "空气质量指数计算方法")
    void theIndexIsTheHighestIndividualOne() {
        Random random = new Random(2026);
        for (int i = 0; i < 10_000; i++) {
            Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
            for (Pollutant pollutant : Pollutant.values()) {
                if (random.nextInt(8) > 0) {
                    values.put(pollutant, BigDecimal.valueOf(random.nextInt(4000), pollutant == Pollutant.CO ? 2 : 1));
                }
            }
            LocalDate day = random.nextBoolean() ? UNDER_2012 : UNDER_2026;
            AirQuality hour = AirQualityIndex.hourly(values, day);
            Integer index = hour.index();
            if (index != null) {
                assertThat(hour.individual().values()).contains(index).allMatch(one -> one <= index);
                assertThat(hour.category()).isEqualTo(Category.of(index));
                assertThat(hour.primary().isEmpty()).isEqualTo(index <= 50);
                assertThat(hour.primary())
                        .allMatch(pollutant -> hour.individual().get(pollutant).equals(index));
            }
        }
    }

    /** SO2, NO2, CO, O3, PM10, PM2.5. */
    private static Map<Pollutant, BigDecimal> values(String... concentrations) {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(pollutant, new BigDecimal(concentrations[pollutant.ordinal()]));
        }
        return values;
    }
}
