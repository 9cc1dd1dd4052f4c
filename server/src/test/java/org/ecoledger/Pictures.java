package org.ecoledger;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What people do to pictures that they use a second time. */
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(BufferedImage image, double quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality((float) quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** As it lies, without regard to how the camera was held. */
    public static BufferedImage decoded(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stored anew, as a messenger does. */
    public static byte[] reencoded(byte[] image, double quality) {
        return jpeg(decoded(image), quality);
    }

    public static byte[] resized(byte[] image, double factor) {
        BufferedImage whole = decoded(image);
        return jpeg(part(whole, 0, 0, 1, (int) (whole.getWidth() * factor), (int) (whole.getHeight() * factor)), 0.85);
    }

    /** Without this share of its width and height, a third of it at the left and top. */
    public static byte[] cropped(byte[] image, double share) {
        BufferedImage whole = decoded(image);
        return jpeg(
                part(whole, share / 3, share / 3, 1 - share, (int) (whole.getWidth() * (1 - share)), (int)
                        (whole.getHeight() * (1 - share))),
                0.85);
    }

    public static byte[] brightened(byte[] image, double factor) {
        return jpeg(new RescaleOp((float) factor, 6, null).filter(decoded(image), null), 0.85);
    }

    static BufferedImage part(BufferedImage image, double left, double top, double share, int width, int height) {
        var part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = part.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int x = (int) (image.getWidth() * left);
        int y = (int) (image.getHeight() * top);
        graphics.drawImage(
                image,
                0,
                0,
                width,
                height,
                x,
                y,
                x + (int) (image.getWidth() * share),
                y + (int) (image.getHeight() * share),
                null);
        graphics.dispose();
        return part;
    }

    /** As the sensor stores an upright scene when the telephone is held so (EXIF orientation 1, 3, 6 or 8). */
    static BufferedImage asHeld(BufferedImage upright, int orientation) {
        int turns = switch (orientation) {
            case 3 -> 2;
            case 6 -> 3;
            case 8 -> 1;
            default -> 0;
        };
        BufferedImage image = upright;
        for (int turn = 0; turn < turns; turn++) {
            image = turnedRight(image);
        }
        return image;
    }

    private static BufferedImage turnedRight(BufferedImage image) {
        var turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) turned.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[x * height + height - 1 - y] = from[y * width + x];
            }
        }
        return turned;
    }
}
