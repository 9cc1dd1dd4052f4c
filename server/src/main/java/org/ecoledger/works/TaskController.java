package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.works.NewTask.PlannedMilestone;
import org.ecoledger.works.Tasks.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The year's task list (M01-04) and the wall chart (M01-07) for the browser. */
@RestController
@RequestMapping("/api/v1/works")
class TaskController {
    private static final int MOST_ROWS = 2000;

    private final Tasks tasks;
    private final TaskOpening opening;
    private final TaskViews views;
    private final TaskFigures figures;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    TaskController(
            Tasks tasks,
            TaskOpening opening,
            TaskViews views,
            TaskFigures figures,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.tasks = tasks;
        this.opening = opening;
        this.views = views;
        this.figures = figures;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Rows(List<TaskViews.Line> rows, @Nullable String next, int total, Instant asOf) {}

    /** @param counts all, open, late, at high risk, done */
    record Counts(int year, List<Shown> counts, Instant asOf) {}

    record Chart(LocalDate today, List<TaskViews.Bar> bars, Instant asOf) {}

    record Given(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String content,
            @Nullable String kind,
            @Nullable String battle,
            @Nullable String programme,
            @Nullable String owner,
            @Nullable List<String> cooperating,
            @Nullable String region,
            @Nullable String basis,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable String duePhrase,
            @Nullable BigDecimal quantity,
            @Nullable String quantityUnit,
            @Nullable String campaign,
            @Nullable List<GivenMilestone> milestones) {}

    record GivenMilestone(@Nullable String name, @Nullable LocalDate dueOn) {}

    record Acting(
            @Nullable Integer version,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable List<UUID> files) {
        StepInput input(@Nullable String key) {
            Map<String, String> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((name, value) -> {
                    if (value != null) {
                        given.put(name, value);
                    }
                });
            }
            return new StepInput(version == null ? 0 : version, given, files == null ? List.of() : files, key);
        }
    }

    /**
     * @param state of the procedure, open or late, several separated by commas
     * @param risk none, watch, high, late, several separated by commas
     * @param after how many rows were shown before
     */
    @GetMapping("/tasks")
    Rows list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String battle,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        List<Standing> all = tasks.list(
                query(year, unit, kind, battle, programme, region, campaign, state, risk, text),
                jurisdictions.of(actor));
        int from = Math.clamp(after, 0, all.size());
        int to = Math.min(all.size(), from + Math.clamp(limit, 1, MOST_ROWS));
        TaskViews.Names names = views.names(locale);
        return new Rows(
                all.subList(from, to).stream()
                        .map(standing -> views.line(standing, names))
                        .toList(),
                to < all.size() ? Integer.toString(to) : null,
                all.size(),
                clock.instant());
    }

    @GetMapping("/tasks/counts")
    Counts counts(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        int of = year == null ? CityTime.today(clock).getYear() : year;
        return new Counts(of, figures.ofYear(of, orNull(unit), jurisdictions.of(actor)), clock.instant());
    }

    /** Everything on one page; the same filters as the list's. */
    @GetMapping("/chart")
    Chart chart(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String battle,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String risk,
            Actor actor,
            Locale locale) {
        LocalDate today = CityTime.today(clock);
        TaskQuery query = query(
                year == null ? today.getYear() : year, unit, kind, battle, null, region, campaign, state, risk, null);
        List<Standing> all = tasks.list(query, jurisdictions.of(actor)).stream()
                .filter(standing -> !standing.task().state().equals(Task.CANCELLED))
                .limit(MOST_ROWS)
                .toList();
        return new Chart(today, views.bars(all, locale), clock.instant());
    }

    @GetMapping("/tasks/{number}")
    TaskViews.TaskFile file(@PathVariable String number, Actor actor, Locale locale) {
        Jurisdiction seen = jurisdictions.of(actor);
        return views.file(
                tasks.find(number, seen).orElseThrow(() -> Problem.notFound("works.no-such-task", number)),
                actor,
                locale);
    }

    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TaskViews.TaskFile open(@RequestBody Given given, Actor actor, Locale locale) {
        return views.file(tasks.open(actor, wanted(given)), actor, locale);
    }

    @PutMapping("/tasks/{number}")
    TaskViews.TaskFile change(@PathVariable String number, @RequestBody Given given, Actor actor, Locale locale) {
        int version = given.version() == null ? 0 : given.version();
        return views.file(opening.change(actor, number, version, wanted(given)), actor, locale);
    }

    /** @param key made by the form once per attempt, so that a double click takes one step */
    @PostMapping("/tasks/{number}/actions/{action}")
    TaskViews.TaskFile act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Acting given,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        tasks.act(actor, number, action, given.input(key));
        return file(number, actor, locale);
    }

    private NewTask wanted(Given given) {
        return new NewTask(
                orEmpty(given.title()),
                orEmpty(given.content()),
                orEmpty(given.kind()),
                orEmpty(given.battle()),
                orNull(given.programme()),
                orEmpty(given.owner()),
                given.cooperating() == null ? List.of() : given.cooperating(),
                orEmpty(given.region()),
                orEmpty(given.basis()),
                given.startsOn() == null ? opening.today() : given.startsOn(),
                given.dueOn(),
                orNull(given.duePhrase()),
                given.quantity(),
                orNull(given.quantityUnit()),
                orNull(given.campaign()),
                given.milestones() == null
                        ? List.of()
                        : given.milestones().stream()
                                .filter(one -> one.name() != null && one.dueOn() != null)
                                .map(one ->
                                        new PlannedMilestone(orEmpty(one.name()), Objects.requireNonNull(one.dueOn())))
                                .toList());
    }

    private static TaskQuery query(
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String battle,
            @Nullable String programme,
            @Nullable String region,
            @Nullable String campaign,
            String state,
            String risk,
            @Nullable String text) {
        return new TaskQuery(
                year,
                orNull(unit),
                orNull(kind),
                orNull(battle),
                orNull(programme),
                orNull(region),
                orNull(campaign),
                parts(state),
                parts(risk),
                orNull(text));
    }

    private static List<String> parts(String given) {
        return Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
