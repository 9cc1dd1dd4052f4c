package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PM2.5浓度35毫克/立方米; 优良率75.6天: units that do not fit what is measured, and values that no station shows in them. */
final class UnitOfIndicator implements Rule.OfSentence {
    private static final String LINK = "(?:分别|均|也|已|仅|只)?(?:为|是|达到了?|达|有|降至|降到|降为|升至|升到|提高到|下降到|上升到|约|：|:)?$";
    private static final Pattern CONCENTRATION = Pattern.compile("(?:浓度|浓度值|均值|浓度均值)" + LINK);
    private static final Pattern RATE =
            Pattern.compile("(?:达标率|优良率|合格率|覆盖率|处置率|利用率|处理率|完成率|整改率|办结率|占比|优良天数比例|优良比例)" + LINK);
    private static final Pattern UNIT_BEFORE = Pattern.compile("单位|毫克|微克|mg|ug|μg");
    private static final Pattern DAYS = Pattern.compile("(?:天数)" + LINK);

    @Override
    public String name() {
        return "unit-of-indicator";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity quantity : sentence.quantities()) {
            askUnit(sentence, quantity, found);
            boolean judged = quantity.unit().isKnown()
                    && !quantity.is(Role.CHANGE)
                    && !quantity.is(Role.GAP)
                    && !quantity.is(Role.RANK);
            if (judged && !judgeKind(sentence, quantity, found)) {
                judgeSize(sentence, quantity, found);
            }
        }
    }

    /** COD在20-28之间: without its unit nobody can say what it is (N42). */
    private void askUnit(Sentence sentence, Quantity quantity, Consumer<Contradiction> found) {
        Indicator indicator = quantity.indicator();
        boolean bare = !quantity.unit().isKnown()
                && indicator != null
                && quantity.amount().form() == Amount.Form.RANGE
                && (indicator.dimension().equals("solution")
                        || indicator.dimension().equals("concentration"))
                && quantity.clause().endsWith("在")
                && sentence.text().substring(quantity.from(), quantity.to()).endsWith("之间")
                && !UNIT_BEFORE.matcher(sentence.text()).find();
        if (bare && indicator != null) {
            found.accept(question(
                    List.of(sentence.mark(quantity)),
                    quantity.clause().strip() + sentence.said(quantity) + "。",
                    indicator.name() + "没有写单位，" + sentence.said(quantity) + "无法核对。",
                    "写明单位（如" + indicator.unit() + "）和所用的指标。"));
        }
    }

    private boolean judgeKind(Sentence sentence, Quantity quantity, Consumer<Contradiction> found) {
        String due = due(quantity);
        if (due == null) {
            return false;
        }
        found.accept(contradiction(
                List.of(sentence.mark(quantity)),
                quantity.clause().strip() + sentence.said(quantity) + "。",
                "这里应当用" + due + "表示，写的是“" + quantity.unit().text() + "”。",
                "核对单位。"));
        return true;
    }

    private static @Nullable String due(Quantity quantity) {
        Unit unit = quantity.unit();
        String clause = quantity.clause();
        if (RATE.matcher(clause).find() && !unit.isPercent() && !unit.isTimes()) {
            return "百分率";
        }
        if (DAYS.matcher(clause).find() && !unit.dimension().equals("days") && !unit.isPercent()) {
            return "天";
        }
        if (DAYS.matcher(clause).find() && unit.isPercent()) {
            return "天";
        }
        boolean concentration = unit.isConcentration() || unit.dimension().equals("concentration-lost");
        boolean gas =
                quantity.indicator() != null && quantity.indicator().dimension().equals("concentration");
        if (CONCENTRATION.matcher(clause).find() && gas && !concentration) {
            return "浓度单位";
        }
        boolean water =
                quantity.indicator() != null && quantity.indicator().dimension().equals("solution");
        if (water
                && quantity.ownSubject()
                && unit.dimension().equals("concentration")
                && unit.text().contains("立方米")) {
            return "毫克/升";
        }
        boolean swapped = water
                        && unit.dimension().equals("concentration")
                        && unit.text().contains("立方米")
                || gas && unit.dimension().equals("solution") && unit.text().contains("升") && quantity.ownSubject();
        return swapped && CONCENTRATION.matcher(clause).find() ? (gas ? "微克/立方米" : "毫克/升") : null;
    }

    private void judgeSize(Sentence sentence, Quantity quantity, Consumer<Contradiction> found) {
        Indicator indicator = quantity.indicator();
        if (indicator == null
                || indicator.least() == null
                || indicator.most() == null
                || !indicator.dimension().equals(quantity.unit().dimension())
                || !quantity.unit().isConcentration()
                || quantity.amount().form() == Amount.Form.AT_LEAST
                || quantity.amount().form() == Amount.Form.AT_MOST) {
            return;
        }
        Unit unit = Dictionary.SHIPPED.unit(indicator.unit());
        Interval usual = new Interval(indicator.least(), indicator.most())
                .times(unit == null ? java.math.BigDecimal.ONE : unit.factor());
        if (quantity.range().meets(usual) || quantity.value().signum() == 0) {
            return;
        }
        found.accept(contradiction(
                List.of(sentence.mark(quantity)),
                indicator.name() + "写为" + sentence.said(quantity) + "。",
                "即" + Telling.plain(quantity.amount().base()) + indicator.unit() + "，不在可能的"
                        + Telling.plain(indicator.least()) + "—" + Telling.plain(indicator.most()) + indicator.unit()
                        + "之内。",
                "核对单位是毫克还是微克，以及小数点。"));
    }
}
