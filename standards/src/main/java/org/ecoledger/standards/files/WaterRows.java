package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.SectionJudgement;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.WaterBody;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;

/** Rows of surface water: the class by GB 3838-2002, single factor, on rounded values. */
final class WaterRows implements RowEvaluation {
    static final List<Column> KNOWN = Column.read("water-columns.csv");

    private static final List<String> COLUMNS = List.of("calc_class", "calc_worst_item", "calc_edition", "calc_clause");

    private static final Edition FIRST = Editions.of(Subject.SURFACE_WATER).getFirst();

    /** Stands for a year that is not known: far ahead, where the latest rules hold, and a leap year. */
    private static final Year LATEST = Year.of(9996);

    private static final Map<String, WaterBody> BODIES = Map.of(
            "river", WaterBody.RIVER,
            "河流", WaterBody.RIVER,
            "lake", WaterBody.LAKE,
            "reservoir", WaterBody.LAKE,
            "湖泊", WaterBody.LAKE,
            "水库", WaterBody.LAKE,
            "湖库", WaterBody.LAKE,
            "湖泊(水库)", WaterBody.LAKE);

    private final WaterBody usualBody;
    private final boolean timeIsNeeded;
    private final RowTimes times;
    private final Map<WaterItem, Heading.Place> places = new EnumMap<>(WaterItem.class);

    WaterRows(Request request, Heading heading) throws UnusableInput {
        heading.need("item", KNOWN, new Sentence("水质指标", "a water item"));
        this.timeIsNeeded = request.edition().isEmpty();
        if (timeIsNeeded) {
            heading.need("time", KNOWN, new Sentence("时间", "the time"));
        }
        this.usualBody = request.body();
        this.times = new RowTimes(heading, request.year() == null ? LATEST : request.year());
        for (WaterItem item : SurfaceWater.items()) {
            heading.find(item.key()).ifPresent(place -> places.put(item, place));
        }
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Result evaluate(Cells cells) {
        Optional<LocalDate> day = times.of(cells).map(Moment::day).or(this::dayIfNotNeeded);
        WaterBody body = body(cells);
        Map<WaterItem, BigDecimal> values = values(cells);
        if (!cells.faults().isEmpty() || values.isEmpty()) {
            return nothing();
        }
        if (day.isEmpty()) {
            cells.refuse("没有时间", "there is no time");
            return nothing();
        }
        if (day.get().isBefore(FIRST.validFrom())) {
            cells.refuseEarly(day.get(), FIRST);
            return nothing();
        }
        return result(SurfaceWater.judge(values, body, day.get()));
    }

    private Optional<LocalDate> dayIfNotNeeded() {
        return timeIsNeeded ? Optional.empty() : Optional.of(LATEST.atDay(1));
    }

    private WaterBody body(Cells cells) {
        String text = cells.text("water_body");
        if (text.isEmpty()) {
            return usualBody;
        }
        WaterBody body = BODIES.get(Column.plain(text));
        if (body == null) {
            cells.refuse("水体类型不认识：%s", "the water body is neither river nor lake: %s", text);
            return usualBody;
        }
        return body;
    }

    private Map<WaterItem, BigDecimal> values(Cells cells) {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        places.forEach((item, place) -> {
            BigDecimal value = cells.numberOrHalfDetectionLimit(place);
            if (value != null) {
                values.put(item, value);
            }
        });
        return values;
    }

    private static Result result(SectionJudgement judgement) {
        WaterClass waterClass = judgement.waterClass();
        return new Result(
                waterClass != null,
                List.of(
                        waterClass == null ? "" : waterClass.roman(),
                        judgement.worst().stream().map(WaterItem::label).collect(Collectors.joining(",")),
                        judgement.edition().code(),
                        judgement.clause()));
    }
}
