package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Pace.Value;
import org.springframework.stereotype.Component;

/** Opens paces: {@code pace:{target}/{day}/{measure}}, made from daily figures, from reported values or from other measures. */
@Component
class PaceFigures implements FigureSource {
    /** What rests on live data says so. */
    private static final String LIVE = "按实时数据计算，未经审核";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Paces paces;
    private final Targets targets;
    private final OutlookFigures outlooks;

    PaceFigures(Paces paces, Targets targets, OutlookFigures outlooks) {
        this.paces = paces;
        this.targets = targets;
        this.outlooks = outlooks;
    }

    @Override
    public String kind() {
        return "pace";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            LocalDate asOf = paces.dayOrToday(LocalDate.parse(parts[1]));
            Optional<Measure> measure = Measure.of(parts[2]);
            return measure.isEmpty()
                    ? Optional.empty()
                    : targets.find(Long.parseLong(parts[0]), jurisdiction)
                            .map(target -> figure(paces.of(target, asOf), measure.get()));
        } catch (DateTimeException | Problem _) {
            return Optional.empty();
        }
    }

    Figure figure(Pace pace, Measure measure) {
        if (measure.isOutlook()) {
            return outlooks.figure(pace, measure, paces.outlook(pace.target(), pace.asOf()));
        }
        Target target = pace.target();
        Indicator indicator = target.indicator();
        Value value = pace.values().get(measure);
        return Figure.of(
                pace.ref(measure),
                label(pace, measure),
                value == null ? null : value.exact(),
                value == null ? Figure.MISSING : value.text(),
                value == null ? indicator.unit() : value.unit(),
                indicator.standard(),
                indicator.clause(),
                PaceMethods.of(measure, indicator),
                inputs(pace, measure),
                CityTime.startOf(pace.through().plusDays(1)),
                indicator.source() == Source.FORMULA ? note(pace) + editions(pace) : note(pace));
    }

    /** Two years judged by two editions of a standard are not strictly comparable, and the figure says so (N16). */
    private String editions(Pace pace) {
        List<Formulas.Operand> operands = paces.operands(pace.target(), pace.asOf());
        boolean differ = operands.stream()
                        .map(operand -> operand.indicator().code())
                        .distinct()
                        .count()
                < operands.stream().map(Formulas.Operand::indicator).distinct().count();
        return differ ? "；本年与上年按标准的不同版次评价，不完全可比" : "";
    }

    static String label(Pace pace, Measure measure) {
        return pace.target().regionName() + pace.target().indicator().name() + " · " + measure.label() + "（截至"
                + DAY.format(pace.through()) + "）";
    }

    private List<Input> inputs(Pace pace, Measure measure) {
        Indicator indicator = pace.target().indicator();
        return switch (measure) {
            case VALID_DAYS -> days(pace, day -> day.value() != null);
            case BAD_DAYS -> days(pace, DayValue::isBad);
            case MISSING_DAYS -> days(pace, day -> day.value() == null);
            case DAYS_LEFT, TO_COME -> List.of(target(pace));
            case SO_FAR, NUMERATOR -> soFar(pace, indicator);
            case DENOMINATOR -> indicator.isDaily() ? days(pace, day -> day.value() != null) : results(pace, _ -> true);
            case NEEDED_WITH_ROUNDING -> from(pace, Measure.SO_FAR, Measure.VALID_DAYS, Measure.DAYS_LEFT);
            case NEEDED, BEST -> needed(pace, indicator);
            case SHARE, BAD_DAYS_LEFT -> from(pace, Measure.NEEDED, Measure.DAYS_LEFT);
            case FAILURES_LEFT -> from(pace, Measure.NEEDED, Measure.TO_COME);
            case PER_WEEK, PROJECTED -> from(pace, Measure.SO_FAR, Measure.NEEDED, Measure.DAYS_LEFT);
            case AS_LAST_YEAR, AS_THREE_YEARS, AS_OF_LATE, PROBABILITY, PROBABILITY_LOW, PROBABILITY_HIGH -> List.of();
        };
    }

    private List<Input> soFar(Pace pace, Indicator indicator) {
        if (indicator.source() == Source.FORMULA) {
            return operands(pace);
        }
        return switch (indicator.aggregation()) {
            case MEAN -> days(pace, day -> day.value() != null);
            case COUNT_OF_DAYS -> days(pace, DayValue::isGood);
            case SHARE ->
                indicator.isDaily()
                        ? days(pace, DayValue::isGood)
                        : results(pace, result -> result.numerator().signum() != 0);
            case REPORTED, LATEST -> results(pace, _ -> true);
            case CLEARED -> results(pace, result -> result.numerator().signum() != 0);
        };
    }

    private static List<Input> needed(Pace pace, Indicator indicator) {
        return switch (indicator.aggregation()) {
            case MEAN, COUNT_OF_DAYS -> from(pace, Measure.SO_FAR, Measure.VALID_DAYS, Measure.DAYS_LEFT);
            case SHARE -> from(pace, Measure.NUMERATOR, Measure.DENOMINATOR, Measure.TO_COME);
            case CLEARED -> from(pace, Measure.NUMERATOR, Measure.DENOMINATOR);
            case REPORTED, LATEST -> from(pace, Measure.SO_FAR);
        };
    }

    private List<Input> days(Pace pace, Predicate<DayValue> wanted) {
        return paces.days(pace.target(), pace.asOf()).stream()
                .filter(wanted)
                .<Input>map(day -> new Input.Derived(day.date().toString(), day.text(), day.unit(), day.ref()))
                .toList();
    }

    private List<Input> results(Pace pace, Predicate<Result> wanted) {
        return paces.results(pace.target(), pace.asOf()).stream()
                .filter(wanted)
                .map(PaceFigures::input)
                .toList();
    }

    private List<Input> operands(Pace pace) {
        return paces.operands(pace.target(), pace.asOf()).stream()
                .<Input>map(operand -> new Input.Fact(
                        operand.year() + "年" + operand.indicator().name() + "（"
                                + operand.indicator().standard() + "）",
                        operand.text(),
                        operand.indicator().unit(),
                        "/indicators"))
                .toList();
    }

    private static Input input(Result result) {
        return result.ref().startsWith("/")
                ? new Input.Fact(result.label(), result.text(), result.unit(), result.ref())
                : new Input.Derived(result.label(), result.text(), result.unit(), result.ref());
    }

    static Input target(Pace pace) {
        Target target = pace.target();
        return new Input.Derived("目标值", target.text(), target.indicator().unit(), target.ref());
    }

    /** The target's value, and these measures. */
    static List<Input> from(Pace pace, Measure... measures) {
        var inputs = new ArrayList<Input>(List.of(target(pace)));
        for (Measure measure : measures) {
            if (pace.values().containsKey(measure)) {
                var shown = pace.shown(measure);
                inputs.add(new Input.Derived(measure.label(), shown.text(), shown.unit(), shown.ref()));
            }
        }
        return inputs;
    }

    static String note(Pace pace) {
        Indicator indicator = pace.target().indicator();
        if (indicator.source() == Source.REPORTED) {
            return pace.standing() == Standing.NO_DATA ? pace.sentence() : "按凭证明申报的数据计算，未经审核冻结";
        }
        if (indicator.aggregation() == Aggregation.LATEST) {
            return LIVE;
        }
        Value missing = pace.values().get(Measure.MISSING_DAYS);
        return missing == null || missing.exact().equals(BigDecimal.ZERO)
                ? LIVE
                : LIVE + "；" + missing.text() + "天无有效数据，未计入，也未按零计";
    }
}
