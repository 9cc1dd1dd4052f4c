package org.ecoledger.matters;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists, opens, shows and moves matters for the browser. */
@RestController
@RequestMapping("/api/v1/matters")
class MatterController {
    private static final int MOST_ROWS = 200;

    private final Matters matters;
    private final MatterLists lists;
    private final MatterViews views;
    private final MatterChoices choices;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Tracks tracks;
    private final Clock clock;

    MatterController(
            Matters matters,
            MatterLists lists,
            MatterViews views,
            MatterChoices choices,
            Jurisdictions jurisdictions,
            Posts posts,
            Tracks tracks,
            Clock clock) {
        this.matters = matters;
        this.lists = lists;
        this.views = views;
        this.choices = choices;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** @param beyond whether there are more than {@code total} */
    record Rows(List<MatterViews.Line> rows, @Nullable String next, long total, boolean beyond, Instant asOf) {}

    record Opening(
            @Nullable String title,
            @Nullable String description,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String sourceRef,
            @Nullable String linkedKind,
            @Nullable String linkedCode,
            @Nullable String linkedName,
            @Nullable String county,
            @Nullable String township,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable List<UUID> photos) {}

    record Acting(
            @Nullable Integer version,
            @Nullable String note,
            @Nullable List<UUID> photos,
            @Nullable Map<String, @Nullable String> fields) {}

    record Opened(String number, String title) {}

    /**
     * @param state codes separated by commas; {@code open} for all that are not at their end
     * @param owner code of the owner unit
     * @param mine only those of my own unit
     * @param merged files that another one holds: without, only, or with (default)
     * @param sort dueAt (default: overdue first), openedAt, closedAt, number, title, state, owner; with a minus descending
     */
    @GetMapping
    Rows list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String merged,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Instant now = clock.instant();
        String ownUnit = posts.unitOf(actor).map(Unit::code).orElse("");
        var states = Arrays.stream(state.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && !code.equals("open"))
                .toList();
        var page = lists.find(
                new MatterQuery(
                        states,
                        Arrays.asList(state.split(",")).contains("open"),
                        overdue,
                        orNull(county),
                        mine ? ownUnit : orNull(owner),
                        orNull(kind),
                        orNull(track),
                        orNull(source),
                        MatterQuery.Merged.of(merged),
                        orNull(text),
                        MatterQuery.Order.of(sort),
                        sort != null && sort.startsWith("-"),
                        orNull(after),
                        Math.clamp(limit, 1, MOST_ROWS),
                        CityTime.at(now).toOffsetDateTime()),
                jurisdictions.of(actor));
        return new Rows(views.lines(page.rows(), actor, locale), page.next(), page.total(), page.beyond(), now);
    }

    @GetMapping("/options")
    MatterChoices.Options options(Actor actor, Locale locale) {
        return choices.of(actor, locale);
    }

    @GetMapping("/{number}")
    MatterFile file(@PathVariable String number, Actor actor, Locale locale) {
        return views.file(get(number, actor), actor, locale);
    }

    /** @param key made by the form once per attempt, so that a double click opens one matter */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(
            @RequestBody Opening opening,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        String source = opening.source() == null ? "person" : opening.source();
        if (tracks.isComplaint(source)) {
            throw Problem.objections(
                    "matters.opening-refused", List.of(Objection.to("source", "matters.complaint-desk")));
        }
        boolean placed = orNull(opening.address()) != null || opening.lon() != null || opening.lat() != null;
        Matter matter = matters.open(
                actor,
                new NewMatter(
                        orEmpty(opening.title()),
                        orEmpty(opening.description()),
                        orEmpty(opening.kind()),
                        source,
                        orNull(opening.sourceRef()),
                        null,
                        linked(opening),
                        placed
                                ? new Place(orNull(opening.address()), opening.lon(), opening.lat(), datum(opening))
                                : null,
                        orEmpty(opening.county()),
                        orNull(opening.township()),
                        opening.photos() == null ? List.of() : opening.photos(),
                        key));
        return new Opened(matter.number(), matter.title());
    }

    /** Answers with the file as it is after the step. */
    @PostMapping("/{number}/actions/{action}")
    MatterFile act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Acting acting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        if (acting.version() == null) {
            throw Problem.malformed("matters.version-wanted");
        }
        var fields = new HashMap<String, String>();
        if (acting.fields() != null) {
            acting.fields().forEach((name, value) -> {
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        Matter moved = matters.act(
                actor,
                number,
                action,
                new ActionInput(
                        acting.version(),
                        acting.note(),
                        acting.photos() == null ? List.of() : acting.photos(),
                        fields,
                        key));
        return views.file(moved, actor, locale);
    }

    private Matter get(String number, Actor actor) {
        return matters.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
    }

    private static Matter.@Nullable Linked linked(Opening opening) {
        String name = orNull(opening.linkedName());
        String kind = orNull(opening.linkedKind());
        return name == null
                ? null
                : new Matter.Linked(kind == null ? "enterprise" : kind, orNull(opening.linkedCode()), name);
    }

    private static @Nullable String datum(Opening opening) {
        return opening.lon() == null ? null : orNull(opening.datum());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
