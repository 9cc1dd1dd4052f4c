package org.ecoledger.assessment.sources;

import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.targets.Target;
import org.springframework.stereotype.Component;

/**
 * The promised values of signed letters, by indicator. They hold for the whole of their period and so count on the question's
 * last day, whichever part of the year is assessed.
 */
@Component
class TargetFacts implements FactSource {
    private final PromisedTargets promised;

    TargetFacts(PromisedTargets promised) {
        this.promised = promised;
    }

    @Override
    public String source() {
        return "target";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return promised.of(question).stream().map(one -> fact(question, one)).toList();
    }

    private Fact fact(FactQuestion question, PromisedTargets.Promised promise) {
        Target target = promise.target();
        return new Fact(
                source(),
                target.letter() + "/" + target.line(),
                promise.subject().code(),
                promise.subject().path(),
                target.indicator().code(),
                question.to(),
                null,
                target.value(),
                null,
                target.indicator().name() + "目标",
                target.text(),
                target.indicator().unit(),
                target.ref(),
                null,
                List.of(),
                promise.by(),
                promise.signedAt());
    }
}
