package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirDays;
import org.ecoledger.figures.Figure;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days as the air was measured and evaluated; published values, since those are what everybody can add up again. */
@Component
class MeasuredDays implements DayValues {
    private final AirDays days;

    MeasuredDays(AirDays days) {
        this.days = days;
    }

    @Override
    public List<DayValue> between(String region, String item, LocalDate first, LocalDate last) {
        Map<LocalDate, AirDay> measured =
                days.between(region, first, last).stream().collect(Collectors.toMap(AirDay::day, Function.identity()));
        return first.datesUntil(last.plusDays(1))
                .map(day -> value(region, item, day, measured.get(day)))
                .toList();
    }

    private static DayValue value(String region, String item, LocalDate day, @Nullable AirDay measured) {
        BigDecimal value = measured == null ? null : value(item, measured);
        return new DayValue(
                day,
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                item.equals("aqi") ? "" : pollutant(item).unit(),
                "air-day:" + region + "/" + day + "/" + item);
    }

    private static @Nullable BigDecimal value(String item, AirDay day) {
        if (item.equals("aqi")) {
            Integer index = day.index();
            return index == null ? null : BigDecimal.valueOf(index);
        }
        return day.value(pollutant(item)).published();
    }

    private static Pollutant pollutant(String item) {
        return Pollutant.valueOf(item.toUpperCase(Locale.ROOT));
    }
}
