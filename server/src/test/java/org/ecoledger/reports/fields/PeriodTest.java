package org.ecoledger.reports.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.reports.fields.Period.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C4: periods of documents")
class PeriodTest {

    @Test
    @DisplayName("law: every period of ten years is read back from its code")
    void codesRoundTrip() {
        List<Period> all = Stream.iterate(LocalDate.of(2019, 1, 1), day -> day.plusDays(1))
                .limit(3_653)
                .flatMap(day -> Stream.of(
                        day.toString(),
                        week(day),
                        day.toString().substring(0, 7),
                        day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3,
                        day.getYear() + "-H" + (day.getMonthValue() + 5) / 6,
                        String.valueOf(day.getYear()),
                        day.withDayOfMonth(1) + ".." + day))
                .distinct()
                .map(code -> {
                    Period period = Period.of(code).orElseThrow(() -> new AssertionError(code));
                    assertThat(period.code()).isEqualTo(code);
                    return period;
                })
                .toList();
        assertThat(all).allSatisfy(period -> {
            assertThat(Period.of(period.yearBefore().code())).contains(period.yearBefore());
            assertThat(Period.of(period.before().code())).contains(period.before());
            assertThat(period.before().to()).isEqualTo(period.from().minusDays(1));
            assertThat(period.yearBefore().from()).isEqualTo(period.from().minusYears(1));
            assertThat(period.sinceJanuary().to()).isEqualTo(period.to());
            assertThat(period.title()).isNotBlank();
        });
        assertThat(all.stream().map(Period::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
    }

    private static String week(LocalDate day) {
        return java.time.format.DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
    }

    @ParameterizedTest(name = "“{0}” is no period")
    @ValueSource(
            strings = {
                "",
                "2",
                "20",
                "2026-",
                "2026-Q",
                "2026-Q0",
                "2026-Q5",
                "2026-Q+1",
                "2026-Q01",
                "2026-H3",
                "2026-H0",
                "2026-W00",
                "2026-W53x",
                "2025-W53",
                "2026-W54",
                "2026-W1",
                "2026-13",
                "2026-02-30",
                "2026-9",
                "2026-10-01..",
                "..2026-10-01",
                "2026-10-02..2026-10-01",
                "昨天",
                "2026-X1",
                "2026-Q１"
            })
    void whatIsNoPeriodIsRefused(String code) {
        assertThat(Period.of(code)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is compared with {1} of the year before and with {2} before it")
    @CsvSource({
        "2024-02-29, 2023-02-28, 2024-02-28",
        "2025-02-28, 2024-02-28, 2025-02-27",
        "2024-02, 2023-02, 2024-01",
        "2025-02, 2024-02, 2025-01",
        "2026-01, 2025-01, 2025-12",
        "2026-Q1, 2025-Q1, 2025-Q4",
        "2026-H1, 2025-H1, 2025-H2",
        "2026, 2025, 2025",
        "2024-02-01..2024-02-29, 2023-02-01..2023-02-28, 2024-01-01..2024-01-31",
        "2025-01-01..2025-02-28, 2024-01-01..2024-02-29, 2024-11-01..2024-12-31",
        "2025-02-20..2025-02-28, 2024-02-20..2024-02-28, 2025-02-11..2025-02-19",
        "2026-01-01..2026-09-29, 2025-01-01..2025-09-29, 2025-04-04..2025-12-31",
        "2026-W01, 2024-12-29..2025-01-04, 2025-W52",
        "2021-W01, 2020-01-04..2020-01-10, 2020-W53"
    })
    void comparedPeriods(String code, String yearBefore, String before) {
        Period period = Period.of(code).orElseThrow();
        assertThat(period.yearBefore().code()).isEqualTo(yearBefore);
        assertThat(period.before().code()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}, of which nothing is known after {1}, is compared with {2} and {3}")
    @CsvSource({
        "2026, 2026-09-29, 2025-01-01..2025-09-29, 2025-01-01..2025-09-29",
        "2026, 2026-08-31, 2025-01-01..2025-08-31, 2025-01-01..2025-08-31",
        "2026-10, 2026-10-15, 2025-10-01..2025-10-15, 2026-09-01..2026-09-15",
        "2026-03, 2026-03-30, 2025-03-01..2025-03-30, 2026-02",
        "2026-Q4, 2026-11-30, 2025-10-01..2025-11-30, 2026-07-01..2026-08-31",
        "2026-09, 2026-09-30, 2025-09, 2026-08",
        "2026-10, 2026-09-30, 2025-10, 2026-09"
    })
    void aPeriodThatRunsIsComparedWithAsManyDays(String code, LocalDate last, String yearBefore, String before) {
        Period period = Period.of(code).orElseThrow();
        assertThat(period.yearBeforeUpTo(last).code()).isEqualTo(yearBefore);
        assertThat(period.beforeUpTo(last).code()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026年10月",
        "2026-H1, 2026年上半年",
        "2026-Q3, 2026年第三季度",
        "2026, 2026年",
        "2026-10-31, 2026年10月31日",
        "2026-01-01..2026-10-31, 2026年1—10月",
        "2026-10-01..2026-10-15, 2026年10月1日至15日",
        "2026-09-20..2026-10-15, 2026年9月20日至10月15日",
        "2026-W01, 2025年12月29日至2026年1月4日"
    })
    void titles(String code, String title) {
        assertThat(Period.of(code).orElseThrow().title()).isEqualTo(title);
    }

    @Test
    void sinceJanuaryIsTheYearOnceItIsOver() {
        assertThat(Period.of("2026-Q4").orElseThrow().sinceJanuary().code()).isEqualTo("2026");
        assertThat(Period.of("2026-09").orElseThrow().sinceJanuary().code()).isEqualTo("2026-01-01..2026-09-30");
    }

    @Test
    void aMonthThatIsNoneCannotBeMade() {
        LocalDate first = LocalDate.of(2026, 9, 2);
        assertThatThrownBy(() -> new Period(Kind.MONTH, first, LocalDate.of(2026, 9, 30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Kind.WEEK, first, first.plusDays(6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Kind.DAY, first, first.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
