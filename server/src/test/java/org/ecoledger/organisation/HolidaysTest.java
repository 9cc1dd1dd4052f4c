package org.ecoledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.TestDatabase;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("ruling 2: the State Council's holidays and make-up days are data")
class HolidaysTest {
    private static final Actor CLERK = Actor.system("test");

    private final JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(TestDatabase.fresh(), true));
    private final List<Object> told = new ArrayList<>();
    private final CalendarDays days = new CalendarDays(db, new Audit(db, Clock.system(CityTime.ZONE)), told::add);
    private final WorkingCalendar calendar = new WorkingCalendar(db);

    @Test
    @DisplayName("国办发明电〔2024〕12号 and 国办发明电〔2025〕7号, as published")
    void thePublishedYearsAreShipped() {
        new ShippedHolidays(days).afterSingletonsInstantiated();
        // Counted by hand from the two notices.
        assertThat(workingDays(2025)).isEqualTo(248);
        assertThat(workingDays(2026)).isEqualTo(248);
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 26))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 20))).isTrue();
        assertThat(ShippedHolidays.days())
                .filteredOn(CalendarDays.Notice::working)
                .allMatch(day -> day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                .hasSize(11);
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 2)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.lastWorkingDayOfWeek(LocalDate.of(2026, 2, 16))).isEmpty();
    }

    @Test
    void aYearInWhichTheCityEnteredADayIsLeftToTheCity() {
        days.put(CLERK, LocalDate.of(2026, 3, 3), false, "地方假日", "市政府通知");
        new ShippedHolidays(days).afterSingletonsInstantiated();
        new ShippedHolidays(days).afterSingletonsInstantiated();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(db.sql("select count(*) from access.audit_entries where action = 'calendar.shipped'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyADayThatChangesIsTold() {
        days.put(CLERK, LocalDate.of(2027, 1, 1), false, "元旦", "通知");
        days.put(CLERK, LocalDate.of(2027, 1, 1), false, "元旦", "通知");
        days.put(CLERK, LocalDate.of(2027, 1, 2), false, "元旦", "通知");
        assertThat(told).containsExactly(new CalendarChanged(LocalDate.of(2027, 1, 1), false));
    }

    private int workingDays(int year) {
        return calendar.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .size();
    }
}
