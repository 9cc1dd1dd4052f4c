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
import org.ecoledger.targets.Pace.Value;
import org.springframework.stereotype.Component;

/** Opens what a pace says: {@code pace:{target}/{date}/{measure}}, down to the days' figures. */
@Component
class PaceFigures implements FigureSource {
    /** What rests on live data says so. */
    private static final String LIVE = "按实时数据计算，未经审核";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Paces paces;
    private final Targets targets;

    PaceFigures(Paces paces, Targets targets) {
        this.paces = paces;
        this.targets = targets;
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
        Target target = pace.target();
        Indicator indicator = target.indicator();
        Value value = pace.values().get(measure);
        String subject = target.regionName() + indicator.name();
        return Figure.of(
                pace.ref(measure),
                subject + " · " + measure.label() + "（截至" + DAY.format(pace.through()) + "）",
                value == null ? null : value.exact(),
                value == null ? Figure.MISSING : value.text(),
                value == null ? indicator.unit() : value.unit(),
                indicator.standard(),
                indicator.clause(),
                method(measure, indicator),
                inputs(pace, measure),
                CityTime.startOf(pace.through().plusDays(1)),
                note(pace));
    }

    private List<Input> inputs(Pace pace, Measure measure) {
        if (isReported(pace)) {
            return List.of(target(pace));
        }
        boolean mean = pace.target().indicator().aggregation() == Aggregation.MEAN;
        return switch (measure) {
            case SO_FAR -> days(pace, mean ? day -> day.value() != null : DayValue::isGood);
            case VALID_DAYS -> days(pace, day -> day.value() != null);
            case BAD_DAYS -> days(pace, DayValue::isBad);
            case MISSING_DAYS -> days(pace, day -> day.value() == null);
            case DAYS_LEFT -> List.of(target(pace));
            case NEEDED, NEEDED_WITH_ROUNDING, BEST ->
                from(pace, target(pace), Measure.SO_FAR, Measure.VALID_DAYS, Measure.DAYS_LEFT);
            case SHARE, BAD_DAYS_LEFT -> from(pace, target(pace), Measure.NEEDED, Measure.DAYS_LEFT);
        };
    }

    private List<Input> days(Pace pace, Predicate<DayValue> wanted) {
        return paces.course(pace.target(), pace.asOf()).days().stream()
                .filter(wanted)
                .<Input>map(day -> new Input.Derived(day.date().toString(), day.text(), day.unit(), day.ref()))
                .toList();
    }

    private static Input target(Pace pace) {
        Target target = pace.target();
        return new Input.Derived("目标值", target.text(), target.indicator().unit(), target.ref());
    }

    private static List<Input> from(Pace pace, Input target, Measure... measures) {
        var inputs = new ArrayList<Input>(List.of(target));
        for (Measure measure : measures) {
            var shown = pace.shown(measure);
            inputs.add(new Input.Derived(measure.label(), shown.text(), shown.unit(), shown.ref()));
        }
        return inputs;
    }

    private static boolean isReported(Pace pace) {
        return pace.target().indicator().aggregation() == Aggregation.REPORTED;
    }

    private static String note(Pace pace) {
        if (isReported(pace)) {
            return pace.sentence();
        }
        Value missing = pace.values().get(Measure.MISSING_DAYS);
        return missing == null || missing.exact().equals(BigDecimal.ZERO)
                ? LIVE
                : LIVE + "；" + missing.text() + "天无有效数据，未计入，也未按零计";
    }

    private static String method(Measure measure, Indicator indicator) {
        boolean mean = indicator.aggregation() == Aggregation.MEAN;
        return switch (measure) {
            case SO_FAR -> mean ? "有效日均值之和÷有效天数，一次修约（GB/T 8170）" : "空气质量指数不大于100的有效日天数";
            case NEEDED ->
                mean ? "（目标值×（有效天数+剩余天数）−有效日均值之和）÷剩余天数，显示时向下取" + indicator.controlDecimals() + "位小数" : "目标天数−已有优良天数";
            case NEEDED_WITH_ROUNDING -> "同剩余天数控制值，但目标值放宽末位的一半：年均值修约后仍不高于目标";
            case SHARE -> "须优良天数÷剩余天数";
            case BAD_DAYS -> "空气质量指数大于100的有效日天数";
            case BAD_DAYS_LEFT -> "剩余天数−须优良天数";
            case VALID_DAYS -> "有有效数据的天数";
            case MISSING_DAYS -> "没有有效数据的天数";
            case DAYS_LEFT -> "截止日次日至考核期末的天数";
            case BEST -> mean ? "有效日均值之和÷（有效天数+剩余天数）" : "已有优良天数+剩余天数";
        };
    }
}
