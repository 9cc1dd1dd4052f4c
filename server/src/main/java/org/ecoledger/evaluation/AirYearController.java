package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirController.PlaceView;
import org.ecoledger.evaluation.AirYearView.Compared;
import org.ecoledger.evaluation.AirYearView.MonthRow;
import org.ecoledger.evaluation.AirYearView.ReviewView;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The year of a place by HJ 663. */
@RestController
@RequestMapping("/api/v1/air/year")
class AirYearController {
    private final AirPlaces places;
    private final PlacePeriods periods;
    private final AirReviews reviews;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AirYearController(
            AirPlaces places, PlacePeriods periods, AirReviews reviews, Jurisdictions jurisdictions, Clock clock) {
        this.places = places;
        this.periods = periods;
        this.reviews = reviews;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param year the current one where none is named */
    @GetMapping
    AirYearView year(
            @RequestParam String place,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "live") String track,
            Actor actor) {
        LocalDate today = CityTime.today(clock);
        int asked = year == null ? today.getYear() : JudgedDays.year(year);
        Track which = Track.read(track);
        AirPlace where = places.find(place, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("evaluation.no-such-place", place));
        AirSpan span = AirSpan.of(TimeSpan.year(asked), today);
        LocalDate first = LocalDate.of(RollingYears.first(asked), 1, 1);
        PlacePeriods.Days days =
                periods.between(which, where, first, span.span().last());
        return view(days, asked, span);
    }

    private AirYearView view(PlacePeriods.Days days, int year, AirSpan span) {
        PlacePeriod now = days.in(span);
        AirSpan earlier = span.yearBefore();
        PlacePeriod before = days.in(earlier);
        List<AirReview> held = reviewsOf(now);
        return new AirYearView(
                PlaceView.of(now.place()),
                year,
                now.track().key(),
                span.hasBegun() ? span.through() : null,
                span.isRunning(),
                span.daysSoFar(),
                now.evaluation().edition().code(),
                now.evaluation().limits().code(),
                AirYearView.editions(now.days()),
                new Compared(
                        earlier.first(), earlier.through(), before.validDays(null), before.countsEnoughFor(now, null)),
                AirYearView.counts(now, before),
                AirYearView.index(now, before),
                Arrays.stream(Pollutant.values())
                        .map(pollutant -> AirYearView.item(now, before, pollutant))
                        .toList(),
                months(days, year, span, held),
                RollingYears.of(days, year, CityTime.today(clock)).view(),
                held.stream().map(ReviewView::of).toList(),
                clock.instant());
    }

    /** The months that have begun. */
    private static List<MonthRow> months(PlacePeriods.Days days, int year, AirSpan span, List<AirReview> held) {
        Set<YearMonth> reviewed = held.stream().map(AirReview::month).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.atDay(1).isAfter(span.through()))
                .map(month -> month(days, span.of(month), reviewed.contains(month)))
                .toList();
    }

    private static MonthRow month(PlacePeriods.Days days, AirSpan month, boolean reviewed) {
        return AirYearView.month(days.in(month), days.in(month.yearBefore()), reviewed);
    }

    private List<AirReview> reviewsOf(PlacePeriod period) {
        String city = period.place().city();
        return city == null
                ? List.of()
                : reviews.inForce(
                        city, period.span().first(), period.span().span().last());
    }
}
