package org.ecoledger.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
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

/** Stays, their batches, and the desk from which cases are dispatched. The dispatch itself is a step of the matter. */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionController {
    private final Inspections inspections;
    private final Batches batches;
    private final BatchViews views;
    private final CaseViews caseViews;
    private final CaseEdits edits;
    private final InspectionDesk desk;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    InspectionController(
            Inspections inspections,
            Batches batches,
            BatchViews views,
            CaseViews caseViews,
            CaseEdits edits,
            InspectionDesk desk,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.inspections = inspections;
        this.batches = batches;
        this.views = views;
        this.caseViews = caseViews;
        this.edits = edits;
        this.desk = desk;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** A stay with its batches, newest first. */
    record Stay(Inspection inspection, boolean running, List<Batches.Line> batches) {}

    record Stays(List<Stay> rows, LocalDate today, Instant asOf, boolean mayEdit) {}

    record Star(boolean starred) {}

    record PointList(@Nullable List<@Nullable String> points) {}

    @GetMapping
    Stays stays(Actor actor) {
        LocalDate today = CityTime.today(clock);
        return new Stays(
                inspections.all().stream().map(stay -> stay(stay, actor, today)).toList(),
                today,
                clock.instant(),
                desk.has(actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Inspection add(@RequestBody StayForm form, Actor actor) {
        desk.admit(actor);
        Inspection stay = form.read();
        inspections.add(actor, stay);
        return stay;
    }

    @GetMapping("/{code}")
    Stay one(@PathVariable String code, Actor actor) {
        return stay(get(code), actor, CityTime.today(clock));
    }

    @PutMapping("/{code}")
    Inspection change(@PathVariable String code, @RequestBody StayForm form, Actor actor) {
        desk.admit(actor);
        Inspection stay = new StayForm(code, form.name(), form.level(), form.group(), form.from(), form.to()).read();
        inspections.change(actor, stay);
        return stay;
    }

    @GetMapping("/{code}/batches/{batch}")
    BatchViews.BatchFile batch(@PathVariable String code, @PathVariable int batch, Actor actor, Locale locale) {
        return views.file(get(code), batch, jurisdictions.of(actor), desk.has(actor), locale);
    }

    /** What the list says of this matter, for whoever may see the matter. */
    @GetMapping("/cases/{number}")
    CaseViews.Line one(@PathVariable String number, Actor actor, Locale locale) {
        return caseViews
                .lines(List.of(edits.seen(actor, number)), jurisdictions.of(actor), locale)
                .getFirst();
    }

    @PutMapping("/cases/{number}/star")
    CaseViews.Line star(@PathVariable String number, @RequestBody Star star, Actor actor, Locale locale) {
        edits.star(actor, number, star.starred());
        return one(number, actor, locale);
    }

    @PutMapping("/cases/{number}/points")
    CaseViews.Line points(@PathVariable String number, @RequestBody PointList list, Actor actor, Locale locale) {
        List<@Nullable String> points = list.points() == null ? List.of() : list.points();
        edits.points(
                actor,
                number,
                points.stream().map(point -> point == null ? "" : point).toList());
        return one(number, actor, locale);
    }

    private Stay stay(Inspection stay, Actor actor, LocalDate today) {
        return new Stay(stay, stay.isRunningOn(today), batches.of(stay.code(), jurisdictions.of(actor)));
    }

    private Inspection get(String code) {
        return inspections.find(code).orElseThrow(() -> Problem.notFound("inspection.no-such", code));
    }
}
