package org.ecoledger.reports.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.FieldValue.Row;
import org.ecoledger.reports.fields.FieldValue.Words;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.fields.Scope.Subject;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.springframework.stereotype.Component;

/** Targets as rows: of the region itself, of its counties, or those behind their pace. */
@Component
class TargetFieldRows {
    private final Paces paces;
    private final Regions regions;

    TargetFieldRows(Paces paces, Regions regions) {
        this.paces = paces;
        this.regions = regions;
    }

    /** {@code all}, {@code behind}, {@code counties} or {@code counties-behind}. */
    FieldValue of(String item, Scope scope) {
        boolean behind = item.endsWith("behind");
        Stream<Region> places = item.startsWith("counties")
                ? regions.counties().stream()
                        .filter(county -> scope.region().contains(county)
                                && scope.seenBy().covers(county))
                : Stream.of(scope.region());
        List<Pace> known = paces.on(TargetFields.day(scope), scope.region().code(), scope.seenBy());
        var rows = new ArrayList<Row>();
        places.forEach(place -> known.stream()
                .filter(pace -> isOf(place, pace) && (!behind || TargetFieldCounts.isBehind(pace.standing())))
                .forEach(pace -> rows.add(row(rows.size() + 1, place, pace, scope))));
        return known.isEmpty() ? new Missing("没有签订目标责任书") : new FieldValue.Rows(rows);
    }

    /** Whether it is the region's own promise and not that of one of its units. */
    static boolean isOf(Region region, Pace pace) {
        return pace.target().region().equals(region.code()) && pace.target().holder() == null;
    }

    private static Row row(int number, Region place, Pace pace, Scope scope) {
        var subject =
                new Subject(TargetFields.TARGET, String.valueOf(pace.target().id()));
        return new Row(
                scope.in(place).about(subject),
                Map.of(
                        "序号", new Words(String.valueOf(number), null),
                        "县名", new Words(place.name(), null)));
    }
}
