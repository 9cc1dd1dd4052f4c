package org.ecoledger.inspection.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.register.RegisterRows.End;
import org.ecoledger.inspection.register.RegisterRows.RegisterRow;
import org.ecoledger.inspection.register.Stays.Stay;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hand-over register as a list (M12-10). */
@RestController
@RequestMapping("/api/v1/inspections/{code}/register")
class RegisterController {
    private static final int MOST_ROWS = 500;

    private final RegisterRows rows;
    private final RegisterReaders readers;
    private final RegisterEvents events;
    private final CaseNames names;
    private final Stays stays;
    private final Regions regions;
    private final Clock clock;

    RegisterController(
            RegisterRows rows,
            RegisterReaders readers,
            RegisterEvents events,
            CaseNames names,
            Stays stays,
            Regions regions,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.events = events;
        this.names = names;
        this.stays = stays;
        this.regions = regions;
        this.clock = clock;
    }

    record Register(
            Stay inspection,
            List<Stay> inspections,
            List<RegisterLine> rows,
            @Nullable String next,
            long total,
            Instant asOf) {}

    /** Somebody with the phone of that moment. */
    record Reached(String name, @Nullable String phone) {}

    /** @param how the event's name; null while the receipt is waited for */
    record Receipt(
            @Nullable String event,
            @Nullable String how,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String post,
            @Nullable Instant due,
            int reminders,
            @Nullable Instant remindedAt) {}

    record RegisterLine(
            long id,
            String matter,
            String title,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String county,
            String kind,
            String event,
            Instant at,
            String by,
            @Nullable String byPost,
            @Nullable String byUnit,
            @Nullable String unit,
            @Nullable Reached duty,
            @Nullable Reached leader,
            @Nullable Receipt receipt,
            @Nullable Instant replyDue,
            String reason,
            String state,
            boolean overdue) {}

    /**
     * @param code of the inspection; {@code current} for the one in town
     * @param after cursor of the page before
     */
    @GetMapping
    Register list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer batch,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean unreceived,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate atFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate atTo,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Inspection inspection = stays.get(code);
        int most = Math.clamp(limit, 1, MOST_ROWS);
        var query = new RegisterQuery(
                inspection.code(),
                batch,
                orNull(unit),
                orNull(kind),
                unreceived,
                overdue,
                orNull(matter),
                orNull(text),
                atFrom,
                atTo,
                after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null,
                most + 1);
        Instant now = clock.instant();
        RegisterReach reach = readers.of(actor);
        List<RegisterRow> found = rows.page(query, reach, now);
        List<RegisterRow> page = found.subList(0, Math.min(found.size(), most));
        return new Register(
                Stay.of(inspection),
                stays.all(),
                lines(page, locale),
                found.size() > most ? Long.toString(page.getLast().id()) : null,
                rows.count(query, reach, now),
                now);
    }

    private List<RegisterLine> lines(List<RegisterRow> page, Locale locale) {
        Map<String, String> places =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
        var states = names.states(locale);
        return page.stream()
                .map(row -> new RegisterLine(
                        row.id(),
                        row.matter(),
                        row.title(),
                        row.batch(),
                        row.sequence(),
                        row.acceptance(),
                        row.starred(),
                        places.getOrDefault(row.county(), row.county()),
                        row.kind(),
                        events.name(row.event(), locale),
                        row.at(),
                        row.by().name(),
                        row.by().post(),
                        row.by().unitName(),
                        row.unitName(),
                        reached(row.duty()),
                        reached(row.leader()),
                        row.kind().equals("handed") ? receipt(row, locale) : null,
                        row.replyDue(),
                        row.reason(),
                        states.apply(row.state()),
                        row.overdue()))
                .toList();
    }

    private Receipt receipt(RegisterRow row, Locale locale) {
        End end = row.end();
        return new Receipt(
                end == null ? null : end.event(),
                end == null ? null : events.name(end.event(), locale),
                end == null ? null : end.at(),
                end == null ? null : end.name(),
                end == null ? null : end.post(),
                row.receiptDue(),
                row.reminders(),
                row.remindedAt());
    }

    private static @Nullable Reached reached(Recipients.@Nullable Person person) {
        return person == null ? null : new Reached(person.name(), person.phone());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
