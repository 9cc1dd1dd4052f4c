package org.ecoledger.registry;

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
import org.ecoledger.problems.Problem;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Removals.Words;
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

/** Lists, registers, shows and moves objects for the browser. */
@RestController
@RequestMapping("/api/v1/registry/objects")
class ObjectController {
    private static final int MOST_ROWS = 5000;

    private final Objects objects;
    private final Registering registering;
    private final Removals removals;
    private final Returns returns;
    private final Checks checks;
    private final ObjectViews views;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ObjectController(
            Objects objects,
            Registering registering,
            Removals removals,
            Returns returns,
            Checks checks,
            ObjectViews views,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.objects = objects;
        this.registering = registering;
        this.removals = removals;
        this.returns = returns;
        this.checks = checks;
        this.views = views;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Rows(List<ObjectViews.Line> rows, @Nullable String next, long total, Instant asOf) {}

    record Described(
            @Nullable Integer version,
            @Nullable String list,
            @Nullable String key,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable Map<String, @Nullable String> facts) {}

    /** @param facts values of a check, by field */
    record Acting(
            @Nullable Integer version,
            @Nullable String note,
            @Nullable List<UUID> photos,
            @Nullable Boolean problem,
            @Nullable Map<String, @Nullable String> facts) {}

    /**
     * @param state in-use, proposed, removed, back, several separated by commas; there for all that are not gone
     * @param overdue only those whose routine check is late
     * @param lead only those that became an enforcement lead
     * @param placed only those with a place, for maps
     */
    @GetMapping
    Rows list(
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean lead,
            @RequestParam(defaultValue = "false") boolean placed,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        var page = objects.page(
                new Objects.Query(
                        ObjectRules.orNull(list),
                        ObjectRules.orNull(county),
                        ObjectRules.orNull(township),
                        ObjectRules.orNull(owner),
                        states(state),
                        overdue ? CityTime.today(clock) : null,
                        lead,
                        placed,
                        ObjectRules.orNull(text),
                        ObjectRules.orNull(after),
                        Math.clamp(limit, 1, MOST_ROWS)),
                jurisdictions.of(actor));
        return new Rows(
                page.rows().stream().map(object -> views.line(object, locale)).toList(),
                page.next(),
                page.total(),
                clock.instant());
    }

    @GetMapping("/{number}")
    ObjectViews.ObjectFile file(@PathVariable String number, Actor actor, Locale locale) {
        return views.file(get(number, actor), actor, locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectViews.ObjectFile register(@RequestBody Described form, Actor actor, Locale locale) {
        return views.file(registering.register(actor, wanted(form, orEmpty(form.list()))), actor, locale);
    }

    @PutMapping("/{number}")
    ObjectViews.ObjectFile update(
            @PathVariable String number, @RequestBody Described form, Actor actor, Locale locale) {
        RegistryObject before = get(number, actor);
        return views.file(
                registering.update(actor, number, version(form.version()), wanted(form, before.list())), actor, locale);
    }

    /** @param action check, propose, approve, return, seen-again or annul */
    @PostMapping("/{number}/actions/{action}")
    ObjectViews.ObjectFile act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Acting form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        String note = orEmpty(form.note());
        List<UUID> photos = form.photos() == null ? List.of() : form.photos();
        if (action.equals("check")) {
            boolean problem = Boolean.TRUE.equals(form.problem());
            return views.file(
                    checks.record(actor, number, new NewCheck(null, problem, note, facts(form.facts()), photos, key)),
                    actor,
                    locale);
        }
        var words = new Words(version(form.version()), note, photos);
        RegistryObject moved = switch (action) {
            case "propose" -> removals.propose(actor, number, words);
            case "approve" -> removals.approve(actor, number, words);
            case "return" -> removals.sendBack(actor, number, words);
            case "seen-again" -> returns.report(actor, number, words);
            case "annul" -> registering.annul(actor, number, words.version(), note);
            default -> throw Problem.malformed("registry.no-such-action", action);
        };
        return views.file(moved, actor, locale);
    }

    private RegistryObject get(String number, Actor actor) {
        return objects.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("registry.not-found", number));
    }

    private static NewObject wanted(Described form, String list) {
        return new NewObject(
                list,
                orEmpty(form.key()),
                orEmpty(form.name()),
                ObjectRules.orNull(form.owner()),
                orEmpty(form.county()),
                ObjectRules.orNull(form.township()),
                ObjectRules.orNull(form.village()),
                ObjectRules.orNull(form.address()),
                form.lon(),
                form.lat(),
                ObjectRules.orNull(form.datum()),
                facts(form.facts()));
    }

    private static Map<String, String> facts(@Nullable Map<String, @Nullable String> given) {
        var facts = new HashMap<String, String>();
        if (given != null) {
            given.forEach((code, value) -> {
                if (value != null) {
                    facts.put(code, value);
                }
            });
        }
        return facts;
    }

    private static List<State> states(String state) {
        return Arrays.stream(state.split(","))
                .map(String::strip)
                .flatMap(code -> Arrays.stream(State.values())
                        .filter(one -> code.equals("there")
                                ? one != State.REMOVED
                                : one.code().equals(code)))
                .distinct()
                .toList();
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Problem.malformed("registry.version-wanted");
        }
        return version;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
