package org.ecoledger.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.ecoledger.problems.Problem;

/**
 * An image that was really decoded. It is read with large steps, so that a small file that claims to be huge costs little.
 *
 * @param thumbnail small JPEG, turned upright
 */
record Photo(int width, int height, byte[] thumbnail) {
    private static final long MOST_PIXELS = 210_000_000;
    private static final int DECODED_SIDE = 1600;
    private static final int THUMBNAIL_SIDE = 480;

    static Photo decode(String name, byte[] content, int orientation) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw Problem.unacceptable("evidence.damaged", name);
            }
            ImageReader reader = readers.next();
            try {
                return decode(name, reader, input, orientation);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw Problem.unacceptable("evidence.damaged", name);
        }
    }

    private static Photo decode(String name, ImageReader reader, ImageInputStream input, int orientation)
            throws IOException {
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.contains("Premature") || warning.contains("Truncated")) {
                cutOff.set(true);
            }
        });
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Problem.unacceptable("evidence.too-many-pixels", name, width, height);
        }
        var steps = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / DECODED_SIDE);
        steps.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, steps);
        if (cutOff.get()) {
            throw Problem.unacceptable("evidence.damaged", name);
        }
        return new Photo(width, height, jpeg(upright(small(image), orientation)));
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
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

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
