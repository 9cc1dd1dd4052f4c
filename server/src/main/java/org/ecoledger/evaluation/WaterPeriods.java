package org.ecoledger.evaluation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Sections, sources, rivers and regions over months, quarters and years, computed from the evaluated months when asked for. */
@Component
class WaterPeriods {
    private static final String RIVER = "river:";
    private static final String LAKE = "lake:";

    private final WaterSections sections;
    private final WaterMonths months;
    private final Regions regions;

    WaterPeriods(WaterSections sections, WaterMonths months, Regions regions) {
        this.sections = sections;
        this.months = months;
        this.regions = regions;
    }

    PeriodSection of(WaterSection section, WaterPeriod period) {
        return over(List.of(section), period).getFirst();
    }

    /** The city's own sections or sources within the jurisdiction, by code; those of other cities are kept for comparison. */
    List<PeriodSection> all(Kind kind, WaterPeriod period, Jurisdiction jurisdiction) {
        return over(
                sections.all(jurisdiction).stream()
                        .filter(section -> section.kind() == kind && section.county() != null)
                        .toList(),
                period);
    }

    /** The periods that have data of this kind, newest first. */
    List<String> known(Kind kind, Jurisdiction jurisdiction) {
        return WaterPeriod.holding(months.known(kind, jurisdiction));
    }

    /** The newest month that has data of this kind. */
    Optional<YearMonth> newest(Kind kind, Jurisdiction jurisdiction) {
        return months.known(kind, jurisdiction).stream().max(YearMonth::compareTo);
    }

    /** The city first, then its counties, as far as the jurisdiction covers them. */
    List<WaterGroup> regions(WaterPeriod period, Collection<PeriodSection> all, Jurisdiction jurisdiction) {
        return Stream.concat(regions.city().stream(), regions.counties().stream())
                .filter(jurisdiction::covers)
                .map(region -> group(region, period, all))
                .toList();
    }

    /** Rivers, then lakes, by name. */
    List<WaterGroup> waters(WaterPeriod period, Collection<PeriodSection> all) {
        List<WaterGroup> groups = new ArrayList<>();
        for (Body body : List.of(Body.RIVER, Body.LAKE)) {
            Map<String, List<PeriodSection>> byName = all.stream()
                    .filter(one -> one.section().body() == body && one.section().assessed())
                    .filter(one -> one.section().water() != null)
                    .collect(Collectors.groupingBy(
                            one -> String.valueOf(one.section().water()), TreeMap::new, Collectors.toList()));
            byName.forEach((name, members) -> groups.add(new WaterGroup(
                    (body == Body.LAKE ? LAKE : RIVER) + name,
                    name,
                    body == Body.LAKE ? WaterGroup.Kind.LAKE : WaterGroup.Kind.RIVER,
                    period,
                    members)));
        }
        return groups;
    }

    /** The river, lake or region at this address in figures, as far as the jurisdiction reaches it. */
    Optional<WaterGroup> find(String place, WaterPeriod period, Jurisdiction jurisdiction) {
        List<PeriodSection> all = all(Kind.SECTION, period, jurisdiction);
        if (place.startsWith(RIVER) || place.startsWith(LAKE)) {
            return waters(period, all).stream()
                    .filter(group -> group.place().equals(place))
                    .findFirst();
        }
        return regions(period, all, jurisdiction).stream()
                .filter(group -> group.place().equals(place))
                .findFirst();
    }

    /** The sources of a region, or of all that the jurisdiction covers where no region is named. */
    Optional<SourceGroup> sources(Optional<String> place, WaterPeriod period, Jurisdiction jurisdiction) {
        return regions.all().stream()
                .filter(region -> region.level() != Level.PROVINCE && jurisdiction.covers(region))
                .filter(region -> place.isEmpty() || region.code().equals(place.get()))
                .findFirst()
                .map(region -> new SourceGroup(
                        region.code(),
                        region.name(),
                        period,
                        all(Kind.SOURCE, period, jurisdiction).stream()
                                .filter(one -> lies(region).test(one.section()))
                                .toList()));
    }

    private static WaterGroup group(Region region, WaterPeriod period, Collection<PeriodSection> all) {
        return new WaterGroup(
                region.code(),
                region.name(),
                region.level() == Level.CITY ? WaterGroup.Kind.CITY : WaterGroup.Kind.COUNTY,
                period,
                all.stream()
                        .filter(one -> one.section().assessed() && lies(region).test(one.section()))
                        .toList());
    }

    private static Predicate<WaterSection> lies(Region region) {
        return section -> switch (region.level()) {
            case COUNTY -> region.code().equals(section.county());
            case TOWNSHIP, VILLAGE -> region.code().equals(section.township());
            case CITY, PROVINCE -> section.county() != null;
        };
    }

    private List<PeriodSection> over(List<WaterSection> of, WaterPeriod period) {
        Map<String, List<WaterMonth>> bySection =
                months.between(of.stream().map(WaterSection::code).toList(), period.first(), period.last()).stream()
                        .collect(Collectors.groupingBy(WaterMonth::section));
        return of.stream()
                .map(section -> PeriodSection.of(section, period, bySection.getOrDefault(section.code(), List.of())))
                .toList();
    }
}
