package org.ecoledger.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.ProblemBodies.FieldError;
import org.ecoledger.procedures.Procedure.Words;
import org.ecoledger.procedures.VersionFile.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The procedures and their versions, for the committee office, which writes them. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProcedureController {
    private final ShippedTables shipped;
    private final Versions versions;
    private final VersionFiles files;
    private final ProcedureDesk desk;
    private final Procedures procedures;
    private final Clock clock;

    ProcedureController(
            ShippedTables shipped,
            Versions versions,
            VersionFiles files,
            ProcedureDesk desk,
            Procedures procedures,
            Clock clock) {
        this.shipped = shipped;
        this.versions = versions;
        this.files = files;
        this.desk = desk;
        this.procedures = procedures;
        this.clock = clock;
    }

    record ProcedureList(List<VersionRow> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param by who put it in force or last changed it; null for what the product brings */
    record VersionRow(
            String name,
            Words title,
            String version,
            Standing standing,
            @Nullable LocalDate validFrom,
            @Nullable String basedOn,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    record NewDraft(@Nullable String basedOn) {}

    record Change(
            @Nullable Integer revision,
            @Nullable List<LineForm> lines,
            @Nullable List<WordForm> own) {}

    record LineForm(
            @Nullable String from,
            @Nullable String action,
            @Nullable String to,
            @Nullable String who,
            @Nullable String notBy,
            @Nullable String signs,
            @Nullable String clocks,
            @Nullable String event,
            @Nullable String needs,
            @Nullable String sets,
            @Nullable String reason,
            @Nullable String reasonEnglish) {

        Line line() {
            return new Line(
                    text(from),
                    text(action),
                    text(to),
                    text(who),
                    text(notBy),
                    text(signs),
                    text(clocks),
                    text(event),
                    text(needs),
                    text(sets),
                    text(reason),
                    text(reasonEnglish));
        }
    }

    record WordForm(
            @Nullable String kind,
            @Nullable String code,
            @Nullable String chinese,
            @Nullable String english) {

        OwnWord word() {
            return new OwnWord(text(kind), text(code), text(chinese), text(english));
        }
    }

    record Checked(List<FieldError> faults) {}

    record InForce(
            @Nullable Integer revision,
            @Nullable LocalDate validFrom,
            @Nullable String reason) {}

    record Annulment(@Nullable String reason) {}

    @GetMapping
    ProcedureList list() {
        procedures.look();
        List<VersionRow> rows = Stream.concat(
                        versions.all().stream().map(this::row),
                        shipped.all().stream().map(this::row))
                .sorted(Comparator.comparing(VersionRow::name))
                .toList();
        return new ProcedureList(rows, null, rows.size(), clock.instant());
    }

    @GetMapping("/{name}/{version}")
    VersionFile open(@PathVariable String name, @PathVariable String version, Locale locale) {
        procedures.look();
        return files.open(name, version, locale);
    }

    @PostMapping("/{name}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    VersionFile draft(@PathVariable String name, @RequestBody NewDraft form, Actor actor, Locale locale) {
        return files.open(name, desk.draft(actor, name, text(form.basedOn())).version(), locale);
    }

    @PutMapping("/{name}/drafts/{id}")
    VersionFile change(
            @PathVariable String name, @PathVariable long id, @RequestBody Change form, Actor actor, Locale locale) {
        desk.change(
                actor,
                name,
                id,
                number(form.revision()),
                form.lines() == null
                        ? List.of()
                        : form.lines().stream().map(LineForm::line).toList(),
                form.own() == null
                        ? List.of()
                        : form.own().stream().map(WordForm::word).toList());
        return byId(name, id, locale);
    }

    /** All faults of the draft at once; none are refused here. */
    @PostMapping("/{name}/drafts/{id}/check")
    Checked check(@PathVariable String name, @PathVariable long id, Locale locale) {
        return new Checked(files.say(desk.faults(name, id), locale));
    }

    @PostMapping("/{name}/drafts/{id}/in-force")
    VersionFile putInForce(
            @PathVariable String name, @PathVariable long id, @RequestBody InForce form, Actor actor, Locale locale) {
        desk.putInForce(actor, name, id, number(form.revision()), form.validFrom(), form.reason());
        procedures.look();
        return byId(name, id, locale);
    }

    @PostMapping("/{name}/drafts/{id}/annul")
    VersionFile annul(
            @PathVariable String name, @PathVariable long id, @RequestBody Annulment form, Actor actor, Locale locale) {
        desk.annul(actor, name, id, form.reason());
        return byId(name, id, locale);
    }

    private VersionFile byId(String name, long id, Locale locale) {
        return files.open(name, desk.find(name, id).version(), locale);
    }

    private VersionRow row(Version version) {
        boolean draft = version.isDraft();
        return new VersionRow(
                version.name(),
                files.title(version.name()),
                version.version(),
                files.standing(version.name(), version.version(), version),
                version.validFrom(),
                version.basedOn(),
                draft
                        ? version.changedBy()
                        : version.putInForceBy() == null ? version.annulledBy() : version.putInForceBy(),
                draft
                        ? version.changedAt()
                        : version.putInForceAt() == null ? version.annulledAt() : version.putInForceAt(),
                version.reason());
    }

    private VersionRow row(Table table) {
        return new VersionRow(
                table.name(),
                files.title(table.name()),
                table.version(),
                files.standing(table.name(), table.version(), null),
                table.validFrom(),
                null,
                null,
                null,
                null);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
