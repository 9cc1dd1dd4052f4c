package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 浓度95微克/立方米，下降12个百分点: only a share rises or falls by percentage points (N15, A.6). */
final class PointsOfAmount implements Rule.OfSentence {
    @Override
    public String name() {
        return "points-of-amount";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity change : sentence.only(
                quantity -> quantity.is(Role.CHANGE) && quantity.unit().isPoints())) {
            Quantity now = before(sentence, change);
            if (now == null
                    || isShare(change)
                    || !now.unit().isKnown()
                    || now.unit().isPercent()
                    || now.unit().isPoints()) {
                continue;
            }
            found.accept(contradiction(
                    List.of(sentence.mark(now), sentence.mark(change)),
                    sentence.said(now) + "的变化写为" + sentence.said(change) + "。",
                    "“" + now.unit().text() + "”为单位的数不是百分率，它的变化只能用%或"
                            + now.unit().text() + "表示。",
                    "把“个百分点”改为“%”，或写明哪个比率变化了" + sentence.said(change) + "。"));
        }
    }

    private static boolean isShare(Quantity change) {
        return change.lead().contains("率")
                || change.lead().contains("比例")
                || change.lead().contains("比重")
                || change.lead().contains("占比");
    }

    private static @Nullable Quantity before(Sentence sentence, Quantity change) {
        for (int i = change.index() - 1; i >= 0; i--) {
            Quantity quantity = sentence.quantities().get(i);
            if (quantity.part() != change.part() || change.ownSubject() && !change.isOf(quantity)) {
                return null;
            }
            if (quantity.is(Role.LEVEL)) {
                return quantity.unit().isConcentration() || quantity.unit().isCounted() ? quantity : null;
            }
            if (quantity.unit().isPercent()) {
                return null;
            }
        }
        return null;
    }
}
