package org.ecoledger.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.problems.Problem.Objection;

/** Whether a file can begin, can be led to an end from wherever it is, and never ends with its reporter unanswered. */
final class WayCheck {
    /** Whoever complains is owed an answer (信访工作条例, 2022). */
    private static final String OWES_AN_ANSWER = "complaint";

    private static final String ANSWER = "reply";

    private final Table table;
    private final Ways ways;
    private final List<Objection> found = new ArrayList<>();

    private WayCheck(Table table) {
        this.table = table;
        this.ways = Ways.of(table);
    }

    static List<Objection> faults(Table table) {
        var check = new WayCheck(table);
        check.doubled();
        check.opening();
        check.deadEnds();
        return check.found;
    }

    private void object(String field, String code, Object... arguments) {
        found.add(new Objection(field, "procedures.fault." + code, List.of(arguments)));
    }

    private void doubled() {
        var seen = new HashSet<String>();
        ways.all().stream()
                .filter(way -> !seen.add(way.from() + "/" + way.line().action()))
                .forEach(way -> object(
                        "rows." + way.index() + ".action",
                        "doubled",
                        way.index() + 1,
                        table.named("state", way.from()),
                        table.named("action", way.line().action())));
    }

    private void opening() {
        List<Line> openings = table.lines().stream().filter(Line::isOpening).toList();
        if (openings.isEmpty()) {
            object("rows", "opening-missing");
        } else if (openings.size() > 1) {
            object("rows", "opening-twice");
        }
        if (ways.all().isEmpty()) {
            object("rows", "empty");
            return;
        }
        String begin = ways.all().getFirst().from();
        openings.stream()
                .limit(1)
                .filter(line -> !line.to().isEmpty() && !line.to().equals(begin))
                .forEach(line -> object(
                        "rows", "opening-elsewhere", table.named("state", line.to()), table.named("state", begin)));
        String start = openings.isEmpty() || openings.getFirst().to().isEmpty()
                ? begin
                : openings.getFirst().to();
        unreachable(start);
        unanswered(start);
    }

    private void unreachable(String start) {
        Set<String> reached = ways.reachableFrom(start);
        ways.states().stream()
                .filter(state -> !reached.contains(state))
                .forEach(state -> object("states." + state, "unreachable", table.named("state", state)));
    }

    private void deadEnds() {
        if (table.ends().isEmpty()) {
            object("rows", "no-end");
        }
        ways.states().stream()
                .filter(state -> ways.reachableFrom(state).stream().noneMatch(table.ends()::contains))
                .forEach(state -> object("states." + state, "dead-end", table.named("state", state)));
    }

    private void unanswered(String start) {
        if (!table.name().equals(OWES_AN_ANSWER)) {
            return;
        }
        ways.reachableFrom(start, way -> !way.line().demands(ANSWER)).stream()
                .filter(table.ends()::contains)
                .forEach(end -> object("states." + end, "unanswered", table.named("state", end)));
    }
}
