package org.ecoledger.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.evaluation.AirDays;
import org.ecoledger.evaluation.AirPlaces;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.AirPeriod.Item;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figures of a place over some days: {@code air-period:{place}/{from}..{to}/{item}} with the items pm10, pm25, good-days,
 * valid-days and good-share, each also as {@code {item}-change} against the same days of the year before.
 */
@Component
class AirPeriods implements FigureSource {
    private static final String CHANGE = "-change";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final AirDays days;
    private final AirPlaces places;
    private final Clock clock;

    AirPeriods(AirDays days, AirPlaces places, Clock clock) {
        this.days = days;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "air-period";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9-]{10}\\.\\.[0-9-]{10}")) {
            return Optional.empty();
        }
        boolean change = parts[2].endsWith(CHANGE);
        var item = Item.of(change ? parts[2].substring(0, parts[2].length() - CHANGE.length()) : parts[2]);
        try {
            LocalDate from = LocalDate.parse(parts[1].substring(0, 10));
            LocalDate to = LocalDate.parse(parts[1].substring(12));
            if (item.isEmpty() || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > 366) {
                return Optional.empty();
            }
            return places.find(parts[0], jurisdiction)
                    .map(place -> change
                            ? change(place.code(), place.name(), from, to, item.get())
                            : figure(period(place.code(), from, to), place.name(), item.get()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Figure figure(String place, String name, LocalDate from, LocalDate to, Item item) {
        return figure(period(place, from, to), name, item);
    }

    /** How the item differs from the same days of the year before, in the words of official reports. */
    Figure change(String place, String name, LocalDate from, LocalDate to, Item item) {
        AirPeriod now = period(place, from, to);
        AirPeriod before = period(place, from.minusYears(1), to.minusYears(1));
        boolean comparable = before.countsEnoughFor(now, item);
        Change change = comparable
                ? Change.between(now.exact(item), before.exact(item), item)
                : new Change(null, Figure.MISSING);
        Figure current = figure(now, name, item);
        Figure earlier = figure(before, name, item);
        return Figure.of(
                ref(now, item) + CHANGE,
                current.label() + "同比",
                change.value(),
                change.text(),
                "",
                current.edition(),
                current.clause(),
                item == Item.GOOD_SHARE ? "本期修约值−上年同期修约值，以百分点计" : "（本期修约值−上年同期修约值）÷上年同期修约值×100%，保留一位小数",
                List.of(derived(current), derived(earlier)),
                current.asOf(),
                comparable ? differentEditions(now, before, item) : "上年同期有效天数不足本期的四分之三，不作比较");
    }

    private static @Nullable String differentEditions(AirPeriod now, AirPeriod before, Item item) {
        return now.editions().equals(before.editions()) || item.isConcentration()
                ? null
                : "两期的评价标准版本不同：" + before.editions() + " → " + now.editions();
    }

    /** A comparison in words: 下降5.6%, 提高2.1个百分点, 持平. */
    record Change(@Nullable BigDecimal value, String text) {
        static Change between(@Nullable BigDecimal now, @Nullable BigDecimal before, Item item) {
            if (now == null || before == null) {
                return new Change(null, Figure.MISSING);
            }
            BigDecimal current = AirPeriod.rounded(now, item);
            BigDecimal earlier = AirPeriod.rounded(before, item);
            boolean points = item == Item.GOOD_SHARE;
            if (!points && earlier.signum() == 0) {
                return new Change(null, Figure.MISSING);
            }
            BigDecimal difference = current.subtract(earlier);
            BigDecimal value =
                    points ? difference : difference.movePointRight(2).divide(earlier, 1, RoundingMode.HALF_EVEN);
            String amount = value.abs().toPlainString() + (points ? "个百分点" : "%");
            return new Change(
                    value,
                    switch (value.signum()) {
                        case 0 -> "持平";
                        case 1 -> (points ? "提高" : "上升") + amount;
                        default -> "下降" + amount;
                    });
        }
    }

    /** The day that is not over does not count, as in the pace: two counts in one document never differ by it. */
    private AirPeriod period(String place, LocalDate from, LocalDate to) {
        LocalDate today = CityTime.today(clock);
        List<AirDay> over = days.between(place, from, to).stream()
                .filter(day -> day.day().isBefore(today))
                .toList();
        return new AirPeriod(place, from, to, over);
    }

    private Figure figure(AirPeriod period, String name, Item item) {
        BigDecimal exact = period.exact(item);
        return Figure.of(
                ref(period, item),
                name + item.chinese() + "（" + DAY.format(period.from()) + "至" + SAME_YEAR.format(period.to()) + "）",
                exact,
                exact == null ? Figure.MISSING : AirPeriod.rounded(exact, item).toPlainString(),
                item.unit(),
                item.isConcentration()
                        ? Editions.inForce(Subject.AIR_EVALUATION, period.to()).code()
                        : period.editions(),
                item.isConcentration() ? "评价时段平均值" : "空气质量指数级别",
                item.method(),
                period.counting(item).stream().map(day -> day(day, item)).toList(),
                asOf(period),
                note(period, item));
    }

    private static Input day(AirDay day, Item item) {
        String text = item.ofDay().equals("aqi")
                ? String.valueOf(day.index())
                : String.valueOf(day.value(item == Item.PM10 ? Pollutant.PM10 : Pollutant.PM25)
                        .published());
        return new Input.Derived(
                day.day().toString(),
                text,
                item.ofDay().equals("aqi") ? "" : item.unit(),
                "air-day:" + day.place() + "/" + day.day() + "/" + item.ofDay());
    }

    private static Input derived(Figure figure) {
        return new Input.Derived(figure.label(), figure.text(), figure.unit(), figure.ref());
    }

    private static String ref(AirPeriod period, Item item) {
        return "air-period:" + period.place() + "/" + period.from() + ".." + period.to() + "/" + item.code();
    }

    private Instant asOf(AirPeriod period) {
        return period.days().stream()
                .map(AirDay::asOf)
                .max(Instant::compareTo)
                .orElseGet(() -> CityTime.startOf(period.from()));
    }

    private String note(AirPeriod period, Item item) {
        LocalDate today = CityTime.today(clock);
        LocalDate last = period.to().isBefore(today) ? period.to() : today.minusDays(1);
        long all = ChronoUnit.DAYS.between(period.from(), last) + 1;
        int valid =
                period.counting(item == Item.GOOD_DAYS ? Item.VALID_DAYS : item).size();
        return "实时数据，未经审核；共" + all + "天，有效" + valid + "天";
    }
}
