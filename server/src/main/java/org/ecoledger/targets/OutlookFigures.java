package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.targets.Pace.Value;
import org.ecoledger.targets.outlook.Chance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a year may end, as figures: the scenarios and the likelihood say which years they rest on. */
@Component
class OutlookFigures {

    Figure figure(Pace pace, Measure measure, Outlook outlook) {
        Value value = value(measure, outlook);
        Indicator indicator = pace.target().indicator();
        return Figure.of(
                pace.ref(measure),
                PaceFigures.label(pace, measure),
                value == null ? null : value.exact(),
                value == null ? Figure.MISSING : value.text(),
                value == null ? indicator.unit() : value.unit(),
                indicator.standard(),
                indicator.clause(),
                PaceMethods.of(measure, indicator),
                inputs(pace, measure, outlook),
                CityTime.startOf(pace.through().plusDays(1)),
                note(pace, outlook));
    }

    static Shown shown(Pace pace, Measure measure, Outlook outlook) {
        Value value = value(measure, outlook);
        return value == null
                ? Shown.missing("", pace.ref(measure))
                : Shown.of(value.exact(), value.text(), value.unit(), pace.ref(measure));
    }

    private static @Nullable Value value(Measure measure, Outlook outlook) {
        return switch (measure) {
            case PROBABILITY ->
                outlook.chance().map(Chance::share).map(OutlookFigures::percent).orElse(null);
            case PROBABILITY_LOW ->
                outlook.chance().map(Chance::low).map(OutlookFigures::percent).orElse(null);
            case PROBABILITY_HIGH ->
                outlook.chance().map(Chance::high).map(OutlookFigures::percent).orElse(null);
            default ->
                outlook.scenarios().stream()
                        .filter(scenario -> scenario.kind().measure() == measure)
                        .flatMap(scenario -> Stream.ofNullable(scenario.result()))
                        .findFirst()
                        .orElse(null);
        };
    }

    private static Value percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_EVEN);
        return new Value(percent, percent.toPlainString(), "%");
    }

    private static List<Input> inputs(Pace pace, Measure measure, Outlook outlook) {
        var inputs = new ArrayList<>(PaceFigures.from(
                pace, Measure.SO_FAR, Measure.NUMERATOR, Measure.DENOMINATOR, Measure.VALID_DAYS, Measure.DAYS_LEFT));
        String page = "/paces/" + pace.target().id() + "?asOf=" + pace.asOf();
        outlook.scenarios().stream()
                .filter(scenario -> scenario.kind().measure() == measure)
                .findFirst()
                .ifPresent(scenario -> {
                    if (!scenario.years().isEmpty()) {
                        inputs.add(new Input.Fact("所用往年", years(scenario.years()), "", page));
                    }
                    if (!scenario.missing().isEmpty()) {
                        inputs.add(new Input.Fact("缺少数据的年份", years(scenario.missing()), "", page));
                    }
                    if (scenario.recentDays() > 0) {
                        inputs.add(new Input.Fact("所用近期天数", String.valueOf(scenario.recentDays()), "天", page));
                    }
                });
        outlook.chance().filter(_ -> isChance(measure)).ifPresent(chance -> {
            inputs.add(new Input.Fact("所用往年", years(outlook.years()), "", page));
            inputs.add(new Input.Fact("重抽样次数", String.valueOf(chance.draws()), "次", page));
            inputs.add(new Input.Fact("其中达到目标", String.valueOf(chance.met()), "次", page));
        });
        return inputs;
    }

    private static boolean isChance(Measure measure) {
        return measure == Measure.PROBABILITY
                || measure == Measure.PROBABILITY_LOW
                || measure == Measure.PROBABILITY_HIGH;
    }

    private static String note(Pace pace, Outlook outlook) {
        String note = PaceFigures.note(pace);
        return outlook.otherEditions().isEmpty()
                ? note
                : note + "；" + years(outlook.otherEditions()) + "年按另一版标准评价，不完全可比";
    }

    private static String years(List<Integer> years) {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
