package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.RuleItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirDays;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures the items that rest on the air. */
@Component
class AirEvidence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AirDays days;
    private final Targets targets;

    AirEvidence(AirDays days, Targets targets) {
        this.days = days;
        this.targets = targets;
    }

    /** Good days over valid days, in percent. */
    Measured goodDaysShare(RuleItem item, String county, LocalDate from, LocalDate to) {
        List<AirDay> valid =
                between(county, from, to).stream().filter(AirDay::isValid).toList();
        long good = valid.stream().filter(AirDay::isGood).count();
        List<Input> inputs = valid.stream()
                .map(day -> input(day, "aqi", String.valueOf(day.index()), "", day.isGood() ? "优良" : "超标"))
                .toList();
        Instant asOf = newest(valid, from);
        if (isTooFew(item, valid.size(), from, to)) {
            return Measured.missing(inputs, tooFew(item, valid.size(), from, to), asOf);
        }
        BigDecimal share = percent(BigDecimal.valueOf(good), BigDecimal.valueOf(valid.size()));
        return new Measured(
                share,
                text(share),
                "%",
                "优良" + good + "天÷有效" + valid.size() + "天",
                inputs,
                missingDays(valid, from, to),
                asOf);
    }

    /** The mean of PM10 since 1 January over the county's target for the year, in percent. */
    Measured pm10AgainstTarget(RuleItem item, String county, LocalDate to) {
        LocalDate from = to.withDayOfYear(1);
        Optional<Target> target = targets.of("pm10-annual-mean", county, to);
        List<AirDay> valid = between(county, from, to).stream()
                .filter(day -> day.value(Pollutant.PM10).isValid())
                .toList();
        Instant asOf = newest(valid, from);
        if (target.isEmpty()) {
            return Measured.missing(List.of(), "没有已签订的PM10年均浓度目标", asOf);
        }
        var inputs = new ArrayList<Input>();
        Target promised = target.get();
        inputs.add(new Input.Derived(
                "PM10年均浓度目标", promised.text(), promised.indicator().unit(), promised.ref()));
        valid.forEach(day -> inputs.add(input(day, "pm10", published(day).toPlainString(), Pollutant.PM10.unit(), "")));
        if (isTooFew(item, valid.size(), from, to)) {
            return Measured.missing(inputs, tooFew(item, valid.size(), from, to), asOf);
        }
        BigDecimal sum = valid.stream().map(AirEvidence::published).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(valid.size());
        BigDecimal ratio = percent(sum, count.multiply(promised.value()));
        String mean = sum.divide(count, 1, RoundingMode.HALF_EVEN).toPlainString();
        return new Measured(
                ratio,
                text(ratio),
                "%",
                "1月1日以来" + valid.size() + "个有效日均值" + mean + "÷目标" + promised.text(),
                inputs,
                missingDays(valid, from, to),
                asOf);
    }

    private List<AirDay> between(String county, LocalDate from, LocalDate to) {
        return to.isBefore(from) ? List.of() : days.between(county, from, to);
    }

    private static Input input(AirDay day, String item, String text, String unit, String remark) {
        String label = remark.isEmpty() ? day.day().toString() : day.day() + " " + remark;
        return new Input.Derived(label, text, unit, "air-day:" + day.place() + "/" + day.day() + "/" + item);
    }

    private static BigDecimal published(AirDay day) {
        BigDecimal value = day.value(Pollutant.PM10).published();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static boolean isTooFew(RuleItem item, int valid, LocalDate from, LocalDate to) {
        BigDecimal needed = item.leastValidShare().multiply(BigDecimal.valueOf(length(from, to)));
        return valid == 0 || HUNDRED.multiply(BigDecimal.valueOf(valid)).compareTo(needed) < 0;
    }

    private static String tooFew(RuleItem item, int valid, LocalDate from, LocalDate to) {
        return length(from, to) + "天中只有" + valid + "天有效，不足"
                + item.leastValidShare().toPlainString() + "%";
    }

    private static @Nullable String missingDays(List<AirDay> valid, LocalDate from, LocalDate to) {
        long missing = length(from, to) - valid.size();
        return missing == 0 ? null : "另有" + missing + "天无有效数据，未计入";
    }

    private static long length(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static Instant newest(List<AirDay> days, LocalDate from) {
        return days.stream().map(AirDay::asOf).max(Comparator.naturalOrder()).orElse(CityTime.startOf(from));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    private static String text(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
