package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** Rows of air: the real-time index of an hour or the index of a day, by HJ 633. */
final class AirRows implements RowEvaluation {
    static final List<Column> KNOWN = Column.read("air-columns.csv");

    private static final List<String> COLUMNS =
            List.of("calc_aqi", "calc_category", "calc_primary", "calc_edition", "calc_clause");
    private static final Edition FIRST = Editions.of(Subject.AIR_QUALITY_INDEX).getFirst();
    private static final String NO_INDEX = "NA";

    private final Request request;
    private final RowTimes times;
    private final Map<Pollutant, Heading.Place> places = new EnumMap<>(Pollutant.class);
    private final Heading.@Nullable Place ozoneHour;
    private final Heading.@Nullable Place ozoneEightHours;
    private final @Nullable LocalDate fixedDay;
    private Request.@Nullable Kind kind;

    AirRows(Request request, Heading heading) throws UnusableInput {
        heading.need("item", KNOWN, new Sentence("污染物", "a pollutant"));
        this.fixedDay = request.edition().map(Edition::validFrom).orElse(null);
        if (fixedDay == null) {
            heading.need("time", KNOWN, new Sentence("时间", "the time"));
        }
        this.request = request;
        this.times = new RowTimes(heading, request.year());
        this.kind = request.kind() == null && times.hasHours() ? Request.Kind.HOURLY : request.kind();
        for (Pollutant pollutant : Pollutant.values()) {
            heading.find(pollutant.name().toLowerCase(Locale.ROOT)).ifPresent(place -> places.put(pollutant, place));
        }
        this.ozoneHour = heading.find("o3_1h").orElse(null);
        this.ozoneEightHours = heading.find("o3_8h").orElse(null);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Sentence> assumption() {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(
                kind == Request.Kind.HOURLY
                        ? new Sentence("按小时值", "taken as hourly values")
                        : new Sentence("按日均值", "taken as daily values"));
    }

    @Override
    public Result evaluate(Cells cells) {
        Optional<Moment> moment = times.of(cells);
        Request.Kind taken = kind(moment);
        Map<Pollutant, BigDecimal> values = values(cells, taken);
        BigDecimal highestHour = taken == Request.Kind.DAILY ? value(cells, Pollutant.O3, ozoneHour) : null;
        LocalDate day = fixedDay == null ? moment.map(Moment::day).orElse(null) : fixedDay;
        if (!cells.faults().isEmpty() || (values.isEmpty() && highestHour == null)) {
            return nothing();
        }
        if (day == null) {
            refuseWithoutDay(cells, moment);
            return nothing();
        }
        if (Editions.find(Subject.AIR_QUALITY_INDEX, day).isEmpty()) {
            Edition first = Editions.of(Subject.AIR_QUALITY_INDEX).getFirst();
            cells.refuse(
                    "%s 早于 %s 适用的第一天 %s",
                    "%s is before the first day of %s, %s",
                    day.toString(),
                    first.code(),
                    first.validFrom().toString());
            return nothing();
        }
        return result(
                taken == Request.Kind.DAILY
                        ? AirQualityIndex.daily(new DailyConcentrations(values, highestHour), day)
                        : AirQualityIndex.hourly(values, day));
    }

    private static void refuseWithoutDay(Cells cells, Optional<Moment> moment) {
        if (moment.isPresent() && moment.get().yearless()) {
            cells.refuse("时间没有年份（可用 --year 指定）", "the time has no year (--year may say it)");
        } else {
            cells.refuse("没有时间", "there is no time");
        }
    }

    /** Without a word from the caller, the first time with a clock makes the file hourly. */
    private Request.Kind kind(Optional<Moment> moment) {
        if (kind == null && moment.isPresent()) {
            kind = moment.get().clock() ? Request.Kind.HOURLY : Request.Kind.DAILY;
        }
        return kind == null ? Request.Kind.DAILY : kind;
    }

    private Map<Pollutant, BigDecimal> values(Cells cells, Request.Kind taken) {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal value = value(cells, pollutant, place(pollutant, taken));
            if (value != null) {
                values.put(pollutant, value);
            }
        }
        return values;
    }

    private Heading.@Nullable Place place(Pollutant pollutant, Request.Kind taken) {
        Heading.Place period = taken == Request.Kind.DAILY ? ozoneEightHours : ozoneHour;
        return pollutant == Pollutant.O3 && period != null ? period : places.get(pollutant);
    }

    private @Nullable BigDecimal value(Cells cells, Pollutant pollutant, Heading.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        BigDecimal usual = pollutant == Pollutant.CO ? request.carbonMonoxideFactor() : BigDecimal.ONE;
        BigDecimal value = cells.number(place, usual);
        return value != null && request.zeroIsMissing() && value.signum() == 0 ? null : value;
    }

    private static Result result(AirQuality quality) {
        Integer index = quality.index();
        Category category = quality.category();
        String shown = index != null ? index.toString() : quality.individual().isEmpty() ? "" : NO_INDEX;
        return new Result(
                index != null,
                List.of(
                        shown,
                        category == null ? "" : category.chinese(),
                        quality.primary().stream().map(Pollutant::label).collect(Collectors.joining(",")),
                        quality.edition().code(),
                        quality.clause()));
    }
}
