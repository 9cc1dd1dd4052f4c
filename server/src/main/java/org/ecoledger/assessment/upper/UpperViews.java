package org.ecoledger.assessment.upper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.assessment.upper.OwnTargets.Own;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.problems.Sentences;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sheet as its readers see it: each row beside the own indicator, the own letters and what is missing between them. */
@Component
class UpperViews {
    private static final int LEAST_LIKE = 40;
    private static final int MOST_SUGGESTED = 3;

    private final UpperSheets sheets;
    private final OwnTargets own;
    private final Indicators indicators;
    private final IndicatorNames names;
    private final Sentences sentences;
    private final Clock clock;

    UpperViews(
            UpperSheets sheets,
            OwnTargets own,
            Indicators indicators,
            IndicatorNames names,
            Sentences sentences,
            Clock clock) {
        this.sheets = sheets;
        this.own = own;
        this.indicators = indicators;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param gapRows rows with a gap that somebody has to close */
    record Counts(int rows, int mapped, int unmapped, int gapRows) {}

    record HeadView(
            long id,
            String issuer,
            String title,
            int year,
            int version,
            String document,
            LocalDate issuedOn,
            Instant importedAt,
            String importedBy,
            @Nullable String annulReason,
            Counts counts) {}

    record GapView(String code, String text, boolean open) {}

    record OwnIndicator(String code, String name, String unit) {}

    /** @param why lastYear or alike */
    record Suggestion(String code, String name, String unit, int percent, String why) {}

    record MappingView(
            @Nullable String code,
            @Nullable String name,
            @Nullable String unit,
            String note,
            Instant at,
            String by) {}

    record PlaceTarget(String region, Shown value, String letter) {}

    /**
     * @param city what letters promise for the city
     * @param counties what letters promise for counties
     * @param allCounties how many counties there are
     */
    record RowView(
            int line,
            String place,
            @Nullable String number,
            @Nullable String area,
            String name,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String weight,
            @Nullable String method,
            @Nullable String responsible,
            @Nullable String remark,
            @Nullable MappingView mapping,
            List<Suggestion> suggestions,
            List<PlaceTarget> city,
            List<PlaceTarget> counties,
            int allCounties,
            List<GapView> gaps) {}

    record SheetView(
            HeadView head,
            @Nullable String total,
            String fileName,
            String sha256,
            List<RowView> rows,
            List<OwnIndicator> indicators,
            @Nullable Long lastYear,
            boolean mayEdit,
            Instant asOf) {}

    record ChangeView(
            String field, @Nullable String before, @Nullable String after) {}

    record LineView(
            SheetDifference.Kind kind,
            String name,
            @Nullable String target,
            @Nullable String unit,
            @Nullable String weight,
            List<ChangeView> changes) {}

    record DifferenceView(
            HeadView now,
            HeadView before,
            long added,
            long changed,
            long dropped,
            long same,
            List<LineView> lines,
            Instant asOf) {}

    /** What the sheets of a year are laid beside. */
    private record Beside(Map<String, List<Own>> own, List<String> counties, LocalDate day) {}

    SheetView sheet(UpperSheet sheet, boolean mayEdit, Locale locale) {
        Beside beside = beside(sheet.year());
        UpperSheet lastYear = sheets.before(sheet).orElse(null);
        List<Indicator> library = indicators.on(beside.day());
        List<RowView> rows = sheet.rows().stream()
                .map(row -> row(row, beside, library, lastYear, locale))
                .toList();
        return new SheetView(
                head(sheet, beside),
                sheet.total() == null ? null : sheet.total().toPlainString(),
                sheet.fileName(),
                sheet.sha256(),
                rows,
                library.stream().map(one -> own(one, locale)).toList(),
                lastYear == null ? null : (Long) lastYear.id(),
                mayEdit && !sheet.isAnnulled(),
                clock.instant());
    }

    HeadView head(UpperSheet sheet) {
        return head(sheet, beside(sheet.year()));
    }

    DifferenceView difference(UpperSheet now, UpperSheet before) {
        SheetDifference difference = SheetDifference.of(now, before);
        return new DifferenceView(
                head(now),
                head(before),
                difference.count(SheetDifference.Kind.ADDED),
                difference.count(SheetDifference.Kind.CHANGED),
                difference.count(SheetDifference.Kind.DROPPED),
                difference.count(SheetDifference.Kind.SAME),
                difference.lines().stream().map(UpperViews::line).toList(),
                clock.instant());
    }

    private Beside beside(int year) {
        return new Beside(own.of(year), own.counties(), LocalDate.of(year, 12, 31));
    }

    private HeadView head(UpperSheet sheet, Beside beside) {
        int unmapped =
                (int) sheet.rows().stream().filter(row -> row.mapping() == null).count();
        int gapRows = (int) sheet.rows().stream()
                .filter(row -> gaps(row, beside).stream().anyMatch(Gap::isOpen))
                .count();
        int rows = sheet.rows().size();
        return new HeadView(
                sheet.id(),
                sheet.issuer(),
                sheet.title(),
                sheet.year(),
                sheet.version(),
                sheet.document(),
                sheet.issuedOn(),
                sheet.importedAt(),
                sheet.importedBy(),
                sheet.annulReason(),
                new Counts(rows, rows - unmapped, unmapped, gapRows));
    }

    private List<Gap> gaps(UpperRow row, Beside beside) {
        Indicator indicator = indicator(row, beside);
        return Gaps.of(row, indicator, targets(row, beside), beside.counties());
    }

    private @Nullable Indicator indicator(UpperRow row, Beside beside) {
        String code = row.indicator();
        return code == null ? null : indicators.find(code, beside.day()).orElse(null);
    }

    private static List<Own> targets(UpperRow row, Beside beside) {
        String code = row.indicator();
        return code == null ? List.of() : beside.own().getOrDefault(code, List.of());
    }

    private RowView row(
            UpperRow row, Beside beside, List<Indicator> library, @Nullable UpperSheet lastYear, Locale locale) {
        Indicator indicator = indicator(row, beside);
        List<Own> targets = targets(row, beside);
        UpperRow.Mapping said = row.mapping();
        return new RowView(
                row.line(),
                row.place(),
                row.number(),
                row.area(),
                row.name(),
                row.unit(),
                row.targetText(),
                row.weight() == null ? null : row.weight().toPlainString(),
                row.method(),
                row.responsible(),
                row.remark(),
                said == null ? null : mapping(said, indicator, locale),
                said == null ? suggestions(row, library, lastYear, locale) : List.of(),
                shown(targets.stream().filter(Own::city), indicator),
                shown(targets.stream().filter(one -> !one.city()), indicator),
                beside.counties().size(),
                gaps(row, beside).stream()
                        .map(gap -> new GapView(
                                gap.kind().code(),
                                sentences.say(gap.sentence(), gap.arguments(), locale),
                                gap.isOpen()))
                        .toList());
    }

    private static MappingView mapping(UpperRow.Mapping said, @Nullable Indicator indicator, Locale locale) {
        return new MappingView(
                said.indicator(),
                indicator == null ? said.indicator() : name(indicator, locale),
                indicator == null ? null : indicator.unit(),
                said.note(),
                said.at(),
                said.by());
    }

    /** What the same row was last year, then what is called alike; nobody's word yet. */
    private List<Suggestion> suggestions(
            UpperRow row, List<Indicator> library, @Nullable UpperSheet lastYear, Locale locale) {
        Stream<Suggestion> known = lastYear == null
                ? Stream.empty()
                : lastYear.rows().stream()
                        .filter(old -> old.key().equals(row.key()) && old.indicator() != null)
                        .flatMap(
                                old -> library.stream().filter(one -> one.code().equals(old.indicator())))
                        .limit(1)
                        .map(one -> suggestion(one, 100, "lastYear", locale));
        Stream<Suggestion> alike = library.stream()
                .map(one -> suggestion(one, names.likeness(row.name(), one.name()), "alike", locale))
                .filter(one -> one.percent() >= LEAST_LIKE)
                .sorted(Comparator.comparing(Suggestion::percent).reversed().thenComparing(Suggestion::code));
        return Stream.concat(known, alike)
                .collect(java.util.stream.Collectors.toMap(
                        Suggestion::code, one -> one, (first, _) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private static Suggestion suggestion(Indicator one, int percent, String why, Locale locale) {
        return new Suggestion(one.code(), name(one, locale), one.unit(), percent, why);
    }

    private static List<PlaceTarget> shown(Stream<Own> targets, @Nullable Indicator indicator) {
        String unit = indicator == null ? "" : indicator.unit();
        return targets.map(one -> new PlaceTarget(
                        one.regionName(),
                        Shown.of(one.value(), one.value().toPlainString(), unit, one.ref()),
                        one.letter()))
                .toList();
    }

    private static OwnIndicator own(Indicator indicator, Locale locale) {
        return new OwnIndicator(indicator.code(), name(indicator, locale), indicator.unit());
    }

    private static String name(Indicator indicator, Locale locale) {
        return "en".equals(locale.getLanguage()) ? indicator.english() : indicator.name();
    }

    private static LineView line(SheetDifference.Line line) {
        UpperRow row = line.now() == null ? line.before() : line.now();
        if (row == null) {
            throw new IllegalStateException("A line is of one sheet at least");
        }
        return new LineView(
                line.kind(),
                row.name(),
                row.targetText(),
                row.unit(),
                row.weight() == null ? null : row.weight().toPlainString(),
                line.changes().stream()
                        .map(change -> new ChangeView(change.field(), change.before(), change.after()))
                        .toList());
    }
}
