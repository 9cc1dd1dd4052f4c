package org.ecoledger.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirDays;
import org.ecoledger.evaluation.AirHour;
import org.ecoledger.evaluation.AirHours;
import org.ecoledger.evaluation.AirPlace;
import org.ecoledger.evaluation.AirPlaces;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The air as everybody may see it: the city, its counties and its own stations. */
@Component
class PublicAir {
    private static final String NOTE = "实时数据未经审核，仅供参考；以审核后发布的日数据为准。";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ROOT);

    private final AirHours hours;
    private final AirDays days;
    private final AirPlaces places;

    PublicAir(AirHours hours, AirDays days, AirPlaces places) {
        this.hours = hours;
        this.days = days;
        this.places = places;
    }

    /**
     * @param hour label of the newest hour among the places
     * @param note what a reader must know about live data
     */
    record AirNow(@Nullable String city, @Nullable Instant hour, String note, List<PlaceAir> places) {}

    /**
     * One place in its latest hour.
     *
     * @param grade NATIONAL, PROVINCIAL, MICRO; null for a county or the city
     * @param level category from 1 to 6
     * @param primary primary pollutants as printed: PM2.5
     * @param values by item: so2, no2, co, o3, pm10, pm25
     * @param edition edition of HJ 633 by which the index was made
     */
    record PlaceAir(
            String code,
            String name,
            String kind,
            @Nullable String county,
            @Nullable String grade,
            boolean designated,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable Instant hour,
            Figure.Shown aqi,
            @Nullable Integer level,
            @Nullable String category,
            List<String> primary,
            Map<String, Figure.Shown> values,
            @Nullable String edition) {}

    record Days(String place, String name, List<Day> days) {}

    record Day(LocalDate day, Figure.Shown aqi, @Nullable Integer level, List<String> primary, String edition) {}

    AirNow now() {
        List<PlaceAir> shown = hours.latest(Jurisdiction.everything()).stream()
                .filter(latest -> isOurs(latest.place()))
                .map(latest -> place(latest.place(), latest.hour()))
                .toList();
        return new AirNow(
                shown.stream()
                        .filter(place -> place.kind().equals("CITY"))
                        .map(PlaceAir::name)
                        .findFirst()
                        .orElse(null),
                shown.stream()
                        .flatMap(place -> Optional.ofNullable(place.hour()).stream())
                        .max(Instant::compareTo)
                        .orElse(null),
                NOTE,
                shown);
    }

    /** The place's days, both ends included; every day is there, also those without a value. */
    Optional<Days> days(String code, LocalDate from, LocalDate to) {
        return places.find(code, Jurisdiction.everything())
                .filter(PublicAir::isOurs)
                .map(place ->
                        new Days(place.code(), place.name(), every(days.between(code, from, to), code, from, to)));
    }

    private static List<Day> every(List<AirDay> known, String place, LocalDate from, LocalDate to) {
        Map<LocalDate, AirDay> byDay = new LinkedHashMap<>();
        known.forEach(day -> byDay.put(day.day(), day));
        return from.datesUntil(to.plusDays(1))
                .map(day -> Optional.ofNullable(byDay.get(day))
                        .map(PublicAir::day)
                        .orElseGet(() -> new Day(
                                day,
                                Figure.Shown.missing("", "air-day:" + place + "/" + day + "/aqi"),
                                null,
                                List.of(),
                                "")))
                .toList();
    }

    private static Day day(AirDay day) {
        Integer index = day.index();
        return new Day(
                day.day(),
                shown(
                        index == null ? null : BigDecimal.valueOf(index),
                        "",
                        "air-day:" + day.place() + "/" + day.day() + "/aqi"),
                number(day.category()),
                labels(day.primary()),
                day.edition());
    }

    /** Stations of other cities are kept for comparison and are not published here. */
    private static boolean isOurs(AirPlace place) {
        return place.kind() != AirPlace.Kind.STATION || place.county() != null;
    }

    private static PlaceAir place(AirPlace place, Optional<AirHour> hour) {
        Integer index = hour.map(one -> one.quality().index()).orElse(null);
        Category category = hour.map(one -> one.quality().category()).orElse(null);
        String ref = hour.map(one -> "air-hour:" + place.code() + "/" + HOUR.format(CityTime.at(one.at())) + "/")
                .orElse("");
        Map<String, Figure.Shown> values = new LinkedHashMap<>();
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal value = hour.map(one -> one.values().get(pollutant)).orElse(null);
            String item = pollutant.name().toLowerCase(Locale.ROOT);
            values.put(item, shown(value == null ? null : pollutant.published(value), pollutant.unit(), ref + item));
        }
        String grade = place.grade();
        return new PlaceAir(
                place.code(),
                place.name(),
                place.kind().name(),
                place.county(),
                grade == null ? null : grade.toUpperCase(Locale.ROOT),
                place.designated(),
                place.lon(),
                place.lat(),
                hour.map(AirHour::at).orElse(null),
                shown(index == null ? null : BigDecimal.valueOf(index), "", ref + "aqi"),
                number(category),
                category == null ? null : category.chinese(),
                hour.map(one -> labels(one.quality().primary())).orElse(List.of()),
                values,
                hour.map(one -> one.quality().edition().code()).orElse(null));
    }

    private static @Nullable Integer number(@Nullable Category category) {
        return category == null ? null : category.number();
    }

    private static List<String> labels(Collection<Pollutant> pollutants) {
        return pollutants.stream().map(Pollutant::label).toList();
    }

    private static Figure.Shown shown(@Nullable BigDecimal value, String unit, String ref) {
        return value == null
                ? Figure.Shown.missing(unit, ref)
                : Figure.Shown.of(value, value.toPlainString(), unit, ref);
    }
}
