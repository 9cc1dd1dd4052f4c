package org.ecoledger.works;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** By which milestones a kind of measure is planned, as data: {@code works/plan-templates.csv}. */
@Component
class PlanTemplates {
    private static final String ANY = "*";

    private final List<Line> lines = WorkTable.rows("plan-templates", PlanTemplates::line);
    private final WorkingCalendar calendar;

    PlanTemplates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    private record Line(String measure, LocalDate validFrom, BackSchedule.Step step) {}

    /** The milestones of a task of this kind between these days. */
    List<Milestone> schedule(String measure, LocalDate start, LocalDate due) {
        Set<LocalDate> working = due.isBefore(start) ? Set.of() : calendar.workingDays(start, due);
        return BackSchedule.of(start, due, stepsOf(measure, start), working);
    }

    List<BackSchedule.Step> stepsOf(String measure, LocalDate day) {
        List<BackSchedule.Step> own = of(measure, day);
        return own.isEmpty() ? of(ANY, day) : own;
    }

    private List<BackSchedule.Step> of(String measure, LocalDate day) {
        LocalDate newest = lines.stream()
                .filter(line ->
                        line.measure().equals(measure) && !line.validFrom().isAfter(day))
                .map(Line::validFrom)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return lines.stream()
                .filter(line ->
                        line.measure().equals(measure) && line.validFrom().equals(newest))
                .map(Line::step)
                .toList();
    }

    private static Line line(CSVRecord row) {
        String share = row.get("share");
        String before = row.get("days_before");
        return new Line(
                row.get("measure"),
                LocalDate.parse(row.get("valid_from")),
                new BackSchedule.Step(
                        row.get("name"),
                        share.isEmpty() ? null : Double.valueOf(share),
                        before.isEmpty() ? null : Integer.valueOf(before)));
    }
}
