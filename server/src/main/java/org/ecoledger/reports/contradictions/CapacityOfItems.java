package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * 全市形成COD222.4吨、SO2356吨的削减能力: the sum for each pollutant against the cuts told just before (N24). It is only asked where
 * the items of another pollutant do make its sum, so that the sentence is known to sum up these items.
 */
final class CapacityOfItems implements Rule {
    private static final int SENTENCES = 4;
    private static final List<String> WHOLE = Dictionary.SHIPPED.words("whole");

    private record Place(Sentence sentence, Quantity quantity) {}

    private record Sum(Place stated, List<Place> items) {
        Interval range() {
            return items.stream().map(item -> item.quantity().range()).reduce(Interval.of(0), Interval::plus);
        }

        boolean agrees() {
            return range().meets(stated.quantity().range());
        }
    }

    @Override
    public String name() {
        return "capacity-of-items";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence summary = reading.sentences().get(i);
            List<Quantity> stated = summary.only(quantity -> isTonnage(quantity) && !quantity.planned());
            boolean sums = stated.size() > 1
                    && stated.stream().map(CapacityOfItems::name).distinct().count() == stated.size()
                    && WHOLE.stream()
                            .anyMatch(summary.text()
                                    .substring(0, stated.getFirst().from())::contains);
            if (sums) {
                judge(summary, stated, reading.sentences().subList(Math.max(0, i - SENTENCES), i), found);
            }
        }
    }

    private static boolean isTonnage(Quantity quantity) {
        return quantity.unit().dimension().equals("mass")
                && quantity.indicator() != null
                && quantity.amount().isPoint()
                && (quantity.is(Role.LEVEL) || Cuts.isCut(quantity));
    }

    private static String name(Quantity quantity) {
        return quantity.indicator() == null ? "" : quantity.indicator().name();
    }

    private void judge(Sentence summary, List<Quantity> stated, List<Sentence> before, Consumer<Contradiction> found) {
        List<Sum> sums = new ArrayList<>();
        for (Quantity total : stated) {
            List<Place> items = before.stream()
                    .filter(sentence -> sentence.piece() == summary.piece())
                    .flatMap(sentence -> sentence.quantities().stream()
                            .filter(item -> Cuts.isCut(item)
                                    && Cuts.isOf(item, total)
                                    && item.amount().isPoint()
                                    && !item.planned())
                            .map(item -> new Place(sentence, item)))
                    .toList();
            if (!items.isEmpty()) {
                sums.add(new Sum(new Place(summary, total), items));
            }
        }
        if (sums.stream().anyMatch(Sum::agrees)) {
            sums.stream().filter(sum -> !sum.agrees()).forEach(sum -> tell(sum, found));
        }
    }

    private void tell(Sum sum, Consumer<Contradiction> found) {
        Quantity total = sum.stated().quantity();
        List<Contradiction.Mark> marks = new ArrayList<>(sum.items().stream()
                .map(item -> item.sentence().mark(item.quantity()))
                .toList());
        Contradiction.Mark stated = sum.stated().sentence().mark(total);
        marks.add(stated);
        String items = sum.items().stream()
                .map(item -> item.sentence().said(item.quantity()))
                .collect(Collectors.joining("、"));
        var difference = total.range().middle().subtract(sum.range().middle());
        String says = name(total) + "合计写为" + stated.text() + "，前文各项为" + items + "。";
        String implies = "各项之和为" + Telling.in(sum.range().middle(), total.unit()) + "，与" + stated.text() + "相差"
                + Telling.in(difference.abs(), total.unit()) + "。";
        found.accept(
                difference.signum() < 0
                        ? contradiction(marks, says, implies, "核对合计和各项。")
                        : question(
                                marks,
                                says,
                                implies,
                                "补写相差的" + Telling.in(difference.abs(), total.unit()) + "由哪一项形成，或核对合计。"));
    }
}
