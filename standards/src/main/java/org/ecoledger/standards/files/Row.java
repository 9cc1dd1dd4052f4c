package org.ecoledger.standards.files;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One row of a file as it stands there.
 *
 * @param line number of the line on which it begins, from 1
 * @param bytes the row without its line end, in the file's encoding; empty if it was too long
 * @param ends for each cell the offset behind its last byte
 * @param lineEnd what ends the row: LF, CRLF, CR or, at the end of the file, nothing
 */
record Row(long line, byte[] bytes, int[] ends, byte[] lineEnd, State state) {

    /** Whether the row could be taken apart. */
    enum State {
        WHOLE,
        /** A quote was opened and not closed; the last cell is all that follows it. */
        QUOTE_OPEN,
        /** Longer than any row may be; it was skipped. */
        TOO_LONG
    }

    int size() {
        return ends.length;
    }

    boolean isBlank() {
        return state == State.WHOLE && all(b -> b == ' ' || b == '\t');
    }

    boolean isAscii() {
        return all(b -> b >= 0);
    }

    private boolean all(IntPredicate test) {
        for (byte b : bytes) {
            if (!test.test(b)) {
                return false;
            }
        }
        return true;
    }

    /** The cell's text without the quotes around it; empty beyond the last cell. */
    String cell(int index, Charset charset) {
        if (index >= ends.length) {
            return "";
        }
        int start = start(index);
        int end = ends[index];
        if (start == end || bytes[start] != '"') {
            return new String(bytes, start, end - start, charset);
        }
        String text = new String(bytes, start + 1, end - start - 1, charset);
        return unquoted(text);
    }

    private static String unquoted(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        boolean open = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open && c == '"') {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
                open = doubled;
                i += doubled ? 1 : 0;
                if (!doubled) {
                    continue;
                }
            }
            cell.append(c);
        }
        return cell.toString();
    }

    /** The bytes of the first cells. */
    byte[] firstCells(int count) {
        return count >= ends.length ? bytes : Arrays.copyOf(bytes, count == 0 ? 0 : ends[count - 1]);
    }

    /** The bytes of the cells behind the first ones. */
    byte[] cellsFrom(int count) {
        return count >= ends.length ? new byte[0] : Arrays.copyOfRange(bytes, start(count), bytes.length);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }
}
