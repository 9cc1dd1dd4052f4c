package org.ecoledger.matters.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.matters.statistics.Tallies.Counted;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Numbers of the statistics: {@code matter-rate:{region}/{from}/{to}/{track|all}/{all|by=key}/{measure}}, days included. A
 * share opens to its two counts, a count to its matters.
 */
@Component
class StatisticFigures implements FigureSource {
    static final String KIND = "matter-rate";
    /** Address of the page that lists all matters behind a count. */
    static final String LIST = "/matters/statistics/matters?of=";

    private static final int PARTS = 6;
    private static final int MOST_SHOWN = 200;
    private static final String ROUNDING = "百分数保留两位小数，四舍五入";

    private final Tallies tallies;
    private final StatisticMeasures measures;
    private final RowNames names;
    private final Regions regions;
    private final Clock clock;

    StatisticFigures(Tallies tallies, StatisticMeasures measures, RowNames names, Regions regions, Clock clock) {
        this.tallies = tallies;
        this.measures = measures;
        this.names = names;
        this.regions = regions;
        this.clock = clock;
    }

    /** What an address asks for. */
    record Asked(Extent extent, Measure measure) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return asked(key, jurisdiction).map(asked -> asked.measure().isRate() ? rate(key, asked) : count(key, asked));
    }

    /** The measure and its extent, if the address is one and its region lies in the jurisdiction. */
    Optional<Asked> asked(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return Extent.of(parts)
                .filter(extent -> regions.find(extent.region())
                        .filter(jurisdiction::covers)
                        .isPresent())
                .flatMap(extent -> measures.find(parts[PARTS - 1]).map(measure -> new Asked(extent, measure)));
    }

    /** The number as a table shows it. */
    static Shown shown(Extent extent, Measure measure, Tally tally) {
        String ref = KIND + ":" + extent.keyOf(measure.code());
        BigDecimal value = measure.valueOf(tally);
        return value == null
                ? Shown.missing(measure.unit(), ref)
                : Shown.of(value, value.toPlainString(), measure.unit(), ref);
    }

    private Figure rate(String key, Asked asked) {
        Measure measure = asked.measure();
        Measure over = measures.of(Objects.requireNonNull(measure.over()));
        Tally tally = tallies.of(asked.extent());
        BigDecimal value = measure.valueOf(tally);
        var notes = new ArrayList<String>();
        if (value == null) {
            notes.add("期内“" + over.chinese() + "”为0，无从计算");
        }
        if (measure.of() == Count.REBOUNDED) {
            notes.add(late(asked.extent()));
        }
        return figure(
                key,
                asked,
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                measure.method() + "。" + ROUNDING,
                List.of(part(asked.extent(), measures.of(measure.of()), tally), part(asked.extent(), over, tally)),
                notes);
    }

    private static Input part(Extent extent, Measure count, Tally tally) {
        return new Input.Derived(
                count.chinese(),
                Long.toString(tally.get(count.of())),
                count.unit(),
                KIND + ":" + extent.keyOf(count.code()));
    }

    private Figure count(String key, Asked asked) {
        Count count = asked.measure().of();
        long value = tallies.of(asked.extent()).get(count);
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                new Input.Fact("全部事项清单", Long.toString(value), asked.measure().unit(), LIST + KIND + ":" + key));
        tallies.counted(asked.extent(), count, "", 0, MOST_SHOWN).forEach(one -> inputs.add(fact(one, count.cohort())));
        var notes = new ArrayList<String>();
        if (value > MOST_SHOWN) {
            notes.add("下面只列前" + MOST_SHOWN + "件，其余见全部事项清单");
        }
        if (count == Count.REBOUNDED) {
            notes.add(late(asked.extent()));
        }
        return figure(
                key,
                asked,
                BigDecimal.valueOf(value),
                Long.toString(value),
                asked.measure().method(),
                inputs,
                notes);
    }

    private static Input fact(Counted one, Cohort cohort) {
        Instant closed = one.closedAt();
        Instant reopened = one.reopenedAt();
        String text = cohort == Cohort.RECEIVED || closed == null
                ? "登记于" + time(one.openedAt())
                : "销号于" + time(closed) + (reopened == null ? "" : "，" + time(reopened) + "重新办理");
        return new Input.Fact(one.number() + " " + one.title(), text, "", "/matters/" + one.number());
    }

    /** Says how far a rebound has changed the figure of a period that is over. */
    private String late(Extent extent) {
        Tallies.Late late = tallies.late(extent);
        Instant last = late.last();
        return (last == null
                        ? ""
                        : "其中" + late.count() + "件次在" + extent.to() + "之后才反弹（最近一次" + time(last) + "），本期数字已随之改变；")
                + "以后再有反弹，本期数字还会改变";
    }

    private Figure figure(
            String key,
            Asked asked,
            @Nullable BigDecimal value,
            String text,
            String method,
            List<Input> inputs,
            List<String> notes) {
        return Figure.of(
                KIND + ":" + key,
                label(asked),
                value,
                text,
                asked.measure().unit(),
                asked.measure().basis(),
                null,
                method,
                inputs,
                clock.instant(),
                notes.isEmpty() ? null : String.join("。", notes));
    }

    private String label(Asked asked) {
        Extent extent = asked.extent();
        Extent.Row row = extent.row();
        String of = row == null
                ? ""
                : "·" + names.of(row.by(), Locale.SIMPLIFIED_CHINESE).apply(row.key());
        String track =
                extent.track() == null ? "" : "·" + names.type("track", extent.track(), Locale.SIMPLIFIED_CHINESE);
        return "%s%s%s%s（%s至%s）"
                .formatted(
                        regions.get(extent.region()).name(),
                        track,
                        of,
                        asked.measure().chinese(),
                        extent.from(),
                        extent.to());
    }

    private static String time(Instant instant) {
        return CityTime.at(instant)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }
}
