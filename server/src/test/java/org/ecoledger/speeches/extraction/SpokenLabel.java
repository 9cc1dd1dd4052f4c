package org.ecoledger.speeches.extraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What a person would type into the table after the meeting, by docs/labelling.md.
 *
 * @param part number of the part in meetings.csv
 * @param units the leading one first; of each, the spellings between which one cannot choose
 * @param value null where none is said or it was blanked
 * @param valueUnits spellings of the figure's unit; none where there is no figure
 * @param deadline the phrase; empty where none is said
 * @param date null where no day is meant
 * @param eitherDay whether it is right to name a day and right to name none
 */
record SpokenLabel(
        String document,
        int part,
        Kind kind,
        String quotation,
        List<List<String>> units,
        @Nullable BigDecimal value,
        List<String> valueUnits,
        String deadline,
        @Nullable LocalDate date,
        boolean eitherDay) {

    enum Kind {
        TARGET,
        DEPARTMENT_TASK,
        OTHER_TASK,
        DUTY,
        COMMITMENT,
        FORBIDDEN,
        CONSEQUENCE,
        OPEN
    }

    static List<SpokenLabel> all(String file) {
        return rows(file).stream().map(SpokenLabel::of).toList();
    }

    /** Rows of a table beside the labels. */
    static List<CSVRecord> rows(String file) {
        try (var in = new InputStreamReader(
                new ClassPathResource("speeches/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpokenLabel of(CSVRecord row) {
        List<List<String>> units = parts(row.get("units"), ";").stream()
                .map(unit -> parts(unit, "[|]"))
                .toList();
        String date = row.get("date");
        boolean named = !date.isEmpty() && !date.equals("~");
        return new SpokenLabel(
                row.get("document"),
                Integer.parseInt(row.get("part")),
                kind(row.get("kind"), !units.isEmpty()),
                row.get("quotation"),
                units,
                row.get("value").isEmpty() ? null : new BigDecimal(row.get("value")),
                parts(row.get("unit"), "[|]"),
                row.get("deadline"),
                named ? LocalDate.parse(date) : null,
                date.equals("~"));
    }

    private static Kind kind(String written, boolean hasUnit) {
        return written.equals("task")
                ? hasUnit ? Kind.DEPARTMENT_TASK : Kind.OTHER_TASK
                : Kind.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }
}
