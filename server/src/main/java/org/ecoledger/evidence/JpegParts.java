package org.ecoledger.evidence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JPEG file (ITU-T T.81, annex B) segment by segment, up to the end of its first picture. */
final class JpegParts {
    /** Telephones make photos of 200 million pixels. */
    private static final long MOST_PIXELS = 210_000_000;

    /** All of a progressive picture is unpacked at once; it comes from messengers, which make it small. */
    private static final long MOST_PIXELS_PROGRESSIVE = 64_000_000;

    /** The usual scripts of progressive pictures have about ten. */
    private static final int MOST_SCANS = 100;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] content;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final List<byte[]> exif = new ArrayList<>();
    private boolean progressive;
    private int scans;

    JpegParts(byte[] content) {
        this.content = content;
    }

    ImageParts parts() throws ImageParts.Broken {
        bare.write(content, 0, 2);
        int at = 2;
        while (at < content.length) {
            int marker = markerAt(at);
            if (marker < 0) {
                at++;
            } else if (marker == 0xD9) {
                bare.write(content, at, 2);
                return parts(at + 2);
            } else {
                at = isAlone(marker) ? at + 2 : segment(at, marker);
            }
        }
        return parts(content.length);
    }

    private ImageParts parts(int end) {
        return new ImageParts(
                bare.toByteArray(), List.copyOf(exif), end, progressive ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS);
    }

    /** The marker that begins here, or -1: fill bytes and what does not belong here are passed over, as decoders do. */
    private int markerAt(int at) {
        int next = at + 1 < content.length ? content[at + 1] & 0xFF : 0xFF;
        return (content[at] & 0xFF) == 0xFF && next != 0xFF && next != 0 ? next : -1;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    private int segment(int at, int marker) throws ImageParts.Broken {
        if (at + 4 > content.length) {
            return content.length;
        }
        int length = (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
        int end = at + 2 + length;
        if (length < 2) {
            throw new ImageParts.Broken("segment of length " + length);
        }
        if (end > content.length) {
            return content.length;
        }
        progressive |= marker == 0xC2;
        if (marker == 0xE1 && startsAt(at + 4, EXIF)) {
            exif.add(Arrays.copyOfRange(content, Math.min(end, at + 4 + EXIF.length), end));
        }
        if (!isNote(marker, at)) {
            bare.write(content, at, end - at);
        }
        return marker == 0xDA ? scan(end) : end;
    }

    /** APP0 to APP15 and comments, except those of JFIF and Adobe, which say how the colours are stored. */
    private boolean isNote(int marker, int at) {
        boolean colours = marker == 0xE0 && startsAt(at + 4, new byte[] {'J', 'F', 'I', 'F', 0})
                || marker == 0xEE && startsAt(at + 4, new byte[] {'A', 'd', 'o', 'b', 'e'});
        return !colours && (marker >= 0xE0 && marker <= 0xEF || marker == 0xFE);
    }

    /** Passes over the packed values behind the head of a scan; in them 0xFF is followed by 0 or a restart marker. */
    private int scan(int start) throws ImageParts.Broken {
        scans++;
        if (scans > MOST_SCANS) {
            throw new ImageParts.Broken("more than " + MOST_SCANS + " scans");
        }
        int at = start;
        while (at < content.length) {
            int marker = markerAt(at);
            if (marker >= 0 && !(marker >= 0xD0 && marker <= 0xD7)) {
                break;
            }
            at++;
        }
        bare.write(content, start, at - start);
        return at;
    }

    private boolean startsAt(int at, byte[] wanted) {
        return at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
