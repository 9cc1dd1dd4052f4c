package org.ecoledger.assessment.rules;

import java.util.List;
import java.util.stream.Stream;

/** Which facts a rule set names, wherever it names them. */
final class FactsNamed {

    private FactsNamed() {}

    /** @param item one item, {@code *} for all, or {@code special-*} for all that begin so */
    record Named(String source, String item) {}

    static List<Named> by(RuleSet rules) {
        return Stream.of(
                        rules.items().stream().flatMap(item -> by(item.value())),
                        rules.deductions().stream().map(FactsNamed::by),
                        rules.vetoes().stream().flatMap(veto -> by(veto.condition())),
                        rules.cascades().stream().map(cascade -> new Named(cascade.source(), cascade.item())))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    static Stream<Named> by(Value value) {
        return switch (value) {
            case Value.Share share -> Stream.of(new Named(share.source(), share.item()));
            case Value.Mean mean -> Stream.of(new Named(mean.source(), mean.item()));
            case Value.Sum sum -> Stream.of(new Named(sum.source(), sum.item()));
            case Value.Count count -> Stream.of(new Named(count.source(), count.item()));
            case Value.Latest latest -> Stream.of(new Named(latest.source(), latest.item()));
            case Value.AgainstTarget against ->
                Stream.concat(by(against.of()), Stream.of(new Named("target", against.indicator())));
            case Value.Deducted deducted -> deducted.deductions().stream().map(FactsNamed::by);
            case Value.Place place -> {
                Value subScore = place.subScore();
                yield Stream.concat(by(place.of()), subScore == null ? Stream.empty() : by(subScore));
            }
            case Value.Weighted weighted -> weighted.parts().stream().flatMap(part -> by(part.value()));
        };
    }

    /** The values within a value, itself first. */
    static Stream<Value> within(Value value) {
        return Stream.concat(
                Stream.of(value),
                switch (value) {
                    case Value.AgainstTarget against -> within(against.of());
                    case Value.Place place -> within(place.of());
                    case Value.Weighted weighted -> weighted.parts().stream().flatMap(part -> within(part.value()));
                    case Value.Share _, Value.Mean _, Value.Sum _, Value.Count _, Value.Latest _, Value.Deducted _ ->
                        Stream.empty();
                });
    }

    private static Named by(Deduction deduction) {
        return new Named(deduction.source(), deduction.item());
    }

    private static Stream<Named> by(Veto.Condition condition) {
        return switch (condition) {
            case Veto.Condition.NotBy notBy -> notBy.items().stream().map(item -> new Named(notBy.source(), item));
            case Veto.Condition.Occurs occurs -> Stream.of(new Named(occurs.source(), occurs.item()));
            case Veto.Condition.Fails fails -> Stream.of(new Named(fails.source(), fails.item()));
        };
    }
}
