package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirPlace;
import org.ecoledger.reports.AirPeriod.Item;
import org.ecoledger.reports.AirPeriods.Change;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N01, N15 and A.6: figures of a period and how they compare")
class AirPeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @Test
    void aMeanCountsValidDaysOnlyAndIsRoundedOnce() {
        var period = period(day(0, 80, 64), day(1, null, null), day(2, 80, 65));
        assertThat(rounded(period, Item.PM10)).isEqualTo("64");
        assertThat(period.counting(Item.PM10)).hasSize(2);
    }

    @Test
    void theShareOfGoodDaysLeavesInvalidDaysOutOfItsDenominator() {
        var period = period(day(0, 100, 50), day(1, 101, 50), day(2, null, null), day(3, 30, 50));
        assertThat(rounded(period, Item.GOOD_DAYS)).isEqualTo("2");
        assertThat(rounded(period, Item.VALID_DAYS)).isEqualTo("3");
        assertThat(rounded(period, Item.GOOD_SHARE)).isEqualTo("66.7");
    }

    @Test
    void aPeriodWithoutDataHasNoFigureButZeroValidDays() {
        var period = period();
        assertThat(period.exact(Item.PM10)).isNull();
        assertThat(period.exact(Item.GOOD_DAYS)).isNull();
        assertThat(rounded(period, Item.VALID_DAYS)).isEqualTo("0");
    }

    @Test
    @DisplayName("A.6: concentrations go up and down in percent, shares in percentage points")
    void concentrationsChangeInPercentAndSharesInPoints() {
        assertThat(change("68", "72", Item.PM10)).isEqualTo("下降5.6%");
        assertThat(change("72", "68", Item.PM25)).isEqualTo("上升5.9%");
        assertThat(change("73.6", "58.0", Item.GOOD_SHARE)).isEqualTo("提高15.6个百分点");
        assertThat(change("58.0", "73.6", Item.GOOD_SHARE)).isEqualTo("下降15.6个百分点");
        assertThat(change("68", "68", Item.PM10)).isEqualTo("持平");
        assertThat(Change.between(new BigDecimal("68"), null, Item.PM10).text()).isEqualTo("暂无数据");
    }

    @Test
    void aYearThatWasHardlyMeasuredIsNotComparedWith() {
        var now = days(30);
        assertThat(days(23).countsEnoughFor(now, Item.PM10)).isTrue();
        assertThat(days(22).countsEnoughFor(now, Item.PM10)).isFalse();
    }

    private static AirPeriod days(int count) {
        return period(IntStream.range(0, count).mapToObj(i -> day(i, 60, 60)).toArray(AirDay[]::new));
    }

    private static AirPeriod period(AirDay... days) {
        return new AirPeriod("990100", FIRST, FIRST.plusDays(29), List.of(days));
    }

    private static AirDay day(int number, @Nullable Integer index, @Nullable Integer pm10) {
        BigDecimal value = pm10 == null ? null : BigDecimal.valueOf(pm10);
        return new AirDay(
                "990100",
                AirPlace.Kind.CITY,
                FIRST.plusDays(number),
                Map.of(Pollutant.PM10, new AirDay.Value(value, value, 2, 2)),
                null,
                index,
                index == null ? null : Category.of(index),
                List.of(),
                true,
                "HJ 633-2026",
                Instant.EPOCH);
    }

    private static String rounded(AirPeriod period, Item item) {
        BigDecimal exact = period.exact(item);
        return exact == null ? "" : AirPeriod.rounded(exact, item).toPlainString();
    }

    private static String change(String now, String before, Item item) {
        return Change.between(new BigDecimal(now), new BigDecimal(before), item).text();
    }
}
