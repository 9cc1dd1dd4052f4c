package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Periods;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Draws look-backs, hands their matters out, records what was found, and draws again for whoever doubts. */
@RestController
@RequestMapping("/api/v1/lookbacks")
class LookbackController {
    private final Draws draws;
    private final LookbackRows rows;
    private final LookbackItems items;
    private final Rechecks rechecks;
    private final LookbackViews views;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Periods periods;
    private final Clock clock;

    LookbackController(
            Draws draws,
            LookbackRows rows,
            LookbackItems items,
            Rechecks rechecks,
            LookbackViews views,
            Regions regions,
            Jurisdictions jurisdictions,
            Periods periods,
            Clock clock) {
        this.draws = draws;
        this.rows = rows;
        this.items = items;
        this.rechecks = rechecks;
        this.views = views;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.periods = periods;
        this.clock = clock;
    }

    record Lines(List<LookbackViews.Line> rows, @Nullable String next, long total, Instant asOf, boolean mayDraw) {}

    /** @param region the reader's own region when it is not given */
    record Drawing(
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String track,
            @Nullable String kind,
            @Nullable Boolean proven,
            @Nullable Boolean byCounty,
            @Nullable Integer size,
            @Nullable BigDecimal share,
            @Nullable String seed) {}

    /** @param seed one that may be taken where the office brings none */
    record Previewed(
            int population,
            String populationHash,
            int drawn,
            List<Stratum> strata,
            LocalDate restedOn,
            int quietDays,
            String quietBasis,
            String seed) {}

    record Stratum(String name, int population, int drawn) {}

    record Drawn(long id) {}

    record Numbers(List<String> numbers, String hash) {}

    record Choice(String unit, String name, boolean whole, List<Person> people) {}

    record Person(long account, String name, String title) {}

    /** @param due last day that is proposed */
    record Choices(List<Choice> units, LocalDate due) {}

    record Assigning(
            @Nullable String unit,
            @Nullable Long account,
            @Nullable LocalDate due) {}

    record Recording(
            @Nullable String result,
            @Nullable String note,
            @Nullable List<UUID> photos) {}

    record Annulling(@Nullable String reason) {}

    @GetMapping
    Lines list(Actor actor, Locale locale) {
        var lines = rows.all(jurisdictions.of(actor)).stream()
                .map(lookback -> views.line(lookback, actor, locale))
                .toList();
        return new Lines(lines, null, lines.size(), clock.instant(), views.leads(actor));
    }

    /** How many could be drawn from today, and how many would be. */
    @PostMapping("/preview")
    Previewed preview(@RequestBody Drawing drawing, Actor actor) {
        refuseOthers(actor);
        Criteria criteria = criteria(drawing, actor);
        var preview = draws.preview(actor, criteria);
        var strata = preview.population().strata(criteria.byCounty()).entrySet().stream()
                .map(stratum -> new Stratum(
                        stratum.getKey().isEmpty()
                                ? ""
                                : regions.get(stratum.getKey()).name(),
                        stratum.getValue().size(),
                        Population.sizeOf(stratum.getValue().size(), criteria)))
                .toList();
        return new Previewed(
                preview.population().members().size(),
                preview.population().hash(),
                strata.stream().mapToInt(Stratum::drawn).sum(),
                criteria.byCounty() ? strata : List.of(),
                preview.restedOn(),
                preview.quietDays(),
                periods.get(Periods.QUIET).basis(),
                draws.newSeed());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Drawn draw(@RequestBody Drawing drawing, Actor actor) {
        refuseOthers(actor);
        return new Drawn(
                draws.draw(actor, criteria(drawing, actor), drawing.seed()).id());
    }

    @GetMapping("/{id}")
    LookbackViews.File file(@PathVariable long id, Actor actor, Locale locale) {
        return views.file(get(id, actor), actor, locale);
    }

    /** The numbers that were drawn from, so that anybody can draw again with the seed. */
    @GetMapping("/{id}/population")
    Numbers population(@PathVariable long id, Actor actor) {
        Lookback lookback = whole(id, actor);
        return new Numbers(lookback.population(), lookback.populationHash());
    }

    @PostMapping("/{id}/verification")
    Draws.Verification verify(@PathVariable long id, Actor actor) {
        return draws.verify(actor, whole(id, actor));
    }

    @PostMapping("/{id}/annulment")
    LookbackViews.File annul(@PathVariable long id, @RequestBody Annulling annulling, Actor actor, Locale locale) {
        refuseOthers(actor);
        draws.annul(actor, get(id, actor), annulling.reason());
        return file(id, actor, locale);
    }

    @GetMapping("/{id}/items/{number}/recheckers")
    Choices recheckers(@PathVariable long id, @PathVariable String number, Actor actor) {
        refuseOthers(actor);
        Item item = item(get(id, actor), number, actor);
        return new Choices(
                rechecks.recheckers(item).stream()
                        .map(one -> new Choice(
                                one.unit().code(),
                                one.unit().name(),
                                one.whole(),
                                one.people().stream()
                                        .map(post -> new Person(post.account(), post.holder(), post.title()))
                                        .toList()))
                        .toList(),
                CityTime.today(clock).plusDays(periods.days(Periods.RECHECK)));
    }

    @PostMapping("/{id}/items/{number}/assignment")
    LookbackViews.File assign(
            @PathVariable long id,
            @PathVariable String number,
            @RequestBody Assigning assigning,
            Actor actor,
            Locale locale) {
        refuseOthers(actor);
        Lookback lookback = get(id, actor);
        rechecks.assign(
                actor, lookback, item(lookback, number, actor), assigning.unit(), assigning.account(), assigning.due());
        return file(id, actor, locale);
    }

    @PostMapping("/{id}/items/{number}/result")
    LookbackViews.File record(
            @PathVariable long id,
            @PathVariable String number,
            @RequestBody Recording recording,
            Actor actor,
            Locale locale) {
        Lookback lookback = get(id, actor);
        rechecks.record(
                actor,
                lookback,
                item(lookback, number, actor),
                recording.result(),
                recording.note(),
                recording.photos() == null ? List.of() : recording.photos());
        return file(id, actor, locale);
    }

    @PostMapping("/{id}/items/{number}/result/annulment")
    LookbackViews.File annulResult(
            @PathVariable long id,
            @PathVariable String number,
            @RequestBody Annulling annulling,
            Actor actor,
            Locale locale) {
        refuseOthers(actor);
        Lookback lookback = get(id, actor);
        rechecks.annul(actor, lookback, item(lookback, number, actor), annulling.reason());
        return file(id, actor, locale);
    }

    private Criteria criteria(Drawing drawing, Actor actor) {
        LocalDate today = CityTime.today(clock);
        String region = orNull(drawing.region());
        return new Criteria(
                region != null ? region : own(actor),
                drawing.from() == null ? today.withDayOfYear(1) : drawing.from(),
                drawing.to() == null ? today : drawing.to(),
                orNull(drawing.track()),
                orNull(drawing.kind()),
                Boolean.TRUE.equals(drawing.proven()),
                Boolean.TRUE.equals(drawing.byCounty()),
                drawing.size(),
                drawing.share());
    }

    private String own(Actor actor) {
        var jurisdiction = jurisdictions.of(actor);
        return regions.all().stream()
                .filter(jurisdiction::covers)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("matters.no-region-of-yours"))
                .code();
    }

    private Lookback get(long id, Actor actor) {
        return rows.find(id, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.no-such-lookback", id));
    }

    /** Only for those who see the whole region of the draw. */
    private Lookback whole(long id, Actor actor) {
        Lookback lookback = get(id, actor);
        if (!jurisdictions.of(actor).covers(regions.get(lookback.criteria().region()))) {
            throw Problem.notFound("matters.no-such-lookback", id);
        }
        return lookback;
    }

    private Item item(Lookback lookback, String number, Actor actor) {
        return items.find(lookback.id(), number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-drawn", number));
    }

    private void refuseOthers(Actor actor) {
        if (!views.leads(actor)) {
            throw Problem.forbidden("matters.office-leads-lookbacks");
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
