package org.ecoledger.demo;

import java.time.Instant;
import java.util.function.Consumer;
import org.ecoledger.assessment.Scores;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.StoryTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second quarter's assessment, closed in July; the third quarter's is still on trial. */
@Component
@Order(6)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoScores implements DemoStep {
    private static final Instant CLOSED = Instant.parse("2026-07-06T01:20:00Z");

    private final Scores scores;
    private final DemoCast cast;

    DemoScores(Scores scores, DemoCast cast) {
        this.scores = scores;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "二季度考核";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        AssessmentPeriod quarter = AssessmentPeriod.of("2026-Q2").orElseThrow();
        if (scores.closed(quarter, org.ecoledger.organisation.Jurisdiction.everything())
                .isEmpty()) {
            StoryTime.at(CLOSED, () -> scores.close(cast.office(), quarter, true));
        }
    }
}
