package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.evaluation.AirPlace;
import org.ecoledger.evaluation.AirPlaces;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.FieldValue.Row;
import org.ecoledger.reports.fields.FieldValue.Words;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.fields.Scope.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counties ({@code counties:index}) or designated stations ({@code stations:good-rate}) in the order of a statistic, the best
 * first and those without a value at the end; equals share their place.
 */
@Component
class AirFieldRows {
    private final AirStatistics statistics;
    private final AirPlaces places;
    private final Regions regions;

    AirFieldRows(AirStatistics statistics, AirPlaces places, Regions regions) {
        this.statistics = statistics;
        this.places = places;
        this.regions = regions;
    }

    /** @param text as published: what is equal in it is equal */
    private record Placed(
            Scope scope, String name, @Nullable BigDecimal value, String text) {}

    FieldValue of(String item, Scope scope) {
        String[] parts = item.split(":", 2);
        List<Placed> placed = (parts[0].equals("stations") ? stations(scope) : counties(scope))
                .map(found -> valued(found, parts[1]))
                .sorted(order(parts[1]))
                .toList();
        return placed.isEmpty()
                ? new Missing("没有可列的县或站点")
                : new FieldValue.Rows(rows(placed, parts[0].equals("stations") ? "站点名称" : "县名"));
    }

    private Stream<Placed> counties(Scope scope) {
        return regions.counties().stream()
                .filter(county ->
                        scope.region().contains(county) && scope.seenBy().covers(county))
                .map(county -> new Placed(scope.in(county), county.name(), null, ""));
    }

    private Stream<Placed> stations(Scope scope) {
        return places.all(scope.seenBy()).stream()
                .filter(place -> place.kind() == AirPlace.Kind.STATION && place.designated())
                .filter(place -> liesIn(place, scope.region()))
                .map(place -> new Placed(
                        scope.about(new Subject(AirStatistics.STATION, place.code())), place.name(), null, ""));
    }

    private static boolean liesIn(AirPlace place, Region region) {
        return region.code().equals(place.county()) || region.code().equals(place.city());
    }

    private Placed valued(Placed place, String statistic) {
        return statistics
                .figure(statistic, place.scope())
                .map(figure -> new Placed(place.scope(), place.name(), figure.value(), figure.text()))
                .orElse(place);
    }

    private Comparator<Placed> order(String statistic) {
        boolean most = statistics.better(statistic) == Better.MORE;
        Comparator<BigDecimal> best = most ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(Placed::value, Comparator.nullsLast(best)).thenComparing(Placed::name);
    }

    private static List<Row> rows(List<Placed> placed, String nameColumn) {
        var rows = new ArrayList<Row>();
        int place = 0;
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            boolean tied = i > 0
                    && one.value() != null
                    && one.text().equals(placed.get(i - 1).text());
            place = tied ? place : i + 1;
            rows.add(new Row(
                    one.scope(),
                    Map.of(
                            nameColumn,
                            new Words(one.name(), null),
                            "名次",
                            one.value() == null ? new Missing("没有可排名的数") : new Words(String.valueOf(place), null))));
        }
        return rows;
    }
}
