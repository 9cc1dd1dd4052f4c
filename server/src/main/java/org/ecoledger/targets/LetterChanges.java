package org.ecoledger.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a version of a letter changes against the one before, line by line. */
final class LetterChanges {

    /**
     * @param before null where the line is new
     * @param after null where the line is gone
     */
    record Change(
            String what, @Nullable String before, @Nullable String after) {}

    private LetterChanges() {}

    static List<Change> between(
            List<Target> before, List<Target> after, List<LetterLine> linesBefore, List<LetterLine> linesAfter) {
        var changes = new ArrayList<Change>();
        Stream.concat(before.stream(), after.stream())
                .map(Target::line)
                .distinct()
                .sorted()
                .forEach(line -> add(changes, in(before, line), in(after, line)));
        linesBefore.stream()
                .filter(line -> linesAfter.stream().noneMatch(other -> other.line() == line.line()))
                .forEach(line -> changes.add(new Change(line.kind().name(), line.text(), null)));
        linesAfter.stream()
                .filter(line -> linesBefore.stream().noneMatch(other -> other.line() == line.line()))
                .forEach(line -> changes.add(new Change(line.kind().name(), null, line.text())));
        return changes;
    }

    private static @Nullable Target in(List<Target> targets, int line) {
        return targets.stream()
                .filter(target -> target.line() == line)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<Change> changes, @Nullable Target before, @Nullable Target after) {
        Target named = after == null ? before : after;
        String old = before == null ? null : text(before);
        String now = after == null ? null : text(after);
        if (named != null && !Objects.equals(old, now)) {
            changes.add(new Change(named.place() + " " + named.indicator().name(), old, now));
        }
    }

    private static String text(Target target) {
        return target.text() + " " + target.indicator().unit();
    }
}
