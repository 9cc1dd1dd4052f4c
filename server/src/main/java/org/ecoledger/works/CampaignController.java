package org.ecoledger.works;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.works.TaskFigures.Group;
import org.ecoledger.works.Tasks.Standing;
import org.ecoledger.works.WorkForms.Action;
import org.ecoledger.works.WorkStories.Entry;
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

/** Special campaigns (专项行动, M01-15) for the browser. */
@RestController
@RequestMapping("/api/v1/works/campaigns")
class CampaignController {
    private final Campaigns campaigns;
    private final CampaignRows rows;
    private final Tasks tasks;
    private final TaskViews views;
    private final TaskFigures figures;
    private final WorkForms forms;
    private final WorkStories stories;
    private final WorkMoves moves;
    private final WorkLists lists;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns,
            CampaignRows rows,
            Tasks tasks,
            TaskViews views,
            TaskFigures figures,
            WorkForms forms,
            WorkStories stories,
            WorkMoves moves,
            WorkLists lists,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.tasks = tasks;
        this.views = views;
        this.figures = figures;
        this.forms = forms;
        this.stories = stories;
        this.moves = moves;
        this.lists = lists;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Line(
            String number,
            String title,
            @Nullable String battleName,
            String ownerName,
            List<String> units,
            List<String> regions,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            String stateName,
            boolean late,
            Shown tasks,
            Shown done,
            Shown lateTasks) {}

    record Rows(List<Line> rows, @Nullable String next, int total, Instant asOf) {}

    record CampaignFile(
            Line head,
            int version,
            String goals,
            String basis,
            @Nullable String result,
            @Nullable LocalDate closedOn,
            String giverName,
            List<TaskViews.Line> tasks,
            List<String> matters,
            List<Action> actions,
            List<Entry> story,
            boolean mayLink,
            Instant asOf) {}

    record Given(
            @Nullable String title,
            @Nullable String battle,
            @Nullable String owner,
            @Nullable List<String> units,
            @Nullable List<String> regions,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String goals,
            @Nullable String basis) {}

    record Linked(@Nullable List<String> tasks, @Nullable List<String> matters) {}

    @GetMapping
    Rows list(Actor actor, Locale locale) {
        Jurisdiction seen = jurisdictions.of(actor);
        TaskViews.Names names = views.names(locale);
        List<Line> lines = campaigns.all(seen).stream()
                .map(campaign -> line(campaign, tasksOf(campaign, seen), names))
                .toList();
        return new Rows(lines, null, lines.size(), clock.instant());
    }

    @GetMapping("/{number}")
    CampaignFile file(@PathVariable String number, Actor actor, Locale locale) {
        Jurisdiction seen = jurisdictions.of(actor);
        Campaign campaign = campaigns.get(number, seen);
        List<Standing> its = tasksOf(campaign, seen);
        TaskViews.Names names = views.names(locale);
        return new CampaignFile(
                line(campaign, its, names),
                campaign.version(),
                campaign.goals(),
                campaign.basis(),
                campaign.result(),
                campaign.closedOn(),
                campaign.giverName(),
                its.stream().map(standing -> views.line(standing, names)).toList(),
                rows.mattersOf(number),
                forms.of(actor, campaign, locale),
                stories.of(campaign, List.of(), locale),
                campaigns.leads(actor, campaign),
                clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CampaignFile open(@RequestBody Given given, Actor actor, Locale locale) {
        LocalDate starts = given.startsOn();
        LocalDate ends = given.endsOn();
        if (starts == null || ends == null) {
            throw Problem.objections(
                    "works.refused",
                    List.of(Objection.to(starts == null ? "startsOn" : "endsOn", "works.period-wanted")));
        }
        Campaign opened = campaigns.open(
                actor,
                TaskController.orEmpty(given.title()),
                TaskController.orNull(given.battle()),
                TaskController.orEmpty(given.owner()),
                given.units() == null ? List.of() : given.units(),
                given.regions() == null ? List.of() : given.regions(),
                starts,
                ends,
                TaskController.orEmpty(given.goals()),
                TaskController.orEmpty(given.basis()));
        return file(opened.number(), actor, locale);
    }

    /** @param key made by the form once per attempt, so that a double click takes one step */
    @PostMapping("/{number}/actions/{action}")
    CampaignFile act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody TaskController.Acting given,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        campaigns.act(actor, number, action, given.input(key));
        return file(number, actor, locale);
    }

    @PostMapping("/{number}/links")
    CampaignFile link(@PathVariable String number, @RequestBody Linked linked, Actor actor, Locale locale) {
        campaigns.link(
                actor,
                number,
                linked.tasks() == null ? List.of() : linked.tasks(),
                linked.matters() == null ? List.of() : linked.matters());
        return file(number, actor, locale);
    }

    private List<Standing> tasksOf(Campaign campaign, Jurisdiction seen) {
        return tasks.list(TaskQuery.ofCampaign(campaign.number()), seen);
    }

    private Line line(Campaign campaign, List<Standing> its, TaskViews.Names names) {
        var procedure = moves.procedureOf(campaign);
        return new Line(
                campaign.number(),
                campaign.title(),
                campaign.battle() == null ? null : lists.name(WorkLists.BATTLE, campaign.battle(), names.locale()),
                campaign.ownerName(),
                campaign.units().stream().map(names::unit).toList(),
                campaign.regions().stream()
                        .map(code -> regions.find(code).map(Region::name).orElse(code))
                        .toList(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.state(),
                procedure.stateName(campaign.state(), names.locale()),
                campaign.state().equals("running") && campaign.endsOn().isBefore(CityTime.today(clock)),
                figures.ofCampaign(campaign, Group.ALL, its),
                figures.ofCampaign(campaign, Group.DONE, its),
                figures.ofCampaign(campaign, Group.LATE, its));
    }
}
