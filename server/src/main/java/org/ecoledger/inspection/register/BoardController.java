package org.ecoledger.inspection.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.register.Agenda.Show;
import org.ecoledger.inspection.register.CaseTallies.Look;
import org.ecoledger.inspection.register.CaseTallies.Position;
import org.ecoledger.inspection.register.NumberViews.CaseColumn;
import org.ecoledger.inspection.register.NumberViews.CaseView;
import org.ecoledger.inspection.register.NumberViews.FiguresRow;
import org.ecoledger.inspection.register.Stays.Stay;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of the morning, notice and benchmarking meetings (P14): one day's batch, and where the whole stay stands. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/board")
class BoardController {
    private static final String DAY = "board-day";
    private static final String STAY = "board-stay";
    private static final String ROWS = "board-rows";
    /** More than this nobody reads from a wall; the number opens to all. */
    private static final int MOST_SHOWN = 30;

    private final CaseTallies tallies;
    private final NumberViews views;
    private final Stays stays;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    BoardController(CaseTallies tallies, NumberViews views, Stays stays, Jurisdictions jurisdictions, Clock clock) {
        this.tallies = tallies;
        this.views = views;
        this.stays = stays;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param day whose evening batch is looked at
     * @param ofDay numbers of that batch
     * @param ofStay numbers of the whole stay
     */
    record Board(
            Stay inspection,
            List<Stay> inspections,
            String region,
            LocalDate day,
            List<CaseColumn> dayColumns,
            Map<String, Shown> ofDay,
            List<CaseColumn> stayColumns,
            Map<String, Shown> ofStay,
            List<CaseColumn> columns,
            List<FiguresRow> counties,
            List<FiguresRow> units,
            List<Meeting> meetings,
            Instant asOf) {}

    record Meeting(String code, String name, List<Point> points) {}

    /** @param cases those to speak of, where the point shows cases */
    record Point(String measure, String name, Show show, Shown figure, List<CaseView> cases) {}

    /** @param day yesterday when it is not given */
    @GetMapping
    Board board(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            Actor actor,
            Locale locale) {
        Inspection inspection = stays.get(code);
        Region region = stays.regionOf(jurisdictions.of(actor));
        LocalDate looked = day == null ? CityTime.today(clock).minusDays(1) : day;
        CaseExtent whole = CaseExtent.whole(inspection.code(), region.code());
        CaseExtent evening = whole.of(looked);
        Look look = tallies.look(inspection.code());
        CaseTally all = tallies.of(whole, look);
        return new Board(
                Stay.of(inspection),
                stays.all(),
                region.name(),
                looked,
                views.columns(DAY, locale),
                views.figures(DAY, evening, tallies.of(evening, look)),
                views.columns(STAY, locale),
                views.figures(STAY, whole, all),
                views.columns(ROWS, locale),
                rows(CaseDimension.COUNTY, whole, look, locale),
                rows(CaseDimension.UNIT, whole, look, locale),
                meetings(whole, all, look, locale),
                look.now());
    }

    private List<FiguresRow> rows(CaseDimension dimension, CaseExtent whole, Look look, Locale locale) {
        return views.rows(ROWS, dimension, whole, tallies.by(dimension, whole, look), locale);
    }

    private List<Meeting> meetings(CaseExtent whole, CaseTally all, Look look, Locale locale) {
        return Agenda.meetings().entrySet().stream()
                .map(meeting -> new Meeting(
                        meeting.getKey(),
                        meeting.getValue().getFirst().meetingIn(locale),
                        meeting.getValue().stream()
                                .map(item -> point(item, whole, all, look, locale))
                                .toList()))
                .toList();
    }

    private Point point(Agenda.Item item, CaseExtent whole, CaseTally all, Look look, Locale locale) {
        CaseMeasure measure = item.measure();
        boolean named = item.show() == Show.CASES && all.get(measure.of()) > 0;
        return new Point(
                measure.code(),
                measure.in(locale),
                item.show(),
                CaseFigures.shown(whole, measure, all),
                named ? views.cases(whole, measure.of(), Position.START, MOST_SHOWN, look, locale) : List.of());
    }
}
