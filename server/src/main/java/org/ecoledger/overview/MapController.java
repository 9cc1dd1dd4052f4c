package org.ecoledger.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirHour;
import org.ecoledger.evaluation.AirHours;
import org.ecoledger.evaluation.AirPlace;
import org.ecoledger.evaluation.WaterStates;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.water.WaterClass;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands on the one map 一张图: stations with their newest index, sections with their class, and open matters. */
@RestController
@RequestMapping("/api/v1/map")
class MapController {
    private final AirHours hours;
    private final WaterStates states;
    private final MapPoints points;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    MapController(
            AirHours hours,
            WaterStates states,
            MapPoints points,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.hours = hours;
        this.states = states;
        this.points = points;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param grade NATIONAL, PROVINCIAL or MICRO
     * @param level category from 1 to 6
     */
    record StationPoint(
            String code,
            String name,
            @Nullable String grade,
            @Nullable String county,
            BigDecimal lon,
            BigDecimal lat,
            Figure.@Nullable Shown aqi,
            @Nullable Integer level,
            @Nullable Instant hour) {}

    /**
     * @param kind SECTION or SOURCE
     * @param waterClass class of the newest reading, 1 to 6; the text is the roman numeral
     * @param hex colour of that class
     * @param target the class promised, 1 to 6
     */
    record SectionPoint(
            String code,
            String name,
            WaterSection.Kind kind,
            @Nullable String water,
            @Nullable String county,
            BigDecimal lon,
            BigDecimal lat,
            Figure.@Nullable Shown waterClass,
            @Nullable String hex,
            @Nullable Integer target,
            @Nullable String targetRoman,
            @Nullable Instant at) {}

    record CityMap(
            List<StationPoint> stations,
            List<SectionPoint> sections,
            List<MapPoints.MatterPoint> matters,
            Instant asOf) {}

    @GetMapping
    CityMap map(Actor actor) {
        var jurisdiction = jurisdictions.of(actor);
        var stations = hours.latest(jurisdiction).stream()
                .filter(latest -> latest.place().kind() == AirPlace.Kind.STATION
                        && latest.place().lon() != null
                        && latest.place().lat() != null)
                .map(latest -> station(latest.place(), latest.hour().orElse(null)))
                .toList();
        return new CityMap(stations, sections(jurisdiction), points.openMatters(jurisdiction), clock.instant());
    }

    private List<SectionPoint> sections(Jurisdiction jurisdiction) {
        Map<String, String> counties =
                regions.counties().stream().collect(Collectors.toMap(Region::code, Region::name));
        return states.all(jurisdiction).stream()
                .flatMap(state -> section(state, counties).stream())
                .toList();
    }

    private static Optional<SectionPoint> section(WaterStates.State state, Map<String, String> counties) {
        WaterSection section = state.section();
        BigDecimal lon = section.lon();
        BigDecimal lat = section.lat();
        if (lon == null || lat == null) {
            return Optional.empty();
        }
        String county = section.county();
        Integer target = section.target();
        WaterClass waterClass = state.now().map(WaterStates.Now::waterClass).orElse(null);
        return Optional.of(new SectionPoint(
                section.code(),
                section.name(),
                section.kind(),
                section.water(),
                county == null ? null : counties.get(county),
                lon,
                lat,
                waterClass == null
                        ? null
                        : Figure.Shown.of(
                                BigDecimal.valueOf(waterClass.number()),
                                waterClass.roman(),
                                "",
                                state.now().map(WaterStates.Now::ref).orElse("")),
                waterClass == null ? null : waterClass.quality().hex(),
                target,
                target == null ? null : WaterClass.values()[target - 1].roman(),
                state.now().map(WaterStates.Now::at).orElse(null)));
    }

    private static StationPoint station(AirPlace place, @Nullable AirHour hour) {
        Integer index = hour == null ? null : hour.quality().index();
        Category category = hour == null ? null : hour.quality().category();
        String grade = place.grade();
        BigDecimal lon = place.lon();
        BigDecimal lat = place.lat();
        return new StationPoint(
                place.code(),
                place.name(),
                grade == null ? null : grade.toUpperCase(Locale.ROOT),
                place.countyName(),
                lon == null ? BigDecimal.ZERO : lon,
                lat == null ? BigDecimal.ZERO : lat,
                hour == null || index == null
                        ? null
                        : Figure.Shown.of(BigDecimal.valueOf(index), index.toString(), "", ref(hour)),
                category == null ? null : category.number(),
                hour == null ? null : hour.at());
    }

    private static String ref(AirHour hour) {
        return String.format(
                Locale.ROOT, "air-hour:%s/%2$tY-%2$tm-%2$tdT%2$tH/aqi", hour.place(), CityTime.at(hour.at()));
    }
}
