package org.ecoledger.field;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.problems.Problem;

/**
 * A piece of a photo.
 *
 * @param start its first byte's place in the photo
 * @param total bytes of the whole photo
 */
record Chunk(long start, long total, byte[] bytes) {
    /** Largest piece, in bytes: a bad line loses no more than this. */
    static final int LARGEST = 1024 * 1024;

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    /**
     * @param range as HTTP writes it (RFC 9110, section 14.4): {@code bytes 0-262143/1048576}
     * @throws Problem 400 when the range cannot be read or its length is not that of the bytes; 413 when it is too large
     */
    static Chunk of(String range, byte[] bytes) {
        Matcher read = RANGE.matcher(range.strip());
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("field.chunk-too-large", LARGEST / 1024);
        }
        if (!read.matches()) {
            throw Problem.malformed("field.range-unreadable", range);
        }
        var chunk = new Chunk(Long.parseLong(read.group(1)), Long.parseLong(read.group(3)), bytes);
        if (bytes.length == 0 || Long.parseLong(read.group(2)) != chunk.end() - 1 || chunk.end() > chunk.total) {
            throw Problem.malformed("field.range-unreadable", range);
        }
        return chunk;
    }

    /** First byte behind it. */
    long end() {
        return start + bytes.length;
    }

    /** What of it lies behind what is there already. */
    byte[] beyond(long arrived) {
        return arrived >= end() ? new byte[0] : Arrays.copyOfRange(bytes, (int) (arrived - start), bytes.length);
    }
}
