package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.TimeSpan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB 3095, table 4: how many values a mean needs")
class DataValidityTest {

    private static final DataValidity RULES = DataValidity.on(LocalDate.of(2026, 6, 1));

    @Test
    @DisplayName("table 4: one hour needs 45 minutes")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void anHourNeedsFortyFiveMinutes() {
        assertThat(RULES.hour(45).isValid()).isTrue();
        assertThat(RULES.hour(44).reason()).contains("44 of 45 minutes in hour");
        assertThat(RULES.hour(44).edition().code()).isEqualTo("GB 3095-2026");
        assertThat(RULES.hour(44).clause()).isEqualTo("表4");
    }

    @ParameterizedTest(name = "{0} without its last {1} days: {2}")
    @CsvSource({
        "2026-04, 3, true",
        "2026-04, 4, false",
        "2026-05, 4, true",
        "2026-05, 5, false",
        "2026-02, 3, true",
        "2026-02, 4, false",
        "2028-02, 4, true",
        "2028-02, 5, false",
    })
    @DisplayName("table 4: a month needs 27 days, February 25, also in a leap year")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void aMonthNeedsTwentySevenDays(YearMonth month, int missing, boolean valid) {
        TimeSpan span = TimeSpan.month(month);
        assertThat(RULES.of(span, allBut(span, month.atEndOfMonth().minusDays(missing - 1L), month.atEndOfMonth()))
                        .isValid())
                .isEqualTo(valid);
    }

    @Test
    @DisplayName("option: quarter and half-year need each of their months")
    void aQuarterNeedsEachOfItsMonths() {
        TimeSpan quarter = TimeSpan.quarter(2026, 2);
        Set<LocalDate> days = allBut(quarter, LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 14));
        Validity validity = RULES.of(quarter, days);
        assertThat(validity.reason()).contains("26 of 27 days in 2026-05");
        assertThat(validity.counts()).hasSize(3);
        assertThat(RULES.of(TimeSpan.halfYear(2026, 1), days).isValid()).isFalse();
        assertThat(RULES.of(quarter, allBut(quarter, LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 13)))
                        .isValid())
                .isTrue();
    }

    @Test
    @DisplayName("option: what table 4 does not have for month, quarter and half-year is not cited from it")
    void theClauseOfAMonthIsNotTableFour() {
        for (TimeSpan span :
                List.of(TimeSpan.month(YearMonth.of(2026, 5)), TimeSpan.quarter(2025, 2), TimeSpan.halfYear(2026, 1))) {
            assertThat(DataValidity.on(span.last()).of(span, List.of()).clause())
                    .doesNotContain("表4");
        }
        assertThat(RULES.of(TimeSpan.year(2026), List.of()).clause()).isEqualTo("表4");
    }

    @Test
    @DisplayName("table 4: the day and the eight hours, by every edition the same figures")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void theRulesOfTheDay() {
        ValidityRules expected = new ValidityRules(20, 6, 14, 20, AreaClass.CLASS_2);
        for (Edition edition : Editions.of(Subject.AIR_LIMITS)) {
            assertThat(ValidityRules.on(edition.validFrom())).isEqualTo(expected);
        }
        assertThat(ValidityRules.STANDARD).isEqualTo(expected);
        DayValues day = DayValues.of(Map.of(), LocalDate.of(2026, 6, 1));
        assertThat(day.clause()).startsWith("表4").contains("HJ 663");
        assertThat(Aggregation.cityDaily(List.of(day), day.day()).clause()).isEqualTo(Aggregation.CLAUSE);
    }

    @Test
    @DisplayName("table 4: a year needs 324 days and 27 in every month")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void aYearNeedsItsDaysAndMonths() {
        TimeSpan year = TimeSpan.year(2026);
        // Every month just has enough, and together they make 322: the year has not.
        Set<LocalDate> thin = year.first()
                .datesUntil(year.last().plusDays(1))
                .filter(day -> day.getDayOfMonth() <= (day.getMonthValue() == 2 ? 25 : 27))
                .collect(Collectors.toSet());
        assertThat(RULES.of(year, thin).reason()).contains("322 of 324 days in 2026");
        Set<LocalDate> gap = allBut(year, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 5));
        assertThat(RULES.of(year, gap).reason()).contains("26 of 27 days in 2026-07");
        assertThat(RULES.of(year, allBut(year, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 4)))
                        .isValid())
                .isTrue();
    }

    @Test
    @DisplayName("table 4: TSP, BaP and Pb need 60 days in a year and 5 in every month")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void itemsSampledOnChosenDaysNeedSixty() {
        TimeSpan year = TimeSpan.year(2026);
        Set<LocalDate> five = daysOfEachMonth(year, 5);
        assertThat(five).hasSize(60);
        assertThat(RULES.of(OtherItem.TSP.sampling(), year, five).isValid()).isTrue();
        five.remove(LocalDate.of(2026, 3, 2));
        assertThat(RULES.of(OtherItem.BAP.sampling(), year, five).reason())
                .contains("59 of 60 days in 2026; 4 of 5 days in 2026-03");
        assertThat(RULES.of(OtherItem.NOX.sampling(), year, five).isValid()).isFalse();
    }

    @Test
    @DisplayName("table 4: a quarter of Pb needs 15 days and 5 in every month")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void aQuarterOfLeadNeedsFifteen() {
        TimeSpan quarter = TimeSpan.quarter(2026, 1);
        Set<LocalDate> days = daysOfEachMonth(quarter, 5);
        assertThat(RULES.of(OtherItem.PB.sampling(), quarter, days).isValid()).isTrue();
        days.remove(LocalDate.of(2026, 2, 1));
        days.add(LocalDate.of(2026, 1, 20));
        assertThat(RULES.of(OtherItem.PB.sampling(), quarter, days).reason()).contains("4 of 5 days in 2026-02");
    }

    @Test
    @DisplayName("a run of days and a reference item have no rule: one day is enough, none is not")
    void whereThereIsNoRuleOneDayIsEnough() {
        TimeSpan run = TimeSpan.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 20));
        assertThat(RULES.of(run, List.of(run.first())).isValid()).isTrue();
        assertThat(RULES.of(run, List.of(run.last().plusDays(1))).reason())
                .contains("0 of 1 days in 2026-06-01..2026-06-20");
        assertThat(RULES.of(OtherItem.CD.sampling(), TimeSpan.year(2026), List.of(run.first()))
                        .isValid())
                .isTrue();
    }

    private static Set<LocalDate> allBut(TimeSpan span, LocalDate from, LocalDate to) {
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .filter(day -> day.isBefore(from) || day.isAfter(to))
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> daysOfEachMonth(TimeSpan span, int count) {
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .filter(day -> day.getDayOfMonth() <= count)
                .collect(Collectors.toSet());
    }
}
