package org.ecoledger.works;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.works.CampaignRows.NewCampaign;
import org.ecoledger.works.WorkMoves.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All campaigns (专项行动, M01-15): scope, period and goals at the start, a result with proof at the end. */
@Service
public class Campaigns {
    private static final String PREFIX = "ZX";
    private static final int LONGEST = 200;

    private final CampaignRows rows;
    private final TaskRows tasks;
    private final TaskOpening opening;
    private final WorkMoves moves;
    private final WorkRules rules;
    private final TaskClocks clocks;
    private final WorkLists lists;
    private final Units units;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    Campaigns(
            CampaignRows rows,
            TaskRows tasks,
            TaskOpening opening,
            WorkMoves moves,
            WorkRules rules,
            TaskClocks clocks,
            WorkLists lists,
            Units units,
            Regions regions,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.opening = opening;
        this.moves = moves;
        this.rules = rules;
        this.clocks = clocks;
        this.lists = lists;
        this.units = units;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Campaign> find(String number, Jurisdiction jurisdiction) {
        return rows.find(number, jurisdiction);
    }

    /** Newest first. */
    public List<Campaign> all(Jurisdiction jurisdiction) {
        return rows.all(jurisdiction);
    }

    Campaign get(String number, Jurisdiction jurisdiction) {
        return find(number, jurisdiction).orElseThrow(() -> Problem.notFound("works.no-such-campaign", number));
    }

    /** Drafts a campaign. @throws Problem 403 for who may give none, 422 with all objections */
    @Transactional
    public Campaign open(
            Actor actor,
            String title,
            @Nullable String battle,
            String owner,
            List<String> helpers,
            List<String> where,
            LocalDate startsOn,
            LocalDate endsOn,
            String goals,
            String basis) {
        Unit giver = opening.giverOf(actor).orElseThrow(() -> Problem.forbidden("works.gives-none"));
        var wanted = new NewCampaign(title, battle, owner, helpers, where, startsOn, endsOn, goals, basis);
        List<Objection> objections = objections(wanted, giver);
        if (!objections.isEmpty()) {
            throw Problem.objections("works.refused", objections);
        }
        String number = tasks.nextNumber(PREFIX + startsOn.getYear(), 2);
        var procedure = moves.inForce(Campaign.TRACK);
        rows.add(
                actor,
                number,
                wanted,
                giver.code(),
                procedure.version(),
                procedure.begin(),
                TaskRows.time(clock.instant()));
        Campaign campaign = get(number, jurisdictions.of(actor));
        moves.open(actor, campaign);
        return campaign;
    }

    private List<Objection> objections(NewCampaign wanted, Unit giver) {
        var objections = new ArrayList<Objection>();
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST) {
            objections.add(Objection.to("title", "works.title-wanted", LONGEST));
        }
        if (wanted.goals().isBlank() || wanted.goals().length() > WorkRules.LONGEST_WORDS) {
            objections.add(Objection.to("goals", "works.goals-wanted", WorkRules.LONGEST_WORDS));
        }
        if (wanted.basis().isBlank() || wanted.basis().length() > LONGEST) {
            objections.add(Objection.to("basis", "works.basis-wanted", LONGEST));
        }
        if (wanted.battle() != null && !lists.has(WorkLists.BATTLE, wanted.battle(), wanted.startsOn())) {
            objections.add(Objection.to("battle", "works.battle-wanted"));
        }
        if (wanted.endsOn().isBefore(wanted.startsOn())) {
            objections.add(Objection.to("endsOn", "works.due-before-start", wanted.endsOn(), wanted.startsOn()));
        }
        if (units.find(wanted.owner())
                .filter(unit -> unit.regionPath().startsWith(giver.regionPath()))
                .isEmpty()) {
            objections.add(Objection.to("owner", "works.owner-wanted"));
        }
        wanted.units().stream()
                .filter(code -> units.find(code).isEmpty())
                .forEach(code -> objections.add(Objection.to("units", "works.no-such-helper", code)));
        if (wanted.regions().isEmpty()) {
            objections.add(Objection.to("regions", "works.region-wanted"));
        }
        wanted.regions().forEach(code -> {
            Region region = regions.find(code).orElse(null);
            if (region == null || !region.path().startsWith(giver.regionPath())) {
                objections.add(
                        Objection.to("regions", "works.region-elsewhere", region == null ? code : region.name()));
            }
        });
        return List.copyOf(objections);
    }

    /** Takes a step. @throws Problem 404, 403, 409, or 422 with all objections */
    @Transactional
    public Campaign act(Actor actor, String number, String action, StepInput input) {
        Jurisdiction seen = jurisdictions.of(actor);
        Campaign campaign =
                rows.lock(number, seen).orElseThrow(() -> Problem.notFound("works.no-such-campaign", number));
        if (moves.wasTaken(campaign, actor, input)) {
            return campaign;
        }
        Attempt attempt = moves.attempt(actor, campaign, action, input);
        List<Objection> objections = rules.apply(attempt);
        LocalDate ends = action.equals("extend") ? WorkRules.day(input.field(TaskRules.DUE)) : campaign.endsOn();
        if (ends != null && action.equals("extend") && !ends.isAfter(campaign.endsOn())) {
            objections.add(Objection.to(TaskRules.DUE, "works.later-day-wanted", campaign.endsOn()));
        }
        if (!objections.isEmpty() || ends == null) {
            throw Problem.objections("works.refused", objections);
        }
        String to = attempt.row().to();
        rows.keep(
                number,
                to,
                ends,
                attempt.needs("result") ? input.field("result") : action.equals("return") ? null : campaign.result(),
                attempt.procedure().isEnd(to) ? attempt.today() : null);
        moves.take(attempt, Map.of());
        clocks.moved(actor, campaign, "", attempt.row(), ends);
        return get(number, seen);
    }

    /**
     * Takes tasks and problem files into the campaign.
     *
     * @throws Problem 403 unless the person's unit gave or leads it, 422 where a task is not there or in another campaign, or a
     *     number is none
     */
    @Transactional
    public Campaign link(Actor actor, String number, List<String> taskNumbers, List<String> matters) {
        Jurisdiction seen = jurisdictions.of(actor);
        Campaign campaign =
                rows.lock(number, seen).orElseThrow(() -> Problem.notFound("works.no-such-campaign", number));
        if (!leads(actor, campaign)) {
            throw Problem.forbidden("works.not-your-campaign");
        }
        var objections = new ArrayList<Objection>();
        for (String task : taskNumbers) {
            Optional<Task> found = tasks.find(task, seen);
            if (found.isEmpty()) {
                objections.add(Objection.to("tasks", "works.no-such-task", task));
            } else if (found.get().campaign() != null
                    && !number.equals(found.get().campaign())) {
                objections.add(Objection.to(
                        "tasks", "works.in-another-campaign", task, found.get().campaign()));
            }
        }
        matters.stream()
                .filter(matter -> !matter.matches("[0-9]{4}-[0-9]{6}"))
                .forEach(matter -> objections.add(Objection.to("matters", "works.no-matter-number", matter)));
        if (!objections.isEmpty()) {
            throw Problem.objections("works.refused", objections);
        }
        Instant now = clock.instant();
        taskNumbers.forEach(task -> tasks.link(task, number));
        matters.forEach(matter -> rows.linkMatter(number, matter, TaskRows.time(now)));
        audit.record(
                actor,
                "campaign.linked",
                campaign.subject(),
                String.join(" ", taskNumbers) + " " + String.join(" ", matters));
        return get(number, seen);
    }

    boolean leads(Actor actor, Campaign campaign) {
        return Optional.ofNullable(moves.standing(actor, campaign).unit())
                .filter(unit ->
                        unit.code().equals(campaign.giver()) || unit.code().equals(campaign.owner()))
                .isPresent();
    }
}
