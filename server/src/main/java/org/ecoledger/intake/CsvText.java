package org.ecoledger.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.problems.Problem;

/** Separated values after RFC 4180, with every row's own text and the line on which it begins. */
final class CsvText {
    private static final int LONGEST_ROW = 8_000_000;

    private final BufferedReader in;
    private final char separator;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private long line = 1;
    private long firstLine = 1;

    CsvText(Reader in, char separator) {
        this.in = new BufferedReader(in, 1 << 16);
        this.separator = separator;
    }

    void read(TableSink sink) throws IOException {
        for (int c = in.read(); c != -1; c = in.read()) {
            if (c == '\n' || c == '\r') {
                skipLineFeedAfter(c);
                endRow(sink);
            } else if (c == '"' && cell.isEmpty()) {
                append(text, (char) c);
                quoted();
            } else if (c == separator) {
                append(text, (char) c);
                endCell();
            } else {
                append(text, (char) c);
                append(cell, (char) c);
            }
        }
        if (!text.isEmpty()) {
            endRow(sink);
        }
    }

    private void quoted() throws IOException {
        while (true) {
            int c = in.read();
            if (c == -1) {
                throw Problem.unacceptable("intake.quote-open", Long.toString(firstLine));
            }
            append(text, (char) c);
            if (c == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return;
                }
                append(text, '"');
            } else if (c == '\n') {
                line++;
            }
            append(cell, (char) c);
        }
    }

    private void append(StringBuilder to, char c) {
        if (c == 0) {
            throw Problem.unacceptable("intake.not-text");
        }
        if (to.length() >= LONGEST_ROW) {
            throw Problem.unacceptable("intake.row-too-long", Long.toString(firstLine));
        }
        to.append(c);
    }

    private void skipLineFeedAfter(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow(TableSink sink) {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isBlank())) {
            sink.row(firstLine, List.copyOf(cells), text.toString());
        }
        cells = new ArrayList<>();
        text.setLength(0);
        line++;
        firstLine = line;
    }

    /** One row as text; a cell is quoted where it must be. */
    static String write(List<String> cells) {
        return String.join(",", cells.stream().map(CsvText::quote).toList());
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
