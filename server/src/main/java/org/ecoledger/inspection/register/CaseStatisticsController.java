package org.ecoledger.inspection.register;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.register.CaseTallies.Look;
import org.ecoledger.inspection.register.CaseTallies.Position;
import org.ecoledger.inspection.register.NumberViews.CaseColumn;
import org.ecoledger.inspection.register.NumberViews.CaseView;
import org.ecoledger.inspection.register.NumberViews.FiguresRow;
import org.ecoledger.inspection.register.Stays.Stay;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of an inspection's cases by batch, county, unit, type or pollution, and the cases behind each number. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/statistics")
class CaseStatisticsController {
    private static final String PAGE = "statistics";
    private static final int MOST_ROWS = 500;

    private final CaseTallies tallies;
    private final NumberViews views;
    private final CaseFigures figures;
    private final Stays stays;
    private final Jurisdictions jurisdictions;

    CaseStatisticsController(
            CaseTallies tallies, NumberViews views, CaseFigures figures, Stays stays, Jurisdictions jurisdictions) {
        this.tallies = tallies;
        this.views = views;
        this.figures = figures;
        this.stays = stays;
        this.jurisdictions = jurisdictions;
    }

    /**
     * @param total counted by itself, not added up
     * @param rowsReceived what the rows have handed over, added up
     * @param addsUp whether each count of the rows adds up to the whole
     */
    record CaseStatistics(
            Stay inspection,
            List<Stay> inspections,
            String region,
            String by,
            @Nullable Integer batch,
            List<CaseColumn> columns,
            List<FiguresRow> rows,
            FiguresRow total,
            long rowsReceived,
            long received,
            boolean addsUp,
            Instant asOf) {}

    record CasesBehind(
            String label,
            String ref,
            List<CaseView> rows,
            @Nullable String next,
            long total,
            Instant asOf) {}

    /**
     * @param by batch, county, unit, type, pollution
     * @param batch number of one batch; all when it is not given
     */
    @GetMapping
    CaseStatistics table(
            @PathVariable String code,
            @RequestParam(defaultValue = "batch") String by,
            @RequestParam(required = false) @Nullable Integer batch,
            Actor actor,
            Locale locale) {
        Inspection inspection = stays.get(code);
        Region region = stays.regionOf(jurisdictions.of(actor));
        CaseDimension dimension =
                CaseDimension.of(by).orElseThrow(() -> Problem.malformed("register.no-such-dimension", by));
        CaseExtent extent = CaseExtent.whole(inspection.code(), region.code()).of(batch);
        Look look = tallies.look(inspection.code());
        CaseTally total = tallies.of(extent, look);
        List<CaseTally> rows = tallies.by(dimension, extent, look);
        CaseTally sum = rows.stream().reduce(CaseTally.empty(""), CaseTally::and);
        return new CaseStatistics(
                Stay.of(inspection),
                stays.all(),
                region.name(),
                dimension.code(),
                batch,
                views.columns(PAGE, locale),
                views.rows(PAGE, dimension, extent, rows, locale),
                new FiguresRow("", "", views.figures(PAGE, extent, total)),
                sum.get(CaseCount.RECEIVED),
                total.get(CaseCount.RECEIVED),
                List.of(CaseCount.values()).stream().allMatch(count -> sum.get(count) == total.get(count)),
                look.now());
    }

    /**
     * The cases that a number counts; of a share, those of its numerator.
     *
     * @param of address of the figure
     */
    @GetMapping("/cases")
    CasesBehind cases(
            @PathVariable String code,
            @RequestParam String of,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        CaseFigures.Asked asked = asked(of, jurisdictions.of(actor));
        CaseCount count = asked.measure().of();
        Look look = tallies.look(asked.inspection().code());
        int most = Math.clamp(limit, 1, MOST_ROWS);
        List<CaseView> found = views.cases(asked.extent(), count, Position.parse(after), most + 1, look, locale);
        List<CaseView> page = found.subList(0, Math.min(found.size(), most));
        return new CasesBehind(
                asked.measure().in(locale),
                of,
                page,
                found.size() > most ? cursor(page.getLast()) : null,
                tallies.of(asked.extent(), look).get(count),
                look.now());
    }

    private CaseFigures.Asked asked(String ref, Jurisdiction jurisdiction) {
        String prefix = CaseFigures.KIND + ":";
        if (!ref.startsWith(prefix)) {
            throw Problem.notFound("figures.not-found", ref);
        }
        return figures.asked(ref.substring(prefix.length()), jurisdiction)
                .orElseThrow(() -> Problem.notFound("figures.not-found", ref));
    }

    private static String cursor(CaseView last) {
        return new Position(last.batch(), last.sequence(), last.number()).cursor();
    }
}
