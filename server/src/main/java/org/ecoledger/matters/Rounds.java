package org.ecoledger.matters;

import java.util.List;
import java.util.function.Predicate;
import org.ecoledger.procedures.Procedure;

/** Parts of a matter's story that count together. */
final class Rounds {
    private Rounds() {}

    /**
     * Since the matter was opened, or its handling was open again: what proves a closure must be of this round. Somebody who asks
     * for a review opens nothing yet; a review that overturns the answer does.
     */
    static List<Step> sinceOpening(List<Step> story, Procedure procedure) {
        return since(
                story,
                step -> procedure
                        .find(step.fromState(), step.action())
                        .filter(row -> "open".equals(row.sets().get("handling")))
                        .isPresent());
    }

    /** Since somebody got the matter to handle: earlier holders' answers are history. */
    static List<Step> sinceHandOver(List<Step> story) {
        return since(
                story,
                step -> step.fields().containsKey("unit") || step.action().equals("rebound"));
    }

    private static List<Step> since(List<Step> story, Predicate<Step> begins) {
        int from = 0;
        for (int number = 0; number < story.size(); number++) {
            if (begins.test(story.get(number))) {
                from = number;
            }
        }
        return story.subList(from, story.size());
    }
}
