package org.ecoledger.inspection.replies;

import java.util.List;

/** What the answers to the points say together (ruling 4): all true is true, all untrue is untrue, anything else partly. */
final class OverallTruth {
    static final List<String> VALUES = List.of("true", "partly", Content.UNTRUE);

    private OverallTruth() {}

    /** @param findings at least one, each one of {@link #VALUES} */
    static String of(List<String> findings) {
        String first = findings.getFirst();
        return findings.stream().allMatch(first::equals) ? first : "partly";
    }

    /** One says that there is nothing in it, the other that there is. */
    static boolean contradict(String one, String other) {
        return one.equals(Content.UNTRUE) != other.equals(Content.UNTRUE);
    }
}
