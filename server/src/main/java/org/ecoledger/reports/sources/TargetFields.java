package org.ecoledger.reports.sources;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.fields.Scope.Subject;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Measure;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.ecoledger.targets.Standing;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Targets;
import org.springframework.stereotype.Component;

/**
 * Promised figures and their paces. An item is {@code {indicator}/{what}} for the region's own target of that indicator, or
 * {@code own/{what}} for the target that a row of a loop is about; what is {@code promised}, a measure of the pace, {@code
 * sentence}, {@code standing}, {@code name}, {@code holder} or {@code letter}; and {@code count/{which}} counts.
 */
@Component
class TargetFields implements FieldSource {
    static final String TARGET = "target";
    private static final String PROMISED = "promised";
    private static final Map<Standing, String> STANDINGS = Map.of(
            Standing.MET, "已达到",
            Standing.ON_TRACK, "正常",
            Standing.TIGHT, "偏紧",
            Standing.OFF_TRACK, "滞后",
            Standing.IMPOSSIBLE, "无法完成",
            Standing.MISSED, "未完成",
            Standing.NO_DATA, "暂无数据");

    private final Targets targets;
    private final Paces paces;
    private final Figures figures;
    private final TargetFieldRows rows;

    TargetFields(Targets targets, Paces paces, Figures figures, TargetFieldRows rows) {
        this.targets = targets;
        this.paces = paces;
        this.figures = figures;
        this.rows = rows;
    }

    @Override
    public String source() {
        return "targets";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.shape()) {
            case NUMBER -> field.item().startsWith("count/") ? count(field, scope) : number(field, scope);
            case WORDS -> words(field, scope);
            case FLAG -> flag(field, scope);
            case ROWS -> rows.of(field.item(), scope);
            case PICTURE -> new Missing("目标没有图片");
        };
    }

    static String chinese(Standing standing) {
        return STANDINGS.getOrDefault(standing, "");
    }

    private FieldValue count(Field field, Scope scope) {
        String which = field.item().substring("count/".length());
        Better better = which.equals("behind") ? Better.LESS : Better.NEITHER;
        return figures.find(TargetFieldCounts.ref(scope.region().code(), day(scope), which), scope.seenBy())
                .<FieldValue>map(figure -> new FieldValue.Number(figure, better, false, true))
                .orElseGet(() -> new Missing("没有目标"));
    }

    private FieldValue number(Field field, Scope scope) {
        return target(field, scope)
                .flatMap(target -> figure(target, what(field), scope)
                        .<FieldValue>map(figure -> number(target, what(field), figure)))
                .orElseGet(() -> new Missing("没有签订这项目标"));
    }

    private static FieldValue number(Target target, String what, Figure figure) {
        boolean value = what.equals(PROMISED) || what.equals(Measure.SO_FAR.code());
        Better better = !value
                ? Better.NEITHER
                : target.indicator().direction() == Indicator.Direction.AT_MOST ? Better.LESS : Better.MORE;
        boolean share = figure.unit().equals("%");
        boolean concentration = figure.unit().contains("/m³");
        return new FieldValue.Number(figure, better, share, !share && !concentration);
    }

    private Optional<Figure> figure(Target target, String what, Scope scope) {
        String ref = what.equals(PROMISED) ? target.ref() : "pace:" + target.id() + "/" + day(scope) + "/" + what;
        return figures.find(ref, scope.seenBy());
    }

    private FieldValue words(Field field, Scope scope) {
        return target(field, scope)
                .map(target -> words(what(field), target, scope))
                .orElseGet(() -> new Missing("没有签订这项目标"));
    }

    private FieldValue words(String what, Target target, Scope scope) {
        return switch (what) {
            case "name" -> new FieldValue.Words(target.indicator().name(), target.ref());
            case "holder" -> new FieldValue.Words(target.place(), target.ref());
            case "letter" -> new FieldValue.Words("责任书" + target.letter(), "/letters/" + target.letter());
            default -> paced(what, paces.of(target, day(scope)));
        };
    }

    private static FieldValue paced(String what, Pace pace) {
        String ref = pace.ref(Measure.SO_FAR);
        return what.equals("standing")
                ? new FieldValue.Words(chinese(pace.standing()), ref)
                : new FieldValue.Words(pace.sentence(), ref);
    }

    private FieldValue flag(Field field, Scope scope) {
        return new FieldValue.Flag(target(field, scope)
                .map(target -> paces.of(target, day(scope)).standing())
                .filter(standing -> TargetFieldCounts.isBehind(standing))
                .isPresent());
    }

    private Optional<Target> target(Field field, Scope scope) {
        String indicator = field.item().substring(0, Math.max(0, field.item().indexOf('/')));
        if (indicator.equals("own")) {
            Subject subject = scope.subject();
            return subject == null
                            || !subject.kind().equals(TARGET)
                            || !subject.key().matches("[0-9]{1,18}")
                    ? Optional.empty()
                    : targets.find(Long.parseLong(subject.key()), scope.seenBy());
        }
        return targets.of(indicator, scope.region().code(), day(scope))
                .flatMap(target -> targets.find(target.id(), scope.seenBy()));
    }

    private static String what(Field field) {
        return field.item().substring(field.item().indexOf('/') + 1);
    }

    /** The day up to which it is paced: the period's last, and while it runs the day of the document. */
    static LocalDate day(Scope scope) {
        return scope.period().to().isAfter(scope.today())
                ? scope.today()
                : scope.period().to();
    }

    @Override
    public Optional<Figure> part(Field field, Scope scope, Facet facet) {
        boolean soFar = what(field).equals(Measure.SO_FAR.code());
        return switch (facet) {
            case TARGET -> soFar ? part(field, scope, PROMISED) : Optional.empty();
            case NUMERATOR -> soFar ? part(field, scope, Measure.NUMERATOR.code()) : Optional.empty();
            case DENOMINATOR -> soFar ? part(field, scope, Measure.DENOMINATOR.code()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Figure> part(Field field, Scope scope, String what) {
        return target(field, scope)
                .flatMap(target -> figure(target, what, scope))
                .filter(part -> part.value() != null);
    }
}
