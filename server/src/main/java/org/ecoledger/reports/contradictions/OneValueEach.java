package org.ecoledger.reports.contradictions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The same indicator of the same place and period with two values in one text. */
final class OneValueEach implements Rule {
    private record Place(Sentence sentence, Quantity quantity) {}

    private record Key(int section, String subject, String period, String dimension) {}

    @Override
    public String name() {
        return "one-value-each";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        Map<Key, Place> known = new HashMap<>();
        for (Sentence sentence : reading.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                if (!isStatement(quantity)) {
                    continue;
                }
                Place place = new Place(sentence, quantity);
                Place earlier = known.putIfAbsent(key(place), place);
                if (earlier != null
                        && earlier.sentence() != sentence
                        && !earlier.quantity().range().meets(quantity.range())) {
                    tell(earlier, place, found);
                }
            }
        }
    }

    private static boolean isStatement(Quantity quantity) {
        Stretch period = quantity.period();
        return quantity.is(Role.LEVEL)
                && quantity.ownSubject()
                && quantity.indicator() != null
                && !quantity.indicator().dimension().isEmpty()
                && quantity.indicator().dimension().equals(quantity.unit().dimension())
                && quantity.amount().isPoint()
                && !quantity.planned()
                && period != null
                && !period.isMasked()
                && (period.isYear() || period.isWholeMonths());
    }

    private static Key key(Place place) {
        Quantity quantity = place.quantity();
        Stretch period = quantity.period();
        String when = period == null
                ? ""
                : period.year() + period.when() + (period.isYear() ? "1-12" : period.first() + "-" + period.last());
        return new Key(
                place.sentence().section(),
                quantity.subject(),
                when,
                quantity.unit().dimension());
    }

    private void tell(Place earlier, Place later, Consumer<Contradiction> found) {
        Contradiction.Mark first = earlier.sentence().mark(earlier.quantity());
        Contradiction.Mark second = later.sentence().mark(later.quantity());
        String name = later.quantity().indicator() == null
                ? ""
                : later.quantity().indicator().name();
        found.accept(contradiction(
                List.of(first, second),
                name + "前面写为" + first.text() + "，后面写为" + second.text() + "。",
                "同一地区、同一时段的" + name + "只能有一个数。",
                "核对两处；若地区、时段或口径不同，分别写明。"));
    }
}
