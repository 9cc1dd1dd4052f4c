package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Water quality of the city or a county: a month, quarter or year as the evaluation judges it, other months together by
 * {@link WaterSpans}. Water is judged by months, so a period counts up to the last month that is over.
 */
@Component
class WaterFields implements FieldSource {
    private static final Map<String, String> ABOVE = Map.of(
            "compliance-rate", "compliant",
            "good-share", "good",
            "worst-share", "worst",
            "sources-by-count", "sources-compliant");
    private static final Map<String, String> BELOW = Map.of(
            "compliance-rate", "with-target",
            "good-share", "evaluated",
            "worst-share", "evaluated",
            "sources-by-count", "sources-evaluated");
    private static final Map<String, String> PROMISED =
            Map.of("compliance-rate", "section-compliance", "sources-by-count", "source-water-compliance");

    private final Figures figures;
    private final WaterSections sections;
    private final WaterFieldRows rows;
    private final Targets targets;

    WaterFields(Figures figures, WaterSections sections, WaterFieldRows rows, Targets targets) {
        this.figures = figures;
        this.sections = sections;
        this.rows = rows;
        this.targets = targets;
    }

    @Override
    public String source() {
        return "water";
    }

    /** The end of the last month that is over. */
    @Override
    public LocalDate lastDay(Field field, LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atEndOfMonth();
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.shape()) {
            case NUMBER -> number(field, scope);
            case WORDS ->
                field.subject().equals(WaterFieldRows.SECTION) ? ofSection(field.item(), scope) : quality(scope);
            case FLAG -> failing(scope);
            case ROWS -> rows.of(field.item(), scope);
            case PICTURE -> new Missing("水环境质量没有图片");
        };
    }

    private FieldValue number(Field field, Scope scope) {
        boolean share = BELOW.containsKey(field.item()) || field.item().equals("sources-by-volume");
        Better better = switch (field.item()) {
            case "worst-share" -> Better.LESS;
            case "sections", "evaluated", "with-target", "sources-evaluated" -> Better.NEITHER;
            default -> Better.MORE;
        };
        return figure(field.item(), scope)
                .<FieldValue>map(figure -> new FieldValue.Number(figure, better, share, !share))
                .orElseGet(() -> new Missing("水质按月评价，这个时段没有可用的结果"));
    }

    private Optional<Figure> figure(String item, Scope scope) {
        LocalDate last = YearMonth.from(scope.today()).minusMonths(1).atEndOfMonth();
        return WaterFieldRows.address(scope.region().code(), scope.period().upTo(last), item, scope.today())
                .flatMap(ref -> figures.find(ref, scope.seenBy()));
    }

    private FieldValue quality(Scope scope) {
        Optional<Figure> quality = figure("quality", scope);
        return quality.filter(figure -> figure.value() != null)
                .<FieldValue>map(figure -> new FieldValue.Words(figure.text(), figure.ref()))
                .orElseGet(() -> new Missing(Opened.why(quality, "这个时段不作水质状况评价")));
    }

    private FieldValue failing(Scope scope) {
        BigDecimal judged = figure("with-target", scope).map(Figure::value).orElse(null);
        BigDecimal compliant = figure("compliant", scope).map(Figure::value).orElse(null);
        return new FieldValue.Flag(judged != null && compliant != null && compliant.compareTo(judged) < 0);
    }

    private FieldValue ofSection(String item, Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject == null) {
            return new Missing("没有断面");
        }
        return sections.find(subject.key(), scope.seenBy())
                .map(section -> switch (item) {
                    case "name" ->
                        (FieldValue) new FieldValue.Words(section.name(), "/water/sections/" + section.code());
                    case "water" -> words(section.water(), "名录中没有所在水体");
                    case "grade" -> new FieldValue.Words(section.grade().chinese(), null);
                    case "target" -> words(roman(section.target()), "没有水质目标");
                    default -> judged(item, scope, subject.key(), section.target());
                })
                .orElseGet(() -> new Missing("没有这个断面"));
    }

    private FieldValue judged(String item, Scope scope, String section, @Nullable Integer target) {
        Optional<Figure> found =
                WaterFieldRows.ofSection(section, scope.period()).flatMap(ref -> figures.find(ref, scope.seenBy()));
        BigDecimal number = found.map(Figure::value).orElse(null);
        if (found.isEmpty() || number == null) {
            return new Missing(Opened.why(found, "这个时段没有评价结果"));
        }
        if (item.equals("class")) {
            return new FieldValue.Words(
                    roman(number.intValueExact()), found.get().ref());
        }
        return target == null
                ? new Missing("没有水质目标")
                : new FieldValue.Words(
                        number.intValueExact() <= target ? "达标" : "未达标",
                        found.get().ref());
    }

    private static FieldValue words(@Nullable String text, String why) {
        return text == null || text.isEmpty() ? new Missing(why) : new FieldValue.Words(text, null);
    }

    private static String roman(@Nullable Integer number) {
        return number == null ? "" : WaterClass.values()[number - 1].roman() + "类";
    }

    @Override
    public Optional<Figure> part(Field field, Scope scope, Facet facet) {
        return switch (facet) {
            case NUMERATOR -> Optional.ofNullable(ABOVE.get(field.item())).flatMap(item -> figure(item, scope));
            case DENOMINATOR -> Optional.ofNullable(BELOW.get(field.item())).flatMap(item -> figure(item, scope));
            case TARGET ->
                Optional.ofNullable(PROMISED.get(field.item()))
                        .flatMap(indicator -> targets.of(
                                indicator, scope.region().code(), scope.period().to()))
                        .flatMap(target -> figures.find(target.ref(), scope.seenBy()));
            default -> Optional.empty();
        };
    }
}
