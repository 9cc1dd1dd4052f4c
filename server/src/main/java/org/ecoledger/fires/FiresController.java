package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.fires.FireReport.Reported;
import org.ecoledger.fires.Fires.Wanted;
import org.ecoledger.organisation.Jurisdiction;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows fires, takes reports, records causes, merges and undoes merges. */
@RestController
@RequestMapping("/api/v1/fires")
class FiresController {
    private static final int MOST_ROWS = 200;
    private static final int MOST_POINTS = 5000;

    private final Fires fires;
    private final FireViews views;
    private final FireReports reports;
    private final FireCauses causes;
    private final FireSplits splits;
    private final FireMerges merges;
    private final FireWords words;
    private final Seasons seasons;
    private final SeasonFigures figures;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FiresController(
            Fires fires,
            FireViews views,
            FireReports reports,
            FireCauses causes,
            FireSplits splits,
            FireMerges merges,
            FireWords words,
            Seasons seasons,
            SeasonFigures figures,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.fires = fires;
        this.views = views;
        this.reports = reports;
        this.causes = causes;
        this.splits = splits;
        this.merges = merges;
        this.words = words;
        this.seasons = seasons;
        this.figures = figures;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record FireList(List<FireViews.FireLine> rows, @Nullable String next, long total, Instant asOf) {}

    record FireMark(String number, String state, Instant firstSeen, BigDecimal lon, BigDecimal lat) {}

    record FireOptions(
            List<NamedCode> causes,
            List<NamedCode> crops,
            List<NamedCode> seasons,
            List<NamedCode> counties,
            boolean mayImport) {}

    record NamedCode(String code, String name) {}

    record ReportedFire(
            @Nullable String key,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable Instant seenAt,
            @Nullable String words,
            @Nullable List<UUID> photos) {}

    record FoundCause(
            @Nullable String cause,
            @Nullable String crop,
            @Nullable BigDecimal stubbleCm,
            @Nullable UUID stubblePhoto,
            @Nullable BigDecimal areaMu,
            @Nullable String owner,
            @Nullable String ownerCode,
            @Nullable Boolean personUnknown,
            @Nullable String note) {}

    record WantedSplit(@Nullable Long detection, @Nullable String reason) {}

    record SplitOff(String number) {}

    record WantedMerge(@Nullable String into, @Nullable String reason) {}

    /**
     * @param of address of a number of the season's report: the fires behind it
     * @param after number of the last fire of the page before
     */
    @GetMapping
    FireList list(
            @RequestParam(required = false) @Nullable String season,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Wanted wanted = wanted(season, region, state, text, of, jurisdiction);
        int most = Math.clamp(limit, 1, MOST_ROWS);
        List<Fire> found = fires.list(wanted, jurisdiction, after, most + 1);
        List<Fire> page = found.subList(0, Math.min(found.size(), most));
        return new FireList(
                views.lines(page, locale),
                found.size() > most ? page.getLast().number() : null,
                fires.count(wanted, jurisdiction),
                clock.instant());
    }

    /** The same fires as points for a map. */
    @GetMapping("/points")
    List<FireMark> points(
            @RequestParam(required = false) @Nullable String season,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String of,
            Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return fires.list(wanted(season, region, state, text, of, jurisdiction), jurisdiction, "", MOST_POINTS).stream()
                .map(fire -> new FireMark(fire.number(), fire.state(), fire.firstSeen(), fire.lon(), fire.lat()))
                .toList();
    }

    @GetMapping("/options")
    FireOptions options(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return new FireOptions(
                named("causes", locale),
                named("crops", locale),
                seasons.all().stream()
                        .map(season -> new NamedCode(season.code(), season.in(locale)))
                        .toList(),
                regions.counties().stream()
                        .filter(jurisdiction::covers)
                        .map(county -> new NamedCode(county.code(), county.name()))
                        .toList(),
                actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST));
    }

    @GetMapping("/{number}")
    FireViews.FirePage file(@PathVariable String number, Actor actor, Locale locale) {
        return views.page(get(number, actor), actor, locale);
    }

    /** What a person saw; the same key reports nothing twice. */
    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(@RequestBody ReportedFire body, Actor actor) {
        return reports.report(
                actor,
                new FireReport(
                        text(body.key()),
                        body.lon() == null ? BigDecimal.valueOf(999) : body.lon(),
                        body.lat() == null ? BigDecimal.valueOf(999) : body.lat(),
                        body.datum() == null ? "WGS-84" : body.datum(),
                        body.seenAt(),
                        text(body.words()),
                        body.photos() == null ? List.of() : body.photos()));
    }

    @PostMapping("/{number}/cause")
    FireViews.FirePage cause(@PathVariable String number, @RequestBody FoundCause body, Actor actor, Locale locale) {
        Fire fire = causes.record(
                actor,
                number,
                new FireCauses.Found(
                        text(body.cause()),
                        orNull(body.crop()),
                        body.stubbleCm(),
                        body.stubblePhoto(),
                        body.areaMu(),
                        orNull(body.owner()),
                        orNull(body.ownerCode()),
                        Boolean.TRUE.equals(body.personUnknown()),
                        text(body.note())));
        return views.page(fire, actor, locale);
    }

    @PostMapping("/{number}/splits")
    @ResponseStatus(HttpStatus.CREATED)
    SplitOff split(@PathVariable String number, @RequestBody WantedSplit body, Actor actor) {
        Long detection = body.detection();
        return new SplitOff(splits.split(actor, number, detection == null ? -1 : detection, text(body.reason())));
    }

    /** Answers with the fire that it is now. */
    @PostMapping("/{number}/merger")
    FireViews.FirePage merge(@PathVariable String number, @RequestBody WantedMerge body, Actor actor, Locale locale) {
        return views.page(merges.merge(actor, number, text(body.into()), text(body.reason())), actor, locale);
    }

    private Wanted wanted(
            @Nullable String season,
            @Nullable String region,
            @Nullable String state,
            @Nullable String text,
            @Nullable String of,
            Jurisdiction jurisdiction) {
        Season named = season == null || season.isBlank()
                ? null
                : seasons.find(season).orElseThrow(() -> Problem.malformed("fires.no-such-season", season));
        List<String> numbers = of == null || of.isBlank()
                ? null
                : figures.behind(of, jurisdiction).orElseThrow(() -> Problem.notFound("figures.not-found", of));
        return new Wanted(
                named == null ? null : named.from(),
                named == null ? null : named.to(),
                orNull(region),
                orNull(state),
                orNull(text),
                numbers);
    }

    private Fire get(String number, Actor actor) {
        return fires.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("fires.no-such-fire", number));
    }

    private List<NamedCode> named(String list, Locale locale) {
        return words.list(list).stream()
                .map(word -> new NamedCode(word.code(), word.in(locale)))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
