package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirController.Grade;
import org.ecoledger.evaluation.AirController.PlaceView;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.Validity;
import org.ecoledger.standards.air.evaluation.CompositeIndex;
import org.ecoledger.standards.air.evaluation.CompositeIndex.SingleIndex;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * The year of a place as a page shows it.
 *
 * @param track live or reviewed
 * @param through the last day that counts; null while the year has not begun
 * @param running whether the year is not over
 * @param daysSoFar how many days that is
 * @param evaluation edition of HJ 663 that judges the year
 * @param limits edition of GB 3095 whose limits judge the year
 * @param dayEditions the editions that made the days' indices, two where the year straddles a change
 * @param before the days of the year before with which it is compared
 * @param reviews the months of the year that are reviewed
 */
record AirYearView(
        PlaceView place,
        int year,
        String track,
        @Nullable LocalDate through,
        boolean running,
        int daysSoFar,
        String evaluation,
        String limits,
        List<EditionDays> dayEditions,
        Compared before,
        Counts days,
        IndexView index,
        List<ItemRow> items,
        List<MonthRow> months,
        Rolling rolling,
        List<ReviewView> reviews,
        Instant asOf) {

    /** The days of a year that one edition judges. */
    record EditionDays(String edition, LocalDate from, LocalDate to, int days) {}

    /** @param comparable whether its days suffice; where they do not, changes are missing */
    record Compared(LocalDate from, LocalDate to, int validDays, boolean comparable) {}

    record CategoryDays(Grade category, Shown days) {}

    record Counts(
            Shown good,
            Shown goodChange,
            Shown valid,
            Shown rate,
            Shown rateChange,
            List<CategoryDays> categories,
            Map<String, Shown> primary) {}

    /**
     * @param weights which set of weights was applied
     * @param missing items for want of which there is no index
     * @param largest items with the largest part, ties together
     */
    record IndexView(
            Shown value,
            Shown change,
            Map<String, IndexPart> parts,
            String weights,
            List<String> missing,
            List<String> largest) {}

    /** @param share in percent of the whole index */
    record IndexPart(Shown value, @Nullable String share) {}

    record LimitView(String value, String edition, String clause) {}

    /**
     * @param rank of the percentile: 98, 95 or 90
     * @param meanLimit null where the mean is not judged, as with CO and O3
     * @param meanMultiple null unless the mean is above its limit
     * @param attained null without data
     * @param change of the value that enters the index
     */
    record ItemRow(
            String item,
            Shown mean,
            @Nullable LimitView meanLimit,
            @Nullable Shown meanMultiple,
            int rank,
            Shown percentile,
            @Nullable LimitView percentileLimit,
            @Nullable Shown percentileMultiple,
            @Nullable Boolean attained,
            Shown days,
            Shown over,
            Shown rate,
            Shown highest,
            @Nullable LocalDate highestDay,
            Shown before,
            Shown change,
            ValidityView validity,
            String clause) {}

    /** @param shortfalls what is short of the minimum, by year and month; empty for a valid period */
    record ValidityView(boolean valid, String edition, String clause, List<Shortfall> shortfalls) {}

    record Shortfall(String span, int present, int needed) {}

    /** @param values by item: the mean, for CO and O3 the percentile */
    record MonthRow(
            String month,
            boolean running,
            boolean reviewed,
            Shown good,
            Shown valid,
            Shown rate,
            Shown index,
            Shown indexChange,
            Map<String, Shown> values) {}

    /**
     * The three-year rolling evaluation.
     *
     * @param edition the edition of HJ 663 that judges the year
     * @param applies false where that edition has none
     * @param missing years without valid values, by item; without an entry the item has its mean
     */
    record Rolling(
            String edition,
            boolean applies,
            int from,
            int to,
            Map<String, Shown> values,
            Map<String, List<Integer>> missing) {}

    record ReviewView(String month, int version, int days, String hash, Instant approvedAt, String approvedBy) {
        static ReviewView of(AirReview review) {
            return new ReviewView(
                    review.month().toString(),
                    review.version(),
                    review.days(),
                    review.hash(),
                    review.approvedAt(),
                    review.approvedBy());
        }
    }

    static List<EditionDays> editions(List<EvaluatedDay> days) {
        Map<Edition, List<EvaluatedDay>> byEdition = days.stream()
                .collect(Collectors.groupingBy(EvaluatedDay::edition, LinkedHashMap::new, Collectors.toList()));
        return byEdition.entrySet().stream()
                .map(entry -> new EditionDays(
                        entry.getKey().code(),
                        entry.getValue().getFirst().day(),
                        entry.getValue().getLast().day(),
                        entry.getValue().size()))
                .toList();
    }

    static Counts counts(PlacePeriod now, PlacePeriod before) {
        return new Counts(
                now.shown(AirMeasure.GOOD_DAYS),
                now.change(AirStatistic.of(AirMeasure.GOOD_DAYS), before),
                now.shown(AirMeasure.VALID_DAYS),
                now.shown(AirMeasure.GOOD_RATE),
                now.change(AirStatistic.of(AirMeasure.GOOD_RATE), before),
                Arrays.stream(Category.values())
                        .map(category -> new CategoryDays(grade(category), now.shown(AirStatistic.of(category))))
                        .toList(),
                byItem(pollutant -> now.shown(AirMeasure.PRIMARY, pollutant)));
    }

    private static Grade grade(Category category) {
        return new Grade(category.number(), category.chinese(), category.english(), category.hex());
    }

    static IndexView index(PlacePeriod now, PlacePeriod before) {
        CompositeIndex index = now.evaluation().index();
        return new IndexView(
                now.shown(AirMeasure.INDEX),
                now.change(AirStatistic.of(AirMeasure.INDEX), before),
                byItem(pollutant -> new IndexPart(
                        now.shown(AirMeasure.PART, pollutant),
                        share(index.items().get(pollutant)))),
                index.weights().name(),
                index.missing().stream().map(Pollutant::label).toList(),
                index.largest().stream().map(Pollutant::label).toList());
    }

    private static @Nullable String share(@Nullable SingleIndex single) {
        BigDecimal share = single == null ? null : single.share();
        return share == null ? null : share.toPlainString();
    }

    static ItemRow item(PlacePeriod now, PlacePeriod before, Pollutant pollutant) {
        ItemEvaluation item = now.evaluation().item(pollutant);
        AirStatistic entering = now.entering(pollutant);
        return new ItemRow(
                AirItem.of(pollutant).key(),
                now.shown(AirMeasure.MEAN, pollutant),
                limit(item.mean()),
                multiple(now, AirMeasure.MEAN_MULTIPLE, pollutant),
                item.percentileRank(),
                now.shown(AirMeasure.PERCENTILE, pollutant),
                limit(item.percentile()),
                multiple(now, AirMeasure.PERCENTILE_MULTIPLE, pollutant),
                item.attained(),
                now.shown(AirMeasure.DAYS, pollutant),
                now.shown(AirMeasure.OVER, pollutant),
                now.shown(AirMeasure.RATE, pollutant),
                now.shown(AirMeasure.HIGHEST, pollutant),
                item.highestDay(),
                before.shown(entering),
                now.change(entering, before),
                validity(item.validity()),
                item.clause());
    }

    private static @Nullable LimitView limit(@Nullable PeriodValue value) {
        Limit limit = value == null ? null : value.limit();
        return limit == null
                ? null
                : new LimitView(limit.value().toPlainString(), limit.edition().code(), limit.clause());
    }

    private static @Nullable Shown multiple(PlacePeriod now, AirMeasure measure, Pollutant pollutant) {
        AirStatistic statistic = AirStatistic.of(measure, pollutant);
        return now.value(statistic).exact() == null ? null : now.shown(statistic);
    }

    private static ValidityView validity(Validity validity) {
        return new ValidityView(
                validity.isValid(),
                validity.edition().code(),
                validity.clause(),
                validity.shortfalls().stream()
                        .map(count -> new Shortfall(count.span(), count.present(), count.needed()))
                        .toList());
    }

    static MonthRow month(PlacePeriod now, PlacePeriod before, boolean reviewed) {
        return new MonthRow(
                now.span().label(),
                now.span().isRunning(),
                reviewed,
                now.shown(AirMeasure.GOOD_DAYS),
                now.shown(AirMeasure.VALID_DAYS),
                now.shown(AirMeasure.GOOD_RATE),
                now.shown(AirMeasure.INDEX),
                now.change(AirStatistic.of(AirMeasure.INDEX), before),
                byItem(pollutant -> now.shown(now.entering(pollutant))));
    }

    static <V> Map<String, V> byItem(Function<Pollutant, V> value) {
        Map<String, V> values = new LinkedHashMap<>();
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(AirItem.of(pollutant).key(), value.apply(pollutant));
        }
        return values;
    }
}
