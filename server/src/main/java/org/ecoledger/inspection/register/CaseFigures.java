package org.ecoledger.inspection.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.register.CaseTallies.CountedCase;
import org.ecoledger.inspection.register.CaseTallies.Look;
import org.ecoledger.inspection.register.CaseTallies.Position;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Numbers of an inspection's cases: {@code inspection:{code}/{region}/{all|batch|day}/{all|by=key}/{measure}}. A share opens
 * to its two counts, a count to its cases.
 */
@Component
class CaseFigures implements FigureSource {
    static final String KIND = "inspection";
    /** Address of the page that lists all cases behind a number. */
    static final String LIST = "/inspection/statistics/cases?of=";

    private static final int MOST_SHOWN = 200;
    private static final String ROUNDING = "百分数保留两位小数，四舍五入";

    private final CaseTallies tallies;
    private final CaseNames names;
    private final Inspections inspections;
    private final Regions regions;

    CaseFigures(CaseTallies tallies, CaseNames names, Inspections inspections, Regions regions) {
        this.tallies = tallies;
        this.names = names;
        this.inspections = inspections;
        this.regions = regions;
    }

    /** What an address asks for. */
    record Asked(Inspection inspection, CaseExtent extent, CaseMeasure measure) {}

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
        return CaseExtent.parse(parts)
                .filter(extent -> regions.find(extent.region())
                        .filter(jurisdiction::covers)
                        .isPresent())
                .flatMap(extent -> inspections
                        .find(extent.inspection())
                        .flatMap(inspection -> CaseMeasure.find(parts[parts.length - 1])
                                .map(measure -> new Asked(inspection, extent, measure))));
    }

    /** The number as a table shows it. */
    static Shown shown(CaseExtent extent, CaseMeasure measure, CaseTally tally) {
        String ref = KIND + ":" + extent.keyOf(measure.code());
        BigDecimal value = measure.valueOf(tally);
        return value == null
                ? Shown.missing(measure.unit(), ref)
                : Shown.of(value, value.toPlainString(), measure.unit(), ref);
    }

    private Figure rate(String key, Asked asked) {
        CaseMeasure measure = asked.measure();
        CaseCount over = Objects.requireNonNull(measure.over());
        Look look = tallies.look(asked.inspection().code());
        CaseTally tally = tallies.of(asked.extent(), look);
        BigDecimal value = measure.valueOf(tally);
        return figure(
                key,
                asked,
                value,
                measure.method() + "。" + ROUNDING,
                List.of(part(asked, measure.of(), tally), part(asked, over, tally)),
                look,
                value == null ? "分母为0，无从计算" : null);
    }

    /** A count that has a measure of its own opens in turn; another one is told as it is. */
    private static Input part(Asked asked, CaseCount count, CaseTally tally) {
        String number = Long.toString(tally.get(count));
        return CaseMeasure.find(count.code())
                .<Input>map(measure -> new Input.Derived(
                        measure.chinese(),
                        number,
                        measure.unit(),
                        KIND + ":" + asked.extent().keyOf(measure.code())))
                .orElseGet(() -> new Input.Fact(
                        count == CaseCount.SETTLED ? "已办结＋阶段性办结" : "已上报－不属实",
                        number,
                        "件",
                        LIST + KIND + ":" + asked.extent().keyOf(count == CaseCount.SETTLED ? "done" : "reported")));
    }

    private Figure count(String key, Asked asked) {
        Look look = tallies.look(asked.inspection().code());
        CaseTally tally = tallies.of(asked.extent(), look);
        CaseCount count = asked.measure().of();
        long number = tally.get(count);
        BigDecimal value = asked.measure().valueOf(tally);
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Fact("全部交办件清单", Long.toString(number), "件", LIST + KIND + ":" + key));
        tallies.counted(asked.extent(), count, Position.START, MOST_SHOWN, look).forEach(one -> inputs.add(fact(one)));
        String note = value == null ? "还没有答复，暂无数据" : number > MOST_SHOWN ? "下面只列前" + MOST_SHOWN + "件，其余见全部交办件清单" : null;
        return figure(key, asked, value, asked.measure().method(), inputs, look, note);
    }

    private Input fact(CountedCase one) {
        return new Input.Fact(
                one.acceptance() + " " + one.title(),
                names.states(Locale.SIMPLIFIED_CHINESE).apply(one.state()),
                "",
                "/matters/" + one.number());
    }

    private Figure figure(
            String key,
            Asked asked,
            @Nullable BigDecimal value,
            String method,
            List<Input> inputs,
            Look look,
            @Nullable String note) {
        return Figure.of(
                KIND + ":" + key,
                label(asked),
                value,
                value == null ? Figure.MISSING : value.toPlainString(),
                asked.measure().unit(),
                null,
                null,
                method,
                inputs,
                look.now(),
                note);
    }

    private String label(Asked asked) {
        CaseExtent extent = asked.extent();
        CaseExtent.Row row = extent.row();
        String batches = extent.day() != null
                ? "（" + extent.day() + "交办）"
                : extent.batch() != null ? "（第" + extent.batch() + "批）" : "";
        return asked.inspection().name()
                + batches
                + "·" + regions.get(extent.region()).name()
                + (row == null
                        ? ""
                        : "·" + names.of(row.by(), Locale.SIMPLIFIED_CHINESE).apply(row.key()))
                + "·" + asked.measure().chinese();
    }
}
