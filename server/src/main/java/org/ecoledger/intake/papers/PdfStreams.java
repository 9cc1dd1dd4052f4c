package org.ecoledger.intake.papers;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks what is packed in a PDF once, keeping nothing, before the library unpacks it into memory: no more than is right. */
final class PdfStreams {
    private static final Pattern BEGIN = Pattern.compile("stream\\r?\\n(?=\\x78[\\x01\\x5e\\x9c\\xda])");
    /** Pages of a scan are large, but the library leaves pictures packed. */
    private static final long LARGEST_IN_ALL = 8 * Unpacking.LARGEST;

    private PdfStreams() {}

    static void check(byte[] content) {
        Matcher begin = BEGIN.matcher(new String(content, StandardCharsets.ISO_8859_1));
        byte[] room = new byte[1 << 16];
        long all = 0;
        int from = 0;
        while (begin.find(from)) {
            var packed = new Packed(content, begin.end());
            all += packed.unpackedSize(room);
            from = packed.end();
            if (all > LARGEST_IN_ALL) {
                throw Unpacking.tooLarge();
            }
        }
    }

    /** One packed part. */
    private static final class Packed {
        private final byte[] content;
        private final int begin;
        private int end;

        Packed(byte[] content, int begin) {
            this.content = content;
            this.begin = begin;
            this.end = begin;
        }

        long unpackedSize(byte[] room) {
            try (var inflater = new Inflater()) {
                inflater.setInput(content, begin, content.length - begin);
                while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                    inflater.inflate(room);
                    if (inflater.getBytesWritten() > Unpacking.LARGEST) {
                        throw Unpacking.tooLarge();
                    }
                }
                end = begin + (int) inflater.getBytesRead();
                return inflater.getBytesWritten();
            } catch (DataFormatException _) {
                // Broken, which the library will find too.
                return 0;
            }
        }

        int end() {
            return end;
        }
    }
}
