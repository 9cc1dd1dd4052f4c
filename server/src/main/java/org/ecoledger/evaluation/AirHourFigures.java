package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens an hour's index to its six values, a region's value to its stations, a station's value to the row of the file. */
@Component
class AirHourFigures implements FigureSource {
    private final AirPlaces places;
    private final AirHours hours;
    private final Observations observations;
    private final Imports imports;

    AirHourFigures(AirPlaces places, AirHours hours, Observations observations, Imports imports) {
        this.places = places;
        this.hours = hours;
        this.observations = observations;
        this.imports = imports;
    }

    @Override
    public String kind() {
        return FigureKeys.HOUR;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return FigureKeys.readHour(key)
                .flatMap(asked -> places.find(asked.place(), jurisdiction)
                        .map(place -> asked.item()
                                .pollutant()
                                .map(pollutant -> place.kind() == Kind.STATION
                                        ? measured(place, asked.at(), pollutant)
                                        : mean(place, asked.at(), pollutant))
                                .orElseGet(() -> index(place, asked.at()))));
    }

    private Figure index(AirPlace place, Instant at) {
        Optional<AirHour> hour = hours.find(place, at);
        Integer index = hour.map(one -> one.quality().index()).orElse(null);
        List<Input> inputs = Stream.of(Pollutant.values())
                .<Input>map(pollutant -> new Input.Derived(
                        Wording.hourly(pollutant)
                                + hour.map(one -> one.quality().individual().get(pollutant))
                                        .map(individual -> "，分指数" + individual)
                                        .orElse(""),
                        Wording.text(
                                hour.map(one -> one.values().get(pollutant)).orElse(null)),
                        pollutant.unit(),
                        FigureKeys.hour(place.code(), at, AirItem.of(pollutant))))
                .toList();
        return Figure.of(
                FigureKeys.hour(place.code(), at, AirItem.AQI),
                label(place, at) + "空气质量指数（AQI）",
                index == null ? null : BigDecimal.valueOf(index),
                index == null ? Figure.MISSING : index.toString(),
                "",
                Editions.inForce(Subject.AIR_QUALITY_INDEX, HourlyObservation.dayOf(at))
                        .code(),
                hour.map(one -> one.quality().clause()).orElse(null),
                "六项污染物1小时均值的分指数取最大值（颗粒物用24小时均值的分级界限），分指数一律进位取整。"
                        + hour.map(AirHourFigures::primary).orElse(""),
                inputs,
                at,
                hour.map(AirHourFigures::note).orElse("该时刻没有收到数据"));
    }

    private static String primary(AirHour hour) {
        List<Pollutant> primary = hour.quality().primary();
        return primary.isEmpty()
                ? ""
                : "首要污染物：" + primary.stream().map(Pollutant::label).collect(Collectors.joining("、")) + "。";
    }

    private static String note(AirHour hour) {
        Integer published = hour.publishedIndex();
        String source = published == null ? "" : "。来源同时发布的指数为" + published;
        if (hour.quality().complete()) {
            return AirDayFigures.LIVE + source;
        }
        boolean none = hour.quality().index() == null;
        return AirDayFigures.LIVE + "。项目不全，"
                + Wording.lacking(hour.quality().beyondTable(), "超出分指数表的上限，不计算分指数")
                + (none ? "按标准不发布指数" : "指数由其余项目计算") + source;
    }

    private Figure mean(AirPlace place, Instant at, Pollutant pollutant) {
        BigDecimal value =
                hours.find(place, at).map(one -> one.values().get(pollutant)).orElse(null);
        List<Input> inputs = new ArrayList<>();
        for (AirPlace member : places.membersOf(place)) {
            inputs.add(new Input.Derived(
                    member.name(),
                    observations
                            .find(member.code(), at)
                            .map(one -> Wording.hour(one, pollutant))
                            .orElse(Figure.MISSING),
                    pollutant.unit(),
                    FigureKeys.hour(member.code(), at, AirItem.of(pollutant))));
        }
        return figure(
                place,
                at,
                pollutant,
                value,
                Subject.AIR_EVALUATION,
                "评价点位1小时均值的算术平均，至少需要75%的点位有效。按GB/T 8170修约。",
                inputs,
                value == null ? AirDayFigures.LIVE + "。有效点位不足" : AirDayFigures.LIVE);
    }

    private Figure measured(AirPlace place, Instant at, Pollutant pollutant) {
        Optional<HourlyObservation> current = observations.find(place.code(), at);
        Optional<HourlyObservation> origin = observations.origin(place.code(), at, pollutant);
        BigDecimal value = current.map(one -> one.valid().get(pollutant)).orElse(null);
        List<Input> inputs = origin.flatMap(one -> raw(one, pollutant)).stream().toList();
        return figure(
                place,
                at,
                pollutant,
                value,
                Subject.AIR_LIMITS,
                "站点上报的小时值（时刻为该小时的结束）。",
                inputs,
                current.map(one -> note(one, pollutant)).orElse("该时刻没有收到数据"));
    }

    private Optional<Input> raw(HourlyObservation origin, Pollutant pollutant) {
        return imports.row(origin.importId(), origin.line())
                .map(row -> new Input.Raw(
                        "第" + origin.version() + "版，导入" + origin.importId(),
                        Wording.hour(origin, pollutant),
                        pollutant.unit(),
                        row.file(),
                        row.sha256(),
                        row.line(),
                        row.text()));
    }

    private static String note(HourlyObservation hour, Pollutant pollutant) {
        String mark = hour.marks().get(pollutant);
        String marked = mark == null ? "" : "。来源标记为" + mark + "，不参与评价";
        return AirDayFigures.LIVE + marked + (hour.version() > 1 ? "。本小时的数据更正过" + (hour.version() - 1) + "次" : "");
    }

    private static Figure figure(
            AirPlace place,
            Instant at,
            Pollutant pollutant,
            @Nullable BigDecimal value,
            Subject subject,
            String method,
            List<Input> inputs,
            String note) {
        return Figure.of(
                FigureKeys.hour(place.code(), at, AirItem.of(pollutant)),
                label(place, at) + Wording.hourly(pollutant),
                value,
                Wording.text(value == null ? null : pollutant.published(value)),
                pollutant.unit(),
                Editions.inForce(subject, HourlyObservation.dayOf(at)).code(),
                null,
                method,
                inputs,
                at,
                note);
    }

    private static String label(AirPlace place, Instant at) {
        return place.name() + HourlyObservation.dayOf(at) + " " + hourOf(at) + "时";
    }

    private static int hourOf(Instant at) {
        int hour = CityTime.at(at).getHour();
        return hour == 0 ? 24 : hour;
    }
}
