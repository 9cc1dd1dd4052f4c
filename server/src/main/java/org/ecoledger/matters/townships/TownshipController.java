package org.ecoledger.matters.townships;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.townships.ExportForms.Column;
import org.ecoledger.matters.townships.ExportForms.ExportForm;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.WorkingCalendar;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** M03-16: what a township's handler needs besides the list of the unit's own matters. */
@RestController
@RequestMapping("/api/v1/township")
class TownshipController {
    private static final int MOST = 200;

    private final ExportForms forms;
    private final ExportSheets sheets;
    private final Matters matters;
    private final Posts posts;
    private final Jurisdictions jurisdictions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TownshipController(
            ExportForms forms,
            ExportSheets sheets,
            Matters matters,
            Posts posts,
            Jurisdictions jurisdictions,
            WorkingCalendar calendar,
            Clock clock) {
        this.forms = forms;
        this.sheets = sheets;
        this.matters = matters;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param todayEnds midnight after today
     * @param weekEnds midnight after the week's last working day (ruling 2: 本周内)
     */
    record Desk(
            @Nullable String unit,
            boolean township,
            Instant todayEnds,
            Instant weekEnds,
            List<Form> forms,
            Instant asOf) {}

    record Form(String code, String name) {}

    record Sheet(String form, String name, List<String> columns, List<List<String>> rows, Instant asOf) {}

    @GetMapping
    Desk desk(Actor actor, Locale locale) {
        LocalDate today = CityTime.today(clock);
        LocalDate weekEnds = calendar.lastWorkingDayOfWeek(today)
                .filter(last -> !last.isBefore(today))
                .orElse(today);
        Unit unit = posts.unitOf(actor).orElse(null);
        return new Desk(
                unit == null ? null : unit.name(),
                unit != null && unit.kind() == Unit.Kind.TOWNSHIP,
                CityTime.startOf(today.plusDays(1)),
                CityTime.startOf(weekEnds.plusDays(1)),
                forms.all().stream()
                        .map(form -> new Form(form.code(), form.in(locale)))
                        .toList(),
                clock.instant());
    }

    /** The facts of these matters in a form of others; what was written once is not written again (ruling 6). */
    @GetMapping("/exports/{form}")
    Sheet export(@PathVariable String form, @RequestParam List<String> numbers, Actor actor, Locale locale) {
        ExportForm wanted = forms.find(form).orElseThrow(() -> Problem.notFound("matters.export.no-such-form", form));
        if (numbers.size() > MOST) {
            throw Problem.malformed("matters.export.too-many", MOST);
        }
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return new Sheet(
                wanted.code(),
                wanted.in(locale),
                wanted.columns().stream().map(Column::title).toList(),
                numbers.stream()
                        .distinct()
                        .map(number -> get(number, jurisdiction))
                        .map(matter -> sheets.row(wanted, matter))
                        .toList(),
                clock.instant());
    }

    private Matter get(String number, Jurisdiction jurisdiction) {
        return matters.find(number, jurisdiction).orElseThrow(() -> Problem.notFound("matters.not-found", number));
    }
}
