package org.ecoledger.inspection.volumes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.inspection.papers.DataTable;
import org.ecoledger.inspection.volumes.ListKind.ListField;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** The lists and their columns as data: {@code inspection/lists.csv}, {@code list-fields.csv} and {@code list-rules.csv}. */
@Component
class ListKinds {
    private static final String STALE_AFTER = "stale-after";

    private final List<CSVRecord> lists = DataTable.rows("lists", row -> row);
    private final List<CSVRecord> fields = DataTable.rows("list-fields", row -> row);
    private final List<CSVRecord> rules = DataTable.rows("list-rules", row -> row);

    /** Those in force on this day, in their order. */
    List<ListKind> on(LocalDate day) {
        return lists.stream()
                .filter(list -> DataTable.isInForce(list, day))
                .map(list -> kind(list, day))
                .toList();
    }

    ListKind get(String code, LocalDate day) {
        return on(day).stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("volumes.list.no-such-list", code));
    }

    /** After how long without a word from its unit a list is stale. */
    Duration staleAfter(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.get("rule").equals(STALE_AFTER) && DataTable.isInForce(rule, day))
                .findFirst()
                .map(rule -> Duration.ofHours(Long.parseLong(rule.get("amount"))))
                .orElseThrow(() -> new IllegalStateException("inspection/list-rules.csv lacks " + STALE_AFTER));
    }

    private ListKind kind(CSVRecord list, LocalDate day) {
        List<CSVRecord> columns = fields.stream()
                .filter(field -> field.get("list").equals(list.get("code")) && DataTable.isInForce(field, day))
                .toList();
        return new ListKind(
                list.get("code"),
                list.get("zh"),
                list.get("en"),
                columns.getLast().get("form"),
                columns.stream().map(ListKinds::field).toList());
    }

    private static ListField field(CSVRecord row) {
        return new ListField(
                row.get("field"),
                row.get("kind"),
                row.get("required").equals("yes"),
                Integer.parseInt(row.get("longest")),
                Integer.parseInt(row.get("width")),
                row.get("zh"),
                row.get("en"));
    }
}
