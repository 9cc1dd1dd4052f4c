package org.ecoledger.procedures;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of a procedure's table as it was written, cell by cell; whether it can be read, {@link CellCheck} says.
 *
 * @param from {@code -} for the opening of a file, {@code a|b} for several states
 * @param to {@code =} where the file stays in its state
 */
record Line(
        String from,
        String action,
        String to,
        String who,
        String notBy,
        String signs,
        String clocks,
        String event,
        String needs,
        String sets,
        String reason,
        String reasonEnglish) {
    static final String SYSTEM = "SYSTEM";

    /** The columns after version and first day, in the order of the components. */
    static final List<String> COLUMNS = List.of(
            "from",
            "action",
            "to",
            "who",
            "not_by",
            "signs",
            "clocks",
            "event",
            "needs",
            "sets",
            "reason",
            "reason_en");

    /** Before a file is opened it has no state. */
    private static final String NOTHING = "-";

    private static final String SAME = "=";

    static Line of(CSVRecord record) {
        return new Line(
                record.get("from"),
                record.get("action"),
                record.get("to"),
                record.get("who"),
                record.get("not_by"),
                record.get("signs"),
                record.get("clocks"),
                record.get("event"),
                record.get("needs"),
                record.get("sets"),
                record.get("reason"),
                record.get("reason_en"));
    }

    List<String> cells() {
        return List.of(from, action, to, who, notBy, signs, clocks, event, needs, sets, reason, reasonEnglish);
    }

    boolean isOpening() {
        return from.equals(NOTHING);
    }

    List<String> froms() {
        return split(from, "\\|").toList();
    }

    /** The state to which it leads from this one. */
    String target(String state) {
        return to.equals(SAME) ? state : to;
    }

    List<String> people() {
        return split(who, "\\s+").filter(cell -> !cell.equals(SYSTEM)).toList();
    }

    boolean bySystem() {
        return split(who, "\\s+").anyMatch(SYSTEM::equals);
    }

    List<String> formerActions() {
        return split(notBy, "\\s+").toList();
    }

    List<String> moves() {
        return split(clocks, ";").toList();
    }

    List<Need> fields() {
        return split(needs, "\\s+").map(Need::of).toList();
    }

    List<String> settings() {
        return split(sets, "\\s+").toList();
    }

    boolean demands(String field) {
        return fields().contains(new Need(field, false));
    }

    /** A row for each state from which the line leads. */
    Stream<Row> rows() {
        return froms().stream().map(state -> row(state, target(state)));
    }

    private Row row(String state, String next) {
        return new Row(
                state,
                action,
                next,
                people().stream().map(Who::of).toList(),
                bySystem(),
                formerActions().stream().collect(Collectors.toUnmodifiableSet()),
                orNull(signs),
                moves().stream().map(ClockMove::of).toList(),
                event,
                new LinkedHashSet<>(fields()),
                settings().stream()
                        .map(cell -> cell.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])),
                orNull(reason),
                orNull(reasonEnglish));
    }

    private static Stream<String> split(String cell, String separator) {
        return Arrays.stream(cell.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
