package org.ecoledger;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.ecoledger.clock.CityTime;

/** Photos for tests, each different from all others. */
public final class TestPhotos {
    private static final AtomicLong SEED = new AtomicLong(System.nanoTime());
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private TestPhotos() {}

    /** A JPEG without anything written by a camera. */
    public static byte[] jpeg() {
        return image("jpeg", 320, 240);
    }

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    /** A JPEG of which the camera says that it was taken at this moment, by the city's clock. */
    public static byte[] jpegTaken(Instant at) {
        return withExif(jpeg(), at, 1);
    }

    /** A JPEG taken with the camera held upright: stored lying, to be turned right. */
    public static byte[] jpegLying(Instant at) {
        return withExif(jpeg(), at, 6);
    }

    private static byte[] image(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(SEED.incrementAndGet());
        var graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(width), random.nextInt(height), 1 + width / 5, 1 + height / 5);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Puts an APP1 segment with orientation and time behind the start of the image. */
    private static byte[] withExif(byte[] jpeg, Instant taken, int orientation) {
        byte[] time = (EXIF.format(CityTime.at(taken)) + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 12 + 4 + 20);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(56);
        tiff.putInt(0);
        tiff.put(time);
        byte[] head = {'E', 'x', 'i', 'f', 0, 0};
        int length = 2 + head.length + tiff.position();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(head);
        out.write(tiff.array(), 0, tiff.position());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
