package org.ecoledger.reports.contradictions.checks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ecoledger.problems.Problem;

/** Counts what a packed part really unfolds to, whatever the archive's directory says. */
final class CountedStream extends FilterInputStream {
    /** Words alone, without pictures: a report of a thousand pages has some ten megabytes. */
    static final long LARGEST = 64L << 20;

    private long left = LARGEST;

    CountedStream(InputStream in) {
        super(in);
    }

    static Problem tooLarge() {
        return Problem.unacceptable("checks.text.unpacks-too-large", (LARGEST >> 20) + " MB");
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge();
        }
    }
}
