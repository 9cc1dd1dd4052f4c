package org.ecoledger.reports.sources;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.FieldValue.Row;
import org.ecoledger.reports.fields.FieldValue.Words;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.fields.Scope.Subject;
import org.springframework.stereotype.Component;

/** Sections, sources and counties as rows; and where the figures of water are found. */
@Component
class WaterFieldRows {
    static final String SECTION = "section";

    /** What the evaluation does not give as a number of its own. */
    private static final Set<String> COUNTED_BY_MONTH = Set.of("good", "worst");

    private final WaterSections sections;
    private final Regions regions;
    private final Figures figures;

    WaterFieldRows(WaterSections sections, Regions regions, Figures figures) {
        this.sections = sections;
        this.regions = regions;
        this.figures = figures;
    }

    /** {@code sections}, {@code failing}, {@code sources}, {@code rivers} or {@code counties}. */
    FieldValue of(String item, Scope scope) {
        if (item.equals("failing") && ofSection("", scope.period()).isEmpty()) {
            return new Missing("断面按月、季、年评价，这个时段没有结果");
        }
        List<Row> rows = switch (item) {
            case "counties" -> counties(scope);
            case "rivers" -> rivers(scope);
            case "sources" -> sections(scope, Kind.SOURCE);
            case "failing" -> sections(scope, Kind.SECTION).stream().filter(row -> fails(row.scope())).toList();
            default -> sections(scope, Kind.SECTION);
        };
        return item.equals("failing") || !rows.isEmpty()
                ? new FieldValue.Rows(numbered(rows))
                : new Missing("没有可列的断面、水源或县");
    }

    private List<Row> counties(Scope scope) {
        return regions.counties().stream()
                .filter(county -> scope.region().contains(county) && scope.seenBy().covers(county))
                .map(county -> new Row(scope.in(county), Map.of("县名", new Words(county.name(), null))))
                .toList();
    }

    private List<Row> sections(Scope scope, Kind kind) {
        return sections.all(scope.seenBy()).stream()
                .filter(section -> section.kind() == kind && section.assessed() && liesIn(section, scope.region()))
                .map(section -> new Row(
                        scope.about(new Subject(SECTION, section.code())),
                        Map.of("断面", new Words(section.name(), "/water/sections/" + section.code()))))
                .toList();
    }

    /** Rivers with a section in the region; each is judged over all its assessed sections that the reader may see. */
    private List<Row> rivers(Scope scope) {
        return sections.all(scope.seenBy()).stream()
                .filter(section -> section.body() == Body.RIVER
                        && section.kind() == Kind.SECTION
                        && section.assessed()
                        && liesIn(section, scope.region()))
                .flatMap(section -> Optional.ofNullable(section.water()).stream())
                .distinct()
                .sorted()
                .map(river -> new Row(
                        scope, Map.of("河流", new Words(river, null), "河流水质", quality(river, scope))))
                .toList();
    }

    private FieldValue quality(String river, Scope scope) {
        Optional<Figure> quality = ofSection("", scope.period())
                .map(_ -> whole("river:" + river, scope.period().code(), "quality"))
                .flatMap(ref -> figures.find(ref, scope.seenBy()));
        return quality.filter(figure -> figure.value() != null)
                .<FieldValue>map(figure -> new Words(figure.text(), figure.ref()))
                .orElseGet(() -> new Missing(Opened.why(quality, "河流按月、季、年评价，这个时段没有结果")));
    }

    private static List<Row> numbered(List<Row> rows) {
        var numbered = new ArrayList<Row>();
        for (Row row : rows) {
            var own = new HashMap<>(row.own());
            own.put("序号", new Words(String.valueOf(numbered.size() + 1), null));
            numbered.add(new Row(row.scope(), own));
        }
        return numbered;
    }

    private boolean fails(Scope scope) {
        Subject subject = scope.subject();
        Integer target = subject == null
                ? null
                : sections.find(subject.key()).map(WaterSection::target).orElse(null);
        return subject != null
                && target != null
                && ofSection(subject.key(), scope.period())
                        .flatMap(ref -> figures.find(ref, scope.seenBy()))
                        .map(Figure::value)
                        .filter(number -> number.intValueExact() > target)
                        .isPresent();
    }

    private static boolean liesIn(WaterSection section, Region region) {
        return region.level() == Level.CITY
                ? section.county() != null
                : region.code().equals(section.county()) || region.code().equals(section.township());
    }

    /** Where the class of one section is found; empty where its period is none that is judged. */
    static Optional<String> ofSection(String section, Period period) {
        return switch (period.kind()) {
            case MONTH -> Optional.of("water-month:" + section + "/" + period.code() + "/class");
            case QUARTER, YEAR -> Optional.of("water-period:" + section + "/" + period.code() + "/class");
            case HALF, RANGE, DAY, WEEK -> Optional.empty();
        };
    }

    /**
     * Where a number of a region is found.
     *
     * @param period without the months that are not over
     */
    static Optional<String> address(String region, Period period, String item, LocalDate today) {
        return switch (period.kind()) {
            case MONTH -> Optional.of(months(region, period, item));
            case QUARTER, YEAR ->
                period.to().isBefore(today) ? Optional.of(whole(region, period.code(), item)) : Optional.empty();
            case HALF, RANGE -> period.isWholeMonths() ? Optional.of(months(region, period, item)) : Optional.empty();
            case DAY, WEEK -> Optional.empty();
        };
    }

    private static String months(String region, Period period, String item) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to());
        return first.equals(last) && !COUNTED_BY_MONTH.contains(item)
                ? whole(region, first.toString(), item)
                : WaterSpans.ref(region, first, last, item);
    }

    private static String whole(String region, String period, String item) {
        return "water-period:" + region + "/" + period + "/" + item;
    }
}
