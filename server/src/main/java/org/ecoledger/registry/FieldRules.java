package org.ecoledger.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** Judges values against a list's fields; all objections are told at once. */
final class FieldRules {
    private static final int LONGEST = 300;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d");

    private FieldRules() {}

    /** The values as they are kept (exact text, codes of choices and units, yes or no, ISO dates), and what is wrong with the others. */
    record Judged(Map<String, String> values, List<Objection> objections) {}

    static Judged apply(List<ListField> fields, Map<String, String> given, Units units) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Objection> objections = new ArrayList<>();
        for (ListField field : fields) {
            String written = given.getOrDefault(field.code(), "").strip();
            if (!written.isEmpty()) {
                judge(field, written, units, objections).ifPresent(value -> values.put(field.code(), value));
            } else if (field.required()) {
                objections.add(Objection.to(field.code(), "registry.field-wanted", field.name()));
            }
        }
        given.keySet().stream()
                .filter(code -> fields.stream().noneMatch(field -> field.code().equals(code)))
                .forEach(code -> objections.add(Objection.to(code, "registry.field-unknown", code)));
        return new Judged(Map.copyOf(values), List.copyOf(objections));
    }

    private static Optional<String> judge(ListField field, String written, Units units, List<Objection> objections) {
        return switch (field.type()) {
            case TEXT -> text(field, written, objections);
            case NUMBER -> number(field, written, objections);
            case CHOICE -> choice(field, written, objections);
            case DATE -> date(field, written, objections);
            case YESNO -> yesNo(field, written, objections);
            case UNIT -> unit(field, written, units, objections);
        };
    }

    private static Optional<String> text(ListField field, String written, List<Objection> objections) {
        return written.length() <= LONGEST && written.indexOf('\0') < 0
                ? Optional.of(written)
                : refuse(objections, field, "registry.field-too-long", LONGEST);
    }

    private static Optional<String> number(ListField field, String written, List<Objection> objections) {
        Fraction value = Fraction.read(written).orElse(null);
        if (value == null) {
            return refuse(objections, field, "registry.field-not-a-number", written);
        }
        if (isBeyond(value, field.least(), -1) || isBeyond(value, field.most(), 1)) {
            return refuse(
                    objections,
                    field,
                    "registry.field-out-of-range",
                    written,
                    String.valueOf(field.least()),
                    String.valueOf(field.most()));
        }
        return Optional.of(written.replace('／', '/').replace('％', '%').replace(" ", ""));
    }

    private static boolean isBeyond(Fraction value, @Nullable String bound, int side) {
        return bound != null && value.compareTo(Fraction.read(bound).orElseThrow()) * side > 0;
    }

    private static Optional<String> choice(ListField field, String written, List<Objection> objections) {
        Optional<String> code = field.choice(written, true).map(ListField.Choice::code);
        return code.isPresent()
                ? code
                : refuse(
                        objections,
                        field,
                        "registry.field-not-a-choice",
                        written,
                        String.join(
                                "、",
                                field.choices().stream()
                                        .map(choice -> choice.name().chinese())
                                        .toList()));
    }

    private static Optional<String> date(ListField field, String written, List<Objection> objections) {
        String plain = written.matches("[0-9]{8}")
                ? written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6)
                : written.replaceAll("[/.年月]", "-").replaceAll("日$| 00:00(:00)?$", "");
        try {
            return Optional.of(LocalDate.parse(plain, DATE).toString());
        } catch (DateTimeException _) {
            return refuse(objections, field, "registry.field-not-a-date", written);
        }
    }

    private static Optional<String> yesNo(ListField field, String written, List<Objection> objections) {
        if (written.matches("(?i)是|有|已|yes|true|1|y|√")) {
            return Optional.of("yes");
        }
        return written.matches("(?i)否|无|未|no|false|0|n|×")
                ? Optional.of("no")
                : refuse(objections, field, "registry.field-not-yes-or-no", written);
    }

    private static Optional<String> unit(ListField field, String written, Units units, List<Objection> objections) {
        List<String> meant = units.meant(written).stream().map(Unit::code).toList();
        return switch (meant.size()) {
            case 0 -> refuse(objections, field, "registry.field-not-a-unit", written);
            case 1 -> Optional.of(meant.getFirst());
            default -> refuse(objections, field, "registry.field-several-units", written, String.join("、", meant));
        };
    }

    private static Optional<String> refuse(
            List<Objection> objections, ListField field, String code, Object... arguments) {
        var all = new ArrayList<Object>(List.of(field.name()));
        all.addAll(List.of(arguments));
        objections.add(new Objection(field.code(), code, List.copyOf(all)));
        return Optional.empty();
    }
}
