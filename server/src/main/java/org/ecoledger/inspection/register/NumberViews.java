package org.ecoledger.inspection.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.inspection.register.CaseNames.CaseLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers and cases as the board and the statistics show them. */
@Component
class NumberViews {
    private final CaseTallies tallies;
    private final CaseNames names;

    NumberViews(CaseTallies tallies, CaseNames names) {
        this.tallies = tallies;
        this.names = names;
    }

    record CaseColumn(String code, String name, String unit, boolean rate, String method, String basis) {}

    record FiguresRow(String key, String name, Map<String, Shown> figures) {}

    record CaseView(
            String number,
            String title,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String county,
            @Nullable String owner,
            String state,
            @Nullable String truth,
            String handling,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Boolean inTime,
            int returns,
            @Nullable String accountability) {}

    List<CaseColumn> columns(String page, Locale locale) {
        return CaseMeasure.on(page).stream()
                .map(measure -> new CaseColumn(
                        measure.code(),
                        measure.in(locale),
                        measure.unit(),
                        measure.isRate(),
                        measure.methodIn(locale),
                        measure.basis()))
                .toList();
    }

    Map<String, Shown> figures(String page, CaseExtent extent, CaseTally tally) {
        var shown = new LinkedHashMap<String, Shown>();
        CaseMeasure.on(page).forEach(measure -> shown.put(measure.code(), CaseFigures.shown(extent, measure, tally)));
        return shown;
    }

    /** One row for each key, named. */
    List<FiguresRow> rows(
            String page, CaseDimension dimension, CaseExtent extent, List<CaseTally> found, Locale locale) {
        var nameOf = names.of(dimension, locale);
        return found.stream()
                .map(tally -> new FiguresRow(
                        tally.key(),
                        nameOf.apply(tally.key()),
                        figures(page, extent.only(dimension, tally.key()), tally)))
                .toList();
    }

    List<CaseView> cases(
            CaseExtent extent,
            CaseCount count,
            CaseTallies.Position after,
            int most,
            CaseTallies.Look look,
            Locale locale) {
        return names.lines(tallies.counted(extent, count, after, most, look), locale).stream()
                .map(NumberViews::view)
                .toList();
    }

    private static CaseView view(CaseLine line) {
        var one = line.counted();
        return new CaseView(
                one.number(),
                one.title(),
                one.batch(),
                one.sequence(),
                one.acceptance(),
                one.starred(),
                line.county(),
                line.owner(),
                line.state(),
                line.truth(),
                line.handling(),
                one.dueAt(),
                one.overdue(),
                one.inTime(),
                one.returns(),
                one.accountability());
    }
}
