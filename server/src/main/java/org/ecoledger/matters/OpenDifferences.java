package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Facts on which units' answers contradict each other and that nobody has settled or reported as they are (ruling 9). */
@Component
public class OpenDifferences {
    private final StuckRows rows;
    private final Steps steps;

    OpenDifferences(StuckRows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Those of these matters on which units contradict each other, in the order of their numbers. */
    public List<String> among(Collection<String> matters) {
        var differing = new ArrayList<String>();
        rows.answeredByMany(matters).stream()
                .sorted()
                .filter(number -> !Replies.in(Rounds.sinceHandOver(steps.of(number)))
                        .open()
                        .isEmpty())
                .forEach(differing::add);
        return List.copyOf(differing);
    }
}
