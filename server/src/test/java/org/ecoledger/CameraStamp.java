package org.ecoledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone writes into its photos (EXIF 2.3): how it was held, when, and where.
 *
 * @param orientation 1 to 8
 * @param lon degrees east; null where the telephone does not say
 */
public record CameraStamp(
        int orientation,
        Instant taken,
        @Nullable Double lon,
        @Nullable Double lat) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int IFD0 = 8;
    private static final int ENTRY = 12;
    private static final int EXIF = IFD0 + 2 + 3 * ENTRY + 4;
    private static final int TEXT = EXIF + 2 + ENTRY + 4;
    private static final int GPS = TEXT + 20;
    private static final int DEGREES = GPS + 2 + 4 * ENTRY + 4;

    /** The photo with an APP1 segment behind its start. */
    public byte[] on(byte[] jpeg) {
        return segment(jpeg, 0xE1, exif());
    }

    /** The photo with a segment of this kind, {@code 0xE1} for APP1, behind its start. */
    public static byte[] segment(byte[] jpeg, int marker, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = body.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(body);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** As in the segment, with its introduction. */
    public byte[] exif() {
        var tiff = ByteBuffer.allocate(DEGREES + 48);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(IFD0);
        tiff.putShort((short) (lon == null ? 2 : 3));
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, EXIF);
        if (lon != null) {
            entry(tiff, 0x8825, 4, 1, GPS);
        }
        tiff.position(EXIF).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, TEXT);
        tiff.position(TEXT).put((TIME.format(CityTime.at(taken)) + "\0").getBytes(StandardCharsets.US_ASCII));
        if (lon != null && lat != null) {
            tiff.position(GPS).putShort((short) 4);
            entry(tiff, 1, 2, 2, 'N' << 24);
            entry(tiff, 2, 5, 3, DEGREES);
            entry(tiff, 3, 2, 2, 'E' << 24);
            entry(tiff, 4, 5, 3, DEGREES + 24);
            degrees(tiff.position(DEGREES), lat);
            degrees(tiff, lon);
        }
        byte[] head = {'E', 'x', 'i', 'f', 0, 0};
        return ByteBuffer.allocate(head.length + tiff.capacity())
                .put(head)
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        double minutes = (value - (int) value) * 60;
        double seconds = (minutes - (int) minutes) * 60;
        tiff.putInt((int) value).putInt(1).putInt((int) minutes).putInt(1);
        tiff.putInt((int) Math.round(seconds * 10_000)).putInt(10_000);
    }
}
