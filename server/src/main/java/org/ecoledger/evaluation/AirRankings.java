package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.air.evaluation.AirRanking;
import org.ecoledger.standards.air.evaluation.AirRanking.Contender;
import org.ecoledger.standards.air.evaluation.RankedPlace;
import org.ecoledger.standards.air.evaluation.RankingOptions;
import org.ecoledger.standards.air.evaluation.RankingOptions.Insufficient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's counties, or its stations, in the order of their composite indices. */
@Component
class AirRankings {
    /** Live data are ranked in the course of a period too; the row says how many valid days it rests on. */
    private static final RankingOptions RULES = RankingOptions.DEFAULT.withInsufficient(Insufficient.RANKED);

    private final AirPlaces places;
    private final PlacePeriods periods;

    AirRankings(AirPlaces places, PlacePeriods periods) {
        this.places = places;
        this.periods = periods;
    }

    /**
     * One place in it.
     *
     * @param rank from 1, equals share it; null without an index
     * @param before the same period of the year before
     */
    record Row(@Nullable Integer rank, PlacePeriod period, PlacePeriod before) {
        String code() {
            return period.place().code();
        }

        AirValue place() {
            return rank == null ? AirValue.MISSING : AirValue.of(BigDecimal.valueOf(rank));
        }
    }

    /** @param rows the best first; those without an index at the end */
    record Ranking(List<Row> rows) {
        Row row(AirPlace place) {
            return rows.stream()
                    .filter(row -> row.code().equals(place.code()))
                    .findFirst()
                    .orElseThrow();
        }

        /** The nearest row with a better rank. */
        Optional<Row> before(Row row) {
            Integer rank = row.rank();
            return rank == null
                    ? Optional.empty()
                    : rows.stream()
                            .filter(other -> other.rank() != null && other.rank() < rank)
                            .reduce((_, later) -> later);
        }

        /** How far it is behind that one, by the published indices; missing for the first. */
        AirValue gap(Row row) {
            AirStatistic index = AirStatistic.of(AirMeasure.INDEX);
            return before(row)
                    .map(better -> AirValue.difference(
                            row.period().value(index), better.period().value(index)))
                    .orElse(AirValue.MISSING);
        }
    }

    /**
     * The ranking in which this county or station stands; empty for a city, which is ranked elsewhere, and for a place without
     * an evaluation point.
     */
    Optional<Ranking> of(Track track, AirPlace place, AirSpan span) {
        String city = place.city();
        return place.kind() == Kind.CITY || city == null
                ? Optional.empty()
                : Optional.of(of(track, place.kind(), city, span))
                        .filter(ranking -> ranking.rows().stream()
                                .anyMatch(row -> row.code().equals(place.code())));
    }

    Ranking of(Track track, Kind kind, String city, AirSpan span) {
        List<AirPlace> ranked = MonthContent.placesOf(city, places.all(Jurisdiction.everything())).stream()
                .filter(place -> place.kind() == kind)
                .toList();
        AirSpan earlier = span.yearBefore();
        LocalDate last = span.span().last();
        List<Row> unranked = periods.between(track, ranked, earlier.first(), last).stream()
                .map(days -> new Row(null, days.in(span), days.in(earlier)))
                .toList();
        List<Contender> contenders =
                unranked.stream().map(AirRankings::contender).toList();
        Map<String, Integer> ranks = AirRanking.of(contenders, RULES).byIndex().stream()
                .collect(Collectors.toMap(RankedPlace::place, RankedPlace::rank));
        return new Ranking(unranked.stream()
                .map(row -> new Row(ranks.get(row.code()), row.period(), row.before()))
                .sorted(Comparator.comparing(Row::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    private static Contender contender(Row row) {
        return new Contender(row.code(), row.period().evaluation(), row.before().evaluation());
    }
}
