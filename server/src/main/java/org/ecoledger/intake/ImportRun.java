package org.ecoledger.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One import while it runs: who sent what, and what its writer has to say about it. Statements of any collection that the
 * writer calls are in its transaction.
 */
public final class ImportRun {
    private final Import entry;
    private final Actor actor;
    private final DataSource database;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<Import.Sentence> remarks = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private @Nullable Handout handout;
    private long passedBy;

    record RefusedRow(long line, String code, List<String> arguments, List<String> cells) {}

    record Handout(String fileName, byte[] content) {}

    ImportRun(Import entry, Actor actor, DataSource database) {
        this.entry = entry;
        this.actor = actor;
        this.database = database;
    }

    /** The import's number, under which {@link Imports#row} finds its rows again. */
    public long id() {
        return entry.id();
    }

    /** Who sent the file; what is written is written in this name. */
    public Actor actor() {
        return actor;
    }

    /** The file as it was received. */
    public Import file() {
        return entry;
    }

    /** What the sender said about the whole file, or the option's preset. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(entry.options().get(name)).filter(value -> !value.isBlank());
    }

    public Map<String, String> options() {
        return entry.options();
    }

    /** What the file says above its heading, such as a title with a total; complete when the rows come. */
    public List<String> preamble() {
        return List.copyOf(preamble);
    }

    void preamble(String words) {
        preamble.add(words);
    }

    /** Copies rows into a table: {@code copy("copy incoming (station, at, pm10) from stdin")}. */
    public RowCopy copy(String sql) {
        return new RowCopy(database, sql);
    }

    /** Refuses a row that was taken before: found bad only beside the others. */
    public void refuse(ImportRow row, String code, Object... arguments) {
        refuse(row, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    void refuse(ImportRow row, String code, List<String> arguments) {
        refused.add(new RefusedRow(row.line(), code, arguments, row.cells()));
    }

    /** The row just taken is none of this city's or of this kind's: neither taken nor refused. */
    public void passBy() {
        passedBy++;
    }

    /** Says something about the import as a whole, such as how many values were corrected. */
    public void remark(String code, Object... arguments) {
        remarks.add(new Import.Sentence(
                code, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    /** Leaves a table that the sender, and nobody else, can fetch once, such as a list of initial passwords. */
    public void handOut(String fileName, List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        rows.forEach(row -> text.append(
                        CsvText.write(row.stream().map(ImportRun::harmless).toList()))
                .append("\r\n"));
        this.handout = new Handout(fileName, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps our own words from being read as a formula by a spreadsheet. */
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
    }

    long passedBy() {
        return passedBy;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    List<Import.Sentence> remarks() {
        return remarks;
    }

    Optional<Handout> handout() {
        return Optional.ofNullable(handout);
    }
}
