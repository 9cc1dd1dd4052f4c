package org.ecoledger.works;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to choose from when tasks are given and filtered, and a plan before it is one. */
@RestController
@RequestMapping("/api/v1/works")
class WorkOptionsController {
    private static final int LONGEST_YEARS = 6;

    private final WorkLists lists;
    private final WorkMoves moves;
    private final PlanTemplates templates;
    private final TaskOpening opening;
    private final Campaigns campaigns;
    private final Units units;
    private final Regions regions;
    private final DuePhrases phrases;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    WorkOptionsController(
            WorkLists lists,
            WorkMoves moves,
            PlanTemplates templates,
            TaskOpening opening,
            Campaigns campaigns,
            Units units,
            Regions regions,
            DuePhrases phrases,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.lists = lists;
        this.moves = moves;
        this.templates = templates;
        this.opening = opening;
        this.campaigns = campaigns;
        this.units = units;
        this.regions = regions;
        this.phrases = phrases;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Coded(String code, String name) {}

    /**
     * @param owners units to which this person may give tasks; empty for who may give none
     * @param places regions for which this person may give tasks
     */
    record Options(
            LocalDate today,
            List<Coded> measures,
            List<Coded> battles,
            List<Coded> programmes,
            List<Coded> states,
            List<Coded> campaignStates,
            List<Coded> risks,
            List<Coded> units,
            List<Coded> regions,
            List<Coded> owners,
            List<Coded> places,
            List<Coded> campaigns,
            boolean mayGive) {}

    record Schedule(LocalDate dueOn, List<Milestone> milestones) {}

    @GetMapping("/options")
    Options options(Actor actor, Locale locale) {
        var seen = jurisdictions.of(actor);
        Unit giver = opening.giverOf(actor).orElse(null);
        List<Unit> working = units.all().stream()
                .filter(unit -> unit.kind() != Unit.Kind.ENTERPRISE && unit.kind() != Unit.Kind.COMMITTEE_OFFICE)
                .toList();
        List<Region> all = regions.all();
        return new Options(
                CityTime.today(clock),
                coded(WorkLists.MEASURE, locale),
                coded(WorkLists.BATTLE, locale),
                coded(WorkLists.PROGRAMME, locale),
                states(moves.inForce(Task.TRACK), locale),
                states(moves.inForce(Campaign.TRACK), locale),
                List.of(Risk.Level.NONE, Risk.Level.WATCH, Risk.Level.HIGH, Risk.Level.LATE).stream()
                        .map(level -> new Coded(level.code(), level.in(locale)))
                        .toList(),
                working.stream()
                        .filter(unit ->
                                isSeen(unit, seen.path()) || seen.units().contains(unit.code()))
                        .map(WorkOptionsController::coded)
                        .toList(),
                all.stream()
                        .filter(seen::covers)
                        .filter(region -> region.level() != Region.Level.VILLAGE)
                        .map(WorkOptionsController::coded)
                        .toList(),
                giver == null
                        ? List.of()
                        : working.stream()
                                .filter(unit -> unit.regionPath().startsWith(giver.regionPath()))
                                .map(WorkOptionsController::coded)
                                .toList(),
                giver == null
                        ? List.of()
                        : all.stream()
                                .filter(region -> region.path().startsWith(giver.regionPath())
                                        && region.level() != Region.Level.VILLAGE)
                                .map(WorkOptionsController::coded)
                                .toList(),
                campaigns.all(seen).stream()
                        .filter(campaign -> !campaign.state().equals("cancelled"))
                        .map(campaign -> new Coded(campaign.number(), campaign.title()))
                        .toList(),
                giver != null);
    }

    /** The deadline that a phrase means, and the milestones counted back from it (倒排工期). */
    @GetMapping("/schedule")
    Schedule schedule(
            @RequestParam String kind,
            @RequestParam LocalDate start,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String phrase) {
        LocalDate day = due != null
                ? due
                : phrases.read(TaskController.orEmpty(phrase), start)
                        .lastDay()
                        .orElseThrow(
                                () -> Problem.unacceptable("works.phrase-unreadable", TaskController.orEmpty(phrase)));
        if (day.isBefore(start)) {
            throw Problem.unacceptable("works.due-before-start", day, start);
        }
        if (day.isAfter(start.plusYears(LONGEST_YEARS))) {
            throw Problem.unacceptable("works.due-too-late", LONGEST_YEARS);
        }
        return new Schedule(day, templates.schedule(kind, start, day));
    }

    private List<Coded> coded(String list, Locale locale) {
        return lists.list(list, CityTime.today(clock)).stream()
                .map(entry -> new Coded(entry.code(), entry.in(locale)))
                .toList();
    }

    private static boolean isSeen(Unit unit, String pattern) {
        return pattern.endsWith("%") && unit.regionPath().startsWith(pattern.substring(0, pattern.length() - 1));
    }

    private static List<Coded> states(Procedure procedure, Locale locale) {
        return procedure.states().stream()
                .map(state -> new Coded(state, procedure.stateName(state, locale)))
                .toList();
    }

    private static Coded coded(Unit unit) {
        return new Coded(unit.code(), unit.name());
    }

    private static Coded coded(Region region) {
        return new Coded(region.code(), region.name());
    }
}
