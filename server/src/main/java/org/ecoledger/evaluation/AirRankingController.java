package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirController.PlaceView;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.CompositeIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's counties or stations by composite index. A person sees the own places, with their ranks among all. */
@RestController
@RequestMapping("/api/v1/air/ranking")
class AirRankingController {
    private final AirRankings rankings;
    private final AirPlaces places;
    private final PlacePeriods periods;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AirRankingController(
            AirRankings rankings,
            AirPlaces places,
            PlacePeriods periods,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.rankings = rankings;
        this.places = places;
        this.periods = periods;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param through the last day that counts; null while the period has not begun
     * @param of how many places are ranked, with those that this person does not see
     */
    record Ranked(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate through,
            String track,
            String clause,
            int of,
            List<Row> rows,
            @Nullable String next,
            long total,
            Instant asOf) {}

    /**
     * @param rank missing without an index
     * @param gap behind the place before; missing for the first
     */
    record Row(
            PlaceView place,
            Shown rank,
            Shown index,
            Shown gap,
            Shown change,
            Shown good,
            Shown rate,
            Shown valid,
            List<String> missing) {}

    /**
     * @param period 2026, 2026-Q3 or 2026-09; the current year where none is named
     * @param kind county or station
     */
    @GetMapping
    Ranked ranking(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "live") String track,
            @RequestParam(defaultValue = "county") String kind,
            Actor actor) {
        AirSpan span = span(period);
        Track which = Track.read(track);
        Kind of = switch (kind) {
            case "county" -> Kind.COUNTY;
            case "station" -> Kind.STATION;
            default -> throw Problem.malformed("evaluation.ranking-kind", kind);
        };
        String city = regions.city().map(Region::code).orElseThrow(() -> Problem.conflict("evaluation.no-city"));
        Set<String> seen =
                places.all(jurisdictions.of(actor)).stream().map(AirPlace::code).collect(Collectors.toSet());
        AirRankings.Ranking ranking = rankings.of(which, of, city, span);
        List<Row> rows = ranking.rows().stream()
                .filter(row -> seen.contains(row.period().place().code()))
                .map(row -> row(ranking, row))
                .toList();
        return new Ranked(
                span.label(),
                span.first(),
                span.span().last(),
                span.hasBegun() ? span.through() : null,
                which.key(),
                CompositeIndex.CLAUSE,
                ranking.rows().size(),
                rows,
                null,
                rows.size(),
                clock.instant());
    }

    private AirSpan span(@Nullable String period) {
        String asked = period == null ? Integer.toString(CityTime.today(clock).getYear()) : period;
        return periods.span(asked)
                .filter(span -> span.span().kind() != TimeSpan.Kind.DAYS)
                .orElseThrow(() -> Problem.malformed("evaluation.period", asked));
    }

    private static Row row(AirRankings.Ranking ranking, AirRankings.Row row) {
        PlacePeriod period = row.period();
        return new Row(
                PlaceView.of(period.place()),
                period.shown(AirStatistic.of(AirMeasure.RANK), row.place()),
                period.shown(AirMeasure.INDEX),
                period.shown(AirStatistic.of(AirMeasure.GAP), ranking.gap(row)),
                period.change(AirStatistic.of(AirMeasure.INDEX), row.before()),
                period.shown(AirMeasure.GOOD_DAYS),
                period.shown(AirMeasure.GOOD_RATE),
                period.shown(AirMeasure.VALID_DAYS),
                period.evaluation().index().missing().stream()
                        .map(Pollutant::label)
                        .toList());
    }
}
