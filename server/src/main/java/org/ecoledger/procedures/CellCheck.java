package org.ecoledger.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.access.Role;
import org.ecoledger.problems.Problem.Objection;

/** Whether each cell of a line can be read and names only what there is. The objections name row and column. */
final class CellCheck {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST = 400;

    private final Fields fields;
    private final LimitCodes limits;
    private final Set<String> settings;

    CellCheck(Fields fields, LimitCodes limits, List<Setting> settings) {
        this.fields = fields;
        this.limits = limits;
        this.settings = settings.stream().map(Setting::code).collect(Collectors.toUnmodifiableSet());
    }

    List<Objection> faults(Table table, int index) {
        return new OneLine(table, index).faults();
    }

    /** The line under check and what was found so far. */
    private final class OneLine {
        private final Table table;
        private final int index;
        private final Line line;
        private final List<Objection> found = new ArrayList<>();

        private OneLine(Table table, int index) {
            this.table = table;
            this.index = index;
            this.line = table.lines().get(index);
        }

        private List<Objection> faults() {
            lengths();
            codes();
            if (!line.isOpening()) {
                people();
                needs();
                settings();
                signature();
                formerActions();
                photos();
            }
            moves();
            return found;
        }

        private void object(String column, String code, Object... more) {
            var arguments = new ArrayList<Object>(List.of(index + 1));
            arguments.addAll(List.of(more));
            found.add(new Objection("rows." + index + "." + column, "procedures.fault." + code, arguments));
        }

        private void lengths() {
            for (int column = 0; column < Line.COLUMNS.size(); column++) {
                if (line.cells().get(column).length() > LONGEST) {
                    object(Line.COLUMNS.get(column), "too-long", LONGEST);
                }
            }
        }

        private void codes() {
            code("action", line.action());
            code("event", line.event());
            if (!line.to().equals("=") || line.isOpening()) {
                code("to", line.to());
            }
            if (line.isOpening()) {
                return;
            }
            if (line.froms().isEmpty()) {
                code("from", "");
            }
            line.froms().forEach(state -> code("from", state));
        }

        private void code(String column, String code) {
            if (code.isEmpty()) {
                object(column, column + "-empty");
            } else if (!CODE.matcher(code).matches()) {
                object(column, "code", code);
            }
        }

        private void people() {
            if (line.people().isEmpty() && !line.bySystem()) {
                object("who", "nobody", table.named("action", line.action()));
            }
            for (String cell : line.people()) {
                int at = cell.indexOf('@');
                if (at < 1) {
                    object("who", "who", cell);
                    continue;
                }
                String role = cell.substring(0, at);
                String relation = cell.substring(at + 1);
                if (Arrays.stream(Role.values()).noneMatch(one -> one.name().equals(role))) {
                    object("who", "role", role);
                }
                if (Arrays.stream(Relation.values()).noneMatch(one -> one.code().equals(relation))) {
                    object("who", "relation", relation);
                }
            }
        }

        private void needs() {
            List<String> codes = line.fields().stream().map(Need::code).toList();
            codes.stream().filter(code -> fields.find(code).isEmpty()).forEach(code -> object("needs", "need", code));
            codes.stream()
                    .flatMap(code -> fields.find(code).stream())
                    .filter(field -> field.type() == Field.Type.SIGNATURE && isNeverGiven(field.list()))
                    .forEach(field -> object("needs", "unsigned", table.named("signature", field.list())));
            if (Set.copyOf(codes).size() < codes.size()) {
                object("needs", "need-twice");
            }
            long notes = codes.stream()
                    .flatMap(code -> fields.find(code).stream())
                    .filter(field -> field.type() == Field.Type.NOTE)
                    .count();
            if (notes > 1) {
                object("needs", "notes");
            }
        }

        /** A signature that no step gives would be waited for for ever. */
        private boolean isNeverGiven(String capacity) {
            return table.lines().stream().noneMatch(other -> other.signs().equals(capacity));
        }

        private void settings() {
            line.settings().stream()
                    .filter(cell -> !settings.contains(cell))
                    .forEach(cell -> object("sets", "set", cell));
            List<String> keys =
                    line.settings().stream().map(cell -> cell.split("=", 2)[0]).toList();
            if (Set.copyOf(keys).size() < keys.size()) {
                object("sets", "set-twice");
            }
        }

        private void signature() {
            if (!line.signs().isEmpty() && !table.words().containsKey("signature:" + line.signs())) {
                object("signs", "signature", line.signs());
            }
        }

        private void formerActions() {
            line.formerActions().stream()
                    .filter(action -> table.lines().stream()
                            .noneMatch(other -> other.action().equals(action)))
                    .forEach(action -> object("not_by", "not-by", action));
        }

        /** Ruling 3: a photo is compulsory only where the row states why. */
        private void photos() {
            boolean compulsory =
                    line.fields().stream().anyMatch(need -> need.code().startsWith("photo-") && !need.optional());
            if (compulsory && (line.reason().isEmpty() || line.reasonEnglish().isEmpty())) {
                object("reason", "photo", table.named("action", line.action()));
            }
        }

        private void moves() {
            for (String cell : line.moves()) {
                String[] words = cell.split("\\s+");
                boolean move = Arrays.stream(ClockMove.Move.values())
                        .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(words[0]));
                if (!move || words.length < 2 || words.length > 3) {
                    object("clocks", "clock", cell);
                    continue;
                }
                if (!limits.knows(table.name() + "." + words[1])) {
                    object("clocks", "limit", words[1]);
                }
                if (words.length == 3 && line.fields().stream().noneMatch(need -> isDay(need, words[2]))) {
                    object("clocks", "until", words[2]);
                }
            }
        }

        private boolean isDay(Need need, String code) {
            return need.code().equals(code)
                    && fields.find(code)
                            .filter(field -> field.type() == Field.Type.DATE)
                            .isPresent();
        }
    }
}
