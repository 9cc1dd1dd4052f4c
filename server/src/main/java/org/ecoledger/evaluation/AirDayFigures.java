package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Iaqi;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a day's index to its six values, a region's value to its stations, a station's value to its hours. */
@Component
class AirDayFigures implements FigureSource {
    static final String LIVE = "实时数据，未经审核";

    private final AirPlaces places;
    private final AirDays days;
    private final Observations observations;

    AirDayFigures(AirPlaces places, AirDays days, Observations observations) {
        this.places = places;
        this.days = days;
        this.observations = observations;
    }

    @Override
    public String kind() {
        return FigureKeys.DAY;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return FigureKeys.readDay(key)
                .flatMap(asked -> places.find(asked.place(), jurisdiction)
                        .map(place -> days.find(place.code(), asked.day())
                                .map(day -> asked.item()
                                        .pollutant()
                                        .map(pollutant -> value(place, day, pollutant))
                                        .orElseGet(() -> index(place, day)))
                                .orElseGet(() -> nothing(place, asked.day(), asked.item()))));
    }

    private Figure nothing(AirPlace place, LocalDate day, AirItem item) {
        return Figure.of(
                FigureKeys.day(place.code(), day, item),
                place.name() + day + item.chinese(),
                null,
                Figure.MISSING,
                item.unit(),
                null,
                null,
                "当日没有收到小时值。",
                List.of(),
                CityTime.startOf(day),
                null);
    }

    private Figure index(AirPlace place, AirDay day) {
        DailyConcentrations concentrations = concentrations(day);
        AirQuality quality = AirQualityIndex.daily(concentrations, day.day());
        Integer index = day.index();
        List<Input> inputs = Arrays.stream(Pollutant.values())
                .map(pollutant -> indexInput(day, pollutant, quality))
                .collect(Collectors.toCollection(ArrayList::new));
        return Figure.of(
                FigureKeys.day(place.code(), day.day(), AirItem.AQI),
                place.name() + day.day() + "空气质量指数（AQI）",
                index == null ? null : BigDecimal.valueOf(index),
                index == null ? Figure.MISSING : index.toString(),
                "",
                day.edition(),
                quality.clause(),
                "各项污染物日均浓度（臭氧为日最大8小时均值）的分指数取最大值，分指数一律进位取整。" + primary(day.primary()) + ozoneHour(day, quality),
                inputs,
                day.asOf(),
                note(day, index));
    }

    private Input indexInput(AirDay day, Pollutant pollutant, AirQuality quality) {
        Integer individual = quality.individual().get(pollutant);
        AirItem item = AirItem.of(pollutant);
        return new Input.Derived(
                Wording.daily(pollutant) + (individual == null ? "" : "，分指数" + individual),
                Wording.text(day.value(pollutant).published()),
                pollutant.unit(),
                FigureKeys.day(day.place(), day.day(), item));
    }

    private static String primary(List<Pollutant> primary) {
        return primary.isEmpty()
                ? ""
                : "首要污染物：" + primary.stream().map(Pollutant::label).collect(Collectors.joining("、")) + "。";
    }

    /** HJ 633-2012 also takes the highest hour of ozone; said only where it decides. */
    private static String ozoneHour(AirDay day, AirQuality quality) {
        BigDecimal highest = day.ozoneHour();
        BigDecimal eightHours = day.value(Pollutant.O3).published();
        Integer taken = quality.individual().get(Pollutant.O3);
        if (highest == null || taken == null) {
            return "";
        }
        OptionalInt byEightHours = eightHours == null
                ? OptionalInt.empty()
                : Iaqi.of(Pollutant.O3, Period.EIGHT_HOURS, eightHours, day.day());
        return byEightHours.isPresent() && byEightHours.getAsInt() == taken
                ? ""
                : "臭氧分指数由日最大1小时均值" + highest.toPlainString() + "µg/m³决定。";
    }

    private static String note(AirDay day, @Nullable Integer index) {
        if (day.complete()) {
            return LIVE;
        }
        String missing = day.values().entrySet().stream()
                .filter(entry -> !entry.getValue().isValid())
                .map(entry -> entry.getKey().label())
                .collect(Collectors.joining("、"));
        return LIVE + "。" + missing + "无有效值" + (index == null ? "，按标准不发布指数" : "，指数由其余项目计算");
    }

    private Figure value(AirPlace place, AirDay day, Pollutant pollutant) {
        AirDay.Value value = day.value(pollutant);
        boolean station = place.kind() == Kind.STATION;
        return Figure.of(
                FigureKeys.day(place.code(), day.day(), AirItem.of(pollutant)),
                place.name() + day.day() + Wording.daily(pollutant),
                value.published(),
                Wording.text(value.published()),
                pollutant.unit(),
                Editions.inForce(station ? Subject.AIR_LIMITS : Subject.AIR_EVALUATION, day.day())
                        .code(),
                station ? "数据统计的有效性规定（表4）" : "城市（区域）评价：评价点位的算术平均",
                station ? Wording.ofStation(pollutant, value) : Wording.ofRegion(value),
                station ? hours(place, day, pollutant) : stations(place, day, pollutant),
                day.asOf(),
                value.isValid() ? LIVE : LIVE + "。有效数据不足：" + value.inputs() + "，需要" + value.needed());
    }

    private List<Input> hours(AirPlace place, AirDay day, Pollutant pollutant) {
        Instant from = CityTime.startOf(day.day());
        List<Input> inputs = new ArrayList<>();
        for (HourlyObservation hour : observations.hours(
                place.code(), from, CityTime.startOf(day.day().plusDays(1)))) {
            inputs.add(new Input.Derived(
                    hour.hour() + "时",
                    Wording.hour(hour, pollutant),
                    pollutant.unit(),
                    FigureKeys.hour(place.code(), hour.at(), AirItem.of(pollutant))));
        }
        return inputs;
    }

    private List<Input> stations(AirPlace place, AirDay day, Pollutant pollutant) {
        return places.membersOf(place).stream()
                .<Input>map(member -> new Input.Derived(
                        member.name(),
                        Wording.text(days.find(member.code(), day.day())
                                .map(one -> one.value(pollutant).published())
                                .orElse(null)),
                        pollutant.unit(),
                        FigureKeys.day(member.code(), day.day(), AirItem.of(pollutant))))
                .toList();
    }

    private static DailyConcentrations concentrations(AirDay day) {
        return new DailyConcentrations(
                day.values().entrySet().stream()
                        .filter(entry -> entry.getValue().published() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Objects.requireNonNull(entry.getValue().published()))),
                day.ozoneHour());
    }
}
