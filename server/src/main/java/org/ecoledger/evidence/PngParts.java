package org.ecoledger.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A PNG file (ISO/IEC 15948) block by block, up to the end of its picture. */
final class PngParts {
    /** No telephone stores photos so; a screen has 8 million pixels. Kilobytes of PNG can claim any number of them. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int SIGNATURE = 8;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] content;

    PngParts(byte[] content) {
        this.content = content;
    }

    ImageParts parts() throws ImageParts.Broken, ImageParts.Animated {
        var bare = new ByteArrayOutputStream();
        bare.write(content, 0, SIGNATURE);
        List<byte[]> exif = new ArrayList<>();
        int at = SIGNATURE;
        while (at + 12 <= content.length) {
            int length = ByteBuffer.wrap(content).getInt(at);
            if (length < 0 || length > content.length - at - 12) {
                throw new ImageParts.Broken("block longer than the file");
            }
            int end = at + 12 + length;
            String kind = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (kind.equals("acTL")) {
                throw new ImageParts.Animated();
            }
            if (kind.equals("eXIf")) {
                exif.add(Arrays.copyOfRange(content, at + 8, end - 4));
            }
            if (PICTURE.contains(kind)) {
                bare.write(content, at, end - at);
            }
            if (kind.equals("IEND")) {
                return new ImageParts(bare.toByteArray(), List.copyOf(exif), end, MOST_PIXELS);
            }
            at = end;
        }
        throw new ImageParts.Broken("no end");
    }
}
