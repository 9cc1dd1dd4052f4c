package org.ecoledger.standards.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes separated values (RFC 4180) apart into rows, byte by byte: commas, quotes and line ends are the same bytes in UTF-8
 * and in GB18030 and never part of another character there. Memory is bounded by the longest row allowed.
 *
 * <p>A quoted cell may run over several lines. A quote that is never closed must not swallow what follows: rows of several
 * lines count only if they are well formed and have as many cells as the heading; else their first line stands alone as a
 * broken row, and reading goes on with the next.
 */
final class RowReader {
    /** Bytes of the longest row. */
    static final int LONGEST_ROW = 1 << 20;

    private static final int END = -1;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean ended;
    private long line = 1;
    private int[] ends = new int[64];
    private int cells;
    private int width;
    private boolean quoted;

    /** Where the first line ends that a quoted cell runs over. */
    private int firstBreak;

    private int breaks;

    RowReader(InputStream in) {
        this.in = in;
    }

    /** Says how many cells the heading has. */
    void expect(int cellsOfARow) {
        width = cellsOfARow;
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException {
        cells = 0;
        quoted = false;
        firstBreak = END;
        breaks = 0;
        if (at(0) == END) {
            return null;
        }
        boolean cellBegins = true;
        for (int i = 0; true; i++) {
            int c = at(i);
            boolean endless = i >= LONGEST_ROW && !isRowEnd(c);
            if (endless && firstBreak == END) {
                return tooLong();
            }
            if (endless || (quoted && c == END)) {
                return broken(firstBreak == END ? i : firstBreak);
            }
            if (quoted) {
                i += quoted(i, c);
                if (!quoted && firstBreak != END && !endsCell(at(i + 1))) {
                    return broken(firstBreak);
                }
            } else if (isRowEnd(c)) {
                endCell(i);
                return firstBreak != END && width != 0 && cells != width ? broken(firstBreak) : take(i);
            } else if (c == ',') {
                endCell(i);
            } else {
                quoted = c == '"' && cellBegins;
            }
            cellBegins = !quoted && c == ',';
        }
    }

    /** Takes a byte within quotes, and says how many more belong to it: a doubled quote is one. */
    private int quoted(int i, int c) throws IOException {
        if (c == '"') {
            boolean doubled = at(i + 1) == '"';
            quoted = doubled;
            return doubled ? 1 : 0;
        }
        if (c == '\n' || (c == '\r' && at(i + 1) != '\n')) {
            breaks++;
            firstBreak = firstBreak == END ? i : firstBreak;
        }
        return 0;
    }

    private static boolean isRowEnd(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private static boolean endsCell(int c) {
        return c == ',' || isRowEnd(c);
    }

    private void endCell(int end) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        ends[cells] = end;
        cells++;
    }

    private Row take(int length) throws IOException {
        Row row = new Row(line, content(length), Arrays.copyOf(ends, cells), lineEnd(length), Row.State.WHOLE);
        line += breaks;
        advance(row);
        return row;
    }

    /** The first line of a row whose quote was not closed as it should be. */
    private Row broken(int lineBreak) throws IOException {
        int length = lineBreak > 0 && at(lineBreak) == '\n' && at(lineBreak - 1) == '\r' ? lineBreak - 1 : lineBreak;
        while (cells > 0 && ends[cells - 1] >= length) {
            cells--;
        }
        endCell(length);
        Row row = new Row(line, content(length), Arrays.copyOf(ends, cells), lineEnd(length), Row.State.QUOTE_OPEN);
        advance(row);
        return row;
    }

    private Row tooLong() throws IOException {
        int c = at(0);
        while (!isRowEnd(c)) {
            position++;
            c = at(0);
        }
        Row row = new Row(line, new byte[0], new int[] {0}, lineEnd(0), Row.State.TOO_LONG);
        advance(row);
        return row;
    }

    private void advance(Row row) {
        position += row.bytes().length + row.lineEnd().length;
        line++;
    }

    private byte[] content(int length) {
        return Arrays.copyOfRange(buffer, position, position + length);
    }

    private byte[] lineEnd(int from) throws IOException {
        int c = at(from);
        if (c == END) {
            return new byte[0];
        }
        return c == '\r' && at(from + 1) == '\n' ? new byte[] {'\r', '\n'} : new byte[] {(byte) c};
    }

    /** The byte so far behind the row's beginning, or −1 behind the end of the file. */
    private int at(int offset) throws IOException {
        while (position + offset >= filled) {
            if (ended) {
                return END;
            }
            fill();
        }
        return buffer[position + offset] & 0xff;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            filled -= position;
            position = 0;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }
}
