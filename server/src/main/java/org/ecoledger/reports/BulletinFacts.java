package org.ecoledger.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirDays;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.AirPeriod.Item;
import org.ecoledger.reports.CityFacts.Changed;
import org.ecoledger.reports.CityFacts.CountyCount;
import org.ecoledger.reports.CityFacts.CountyTargets;
import org.ecoledger.reports.MatterTotals.What;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.targets.Measure;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.springframework.stereotype.Component;

/** Gathers what a bulletin rests on; every number is the figure that its own module opens. */
@Component
class BulletinFacts {
    private static final Jurisdiction CITY = Jurisdiction.everything();

    private final Regions regions;
    private final AirDays airDays;
    private final AirPeriods airPeriods;
    private final MatterTotals matterTotals;
    private final Paces paces;
    private final Rankings rankings;
    private final Figures figures;
    private final Clock clock;

    BulletinFacts(
            Regions regions,
            AirDays airDays,
            AirPeriods airPeriods,
            MatterTotals matterTotals,
            Paces paces,
            Rankings rankings,
            Figures figures,
            Clock clock) {
        this.regions = regions;
        this.airDays = airDays;
        this.airPeriods = airPeriods;
        this.matterTotals = matterTotals;
        this.paces = paces;
        this.rankings = rankings;
        this.figures = figures;
        this.clock = clock;
    }

    CityFacts gather(Region city, BulletinPeriod period) {
        LocalDate today = CityTime.today(clock);
        LocalDate last = period.closedOn(today) ? period.to() : today;
        List<Region> counties = regions.counties();
        return new CityFacts(
                period,
                today,
                air(city, period.from(), last),
                Stream.concat(Stream.of(city), counties.stream())
                        .map(place -> place(place, city, period.from(), last))
                        .toList(),
                targets(counties, last),
                matters(city, counties, period.from(), last),
                rankings.of(period));
    }

    private CityFacts.Air air(Region city, LocalDate from, LocalDate to) {
        return new CityFacts.Air(
                changed(city, from, to, Item.PM10),
                changed(city, from, to, Item.PM25),
                changed(city, from, to, Item.GOOD_SHARE));
    }

    private Changed changed(Region place, LocalDate from, LocalDate to, Item item) {
        return new Changed(
                airPeriods.figure(place.code(), place.name(), from, to, item),
                airPeriods.change(place.code(), place.name(), from, to, item));
    }

    private BulletinText.Place place(Region place, Region city, LocalDate from, LocalDate to) {
        var day = airDays.find(place.code(), to);
        return new BulletinText.Place(
                place.code().equals(city.code()) ? "全市" : place.name(),
                day.map(BulletinFacts::primary).orElse("—"),
                open("air-day:" + place.code() + "/" + to + "/aqi", place.name() + "日空气质量指数（" + to + "）", to),
                airPeriods.figure(place.code(), place.name(), from, to, Item.PM10),
                airPeriods.figure(place.code(), place.name(), from, to, Item.PM25),
                airPeriods.figure(place.code(), place.name(), from, to, Item.GOOD_DAYS),
                airPeriods.figure(place.code(), place.name(), from, to, Item.VALID_DAYS));
    }

    private static String primary(AirDay day) {
        return day.primary().isEmpty()
                ? "—"
                : day.primary().stream().map(Pollutant::label).collect(Collectors.joining("、"));
    }

    private List<CountyTargets> targets(List<Region> counties, LocalDate day) {
        return counties.stream()
                .flatMap(county -> targets(county, paces.on(day, county.code(), CITY)).stream())
                .toList();
    }

    private Optional<CountyTargets> targets(Region county, List<Pace> all) {
        List<Pace> own = all.stream()
                .filter(pace -> pace.target().region().equals(county.code()))
                .toList();
        var pm10 = pace(own, "pm10-annual-mean")
                .map(pace -> new CountyTargets.Mean(
                        pace.standing(),
                        target(pace),
                        measure(pace, Measure.SO_FAR),
                        measure(pace, Measure.DAYS_LEFT),
                        measure(pace, Measure.NEEDED)));
        var goodDays = pace(own, "good-days")
                .map(pace -> new CountyTargets.Days(
                        pace.standing(),
                        target(pace),
                        measure(pace, Measure.SO_FAR),
                        measure(pace, Measure.BAD_DAYS_LEFT)));
        return pm10.isEmpty() && goodDays.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountyTargets(county.name(), pm10, goodDays));
    }

    private static Optional<Pace> pace(List<Pace> paces, String indicator) {
        return paces.stream()
                .filter(pace -> pace.target().indicator().code().equals(indicator))
                .findFirst();
    }

    private Figure target(Pace pace) {
        return open(
                pace.target().ref(),
                pace.target().regionName() + pace.target().indicator().name() + "目标",
                pace.asOf());
    }

    private Figure measure(Pace pace, Measure measure) {
        return open(
                pace.ref(measure),
                pace.target().regionName() + pace.target().indicator().name(),
                pace.asOf());
    }

    private CityFacts.Matters matters(Region city, List<Region> counties, LocalDate from, LocalDate to) {
        return new CityFacts.Matters(
                matterTotals.figure(city, from, to, What.OPENED),
                matterTotals.figure(city, from, to, What.CLOSED),
                matterTotals.figure(city, from, to, What.CLOSED_IN_TIME),
                matterTotals.figure(city, from, to, What.OVERDUE),
                counties.stream()
                        .map(county ->
                                new CountyCount(county.name(), matterTotals.figure(county, from, to, What.OVERDUE)))
                        .filter(county -> county.count().value() != null
                                && county.count().value().signum() > 0)
                        .toList());
    }

    /** The figure at this address, or one that says that it is missing. */
    private Figure open(String ref, String label, LocalDate day) {
        return figures.find(ref, CITY)
                .orElseGet(() -> Figure.of(
                        ref,
                        label,
                        null,
                        Figure.MISSING,
                        "",
                        null,
                        null,
                        "没有可用的数据",
                        List.of(),
                        CityTime.startOf(day),
                        null));
    }
}
