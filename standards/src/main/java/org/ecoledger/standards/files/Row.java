package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it stands there.
 *
 * @param line number of the line on which it begins, from 1
 * @param bytes the row without its line end, in the file's encoding; empty if it was too long
 * @param ends for each cell the offset behind its last byte
 * @param lineEnd what ends the row: LF, CRLF, CR or, at the end of the file, nothing
 */
record Row(long line, byte[] bytes, int[] ends, byte[] lineEnd, State state) {

    /** A number of so many digits fits into a long. */
    private static final int PLAIN_DIGITS = 15;

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

    /** The cell's number if it is written with digits and a point alone, as nearly all are; else null. */
    @Nullable
    BigDecimal plainNumber(int index) {
        int start = index < ends.length ? start(index) : 0;
        int end = index < ends.length ? ends[index] : 0;
        long unscaled = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                unscaled = 10 * unscaled + (b - '0');
            } else if (b == '.' && point < 0) {
                point = i;
            } else {
                return null;
            }
        }
        int digits = end - start - (point < 0 ? 0 : 1);
        boolean plain = digits > 0 && digits <= PLAIN_DIGITS;
        return plain ? BigDecimal.valueOf(unscaled, point < 0 ? 0 : end - point - 1) : null;
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
