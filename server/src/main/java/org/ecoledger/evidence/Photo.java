package org.ecoledger.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An image that was really decoded.
 *
 * @param thumbnail small JPEG, turned upright
 * @param print null where it shows nothing that could be compared
 */
record Photo(
        CameraNotes notes,
        int width,
        int height,
        byte[] thumbnail,
        @Nullable Print print) {
    private static final int DECODED_SIDE = 960;
    private static final int THUMBNAIL_SIDE = 480;
    private static final int PREVIEW_SIDE = 1600;

    /** So many at a time, however many arrive: an unpacked photo takes megabytes. */
    private static final Semaphore DECODING =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    /** @throws Problem 422 in words for whoever sent it */
    static Photo received(String name, MediaType type, byte[] content) {
        try {
            ImageParts parts = ImageParts.of(type, content);
            CameraNotes notes = CameraNotes.read(parts.exif());
            var decoded = decode(parts, DECODED_SIDE);
            refuseAppended(name, content, parts);
            BufferedImage small = Pixels.upright(Pixels.fitted(decoded.image(), THUMBNAIL_SIDE), notes.orientation());
            Print print = Print.of(small).orElse(null);
            return new Photo(notes, decoded.width(), decoded.height(), Pixels.jpeg(small), print);
        } catch (ImageParts.Animated _) {
            throw Problem.unacceptable("evidence.animated", name);
        } catch (Pixels.TooMany claimed) {
            throw Problem.unacceptable("evidence.too-many-pixels", name, claimed.width, claimed.height);
        } catch (ImageParts.Broken | IOException _) {
            throw Problem.unacceptable("evidence.damaged", name);
        }
    }

    /** Upright, of medium size, with nothing in it that the camera wrote. The original was decoded before. */
    static byte[] preview(byte[] original) {
        try {
            ImageParts parts = ImageParts.of(MediaType.of(original).orElseThrow(), original);
            BufferedImage image = decode(parts, PREVIEW_SIDE).image();
            int orientation = CameraNotes.read(parts.exif()).orientation();
            return Pixels.jpeg(Pixels.upright(Pixels.fitted(image, PREVIEW_SIDE), orientation));
        } catch (ImageParts.Animated | ImageParts.Broken | Pixels.TooMany | IOException e) {
            throw new IllegalStateException("A photo in custody cannot be decoded", e);
        }
    }

    private static void refuseAppended(String name, byte[] content, ImageParts parts) {
        Appendix.of(content, parts.end()).ifPresent(appended -> {
            throw switch (appended) {
                case ARCHIVE -> Problem.unacceptable("evidence.with-archive", name);
                case PAGE -> Problem.unacceptable("evidence.with-page", name);
                case PDF -> Problem.unacceptable("evidence.with-pdf", name);
            };
        });
    }

    private static Pixels.Decoded decode(ImageParts parts, int side) throws IOException, Pixels.TooMany {
        DECODING.acquireUninterruptibly();
        try {
            return Pixels.read(parts, side);
        } finally {
            DECODING.release();
        }
    }
}
