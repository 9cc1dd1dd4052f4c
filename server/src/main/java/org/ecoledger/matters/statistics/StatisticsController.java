package org.ecoledger.matters.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.matters.statistics.Tallies.Counted;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of matters for the reader's region, and the matters behind each number. */
@RestController
@RequestMapping("/api/v1/matters/statistics")
class StatisticsController {
    private static final int MOST_ROWS = 500;

    private final Tallies tallies;
    private final StatisticMeasures measures;
    private final StatisticFigures figures;
    private final RowNames names;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    StatisticsController(
            Tallies tallies,
            StatisticMeasures measures,
            StatisticFigures figures,
            RowNames names,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.tallies = tallies;
        this.measures = measures;
        this.figures = figures;
        this.names = names;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Statistics(
            Coded region,
            LocalDate from,
            LocalDate to,
            String by,
            @Nullable String track,
            List<Column> columns,
            List<Line> rows,
            Line total,
            List<Coded> tracks,
            Instant asOf) {}

    record Coded(String code, String name) {}

    record Column(String code, String name, String unit, boolean rate, String method, String basis) {}

    record Line(String key, String name, Map<String, Shown> figures) {}

    record Behind(
            String label, List<BehindRow> rows, @Nullable String next, long total, Instant asOf) {}

    record BehindRow(
            String number,
            String title,
            String kind,
            String source,
            String place,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Boolean inTime,
            @Nullable String truth,
            String handling,
            @Nullable String satisfaction,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedWhy) {}

    /**
     * @param from first day; the year's first one when it is not given
     * @param to last day; today when it is not given
     * @param by unit, type, source, county, month
     * @param track name of a procedure; all when it is not given
     * @param region code of a region inside the reader's own; the own one when it is not given
     */
    @GetMapping
    Statistics table(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String region,
            Actor actor,
            Locale locale) {
        Region place = place(region, jurisdictions.of(actor));
        LocalDate today = CityTime.today(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            throw Problem.malformed("matters.period-backwards", first, last);
        }
        Dimension dimension = Dimension.of(by).orElseThrow(() -> Problem.malformed("matters.no-such-dimension", by));
        var extent = new Extent(place.code(), first, last, orNull(track), null);
        List<Tally> rows = tallies.by(dimension, extent);
        Tally total = rows.stream().reduce(Tally.empty(""), Tally::and);
        var nameOf = names.of(dimension, locale);
        return new Statistics(
                new Coded(place.code(), place.name()),
                first,
                last,
                dimension.code(),
                extent.track(),
                measures.all().stream().map(measure -> column(measure, locale)).toList(),
                rows.stream()
                        .map(row -> line(extent.only(dimension, row.key()), row, nameOf.apply(row.key())))
                        .toList(),
                line(extent, total, ""),
                names.tracks().stream()
                        .map(one -> new Coded(one.code(), one.in(locale)))
                        .toList(),
                clock.instant());
    }

    /**
     * The matters that a number counts; of a share, those of its numerator.
     *
     * @param of address of the figure
     */
    @GetMapping("/matters")
    Behind matters(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        StatisticFigures.Asked asked = of.startsWith(StatisticFigures.KIND + ":")
                ? figures.asked(of.substring(StatisticFigures.KIND.length() + 1), jurisdictions.of(actor))
                        .orElseThrow(() -> Problem.notFound("figures.not-found", of))
                : null;
        if (asked == null) {
            throw Problem.notFound("figures.not-found", of);
        }
        Measure counted = measures.of(asked.measure().of());
        int most = Math.clamp(limit, 1, MOST_ROWS);
        String[] cursor = after.matches("[0-9]{4}-[0-9]{6}/[0-9]{1,18}") ? after.split("/") : new String[] {"", "0"};
        List<Counted> found =
                tallies.counted(asked.extent(), counted.of(), cursor[0], Long.parseLong(cursor[1]), most + 1);
        List<Counted> page = found.subList(0, Math.min(found.size(), most));
        Map<String, String> units = names.units();
        Map<String, String> places = names.regions();
        return new Behind(
                counted.in(locale),
                page.stream().map(one -> row(one, units, places, locale)).toList(),
                found.size() > most
                        ? page.getLast().number() + "/" + page.getLast().id()
                        : null,
                tallies.of(asked.extent()).get(counted.of()),
                clock.instant());
    }

    private Region place(@Nullable String region, Jurisdiction jurisdiction) {
        if (region == null || region.isBlank()) {
            return regions.all().stream()
                    .filter(jurisdiction::covers)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("matters.no-region-of-yours"));
        }
        return regions.find(region)
                .filter(jurisdiction::covers)
                .orElseThrow(() -> Problem.notFound("organisation.no-such-region", region));
    }

    private static Column column(Measure measure, Locale locale) {
        return new Column(
                measure.code(),
                measure.in(locale),
                measure.unit(),
                measure.isRate(),
                measure.methodIn(locale),
                measure.basis());
    }

    private Line line(Extent extent, Tally tally, String name) {
        var shown = new LinkedHashMap<String, Shown>();
        measures.all().forEach(measure -> shown.put(measure.code(), StatisticFigures.shown(extent, measure, tally)));
        return new Line(tally.key(), name, shown);
    }

    private BehindRow row(Counted one, Map<String, String> units, Map<String, String> places, Locale locale) {
        String township = one.township();
        return new BehindRow(
                one.number(),
                one.title(),
                names.type("kind", one.kind(), locale),
                names.type("source", one.source(), locale),
                places.getOrDefault(one.county(), one.county())
                        + (township == null ? "" : places.getOrDefault(township, township)),
                one.owner() == null ? null : units.getOrDefault(one.owner(), one.owner()),
                one.openedAt(),
                one.closedAt(),
                one.inTime(),
                named("truth", one.truth(), locale),
                names.type("handling", one.handling(), locale),
                named("satisfaction", one.satisfaction(), locale),
                one.reopenedAt(),
                named("reopened", one.reopenedWhy(), locale));
    }

    private @Nullable String named(String list, @Nullable String code, Locale locale) {
        return code == null ? null : names.type(list, code, locale);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
