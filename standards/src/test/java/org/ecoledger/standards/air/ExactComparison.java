package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.ecoledger.standards.air.evaluation.EvaluationOptions;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.Attainment;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.DayLimits;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.PeriodLimits;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;

/** Compares what series give in whole numbers with what the exact classes give from the same hours. */
final class ExactComparison {

    private static final List<EvaluationOptions> EVALUATIONS = List.of(
            EvaluationOptions.DEFAULT,
            EvaluationOptions.DEFAULT
                    .withLimits(PeriodLimits.AT_THE_START)
                    .withDayLimits(DayLimits.OF_THE_PERIOD)
                    .withArea(AreaClass.CLASS_1)
                    .withAttainment(Attainment.EVERY_SPAN)
                    .withDayDigits(Digits.UNROUNDED)
                    .withIntermediateDigits(Digits.ONE_MORE_THAN_PUBLISHED));

    private ExactComparison() {}

    static void assertStation(SeriesEvaluation station) {
        assertStation(station, SeriesOptions.DEFAULT);
    }

    static void assertStation(SeriesEvaluation station, SeriesOptions options) {
        assertDays(station.daily(), exactDays(station.hours(), options), options);
    }

    static void assertCity(
            CityEvaluation city, List<HourlySeries> stations, AggregationOptions aggregation, SeriesOptions options) {
        List<List<DayValues>> exact =
                stations.stream().map(station -> exactDays(station, options)).toList();
        List<DayValues> days = new ArrayList<>();
        for (int i = 0; i < city.daily().days(); i++) {
            int position = i;
            days.add(Aggregation.cityDaily(
                    exact.stream().map(station -> station.get(position)).toList(),
                    city.daily().from().plusDays(i),
                    aggregation));
        }
        assertDays(city.daily(), days, options);
    }

    static List<DayValues> exactDays(HourlySeries series, SeriesOptions options) {
        List<DayValues> days = new ArrayList<>();
        for (int i = 0; i < series.days(); i++) {
            LocalDate day = series.from().plusDays(i);
            days.add(DayValues.of(series.hours(day), day, options.validity()));
        }
        return days;
    }

    private static void assertDays(DailySeries fast, List<DayValues> exact, SeriesOptions options) {
        assertThat(exact).hasSize(fast.days());
        List<EvaluatedDay> evaluated = new ArrayList<>();
        for (DayValues values : exact) {
            EvaluatedDay day = EvaluatedDay.of(values.day(), values.concentrations(), options.index());
            assertFigures(fast, values);
            assertIndex(fast, day);
            evaluated.add(day);
        }
        assertPeriods(fast, evaluated);
    }

    private static void assertFigures(DailySeries fast, DayValues exact) {
        LocalDate day = exact.day();
        for (Pollutant pollutant : Pollutant.values()) {
            assertThat(fast.value(pollutant, day))
                    .as("%s on %s", pollutant, day)
                    .isEqualTo(exact.value(pollutant));
        }
        assertThat(fast.ozoneHour(day)).isEqualTo(exact.ozoneHour());
        assertThat(fast.concentrations(day)).isEqualTo(exact.concentrations());
    }

    private static void assertIndex(DailySeries fast, EvaluatedDay exact) {
        LocalDate day = exact.day();
        Integer index = exact.index();
        assertThat(fast.index(day))
                .as("index on %s", day)
                .isEqualTo(index == null ? OptionalInt.empty() : OptionalInt.of(index));
        assertThat(fast.primary(day)).as("primary on %s", day).isEqualTo(exact.primary());
        assertThat(fast.category(day)).isEqualTo(Optional.ofNullable(index).map(Category::of));
    }

    /** Years, quarters and months that the series touches, days within and around it, and days far from it. */
    private static void assertPeriods(DailySeries fast, List<EvaluatedDay> exact) {
        LocalDate first = fast.from();
        LocalDate last = first.plusDays(fast.days() - 1L);
        Set<TimeSpan> spans = new LinkedHashSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(15)) {
            spans.add(TimeSpan.year(day.getYear()));
            spans.add(TimeSpan.halfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2));
            spans.add(TimeSpan.quarter(day.getYear(), (day.getMonthValue() + 2) / 3));
            spans.add(TimeSpan.month(YearMonth.from(day)));
        }
        spans.add(TimeSpan.days(first, last));
        spans.add(TimeSpan.days(first.minusDays(40), first.plusDays(3)));
        spans.add(TimeSpan.days(last, last));
        spans.add(TimeSpan.days(last.plusDays(5), last.plusDays(20)));
        for (TimeSpan span : spans) {
            for (EvaluationOptions options : EVALUATIONS) {
                assertThat(PeriodEvaluation.of(fast, span, options))
                        .as(span.label())
                        .isEqualTo(PeriodEvaluation.of(exact, span, options));
            }
        }
    }
}
