package org.ecoledger.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a file, its cells found by the fields of its kind. Cells come without blanks around them. */
public final class ImportRow {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d");

    private final Headings headings;
    private final TableRow row;

    ImportRow(Headings headings, TableRow row) {
        this.headings = headings;
        this.row = row;
    }

    /**
     * Line of a text file on which the row begins, row of a sheet, number of a map's feature, from 1; a larger number that
     * holds table and row in a document.
     */
    public long line() {
        return row.line();
    }

    /** The same for people: 第7行, 第2个表第7行. */
    public String place() {
        return RowPlace.chinese(row.line());
    }

    /** The row as it stands in the file. */
    public String text() {
        return row.text();
    }

    /** All cells in the file's order. */
    public List<String> cells() {
        return row.cells();
    }

    /** Whether the cell goes on into the row below: the two may be one entry. */
    public boolean isSpanning(String field) {
        return headings.find(field)
                .filter(place -> row.spanning().contains(place.index()))
                .isPresent();
    }

    /** Whether the cell belongs to one that began in a row above. */
    public boolean isContinued(String field) {
        return headings.find(field)
                .filter(place -> row.continued().contains(place.index()))
                .isPresent();
    }

    /** Names of the columns in which the row's cell is merged with one beside, above or below it. */
    public List<String> merged() {
        return Stream.of(row.spanning(), row.continued(), row.wide())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(index -> index < headings.texts().size() ? headings.texts().get(index) : "")
                .toList();
    }

    /** The one thing that it says, where all its other cells are blank: a heading between rows, a note below them. */
    public Optional<String> title() {
        return row.isTitle()
                ? row.cells().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a merged cell goes over rows, not only over columns. */
    public boolean isMergedOverRows() {
        return !row.spanning().isEmpty() || !row.continued().isEmpty();
    }

    /** Whether the file has this column at all. */
    public boolean has(String field) {
        return headings.find(field).isPresent();
    }

    /** The unit that the column's heading names, under its one name. */
    public Optional<String> unit(String field) {
        return headings.find(field).map(Headings.Place::unit);
    }

    /**
     * The cell, if it is there and not blank. A row whose cell is merged with that of the row above is refused, since nobody
     * can tell whether the words hold for it, too.
     */
    public Optional<String> find(String field) {
        if (isContinued(field)) {
            throw new RowRefused("intake.cell-merged", heading(field));
        }
        return headings.find(field)
                .map(Headings.Place::index)
                .filter(index -> index < row.cells().size())
                .map(index -> row.cells().get(index).strip())
                .filter(cell -> !cell.isEmpty());
    }

    /** The cell; a row without it is refused. */
    public String get(String field) {
        return find(field).orElseThrow(() -> new RowRefused("intake.cell-empty", heading(field)));
    }

    /** The cell as an exact number; a row in which it is none is refused. */
    public Optional<BigDecimal> findNumber(String field) {
        return find(field).map(cell -> number(field, cell));
    }

    /** The cell as a date written 2026-09-30, 2026/9/30, 2026.9.30, 2026年9月30日 or 20260930. */
    public Optional<LocalDate> findDate(String field) {
        return find(field).map(cell -> date(field, cell));
    }

    /** The cell as a moment by the city's clock (see {@link WrittenTime}); a date alone is its midnight. */
    public Optional<Instant> findTime(String field) {
        return find(field)
                .map(cell -> WrittenTime.read(cell)
                        .orElseThrow(() -> new RowRefused("intake.not-a-time", heading(field), cell)));
    }

    /** The column's name as the file has it. */
    public String heading(String field) {
        return headings.find(field).map(Headings.Place::heading).orElse(field);
    }

    private BigDecimal number(String field, String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw new RowRefused("intake.not-a-number", heading(field), cell);
        }
        return new BigDecimal(cell);
    }

    private LocalDate date(String field, String cell) {
        String plain = cell.matches("[0-9]{8}")
                ? cell.substring(0, 4) + "-" + cell.substring(4, 6) + "-" + cell.substring(6)
                : cell.replaceAll("[/.年月]", "-").replaceAll("日$| 00:00(:00)?$", "");
        try {
            return LocalDate.parse(plain, DATE);
        } catch (DateTimeParseException _) {
            throw new RowRefused("intake.not-a-date", heading(field), cell);
        }
    }
}
