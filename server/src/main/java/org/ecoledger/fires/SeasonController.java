package org.ecoledger.fires;

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
import org.ecoledger.fires.SeasonExtent.By;
import org.ecoledger.fires.SeasonReport.Earlier;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The season's report: each number a figure that opens to its fires. */
@RestController
class SeasonController {
    private final SeasonReport report;
    private final Seasons seasons;
    private final SeasonNames names;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    SeasonController(
            SeasonReport report,
            Seasons seasons,
            SeasonNames names,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.report = report;
        this.seasons = seasons;
        this.names = names;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param until last day counted
     * @param before the season before up to the day compared; null where nobody looked then
     */
    record SeasonView(
            SeasonCode season,
            List<SeasonCode> seasons,
            String region,
            String regionName,
            String by,
            LocalDate from,
            LocalDate until,
            @Nullable BeforeView before,
            List<SeasonColumn> columns,
            List<SeasonLine> rows,
            SeasonLine total,
            Instant asOf) {}

    record BeforeView(String name, LocalDate from, LocalDate until) {}

    record SeasonCode(String code, String name) {}

    record SeasonColumn(String code, String name, String unit, String method) {}

    record SeasonLine(String key, String name, Map<String, Shown> figures) {}

    /**
     * @param season code; the newest that has begun when it is not given
     * @param by county, township, cause, owner
     * @param region code of a region inside the reader's own; the own one when it is not given
     */
    @GetMapping("/api/v1/fires/season")
    SeasonView season(
            @RequestParam(required = false) @Nullable String season,
            @RequestParam(defaultValue = "county") String by,
            @RequestParam(required = false) @Nullable String region,
            Actor actor,
            Locale locale) {
        LocalDate today = CityTime.today(clock);
        Season wanted = season == null || season.isBlank()
                ? seasons.current(today)
                : seasons.find(season).orElseThrow(() -> Problem.malformed("fires.no-such-season", season));
        By dimension = By.of(by).orElseThrow(() -> Problem.malformed("fires.no-such-dimension", by));
        Region place = place(region, jurisdictions.of(actor));
        SeasonTally whole = report.whole(wanted, place.code());
        SeasonExtent extent = SeasonExtent.whole(wanted, place.code());
        return new SeasonView(
                code(wanted, locale),
                seasons.all().stream().map(one -> code(one, locale)).toList(),
                place.code(),
                place.name(),
                dimension.code(),
                wanted.from(),
                wanted.until(today),
                before(wanted, locale),
                SeasonMeasure.all().stream()
                        .map(one -> new SeasonColumn(one.code(), one.in(locale), one.unit(), one.methodIn(locale)))
                        .toList(),
                report.rows(whole, dimension).stream()
                        .map(row ->
                                line(extent.only(dimension, row.key()), row, names.of(dimension, row.key(), locale)))
                        .toList(),
                line(extent, whole, ""),
                clock.instant());
    }

    private @Nullable BeforeView before(Season season, Locale locale) {
        Earlier earlier = report.before(season);
        return earlier == null
                ? null
                : new BeforeView(earlier.season().in(locale), earlier.season().from(), earlier.until());
    }

    private Region place(@Nullable String region, Jurisdiction jurisdiction) {
        if (region == null || region.isBlank()) {
            return regions.all().stream()
                    .filter(jurisdiction::covers)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("fires.no-region-of-yours"));
        }
        return regions.find(region)
                .filter(jurisdiction::covers)
                .orElseThrow(() -> Problem.notFound("organisation.no-such-region", region));
    }

    private static SeasonCode code(Season season, Locale locale) {
        return new SeasonCode(season.code(), season.in(locale));
    }

    private static SeasonLine line(SeasonExtent extent, SeasonTally tally, String name) {
        var shown = new LinkedHashMap<String, Shown>();
        SeasonMeasure.all().forEach(measure -> shown.put(measure.code(), SeasonFigures.shown(extent, measure, tally)));
        return new SeasonLine(tally.key(), name, shown);
    }
}
