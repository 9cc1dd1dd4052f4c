package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("spans of days")
class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31, 366",
        "2026-02, 2026-02-01, 2026-02-28, 28",
        "2026-Q3, 2026-07-01, 2026-09-30, 92",
        "2026-H1, 2026-01-01, 2026-06-30, 181",
        "2026-01-01..2026-09-15, 2026-01-01, 2026-09-15, 258",
    })
    void aSpanIsReadAndWrittenAlike(String text, LocalDate first, LocalDate last, int length) {
        TimeSpan span = TimeSpan.parse(text);
        assertThat(span.first()).isEqualTo(first);
        assertThat(span.last()).isEqualTo(last);
        assertThat(span.length()).isEqualTo(length);
        assertThat(span.label()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-Q5", "2026-H3", "2026-05-01", "2026-05-02..2026-05-01", "x..y"})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-01-01, 2026-01-05",
        "YEAR, 2026-02-01, 2027-01-31",
        "HALF_YEAR, 2026-04-01, 2026-09-30",
        "QUARTER, 2026-02-01, 2026-04-30",
        "MONTH, 2026-02-02, 2026-02-28",
        "MONTH, 2028-02-01, 2028-02-28",
    })
    void daysThatAreNotOfTheKindAreRefused(TimeSpan.Kind kind, LocalDate first, LocalDate last) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(kind, first, last));
        assertThat(TimeSpan.days(first, last).kind()).isEqualTo(TimeSpan.Kind.DAYS);
    }

    @Test
    void aSpanKnowsItsDaysAndMonths() {
        TimeSpan span = TimeSpan.quarter(2026, 1);
        assertThat(span.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(span.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(span.months()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.quarter(2026, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.halfYear(2026, 0));
    }
}
