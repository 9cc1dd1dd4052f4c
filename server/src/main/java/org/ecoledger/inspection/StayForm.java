package org.ecoledger.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** What the office enters of a stay. */
record StayForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String level,
        @Nullable String group,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final int LONGEST = 100;
    private static final Set<String> LEVELS = Set.of("central", "provincial", "municipal");
    /** Parts of addresses. */
    private static final Set<String> TAKEN = Set.of("cases");

    /** @throws Problem 422 with all objections */
    Inspection read() {
        var objections = new ArrayList<Objection>();
        String shortName = stripped(code);
        if (!shortName.matches("[a-z0-9][a-z0-9-]{1,39}") || TAKEN.contains(shortName)) {
            objections.add(Objection.to("code", "inspection.code-wanted"));
        }
        wanted(objections, "name", stripped(name));
        wanted(objections, "group", stripped(group));
        if (!LEVELS.contains(stripped(level))) {
            objections.add(Objection.to("level", "inspection.level-wanted"));
        }
        LocalDate first = from;
        LocalDate last = to;
        if (first == null) {
            objections.add(Objection.to("from", "inspection.day-wanted"));
        }
        if (last == null) {
            objections.add(Objection.to("to", "inspection.day-wanted"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            objections.add(Objection.to("to", "inspection.ends-before"));
        }
        if (first == null || last == null || !objections.isEmpty()) {
            throw Problem.objections("inspection.stay-refused", List.copyOf(objections));
        }
        return new Inspection(shortName, stripped(name), stripped(level), stripped(group), first, last);
    }

    private static void wanted(List<Objection> objections, String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            objections.add(Objection.to(field, "inspection.text-wanted", LONGEST));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
