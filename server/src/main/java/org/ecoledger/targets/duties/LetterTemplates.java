package org.ecoledger.targets.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Role;
import org.ecoledger.targets.duties.LetterTemplate.Kind;
import org.ecoledger.targets.duties.LetterTemplate.Line;
import org.ecoledger.targets.parties.LetterLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates that ship: a head row for each, its lines below. */
@Component
public class LetterTemplates {
    private static final String HEAD = "letter";

    private final List<LetterTemplate> all = read();

    LetterTemplates() {}

    /** Those that hold on some day of this year. */
    public List<LetterTemplate> in(int year) {
        return all.stream()
                .filter(template -> ShippedRows.holds(
                                template.validFrom(), template.validTo(), LocalDate.of(year, 12, 31))
                        || ShippedRows.holds(template.validFrom(), template.validTo(), LocalDate.of(year, 1, 1)))
                .toList();
    }

    public Optional<LetterTemplate> find(@Nullable String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static List<LetterTemplate> read() {
        Map<String, List<CSVRecord>> byCode = new LinkedHashMap<>();
        ShippedRows.of("targets/letter-templates.csv", row -> row)
                .forEach(row -> byCode.computeIfAbsent(row.get("template"), _ -> new ArrayList<>())
                        .add(row));
        return byCode.values().stream().map(LetterTemplates::template).toList();
    }

    private static LetterTemplate template(List<CSVRecord> rows) {
        CSVRecord head = rows.getFirst();
        if (!head.get("kind").equals(HEAD)) {
            throw new IllegalStateException("Template " + head.get("template") + " does not begin with its head");
        }
        return new LetterTemplate(
                head.get("template"),
                LocalDate.parse(head.get("valid_from")),
                ShippedRows.day(head, "valid_to"),
                LetterLevel.valueOf(head.get("level").toUpperCase(Locale.ROOT)),
                head.get("text"),
                Role.valueOf(head.get("giver_signs")),
                head.get("taker_signs").isEmpty() ? null : Role.valueOf(head.get("taker_signs")),
                head.get("source"),
                rows.stream().skip(1).map(LetterTemplates::line).toList());
    }

    private static Line line(CSVRecord row) {
        return new Line(Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), row.get("indicator"), row.get("text"));
    }
}
