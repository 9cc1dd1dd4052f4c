package org.ecoledger.assessment.sources;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.targets.Measure;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.ecoledger.targets.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of each promised value by the end of the year: the achieved value and whether the target was met. Only a year
 * is asked, since a target is promised for a year; while it runs, only what nothing can change any more is marked.
 */
@Component
class TargetResultFacts implements FactSource {
    private final PromisedTargets promised;
    private final Paces paces;

    TargetResultFacts(PromisedTargets promised, Paces paces) {
        this.promised = promised;
        this.paces = paces;
    }

    @Override
    public String source() {
        return "target-result";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        if (question.period().kind() != AssessmentPeriod.Kind.YEAR) {
            return List.of();
        }
        Map<Long, Pace> byTarget = paces.on(question.to(), "", Jurisdiction.everything()).stream()
                .collect(Collectors.toMap(pace -> pace.target().id(), Function.identity()));
        return promised.of(question).stream()
                .flatMap(one -> fact(question, one, byTarget.get(one.target().id())))
                .toList();
    }

    private Stream<Fact> fact(FactQuestion question, PromisedTargets.Promised promise, @Nullable Pace pace) {
        Pace.Value achieved = pace == null ? null : pace.values().get(Measure.SO_FAR);
        if (pace == null || achieved == null) {
            return Stream.empty();
        }
        Target target = promise.target();
        return Stream.of(new Fact(
                source(),
                target.letter() + "/" + target.line(),
                promise.subject().code(),
                promise.subject().path(),
                target.indicator().code(),
                question.to(),
                null,
                achieved.exact(),
                met(pace),
                target.indicator().name() + "完成情况（目标" + target.text() + "）",
                achieved.text(),
                achieved.unit(),
                pace.ref(Measure.SO_FAR),
                null,
                List.of(),
                "配速计算",
                question.end()));
    }

    private static @Nullable Boolean met(Pace pace) {
        return switch (pace.standing()) {
            case MET -> true;
            case MISSED, IMPOSSIBLE -> false;
            case ON_TRACK, TIGHT, OFF_TRACK, NO_DATA -> null;
        };
    }
}
