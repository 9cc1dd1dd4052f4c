package org.ecoledger.setup;

import java.time.LocalDate;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.CalendarDays;
import org.springframework.stereotype.Component;

/** Public holidays and the working days that make up for them, from the yearly notice of the State Council. */
@Component
class CalendarKind implements ImportKind {
    private enum Day {
        WORKING,
        HOLIDAY
    }

    private static final Words<Day> DAYS =
            new Words<Day>().say(Day.WORKING, "上班", "班", "工作日", "补班", "是").say(Day.HOLIDAY, "放假", "休", "假", "节假日", "否");

    private final CalendarDays calendar;

    CalendarKind(CalendarDays calendar) {
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "calendar";
    }

    @Override
    public Title title() {
        return new Title("工作日历", "Working calendar");
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return row -> take(run, row);
    }

    private void take(ImportRun run, ImportRow row) {
        LocalDate day = row.findDate("day").orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("day")));
        boolean working = DAYS.read(row.heading("working"), row.get("working")) == Day.WORKING;
        calendar.put(run.actor(), day, working, row.get("name"), row.get("source"));
    }
}
