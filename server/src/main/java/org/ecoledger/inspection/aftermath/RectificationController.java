package org.ecoledger.inspection.aftermath;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.aftermath.AftermathFigures.Count;
import org.ecoledger.inspection.aftermath.Rectifications.Proposed;
import org.ecoledger.inspection.aftermath.Rectifications.Step;
import org.ecoledger.inspection.aftermath.ReportedReply.Planned;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** M12-13, M12-14: what goes on after a case was settled for this stage. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/aftermath")
class RectificationController {
    private final Rectifications rectifications;
    private final AftermathFigures figures;
    private final Inspections inspections;
    private final Jurisdictions jurisdictions;
    private final Procedures procedures;
    private final Clock clock;

    RectificationController(
            Rectifications rectifications,
            AftermathFigures figures,
            Inspections inspections,
            Jurisdictions jurisdictions,
            Procedures procedures,
            Clock clock) {
        this.rectifications = rectifications;
        this.figures = figures;
        this.inspections = inspections;
        this.jurisdictions = jurisdictions;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** @param confirms whether the reader opens items */
    record Page(
            String inspection,
            List<Counted> counts,
            List<Proposal> proposals,
            List<ItemView> items,
            boolean confirms,
            LocalDate today,
            Instant asOf) {}

    record Counted(String what, Shown figure) {}

    record Proposal(
            String matter,
            int batch,
            int sequence,
            String acceptance,
            String title,
            String handled,
            List<Planned> planned) {}

    /** @param keeps whether the reader says what is done */
    record ItemView(
            String item,
            String caseMatter,
            int batch,
            String acceptance,
            String title,
            @Nullable String owner,
            String county,
            String state,
            String goal,
            String openedBy,
            Instant openedAt,
            @Nullable Instant closedAt,
            long late,
            List<Milestone> milestones,
            boolean keeps) {}

    record Confirmed(@Nullable String goal, @Nullable List<Given> steps) {}

    record Given(@Nullable String what, @Nullable LocalDate due) {
        Step step() {
            return new Step(orEmpty(what), due);
        }
    }

    record Opened(String item) {}

    record Done(
            @Nullable LocalDate day,
            @Nullable String note,
            @Nullable List<UUID> proofs) {}

    record Moved(@Nullable LocalDate due, @Nullable String reason) {}

    @GetMapping
    Page page(@PathVariable String code, Actor actor, Locale locale) {
        Inspection inspection = get(code);
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return new Page(
                inspection.code(),
                List.of(Count.values()).stream()
                        .map(count -> new Counted(
                                count.code(),
                                figures.figure(inspection.code(), count, jurisdiction)
                                        .shown()))
                        .toList(),
                rectifications.proposals(actor, inspection.code()).stream()
                        .map(RectificationController::proposal)
                        .toList(),
                rectifications.of(actor, inspection.code()).stream()
                        .map(item -> view(item, actor, locale))
                        .toList(),
                actor.is(Role.COMMITTEE_OFFICE),
                CityTime.today(clock),
                clock.instant());
    }

    @PostMapping("/cases/{matter}")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@PathVariable String code, @PathVariable String matter, @RequestBody Confirmed given, Actor actor) {
        get(code);
        return new Opened(rectifications.open(
                actor,
                matter,
                orEmpty(given.goal()),
                given.steps() == null
                        ? List.of()
                        : given.steps().stream().map(Given::step).toList()));
    }

    /** By the number of the item or of its case: what the matter's page shows of it. */
    @GetMapping("/items/{number}")
    ItemView item(@PathVariable String code, @PathVariable String number, Actor actor, Locale locale) {
        get(code);
        return rectifications
                .find(actor, number)
                .map(item -> view(item, actor, locale))
                .orElseThrow(() -> Problem.notFound("aftermath.no-such-item", number));
    }

    @PostMapping("/items/{number}/milestones")
    @ResponseStatus(HttpStatus.CREATED)
    ItemView add(
            @PathVariable String code,
            @PathVariable String number,
            @RequestBody Given given,
            Actor actor,
            Locale locale) {
        get(code);
        rectifications.add(actor, number, given.step());
        return item(code, number, actor, locale);
    }

    @PostMapping("/milestones/{id}/done")
    Page done(@PathVariable String code, @PathVariable long id, @RequestBody Done given, Actor actor, Locale locale) {
        get(code);
        rectifications.done(
                actor, id, given.day(), orEmpty(given.note()), given.proofs() == null ? List.of() : given.proofs());
        return page(code, actor, locale);
    }

    @PostMapping("/milestones/{id}/move")
    Page move(@PathVariable String code, @PathVariable long id, @RequestBody Moved given, Actor actor, Locale locale) {
        get(code);
        rectifications.move(actor, id, given.due(), orEmpty(given.reason()));
        return page(code, actor, locale);
    }

    private Inspection get(String code) {
        return inspections.find(code).orElseThrow(() -> Problem.notFound("aftermath.no-such-inspection", code));
    }

    private static Proposal proposal(Proposed proposed) {
        return new Proposal(
                proposed.matter().number(),
                proposed.listed().batch(),
                proposed.listed().sequence(),
                proposed.listed().acceptance(),
                proposed.matter().title(),
                proposed.reply().handled(),
                proposed.reply().planned());
    }

    private ItemView view(Rectification item, Actor actor, Locale locale) {
        return new ItemView(
                item.item(),
                item.caseMatter(),
                item.batch(),
                item.acceptance(),
                item.title(),
                item.ownerName(),
                item.countyName(),
                procedures.newest().stream()
                        .filter(procedure -> procedure.name().equals(item.track()))
                        .findFirst()
                        .map(procedure -> procedure.stateName(item.state(), locale))
                        .orElse(item.state()),
                item.goal(),
                item.openedByName(),
                item.openedAt(),
                item.closedAt(),
                item.lateOn(CityTime.today(clock)),
                item.milestones(),
                !item.isClosed() && rectifications.keeps(actor, item));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
