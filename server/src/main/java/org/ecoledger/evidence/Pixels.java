package org.ecoledger.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/** Decodes, turns and shrinks pictures, and stores them with nothing but the picture in the file. */
final class Pixels {
    private Pixels() {}

    /** @param size of the whole picture, of which {@code image} may be a coarser reading */
    record Decoded(BufferedImage image, int width, int height) {}

    /** It claims more pixels than its kind may have. */
    static final class TooMany extends Exception {
        final int width;
        final int height;

        TooMany(int width, int height) {
            super(width + " x " + height);
            this.width = width;
            this.height = height;
        }
    }

    /**
     * Reads the picture in steps so large that it keeps at least this side, and so that one that claims to be huge costs little.
     *
     * @throws IOException where it cannot be decoded to its end
     */
    static Decoded read(ImageParts parts, int side) throws IOException, TooMany {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(parts.bare()))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("Nothing reads this");
            }
            ImageReader reader = readers.next();
            try {
                return read(parts, side, reader, input);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            throw new IOException("The decoder stumbled", e);
        }
    }

    private static Decoded read(ImageParts parts, int side, ImageReader reader, ImageInputStream input)
            throws IOException, TooMany {
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.contains("Premature") || warning.contains("Truncated")) {
                cutOff.set(true);
            }
        });
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > parts.mostPixels()) {
            throw new TooMany(width, height);
        }
        var steps = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / side);
        steps.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, steps);
        if (cutOff.get()) {
            throw new IOException("Cut off");
        }
        return new Decoded(image, width, height);
    }

    /** At most so long at its longer side; halved until it is near, so that every pixel counts. */
    static BufferedImage fitted(BufferedImage image, int side) {
        BufferedImage near = image;
        while (Math.max(near.getWidth(), near.getHeight()) > 2 * side) {
            near = scaled(near, (near.getWidth() + 1) / 2, (near.getHeight() + 1) / 2);
        }
        double scale = Math.min(1, (double) side / Math.max(near.getWidth(), near.getHeight()));
        return scaled(near, Math.max(1, (int) Math.round(near.getWidth() * scale)), Math.max(1, (int)
                Math.round(near.getHeight() * scale)));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }

    /** @param orientation of EXIF: 3 upside down, 6 to be turned right, 8 to be turned left; mirrored ones stay */
    static BufferedImage upright(BufferedImage image, int orientation) {
        int quarters = switch (orientation) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
        if (quarters == 0) {
            return image;
        }
        boolean lying = quarters % 2 == 1;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    /** A JPEG of which the only segment beside the picture is JFIF's own. */
    static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(0.8f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), wish);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
