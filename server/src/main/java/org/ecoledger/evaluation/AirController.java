package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The air of the places that a person may see: now, by hour, by day and through a year. */
@RestController
@RequestMapping("/api/v1/air")
class AirController {
    private static final int MOST_ROWS = 500;

    private final AirPlaces places;
    private final AirHours hours;
    private final AirDays days;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AirController(AirPlaces places, AirHours hours, AirDays days, Jurisdictions jurisdictions, Clock clock) {
        this.places = places;
        this.hours = hours;
        this.days = days;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Grade(int number, String chinese, String english, String hex) {
        static @Nullable Grade of(@Nullable Category category) {
            return category == null
                    ? null
                    : new Grade(category.number(), category.chinese(), category.english(), category.hex());
        }
    }

    record PlaceView(
            String code,
            String name,
            AirPlace.Kind kind,
            @Nullable String grade,
            boolean designated,
            @Nullable String county,
            @Nullable String countyName,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat) {
        static PlaceView of(AirPlace place) {
            return new PlaceView(
                    place.code(),
                    place.name(),
                    place.kind(),
                    place.grade(),
                    place.designated(),
                    place.county(),
                    place.countyName(),
                    place.lon(),
                    place.lat());
        }
    }

    /** @param values by item: so2, no2, co, o3, pm10, pm25 */
    record NowRow(
            PlaceView place,
            @Nullable Instant at,
            Figure.@Nullable Shown aqi,
            @Nullable Grade category,
            List<String> primary,
            Map<String, Figure.Shown> values) {}

    record Now(List<NowRow> rows, Instant asOf) {}

    record HourRow(
            Instant at,
            int hour,
            Figure.Shown aqi,
            @Nullable Grade category,
            List<String> primary,
            Map<String, Figure.Shown> values) {}

    /** @param period HOUR, or DAY for particles, which have no limit for an hour */
    record LimitLine(String value, Period period, String edition, String clause) {}

    record Hours(PlaceView place, LocalDate day, List<HourRow> rows, Map<String, LimitLine> limits, Instant asOf) {}

    record DayRow(
            String id,
            PlaceView place,
            LocalDate day,
            Figure.Shown aqi,
            @Nullable Grade category,
            List<String> primary,
            Map<String, Figure.Shown> values,
            boolean complete,
            String edition) {}

    record Days(List<DayRow> rows, @Nullable String next, long total, Instant asOf) {}

    record CalendarDay(
            LocalDate day, Figure.Shown aqi, @Nullable Grade category) {}

    record Calendar(PlaceView place, int year, List<CalendarDay> days, List<Grade> grades, Instant asOf) {}

    @GetMapping("/now")
    Now now(Actor actor) {
        List<NowRow> rows = hours.latest(jurisdictions.of(actor)).stream()
                .map(latest -> latest.hour()
                        .map(hour -> nowRow(latest.place(), hour))
                        .orElseGet(
                                () -> new NowRow(PlaceView.of(latest.place()), null, null, null, List.of(), Map.of())))
                .toList();
        return new Now(rows, clock.instant());
    }

    @GetMapping("/hours")
    Hours hours(@RequestParam String place, @RequestParam LocalDate day, Actor actor) {
        JudgedDays.check(day);
        AirPlace asked = place(place, jurisdictions.of(actor));
        List<HourRow> rows = hours.between(asked, CityTime.startOf(day), CityTime.startOf(day.plusDays(1))).stream()
                .map(AirController::hourRow)
                .toList();
        return new Hours(PlaceView.of(asked), day, rows, limits(day), clock.instant());
    }

    @GetMapping("/days")
    Days days(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) AirPlace.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        JudgedDays.check(from);
        JudgedDays.check(to);
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        if (place != null && !place.isBlank()) {
            place(place, jurisdiction);
        }
        var question = new AirDays.Question(place, kind, from, to, jurisdiction);
        int most = Math.clamp(limit, 1, MOST_ROWS);
        DayCursor cursor = DayCursor.read(after);
        List<AirDay> found = days.list(question, cursor.day(), cursor.place(), most + 1);
        Map<String, AirPlace> known = new LinkedHashMap<>();
        places.all(jurisdiction).forEach(one -> known.put(one.code(), one));
        List<DayRow> rows = found.stream()
                .limit(most)
                .flatMap(day -> Stream.ofNullable(known.get(day.place())).map(where -> dayRow(day, where)))
                .toList();
        String next = found.size() > most ? DayCursor.after(found.get(most - 1)) : null;
        return new Days(rows, next, days.count(question), clock.instant());
    }

    @GetMapping("/calendar")
    Calendar calendar(
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam(defaultValue = "live") String track,
            Actor actor) {
        Track asked = Track.read(track);
        JudgedDays.year(year);
        AirPlace where = place(place, jurisdictions.of(actor));
        List<CalendarDay> shown =
                days
                        .between(asked, List.of(where.code()), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .stream()
                        .map(day -> new CalendarDay(day.day(), aqi(asked, day), Grade.of(day.category())))
                        .toList();
        List<Grade> grades = Arrays.stream(Category.values())
                .map(category -> new Grade(category.number(), category.chinese(), category.english(), category.hex()))
                .toList();
        return new Calendar(PlaceView.of(where), year, shown, grades, clock.instant());
    }

    private AirPlace place(String code, Jurisdiction jurisdiction) {
        return places.find(code, jurisdiction).orElseThrow(() -> Problem.notFound("evaluation.no-such-place", code));
    }

    private static NowRow nowRow(AirPlace place, AirHour hour) {
        HourRow row = hourRow(hour);
        return new NowRow(PlaceView.of(place), row.at(), row.aqi(), row.category(), row.primary(), row.values());
    }

    private static HourRow hourRow(AirHour hour) {
        Map<String, Figure.Shown> values = new LinkedHashMap<>();
        for (Pollutant pollutant : Pollutant.values()) {
            AirItem item = AirItem.of(pollutant);
            String ref = FigureKeys.hour(hour.place(), hour.at(), item);
            BigDecimal value = hour.values().get(pollutant);
            values.put(item.key(), shown(value == null ? null : pollutant.published(value), pollutant.unit(), ref));
        }
        Integer index = hour.quality().index();
        int label = CityTime.at(hour.at()).getHour();
        return new HourRow(
                hour.at(),
                label == 0 ? 24 : label,
                shown(
                        index == null ? null : BigDecimal.valueOf(index),
                        "",
                        FigureKeys.hour(hour.place(), hour.at(), AirItem.AQI)),
                Grade.of(hour.quality().category()),
                labels(hour.quality().primary()),
                values);
    }

    private static DayRow dayRow(AirDay day, AirPlace place) {
        Map<String, Figure.Shown> values = new LinkedHashMap<>();
        for (Pollutant pollutant : Pollutant.values()) {
            AirItem item = AirItem.of(pollutant);
            values.put(
                    item.key(),
                    shown(
                            day.value(pollutant).published(),
                            pollutant.unit(),
                            FigureKeys.day(day.place(), day.day(), item)));
        }
        return new DayRow(
                day.day() + "~" + day.place(),
                PlaceView.of(place),
                day.day(),
                aqi(Track.LIVE, day),
                Grade.of(day.category()),
                labels(day.primary()),
                values,
                day.complete(),
                day.edition());
    }

    private static Figure.Shown aqi(Track track, AirDay day) {
        return shown(day.shown(AirItem.AQI), "", FigureKeys.day(track, day.place(), day.day(), AirItem.AQI));
    }

    private static Figure.Shown shown(@Nullable BigDecimal value, String unit, String ref) {
        return value == null
                ? Figure.Shown.missing(unit, ref)
                : Figure.Shown.of(value, value.toPlainString(), unit, ref);
    }

    private static List<String> labels(List<Pollutant> pollutants) {
        return pollutants.stream().map(Pollutant::label).toList();
    }

    private static Map<String, LimitLine> limits(LocalDate day) {
        Map<String, LimitLine> lines = new LinkedHashMap<>();
        Limits limits = Limits.on(day);
        for (Pollutant pollutant : Pollutant.values()) {
            limits.find(pollutant, Period.HOUR, AreaClass.CLASS_2)
                    .or(() -> limits.find(pollutant, Period.DAY, AreaClass.CLASS_2))
                    .ifPresent(limit -> lines.put(AirItem.of(pollutant).key(), line(limit)));
        }
        return lines;
    }

    private static LimitLine line(Limit limit) {
        return new LimitLine(
                limit.value().toPlainString(), limit.period(), limit.edition().code(), limit.clause());
    }
}
