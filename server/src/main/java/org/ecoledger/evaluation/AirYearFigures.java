package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.FigureKeys.YearKey;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what is said of a year, quarter or month of the air: the index to its parts, a mean to its days. */
@Component
class AirYearFigures implements FigureSource {
    private final AirPlaces places;
    private final PlacePeriods periods;
    private final AirReviews reviews;
    private final AirRankings rankings;

    AirYearFigures(AirPlaces places, PlacePeriods periods, AirReviews reviews, AirRankings rankings) {
        this.places = places;
        this.periods = periods;
        this.reviews = reviews;
        this.rankings = rankings;
    }

    @Override
    public String kind() {
        return FigureKeys.YEAR;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return FigureKeys.readYear(key)
                .flatMap(asked -> places.find(asked.place(), jurisdiction)
                        .flatMap(place -> periods.span(asked.period())
                                .flatMap(span -> figure(place, span, asked, jurisdiction))));
    }

    private Optional<Figure> figure(AirPlace place, AirSpan span, YearKey asked, Jurisdiction jurisdiction) {
        AirStatistic statistic = asked.statistic();
        return switch (statistic.measure()) {
            case RANK, GAP ->
                rankings.of(asked.track(), place, span).map(ranking -> ranked(ranking, place, statistic, jurisdiction));
            case ROLLING -> Optional.of(rolling(place, span, asked));
            default -> {
                PlacePeriod period = periods.of(asked.track(), place, span);
                yield Optional.of(statistic.change() ? change(period, statistic) : figure(period, statistic));
            }
        };
    }

    private Figure figure(PlacePeriod period, AirStatistic statistic) {
        List<AirReview> held = reviewsOf(period);
        AirValue value = period.value(statistic);
        List<Input> inputs = new ArrayList<>(facts(held));
        inputs.addAll(inputs(period, statistic));
        return figure(period, statistic, value, inputs, AirYearWords.note(period, statistic, held));
    }

    private Figure change(PlacePeriod period, AirStatistic statistic) {
        PlacePeriod before =
                periods.of(period.track(), period.place(), period.span().yearBefore());
        String standing = AirYearWords.note(period, statistic, reviewsOf(period));
        String comparison = AirYearWords.comparison(period, before, statistic);
        AirStatistic itself = statistic.unchanged();
        return figure(
                period,
                statistic,
                period.changeFrom(before, itself),
                List.of(derived(period, itself), derived(before, itself)),
                comparison == null ? standing : comparison + "；" + standing);
    }

    private Figure rolling(AirPlace place, AirSpan span, YearKey asked) {
        Pollutant pollutant = asked.statistic().item();
        int last = span.span().last().getYear();
        RollingYears years = periods.rolling(asked.track(), place, last);
        PlacePeriod period = years.lastYear();
        AirStatistic entering = period.entering(pollutant);
        return figure(
                period,
                asked.statistic(),
                years.value(pollutant),
                years.periods().stream().map(year -> derived(year, entering)).toList(),
                AirYearWords.ofRolling(years, pollutant));
    }

    /** Names the indices of the places that this jurisdiction reaches; the others stand behind the rank all the same. */
    private Figure ranked(
            AirRankings.Ranking ranking, AirPlace place, AirStatistic statistic, Jurisdiction jurisdiction) {
        AirRankings.Row row = ranking.row(place);
        PlacePeriod period = row.period();
        Stream<AirRankings.Row> compared = statistic.measure() == AirMeasure.RANK
                ? ranking.rows().stream()
                : Stream.concat(Stream.of(row), ranking.before(row).stream());
        List<Input> inputs = compared.map(AirRankings.Row::period)
                .filter(other -> places.find(other.place().code(), jurisdiction).isPresent())
                .map(other -> derived(other, AirStatistic.of(AirMeasure.INDEX)))
                .toList();
        return figure(
                period,
                statistic,
                statistic.measure() == AirMeasure.RANK ? row.place() : ranking.gap(row),
                inputs,
                AirYearWords.note(period, statistic, reviewsOf(period)));
    }

    private static Figure figure(
            PlacePeriod period, AirStatistic statistic, AirValue value, List<Input> inputs, String note) {
        AirSpan span = period.span();
        return Figure.of(
                period.ref(statistic),
                label(period, statistic),
                value.exact(),
                value.text(),
                statistic.unit(),
                AirYearWords.edition(period, statistic),
                AirYearWords.clause(period, statistic),
                AirYearWords.method(period, statistic),
                inputs,
                CityTime.startOf(span.hasBegun() ? span.through().plusDays(1) : span.first()),
                note);
    }

    private static String label(PlacePeriod period, AirStatistic statistic) {
        return period.place().name() + period.span().inWords() + statistic.chinese();
    }

    private static Input derived(PlacePeriod period, AirStatistic statistic) {
        return new Input.Derived(
                label(period, statistic), period.value(statistic).text(), statistic.unit(), period.ref(statistic));
    }

    private static List<Input> inputs(PlacePeriod period, AirStatistic statistic) {
        Pollutant pollutant = statistic.pollutant();
        return pollutant == null ? ofDays(period, statistic) : ofItem(period, statistic.measure(), pollutant);
    }

    private static List<Input> ofDays(PlacePeriod period, AirStatistic statistic) {
        return switch (statistic.measure()) {
            case GOOD_RATE ->
                Stream.of(AirMeasure.GOOD_DAYS, AirMeasure.VALID_DAYS)
                        .map(measure -> derived(period, AirStatistic.of(measure)))
                        .toList();
            case INDEX ->
                Arrays.stream(Pollutant.values())
                        .map(pollutant -> derived(period, AirStatistic.of(AirMeasure.PART, pollutant)))
                        .toList();
            case GOOD_DAYS -> days(period, AirItem.AQI, day -> isGood(category(day)));
            case CATEGORY -> days(period, AirItem.AQI, day -> category(day) == statistic.category());
            default -> days(period, AirItem.AQI, day -> day.index() != null);
        };
    }

    private static List<Input> ofItem(PlacePeriod period, AirMeasure measure, Pollutant pollutant) {
        ItemEvaluation item = period.evaluation().item(pollutant);
        AirItem of = AirItem.of(pollutant);
        return switch (measure) {
            case PART -> List.of(derived(period, period.entering(pollutant)));
            case MEAN_MULTIPLE -> List.of(derived(period, AirStatistic.of(AirMeasure.MEAN, pollutant)));
            case PERCENTILE_MULTIPLE -> List.of(derived(period, AirStatistic.of(AirMeasure.PERCENTILE, pollutant)));
            case RATE ->
                Stream.of(AirMeasure.OVER, AirMeasure.DAYS)
                        .map(one -> derived(period, AirStatistic.of(one, pollutant)))
                        .toList();
            case OVER -> days(period, of, day -> isOver(day, pollutant));
            case HIGHEST ->
                days(
                        period,
                        of,
                        day -> day.value(pollutant)
                                .filter(value -> isHighest(value, item))
                                .isPresent());
            case PRIMARY -> days(period, AirItem.AQI, day -> day.primary().contains(pollutant));
            case PERCENTILE -> ascending(period, pollutant);
            default -> days(period, of, day -> day.value(pollutant).isPresent());
        };
    }

    private static boolean isGood(@Nullable Category category) {
        return category == Category.EXCELLENT || category == Category.GOOD;
    }

    private static @Nullable Category category(EvaluatedDay day) {
        Integer index = day.index();
        return index == null ? null : Category.of(index);
    }

    private static boolean isOver(EvaluatedDay day, Pollutant pollutant) {
        return day.value(pollutant)
                .filter(value -> Limits.on(day.day())
                        .of(pollutant, pollutant.daily(), AreaClass.CLASS_2)
                        .isExceededBy(value))
                .isPresent();
    }

    private static boolean isHighest(BigDecimal value, ItemEvaluation item) {
        BigDecimal highest = item.highest();
        return highest != null && item.pollutant().published(value).compareTo(highest) == 0;
    }

    private static List<Input> days(PlacePeriod period, AirItem item, Predicate<EvaluatedDay> wanted) {
        return period.days().stream()
                .filter(wanted)
                .map(day -> day(period, item, day, day.day().toString()))
                .toList();
    }

    /** In the order in which a percentile counts them. */
    private static List<Input> ascending(PlacePeriod period, Pollutant pollutant) {
        List<EvaluatedDay> sorted = period.days().stream()
                .filter(day -> day.value(pollutant).isPresent())
                .sorted(Comparator.comparing(day -> day.value(pollutant).orElseThrow()))
                .toList();
        List<Input> inputs = new ArrayList<>();
        sorted.forEach(day ->
                inputs.add(day(period, AirItem.of(pollutant), day, "第" + (inputs.size() + 1) + "位 " + day.day())));
        return inputs;
    }

    private static Input day(PlacePeriod period, AirItem item, EvaluatedDay day, String label) {
        BigDecimal value = item.pollutant()
                .map(pollutant -> day.value(pollutant).orElse(null))
                .orElseGet(() -> day.index() == null ? null : BigDecimal.valueOf(day.index()));
        return new Input.Derived(
                label,
                Wording.text(value),
                item.unit(),
                FigureKeys.day(period.track(), period.place().code(), day.day(), item));
    }

    private List<AirReview> reviewsOf(PlacePeriod period) {
        String city = period.place().city();
        return period.track() == Track.LIVE || city == null
                ? List.of()
                : reviews.inForce(
                        city, period.span().first(), period.span().span().last());
    }

    private static List<Input> facts(List<AirReview> held) {
        return held.stream()
                .<Input>map(review -> new Input.Fact(review.month() + "审核", review.inWords(), "", review.address()))
                .toList();
    }
}
