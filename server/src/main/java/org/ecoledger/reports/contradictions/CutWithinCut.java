package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;

/** 隔油池减少COD排放600多吨，而全市减排281.5吨: a single measure cannot cut more than the whole city did, unless one is gross and the other net (N23). */
final class CutWithinCut implements Rule {
    private static final int SENTENCES = 40;
    private static final List<String> WHOLE = Dictionary.SHIPPED.words("whole");

    private record Place(Sentence sentence, Quantity quantity) {}

    @Override
    public String name() {
        return "cut-within-cut";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        List<Place> cuts = reading.sentences().stream()
                .flatMap(sentence -> sentence.quantities().stream()
                        .filter(quantity -> Cuts.isCut(quantity)
                                && quantity.indicator() != null
                                && !quantity.planned()
                                && !quantity.unit().text().contains("/"))
                        .map(quantity -> new Place(sentence, quantity)))
                .toList();
        for (int i = 0; i < cuts.size(); i++) {
            if (!isWhole(cuts.get(i))) {
                continue;
            }
            Place whole = cuts.get(i);
            for (int j = Math.max(0, i - SENTENCES); j < Math.min(cuts.size(), i + SENTENCES); j++) {
                Place part = cuts.get(j);
                if (isNear(whole, part)
                        && !isWhole(part)
                        && Cuts.isOf(whole.quantity(), part.quantity())
                        && part.quantity().range().isAbove(whole.quantity().range())) {
                    tell(whole, part, found);
                }
            }
        }
    }

    private static boolean isNear(Place one, Place other) {
        return one.sentence().section() == other.sentence().section()
                && Math.abs(one.sentence().number() - other.sentence().number()) <= SENTENCES;
    }

    /** Whether the whole region is named before it in the sentence. */
    private static boolean isWhole(Place cut) {
        String before = cut.sentence().text().substring(0, cut.quantity().from());
        int named = WHOLE.stream().mapToInt(before::lastIndexOf).max().orElse(-1);
        return named >= 0 && before.indexOf('；', named) < 0;
    }

    private void tell(Place whole, Place part, Consumer<Contradiction> found) {
        boolean first = part.sentence().number() <= whole.sentence().number();
        Contradiction.Mark single = part.sentence().mark(part.quantity());
        Contradiction.Mark all = whole.sentence().mark(whole.quantity());
        found.accept(contradiction(
                first ? List.of(single, all) : List.of(all, single),
                "单项措施减排" + single.text() + "，全域减排" + all.text() + "。",
                single.text() + "大于" + all.text() + "，部分大于全部。",
                "分开写明毛减排量（工程削减）和净减排量（扣除新增），并注明各自的时段。"));
    }
}
