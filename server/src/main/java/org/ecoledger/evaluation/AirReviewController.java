package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirReviewDesk.Draft;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The city's months: which are reviewed, by whom, what they lack, and what was corrected since. */
@RestController
@RequestMapping("/api/v1/air/reviews")
class AirReviewController {
    private static final int MOST_DIFFERENCES = 500;

    private final AirReviewDesk desk;
    private final AirReviews reviews;
    private final AirPlaces places;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AirReviewController(
            AirReviewDesk desk,
            AirReviews reviews,
            AirPlaces places,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.places = places;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** How a month stands. */
    enum State {
        RUNNING,
        UNREVIEWED,
        REVIEWED,
        ANNULLED
    }

    record Months(int year, List<MonthRow> rows, @Nullable String next, long total, Instant asOf) {}

    /**
     * @param newest the newest version, annulled or not; null while there is none
     * @param differences how many values were corrected since; null unless the month is reviewed
     * @param actions approve, annul: what this person may do now
     */
    record MonthRow(
            String month,
            State state,
            @Nullable VersionView newest,
            @Nullable Integer differences,
            List<String> actions) {}

    record VersionView(
            long id,
            int version,
            int days,
            int gaps,
            String hash,
            Instant approvedAt,
            String approvedBy,
            @Nullable Instant replacedAt,
            @Nullable Instant annulledAt,
            @Nullable String annulledBy,
            @Nullable String annulReason) {
        static VersionView of(AirReview review) {
            return new VersionView(
                    review.id(),
                    review.version(),
                    review.days(),
                    review.gaps().size(),
                    review.hash(),
                    review.approvedAt(),
                    review.approvedBy(),
                    review.replacedAt(),
                    review.annulledAt(),
                    review.annulledBy(),
                    review.annulReason());
        }
    }

    /** @param item so2 … pm25, or day for whole days */
    record GapView(String place, String name, String item, List<LocalDate> days) {}

    record DifferenceView(String place, String name, LocalDate day, String item, Shown reviewed, Shown live) {}

    /**
     * One month with what an approval would keep now.
     *
     * @param days how many days of places there are now
     * @param gaps what is missing now, for the places that this person sees
     * @param hash content that an approval must name
     * @param differences at most 500 of those counted in {@code row}
     */
    record MonthFile(
            MonthRow row,
            int days,
            List<GapView> gaps,
            String hash,
            List<DifferenceView> differences,
            List<VersionView> versions,
            Instant asOf) {}

    record Approval(@Nullable String month, @Nullable String hash) {}

    record Annulment(@Nullable String reason) {}

    @GetMapping
    Months months(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        LocalDate today = CityTime.today(clock);
        int asked = year == null ? today.getYear() : JudgedDays.year(year);
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Optional<Region> city = regions.city();
        if (city.isEmpty()) {
            return new Months(asked, List.of(), null, 0, clock.instant());
        }
        Map<YearMonth, AirReview> newest = reviews.newest(city.get().code(), asked).stream()
                .collect(Collectors.toMap(AirReview::month, Function.identity()));
        List<String> seen = codes(visible(jurisdiction));
        List<MonthRow> rows = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Year.of(asked).atMonth(13 - month))
                .filter(month -> !month.isAfter(YearMonth.from(today)))
                .map(month -> row(month, newest.get(month), seen, mayReview(actor)))
                .toList();
        return new Months(asked, rows, null, rows.size(), clock.instant());
    }

    @GetMapping("/{month}")
    MonthFile month(@PathVariable String month, Actor actor) {
        return file(read(month), actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MonthFile approve(@RequestBody Approval form, Actor actor) {
        YearMonth month = read(form.month() == null ? "" : form.month());
        refuseOutsideCity(actor);
        desk.approve(actor, city(), month, form.hash() == null ? "" : form.hash());
        return file(month, actor);
    }

    @PostMapping("/{id}/annulment")
    MonthFile annul(@PathVariable long id, @RequestBody Annulment form, Actor actor) {
        refuseOutsideCity(actor);
        AirReview annulled = desk.annul(actor, city(), id, form.reason() == null ? "" : form.reason());
        return file(annulled.month(), actor);
    }

    private MonthFile file(YearMonth month, Actor actor) {
        Map<String, AirPlace> seen = visible(jurisdictions.of(actor)).stream()
                .collect(Collectors.toMap(AirPlace::code, Function.identity()));
        List<AirReview> versions = reviews.of(city(), month);
        AirReview newest = versions.isEmpty() ? null : versions.getFirst();
        Draft draft = desk.draft(city(), month);
        return new MonthFile(
                row(month, newest, seen.keySet(), mayReview(actor)),
                draft.days(),
                draft.gaps().stream()
                        .filter(gap -> seen.containsKey(gap.place()))
                        .map(gap -> new GapView(gap.place(), name(seen, gap.place()), gap.item(), gap.days()))
                        .toList(),
                draft.hash(),
                versions.stream()
                        .filter(AirReview::isInForce)
                        .flatMap(review -> reviews.differences(review, seen.keySet()).stream())
                        .limit(MOST_DIFFERENCES)
                        .map(one -> difference(one, name(seen, one.place())))
                        .toList(),
                versions.stream().map(VersionView::of).toList(),
                clock.instant());
    }

    private MonthRow row(YearMonth month, @Nullable AirReview newest, Collection<String> seen, boolean mayReview) {
        boolean over = desk.isOver(month);
        boolean inForce = newest != null && newest.isInForce();
        Integer differences = differences(newest, seen);
        List<String> actions = new ArrayList<>();
        if (mayReview && over && (differences == null || differences > 0)) {
            actions.add("approve");
        }
        if (mayReview && inForce) {
            actions.add("annul");
        }
        return new MonthRow(
                month.toString(),
                state(over, newest),
                newest == null ? null : VersionView.of(newest),
                differences,
                actions);
    }

    private @Nullable Integer differences(@Nullable AirReview newest, Collection<String> seen) {
        return newest == null || !newest.isInForce()
                ? null
                : reviews.differences(newest, seen).size();
    }

    private static State state(boolean over, @Nullable AirReview newest) {
        if (newest == null) {
            return over ? State.UNREVIEWED : State.RUNNING;
        }
        return newest.isInForce() ? State.REVIEWED : State.ANNULLED;
    }

    private static DifferenceView difference(AirReviews.Difference one, String name) {
        AirItem item = AirItem.find(one.item()).orElseThrow();
        return new DifferenceView(
                one.place(),
                name,
                one.day(),
                one.item(),
                shown(one.reviewed(), item, FigureKeys.day(Track.REVIEWED, one.place(), one.day(), item)),
                shown(one.live(), item, FigureKeys.day(Track.LIVE, one.place(), one.day(), item)));
    }

    private static Shown shown(@Nullable BigDecimal value, AirItem item, String ref) {
        return value == null
                ? Shown.missing(item.unit(), ref)
                : Shown.of(value, value.toPlainString(), item.unit(), ref);
    }

    private static String name(Map<String, AirPlace> seen, String code) {
        AirPlace place = seen.get(code);
        return place == null ? code : place.name();
    }

    private List<AirPlace> visible(Jurisdiction jurisdiction) {
        Set<String> seen = places.all(jurisdiction).stream().map(AirPlace::code).collect(Collectors.toSet());
        return MonthContent.placesOf(city(), places.all(Jurisdiction.everything())).stream()
                .filter(place -> seen.contains(place.code()))
                .toList();
    }

    private static List<String> codes(List<AirPlace> all) {
        return all.stream().map(AirPlace::code).toList();
    }

    private String city() {
        return regions.city().map(Region::code).orElseThrow(() -> Problem.conflict("evaluation.no-city"));
    }

    private boolean mayReview(Actor actor) {
        return coversCity(actor) && actor.is(Role.BUREAU_ANALYST);
    }

    private boolean coversCity(Actor actor) {
        return regions.city().filter(jurisdictions.of(actor)::covers).isPresent();
    }

    private void refuseOutsideCity(Actor actor) {
        if (!coversCity(actor)) {
            throw Problem.forbidden("evaluation.review-city-only");
        }
    }

    private static YearMonth read(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            JudgedDays.check(month.atDay(1).isBefore(JudgedDays.FIRST) ? month.atEndOfMonth() : month.atDay(1));
            return month;
        } catch (DateTimeException _) {
            throw Problem.malformed("evaluation.month", text);
        }
    }
}
