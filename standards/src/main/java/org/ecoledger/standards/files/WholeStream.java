package org.ecoledger.standards.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that says honestly whether more is to come. {@link java.util.zip.GZIPInputStream} asks this behind each part of a
 * file packed in several parts, and takes the pause of a pipe for the end.
 */
final class WholeStream extends FilterInputStream {

    /** @param in one that can be marked */
    WholeStream(InputStream in) {
        super(in);
    }

    @Override
    public int available() throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        if (ended) {
            return 0;
        }
        in.reset();
        return Math.max(1, in.available());
    }
}
