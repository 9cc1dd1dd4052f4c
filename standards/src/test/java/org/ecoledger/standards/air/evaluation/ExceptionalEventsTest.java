package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.DayValues;
import org.ecoledger.standards.air.IndexOptions;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.ValidityRules;
import org.ecoledger.standards.air.evaluation.ExceptionalEvents.Sufficiency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663-2026: exceptional events give a second figure beside the raw one")
@Clause(standard = "HJ 663-2026", clause = "例外事件")
class ExceptionalEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final TimeSpan APRIL = TimeSpan.month(YearMonth.of(2026, 4));

    @Test
    @DisplayName("PM10 and PM2.5 of the affected hours are left out, all else stays")
    void theParticlesOfAffectedHoursAreLeftOut() {
        ExceptionalEvents events = ExceptionalEvents.of(List.of(dust(DAY, 1, DAY, 4)));
        Deduction<DayValues> day = events.day(hours(), DAY, ValidityRules.STANDARD);
        assertThat(day.raw().value(Pollutant.PM10).published()).isEqualTo("175");
        assertThat(day.deducted().value(Pollutant.PM10).published()).isEqualTo("50");
        assertThat(day.deducted().value(Pollutant.NO2)).isEqualTo(day.raw().value(Pollutant.NO2));
        assertThat(day.events()).hasSize(1);
    }

    @Test
    void withTooManyHoursLeftOutTheDayIsNotValid() {
        ExceptionalEvents events = ExceptionalEvents.of(List.of(dust(DAY.minusDays(1), 20, DAY, 5)));
        Deduction<DayValues> day = events.day(hours(), DAY, ValidityRules.STANDARD);
        assertThat(day.raw().value(Pollutant.PM10).isValid()).isTrue();
        assertThat(day.deducted().value(Pollutant.PM10).reason()).isEqualTo("19 of 20 hours");
    }

    @Test
    void withoutAnEventBothFiguresAreTheSame() {
        ExceptionalEvents events = ExceptionalEvents.of(List.of(dust(DAY.plusDays(1), 1, DAY.plusDays(1), 24)));
        Deduction<DayValues> day = events.day(hours(), DAY, ValidityRules.STANDARD);
        assertThat(day.deducted()).isEqualTo(day.raw());
        assertThat(day.events()).isEmpty();
    }

    @Test
    @DisplayName("a period shows both: the index of an affected day is made from the items that are left")
    void aPeriodShowsBoth() {
        ExceptionalEvents events = ExceptionalEvents.of(List.of(
                ExceptionalEvent.days(ExceptionalEvent.Kind.SAND_DUST, DAY, DAY.plusDays(1), "approved in May")));
        List<Deduction<EvaluatedDay>> days = Days.each(
                        APRIL,
                        day -> Days.values(
                                "6", "20", "1", "80", events.events().getFirst().touches(day) ? "500" : "60", "30"))
                .stream()
                .map(events::day)
                .toList();
        Deduction<PeriodEvaluation> april = events.period(days, APRIL, EvaluationOptions.DEFAULT);
        assertThat(april.raw().item(Pollutant.PM10).days()).isEqualTo(30);
        assertThat(april.deducted().item(Pollutant.PM10).days()).isEqualTo(28);
        assertThat(april.raw().item(Pollutant.PM10).highest()).isEqualTo("500");
        assertThat(april.deducted().item(Pollutant.PM10).highest()).isEqualTo("60");
        // Under HJ 633-2026 an index of fewer items is published only above 100: two days have none.
        assertThat(april.raw().days().valid()).isEqualTo(30);
        assertThat(april.raw().days().good()).isEqualTo(28);
        assertThat(april.deducted().days().valid()).isEqualTo(28);
        assertThat(april.events()).isEqualTo(events.events());
    }

    @Test
    @DisplayName(
            "a day is made anew by the caller's reading of the index, and without the ozone hour where ozone is left out")
    void aDayKeepsItsReadingAndLosesItsOzoneHour() {
        LocalDate under2012 = LocalDate.of(2025, 4, 10);
        List<ExceptionalEvent> dust =
                List.of(ExceptionalEvent.days(ExceptionalEvent.Kind.OTHER, under2012, under2012, "approved in May"));
        DailyConcentrations values =
                new DailyConcentrations(Days.values("6", "20", "1", "80", "500", "30"), new BigDecimal("210"));
        IndexOptions eightHoursOnly = IndexOptions.DEFAULT.withOzoneHourInDaily(false);
        EvaluatedDay day = EvaluatedDay.of(under2012, values, eightHoursOnly);
        assertThat(ExceptionalEvents.of(dust)
                        .day(day, eightHoursOnly)
                        .deducted()
                        .index())
                .isEqualTo(40);
        assertThat(ExceptionalEvents.of(dust).day(day).deducted().index()).isEqualTo(105);

        EvaluatedDay withoutOzone = new ExceptionalEvents(dust, Set.of(Pollutant.O3, Pollutant.PM10))
                .day(EvaluatedDay.of(under2012, values))
                .deducted();
        assertThat(withoutOzone.concentrations().ozoneHour()).isNull();
        assertThat(withoutOzone.index()).isEqualTo(43);
    }

    @Test
    @DisplayName("option: the days that an event takes count as valid days of the period, or do not")
    void exceptedDaysCountAsMeasured() {
        ExceptionalEvents events = ExceptionalEvents.of(List.of(
                ExceptionalEvent.days(ExceptionalEvent.Kind.SAND_DUST, DAY, DAY.plusDays(4), "approved in May")));
        List<Deduction<EvaluatedDay>> days = Days.even(APRIL, "6", "20", "1", "80", "60", "30").stream()
                .map(events::day)
                .toList();
        ItemEvaluation measured =
                events.period(days, APRIL, EvaluationOptions.DEFAULT).deducted().item(Pollutant.PM10);
        assertThat(measured.days()).isEqualTo(25);
        assertThat(measured.validity().isValid()).isTrue();
        ItemEvaluation left = events.withSufficiency(Sufficiency.AS_LEFT)
                .period(days, APRIL, EvaluationOptions.DEFAULT)
                .deducted()
                .item(Pollutant.PM10);
        assertThat(left.validity().reason()).contains("25 of 27 days in 2026-04");
    }

    @Test
    void anEventCoversItsHoursAndNoOthers() {
        ExceptionalEvent event = dust(DAY, 20, DAY.plusDays(1), 6);
        assertThat(event.covers(DAY, 19)).isFalse();
        assertThat(event.covers(DAY, 20)).isTrue();
        assertThat(event.covers(DAY.plusDays(1), 6)).isTrue();
        assertThat(event.covers(DAY.plusDays(1), 7)).isFalse();
        assertThat(event.covers(DAY.minusDays(1), 22)).isFalse();
    }

    @Test
    void anEventThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> dust(DAY, 7, DAY, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> dust(DAY, 7, DAY.minusDays(1), 8));
        assertThatIllegalArgumentException().isThrownBy(() -> dust(DAY, 0, DAY, 8));
    }

    private static ExceptionalEvent dust(LocalDate first, int from, LocalDate last, int to) {
        return new ExceptionalEvent(ExceptionalEvent.Kind.SAND_DUST, first, from, last, to, "approved in May");
    }

    /** PM10 at 800 until 04:00 and 50 after it. */
    private static Map<Integer, Map<Pollutant, BigDecimal>> hours() {
        Map<Integer, Map<Pollutant, BigDecimal>> hours = new TreeMap<>();
        for (int hour = 1; hour <= 24; hour++) {
            hours.put(
                    hour,
                    Map.of(
                            Pollutant.PM10, BigDecimal.valueOf(hour <= 4 ? 800 : 50),
                            Pollutant.NO2, BigDecimal.valueOf(20 + hour)));
        }
        return hours;
    }
}
