package org.ecoledger.standards.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as they came, in UTF-8, with cells appended. */
final class RowWriter {
    private final OutputStream out;
    private final Charset charset;
    private final int width;

    /** The rows could not be written. */
    static final class WriteFailed extends IOException {
        private static final long serialVersionUID = 1L;

        WriteFailed(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether whoever read the rows has stopped reading. */
        boolean isBrokenPipe() {
            String reason = getMessage();
            return reason != null && reason.contains("Broken pipe");
        }
    }

    /**
     * @param charset of the rows
     * @param width cells of a row: shorter ones are filled up, longer ones cut
     */
    RowWriter(OutputStream out, Charset charset, int width) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.charset = charset;
        this.width = width;
    }

    void mark() throws WriteFailed {
        write(Source.MARK);
    }

    /** The row alone. */
    void write(Row row) throws WriteFailed {
        writeText(row.bytes());
        write(row.lineEnd());
    }

    /** The row with the cells behind it. */
    void write(Row row, List<String> appended) throws WriteFailed {
        writeText(row.firstCells(width));
        StringBuilder rest = new StringBuilder();
        if (row.state() == Row.State.QUOTE_OPEN && row.size() <= width) {
            // Closed here, or it would swallow the appended cells of whoever reads on.
            rest.append('"');
        }
        rest.repeat(',', Math.max(0, width - row.size()));
        for (String cell : appended) {
            rest.append(',').append(quoted(cell));
        }
        write(rest.toString().getBytes(StandardCharsets.UTF_8));
        write(row.lineEnd());
    }

    void flush() throws WriteFailed {
        try {
            out.flush();
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    private void writeText(byte[] text) throws WriteFailed {
        write(
                charset.equals(StandardCharsets.UTF_8)
                        ? text
                        : new String(text, charset).getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws WriteFailed {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
