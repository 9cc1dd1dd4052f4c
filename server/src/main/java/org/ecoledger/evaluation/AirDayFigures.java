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

/**
 * Opens a day's index to its six values, a region's value to its stations, a station's value to its hours; a reviewed one
 * also to its review and to what the live data say now.
 */
@Component
class AirDayFigures {
    static final String LIVE = "实时数据，未经审核";

    private final AirPlaces places;
    private final AirDays days;
    private final AirReviews reviews;
    private final Observations observations;

    AirDayFigures(AirPlaces places, AirDays days, AirReviews reviews, Observations observations) {
        this.places = places;
        this.days = days;
        this.reviews = reviews;
        this.observations = observations;
    }

    /**
     * A day that is there.
     *
     * @param review the review that holds it; null for the live track
     */
    private record Kept(
            Track track,
            AirPlace place,
            AirDay day,
            @Nullable AirReview review) {
        String ref(AirItem item) {
            return ref(place.code(), item);
        }

        String ref(String other, AirItem item) {
            return FigureKeys.day(track, other, day.day(), item);
        }

        String standing() {
            return review == null ? LIVE : review.inWords();
        }
    }

    Optional<Figure> find(Track track, String key, Jurisdiction jurisdiction) {
        return FigureKeys.readDay(key)
                .flatMap(asked -> places.find(asked.place(), jurisdiction)
                        .map(place -> days.find(track, place.code(), asked.day())
                                .map(day -> open(new Kept(track, place, day, review(track, day)), asked.item()))
                                .orElseGet(() -> nothing(track, place, asked.day(), asked.item()))));
    }

    private @Nullable AirReview review(Track track, AirDay day) {
        return track == Track.LIVE
                ? null
                : reviews.holding(day.place(), day.day()).orElse(null);
    }

    private Figure open(Kept kept, AirItem item) {
        return item.pollutant().map(pollutant -> value(kept, pollutant)).orElseGet(() -> index(kept));
    }

    private static Figure nothing(Track track, AirPlace place, LocalDate day, AirItem item) {
        return Figure.of(
                FigureKeys.day(track, place.code(), day, item),
                place.name() + day + item.chinese(),
                null,
                Figure.MISSING,
                item.unit(),
                null,
                null,
                track == Track.LIVE ? "当日没有收到小时值。" : "当月尚未审核，或审核时当日没有数据。",
                List.of(),
                CityTime.startOf(day),
                null);
    }

    private Figure index(Kept kept) {
        AirDay day = kept.day();
        DailyConcentrations concentrations = concentrations(day);
        AirQuality quality = AirQualityIndex.daily(concentrations, day.day());
        Integer index = day.index();
        List<Input> inputs = Arrays.stream(Pollutant.values())
                .map(pollutant -> indexInput(kept, pollutant, quality))
                .collect(Collectors.toCollection(ArrayList::new));
        inputs.addAll(proof(kept, AirItem.AQI));
        return Figure.of(
                kept.ref(AirItem.AQI),
                kept.place().name() + day.day() + "空气质量指数（AQI）",
                index == null ? null : BigDecimal.valueOf(index),
                index == null ? Figure.MISSING : index.toString(),
                "",
                day.edition(),
                quality.clause(),
                "各项污染物日均浓度（臭氧为日最大8小时均值）的分指数取最大值，分指数一律进位取整。" + primary(day.primary()) + ozoneHour(day, quality),
                inputs,
                day.asOf(),
                note(kept, index, quality));
    }

    private static Input indexInput(Kept kept, Pollutant pollutant, AirQuality quality) {
        Integer individual = quality.individual().get(pollutant);
        AirItem item = AirItem.of(pollutant);
        return new Input.Derived(
                Wording.daily(pollutant) + (individual == null ? "" : "，分指数" + individual),
                Wording.text(kept.day().value(pollutant).published()),
                pollutant.unit(),
                kept.ref(item));
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

    private static String note(Kept kept, @Nullable Integer index, AirQuality quality) {
        AirDay day = kept.day();
        if (day.complete()) {
            return kept.standing();
        }
        List<Pollutant> missing = day.values().entrySet().stream()
                .filter(entry -> !entry.getValue().isValid())
                .map(Map.Entry::getKey)
                .toList();
        return kept.standing() + "。" + Wording.lacking(missing, "无有效值")
                + Wording.lacking(quality.beyondTable(), "超出分指数表的上限，不计算分指数")
                + (index == null ? "按标准不发布指数" : "指数由其余项目计算");
    }

    private Figure value(Kept kept, Pollutant pollutant) {
        AirDay day = kept.day();
        AirDay.Value value = day.value(pollutant);
        boolean station = kept.place().kind() == Kind.STATION;
        List<Input> inputs = new ArrayList<>(station ? hours(kept, pollutant) : stations(kept, pollutant));
        inputs.addAll(proof(kept, AirItem.of(pollutant)));
        return Figure.of(
                kept.ref(AirItem.of(pollutant)),
                kept.place().name() + day.day() + Wording.daily(pollutant),
                value.published(),
                Wording.text(value.published()),
                pollutant.unit(),
                Editions.inForce(station ? Subject.AIR_LIMITS : Subject.AIR_EVALUATION, day.day())
                        .code(),
                station ? "数据统计的有效性规定（表4）" : "城市（区域）评价：评价点位的算术平均",
                station ? Wording.ofStation(pollutant, value) : Wording.ofRegion(value),
                inputs,
                day.asOf(),
                value.isValid()
                        ? kept.standing()
                        : kept.standing() + "。有效数据不足：" + value.inputs() + "，需要" + value.needed());
    }

    /** The review, and the same value as the live data have it now: a correction after the review shows here. */
    private List<Input> proof(Kept kept, AirItem item) {
        AirReview review = kept.review();
        if (review == null) {
            return List.of();
        }
        AirDay day = kept.day();
        String live = Wording.text(
                days.find(day.place(), day.day()).map(now -> now.shown(item)).orElse(null));
        String reviewed = Wording.text(day.shown(item));
        return List.of(
                new Input.Fact("审核", review.inWords(), "", review.address()),
                new Input.Derived(
                        live.equals(reviewed) ? "现行实时值" : "现行实时值（审核后有修正）",
                        live,
                        item.unit(),
                        FigureKeys.day(day.place(), day.day(), item)));
    }

    /** A reviewed value was frozen as it was; its hours are those behind the live value. */
    private List<Input> hours(Kept kept, Pollutant pollutant) {
        return kept.track() == Track.LIVE ? hours(kept.place(), kept.day(), pollutant) : List.of();
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

    private List<Input> stations(Kept kept, Pollutant pollutant) {
        AirItem item = AirItem.of(pollutant);
        return places.membersOf(kept.place()).stream()
                .<Input>map(member -> new Input.Derived(
                        member.name(),
                        Wording.text(days.find(
                                        kept.track(), member.code(), kept.day().day())
                                .map(one -> one.shown(item))
                                .orElse(null)),
                        pollutant.unit(),
                        kept.ref(member.code(), item)))
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
