package org.ecoledger.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.ContractFigures.Count;
import org.ecoledger.contracts.ContractViews.Held;
import org.ecoledger.contracts.ContractViews.StuckLine;
import org.ecoledger.contracts.Visits.NewFinding;
import org.ecoledger.contracts.Visits.NewPromise;
import org.ecoledger.contracts.Visits.NewVisit;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.matters.StuckMatters.Stuck;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** M01-12: the contracted leader's page, and the office's view over contracts. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractController {
    private final Contracts contracts;
    private final ContractRows rows;
    private final ContractDesk desk;
    private final ContractFigures figures;
    private final ContractViews views;
    private final Visits visits;
    private final Promises promises;
    private final Viewers viewers;
    private final Posts posts;
    private final Regions regions;
    private final Clock clock;

    ContractController(
            Contracts contracts,
            ContractRows rows,
            ContractDesk desk,
            ContractFigures figures,
            ContractViews views,
            Visits visits,
            Promises promises,
            Viewers viewers,
            Posts posts,
            Regions regions,
            Clock clock) {
        this.contracts = contracts;
        this.rows = rows;
        this.desk = desk;
        this.figures = figures;
        this.views = views;
        this.visits = visits;
        this.promises = promises;
        this.viewers = viewers;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param oversees whether the person also sees others' contracts
     */
    record Desk(
            List<Held> held,
            List<StuckLine> stuck,
            List<Promise> promises,
            Shown stuckCount,
            Shown mineCount,
            Shown promiseCount,
            Shown overdueCount,
            LocalDate today,
            boolean oversees,
            Instant asOf) {}

    /** @param silent how many brought no outcome in their period */
    record Overseen(List<Held> rows, @Nullable Shown silent, Instant asOf) {}

    record ContractFile(Held contract, List<Visit> visits, List<Promise> promises, LocalDate today) {}

    record VisitGiven(
            @Nullable LocalDate day,
            @Nullable String found,
            @Nullable String decided,
            @Nullable List<PromiseGiven> promises,
            @Nullable String title,
            @Nullable String kind,
            @Nullable List<UUID> photos) {}

    record PromiseGiven(
            @Nullable String text,
            @Nullable String toWhom,
            @Nullable String about,
            @Nullable LocalDate due) {}

    record Kept(@Nullable String answer, @Nullable List<UUID> proofs) {}

    record Moved(@Nullable LocalDate due, @Nullable String reason) {}

    record Ended(@Nullable LocalDate day, @Nullable String reason) {}

    @GetMapping("/desk")
    Desk desk(Actor actor, Locale locale) {
        LocalDate today = CityTime.today(clock);
        List<Stuck> stuck = desk.stuckFor(actor, locale);
        List<Promise> open = desk.promisesOf(actor);
        return new Desk(
                desk.heldBy(actor).stream().map(views::held).toList(),
                stuck.stream().map(views::stuck).toList(),
                open,
                ContractFigures.shown(Count.STUCK, actor, stuck.size()),
                ContractFigures.shown(
                        Count.MINE, actor, stuck.stream().filter(Stuck::mine).count()),
                ContractFigures.shown(Count.PROMISES, actor, open.size()),
                ContractFigures.shown(
                        Count.OVERDUE,
                        actor,
                        open.stream()
                                .filter(promise -> promise.isOverdueOn(today))
                                .count()),
                today,
                viewers.of(actor).oversees(),
                clock.instant());
    }

    /** All that the person sees, by place: data for the office, no order of persons. */
    @GetMapping
    Overseen all(Actor actor) {
        Viewer viewer = viewers.of(actor);
        Shown silent = posts.unitOf(actor)
                .map(Unit::region)
                .map(regions::get)
                .map(region -> figures.silent(region, viewer))
                .orElse(null);
        return new Overseen(
                rows.all(viewer).stream().map(views::held).toList(),
                viewer.oversees() ? silent : null,
                clock.instant());
    }

    @GetMapping("/{id}")
    ContractFile file(@PathVariable long id, Actor actor) {
        Contract contract = contracts.get(id, actor);
        return new ContractFile(
                views.held(contract), views.visits(contract), views.promises(contract), CityTime.today(clock));
    }

    /** @param key made by the form once per attempt, so that a double click records one visit */
    @PostMapping("/{id}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    ContractFile visit(
            @PathVariable long id,
            @RequestBody VisitGiven given,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        visits.record(
                actor,
                id,
                new NewVisit(
                        given.day(),
                        orEmpty(given.found()),
                        orEmpty(given.decided()),
                        given.promises() == null
                                ? List.of()
                                : given.promises().stream()
                                        .map(ContractController::promise)
                                        .toList(),
                        isBlank(given.title()) && isBlank(given.kind())
                                ? null
                                : new NewFinding(orEmpty(given.title()), orEmpty(given.kind())),
                        given.photos() == null ? List.of() : given.photos(),
                        key));
        return file(id, actor);
    }

    @PostMapping("/promises/{id}/answer")
    Promise keep(@PathVariable long id, @RequestBody Kept kept, Actor actor) {
        return promises.keep(actor, id, orEmpty(kept.answer()), kept.proofs() == null ? List.of() : kept.proofs());
    }

    @PostMapping("/promises/{id}/move")
    Promise move(@PathVariable long id, @RequestBody Moved moved, Actor actor) {
        return promises.move(actor, id, moved.due(), orEmpty(moved.reason()));
    }

    @PostMapping("/{id}/end")
    ContractFile end(@PathVariable long id, @RequestBody Ended ended, Actor actor) {
        contracts.end(actor, id, ended.day(), orEmpty(ended.reason()));
        return file(id, actor);
    }

    private static NewPromise promise(PromiseGiven given) {
        return new NewPromise(
                orEmpty(given.text()),
                orEmpty(given.toWhom()),
                isBlank(given.about()) ? null : given.about(),
                given.due());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
