package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.targets.DayShares.Fit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes and shares as official papers print them")
class IndicatorNumbersTest {
    private static final Indicators INDICATORS = new Indicators();

    @Test
    @DisplayName("N01: 95 after 108 is −12.04 %, printed as 下降12% and as −12.0 with one decimal")
    void aFallOfTwelvePercent() {
        Change change = change("95", "108");

        assertThat(change.percent(2)).isEqualByComparingTo("-12.04");
        assertThat(change.percentWords(0)).isEqualTo("下降12%");
        assertThat(change.percent(1)).isEqualTo(new BigDecimal("-12.0"));
        assertThat(change("108", "108").percentWords(0)).isEqualTo("持平");
    }

    @Test
    @DisplayName("N02: 108 after a fall of 4.4 % was 113 before, and 113 to 108 is a fall of 4.4 %")
    void aFallIsCalculatedBack() {
        BigDecimal before = Change.before(new BigDecimal("108"), new BigDecimal("-4.4"), 2);

        assertThat(before).isEqualByComparingTo("112.97");
        assertThat(Change.before(new BigDecimal("108"), new BigDecimal("-4.4"), 0))
                .isEqualByComparingTo("113");
        assertThat(change("108", "113").percentWords(1)).isEqualTo("下降4.4%");
    }

    @Test
    @DisplayName(
            "N03: 91 after 126 is a fall of 28 %; half-years of 181 and 184 days make 108, whatever the order of the days")
    void halfYearsAreWeightedByTheirDays() {
        assertThat(change("91", "126").percentWords(0)).isEqualTo("下降28%");
        Tally year = Tally.NONE;
        for (int day = 0; day < 365; day++) {
            year = year.with(Indicator.Aggregation.MEAN, day(day, day % 2 == 0 && day < 362 ? "126" : "91"));
        }
        assertThat(new Ratio(year.numerator(), year.denominator()).rounded(0)).isEqualTo("108");
        assertThat(new Ratio(year.numerator(), year.denominator()).rounded(2)).isEqualTo("108.36");
    }

    @Test
    @DisplayName("N04: 224 days are 18 more than 206, which were 7 more than 199; 224 of 366 are 61.2 %")
    void goodDaysAreCountedInDays() {
        assertThat(change("224", "206").countWords("天")).isEqualTo("增加18天");
        assertThat(change("206", "199").countWords("天")).isEqualTo("增加7天");
        assertThat(DayShares.share(224, 366, 1)).isEqualByComparingTo("61.2");
    }

    @Test
    @DisplayName("N12, N14: 287 of 365 days are 78.6 %; 47 of 90 are 52.2 %")
    void sharesOfDays() {
        assertThat(DayShares.share(287, 365, 1)).isEqualByComparingTo("78.6");
        assertThat(47 + 43).isEqualTo(90);
        assertThat(DayShares.share(47, 90, 1)).isEqualByComparingTo("52.2");
    }

    @Test
    @DisplayName("N15: 276 of 365 days are 75.6 %, 15.6 percentage points and 57 days over a target of 60.0 %")
    void pointsAreNoPercent() {
        BigDecimal share = DayShares.share(276, 365, 1);
        Change over = new Change(share, new BigDecimal("60.0"));

        assertThat(share).isEqualByComparingTo("75.6");
        assertThat(DayShares.share(276, 365, 2)).isEqualByComparingTo("75.62");
        assertThat(over.overTargetWords(1)).isEqualTo("超过目标15.6个百分点");
        assertThat(over.pointWords(1)).isEqualTo("提高15.6个百分点");
        assertThat(DayShares.needed(new BigDecimal("60.0"), 365)).isEqualTo(219);
        assertThat(change("276", "219").countWords("天")).isEqualTo("增加57天");
    }

    @Test
    @DisplayName("N16: 190 of 365 days are 52.1 %; each edition of a standard is a row of its own")
    void theEditionStandsWithTheIndicator() {
        assertThat(DayShares.share(190, 365, 1)).isEqualByComparingTo("52.1");
        assertThat(INDICATORS.get("good-days", LocalDate.of(2025, 12, 31)).standard())
                .isEqualTo("HJ 633-2012");
        assertThat(INDICATORS.get("good-days", LocalDate.of(2026, 12, 31)).standard())
                .isEqualTo("HJ 633-2026");
    }

    @Test
    @DisplayName("N30: no whole number of 365 or 366 days gives 81.41 %, so the valid days are asked for")
    void whichDaysGiveAShare() {
        BigDecimal printed = new BigDecimal("81.41");

        assertThat(DayShares.fitting(printed, List.of(365, 366))).isEmpty();
        assertThat(DayShares.fitting(new BigDecimal("81.37"), List.of(365, 366)))
                .containsExactly(new Fit(297, 365));
        assertThat(DayShares.fitting(new BigDecimal("81.42"), List.of(365, 366)))
                .containsExactly(new Fit(298, 366));
        assertThat(DayShares.possible(printed))
                .isNotEmpty()
                .allSatisfy(fit ->
                        assertThat(DayShares.share(fit.days(), fit.of(), 2)).isEqualByComparingTo(printed));
        assertThat(DayShares.possible(printed)).contains(new Fit(289, 355));
    }

    @Test
    @DisplayName("Property: what was before comes back from every rounded change within its last digit")
    void backCalculationRoundTrips() {
        for (int before = 20; before <= 200; before++) {
            for (int now = 20; now <= 200; now += 3) {
                Change change = new Change(BigDecimal.valueOf(now), BigDecimal.valueOf(before));
                BigDecimal back = Change.before(BigDecimal.valueOf(now), change.percent(4), 0);
                assertThat(back.setScale(0, RoundingMode.HALF_EVEN).intValueExact())
                        .isEqualTo(before);
            }
        }
    }

    private static Change change(String now, String before) {
        return new Change(new BigDecimal(now), new BigDecimal(before));
    }

    private static Result day(int day, String value) {
        return new Result(
                "990100",
                LocalDate.of(2023, 1, 1).plusDays(day),
                new BigDecimal(value),
                BigDecimal.ONE,
                "",
                value,
                "",
                "air-day:x");
    }
}
