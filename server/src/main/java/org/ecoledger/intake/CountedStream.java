package org.ecoledger.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.ecoledger.problems.Problem;

/** Counts what a packed part really unfolds to, whatever the archive's directory says, and refuses what is too much. */
public final class CountedStream extends FilterInputStream {
    private final Supplier<Problem> refusal;
    private long left;

    /**
     * @param most bytes that may be read
     * @param refusal thrown with the first byte beyond
     */
    public CountedStream(InputStream in, long most, Supplier<Problem> refusal) {
        super(in);
        this.left = most;
        this.refusal = refusal;
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
            throw refusal.get();
        }
    }
}
