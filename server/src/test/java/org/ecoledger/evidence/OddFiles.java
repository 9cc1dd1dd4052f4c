package org.ecoledger.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.ecoledger.TestPhotos;

/** Files as they should not be, and those that only look so. */
final class OddFiles {
    private static final int PNG_HEAD = 33;

    private OddFiles() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(ascii("hidden"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gif() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG whose frame head claims this size. */
    static byte[] jpegClaiming(boolean progressive, int width, int height) {
        byte[] jpeg = progressive ? progressive() : TestPhotos.jpeg();
        int marker = progressive ? 0xC2 : 0xC0;
        for (int at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == marker) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new AssertionError("no frame");
    }

    static byte[] progressive() {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var wish = writer.getDefaultWriteParam();
            wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            var image = org.ecoledger.Pictures.decoded(TestPhotos.jpeg());
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A PNG with this block behind its head. */
    static byte[] pngWith(String kind, byte[] body) {
        byte[] png = TestPhotos.png(40, 30);
        return joined(
                java.util.Arrays.copyOf(png, PNG_HEAD),
                block(kind, body),
                java.util.Arrays.copyOfRange(png, PNG_HEAD, png.length));
    }

    static byte[] pngClaiming(int width, int height) {
        return png(width, height, new byte[1000]);
    }

    /** A PNG that really holds this many black pixels, in a thousandth of their size. */
    static byte[] blackPng(int width, int height) {
        return png(width, height, new byte[(width + 1) * height]);
    }

    /** So many zeros, packed. */
    static byte[] packed(byte[] raw) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(raw);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] png(int width, int height, byte[] raw) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                block("IHDR", head),
                block("IDAT", packed(raw)),
                block("IEND", new byte[0]));
    }

    private static byte[] block(String kind, byte[] body) {
        var crc = new CRC32();
        crc.update(ascii(kind));
        crc.update(body);
        return joined(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                ascii(kind),
                body,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
