package org.ecoledger.procedures;

import java.util.Locale;
import java.util.stream.Collectors;

/** A procedure as a table for people. */
final class PrintedProcedure {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private PrintedProcedure() {}

    static String of(Procedure procedure) {
        var text = new StringBuilder();
        text.append("# ")
                .append(procedure.name())
                .append(' ')
                .append(procedure.version())
                .append("\n\n");
        text.append("In force for files opened from ")
                .append(procedure.validFrom())
                .append(". ");
        text.append("Made by `ProcedureTest` from `server/src/main/resources/procedures/");
        text.append(procedure.name()).append(".csv`; change the table, not this page.\n\n");
        text.append("| from | action | to | who | not who did | signs | clocks | needs | sets |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        procedure.rows().forEach(row -> text.append(line(procedure, row)));
        text.append("\n## Why a photo is compulsory\n\n");
        procedure.rows().stream()
                .filter(row -> row.reason() != null)
                .forEach(row -> text.append("- ")
                        .append(name(procedure, "action", row.action()))
                        .append(": ")
                        .append(row.reason())
                        .append("\n"));
        return text.append("\n## Diagram\n\n").append(diagram(procedure)).toString();
    }

    private static String line(Procedure procedure, Row row) {
        return "| " + name(procedure, "state", row.from()) + " | " + name(procedure, "action", row.action()) + " | "
                + name(procedure, "state", row.to()) + " | "
                + (row.bySystem() ? "系统 " : "")
                + row.who().stream()
                        .map(who -> procedure.word("relation", who.relation().code(), CHINESE) + "的"
                                + procedure.word("role", who.role().name(), CHINESE))
                        .collect(Collectors.joining("、"))
                + " | "
                + row.notBy().stream()
                        .sorted()
                        .map(action -> procedure.actionName(action, CHINESE))
                        .collect(Collectors.joining("、"))
                + " | " + (row.signs() == null ? "" : procedure.word("signature", row.signs(), CHINESE)) + " | "
                + row.clocks().stream().map(ClockMove::toString).collect(Collectors.joining("; "))
                + " | " + row.needs().stream().map(Need::toString).collect(Collectors.joining(", ")) + " | "
                + row.sets().entrySet().stream().map(Object::toString).sorted().collect(Collectors.joining(", "))
                + " |\n";
    }

    private static String name(Procedure procedure, String kind, String code) {
        return procedure.word(kind, code, CHINESE) + " `" + code + "`";
    }

    private static String diagram(Procedure procedure) {
        return procedure.rows().stream()
                .map(row -> "    " + row.from() + " --> " + row.to() + " : "
                        + procedure.actionName(row.action(), CHINESE).replace("：", " "))
                .collect(Collectors.joining(
                        "\n", "```mermaid\nstateDiagram-v2\n    [*] --> " + procedure.begin() + "\n", "\n```\n"));
    }
}
