package org.ecoledger.evidence;

import java.util.List;

/**
 * An image file taken apart. Only what is picture is ever decoded, and only what is EXIF is ever read as such: no profile,
 * comment or text block in a file, however broken or swollen, reaches a decoder.
 *
 * @param bare the picture alone, decodable
 * @param exif blocks in TIFF form
 * @param end offset behind the picture; what follows was appended
 * @param mostPixels beyond which decoding it would cost too much
 */
record ImageParts(byte[] bare, List<byte[]> exif, int end, long mostPixels) {
    /** The file is not built as its kind is. */
    static final class Broken extends Exception {
        Broken(String why) {
            super(why);
        }
    }

    /** It shows more than one picture. */
    static final class Animated extends Exception {}

    static ImageParts of(MediaType type, byte[] content) throws Broken, Animated {
        return switch (type) {
            case JPEG -> new JpegParts(content).parts();
            case PNG -> new PngParts(content).parts();
            case PDF -> throw new IllegalArgumentException("A PDF is no image");
        };
    }
}
