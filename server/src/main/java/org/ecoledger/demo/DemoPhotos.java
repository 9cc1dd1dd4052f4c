package org.ecoledger.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Pictures for the demo's evidence: each a landscape of its own, with a heap before and without it after. */
final class DemoPhotos {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int HORIZON = 330;
    private static final int PIXELS_A_DOT = 17;

    private DemoPhotos() {}

    /** A JPEG of the place with this seed; the same place before and after has the same hills. */
    static byte[] of(long place, boolean cleaned) {
        return drawn(place, cleaned, 1);
    }

    /** The same at a third of the size: for the many of which nobody looks at each. */
    static byte[] small(long place, boolean cleaned) {
        return drawn(place, cleaned, 3);
    }

    private static byte[] drawn(long place, boolean cleaned, int smaller) {
        var image = new BufferedImage(WIDTH / smaller, HEIGHT / smaller, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(1.0 / smaller, 1.0 / smaller);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var random = new SplittableRandom(place);
        sky(g, random, cleaned);
        hills(g, random);
        ground(g, random);
        if (!cleaned) {
            heap(g, random);
        }
        grain(image, new SplittableRandom(place + (cleaned ? 1 : 2)));
        g.dispose();
        return jpeg(image);
    }

    private static void sky(Graphics2D g, SplittableRandom random, boolean cleaned) {
        int haze = cleaned ? 0 : 25;
        var top = new Color(120 + random.nextInt(40), 160 + random.nextInt(30) - haze, 205 - haze);
        g.setPaint(new GradientPaint(0, 0, top, 0, HORIZON, new Color(225, 228, 226)));
        g.fillRect(0, 0, WIDTH, HORIZON);
    }

    private static void hills(Graphics2D g, SplittableRandom random) {
        for (int hill = 0; hill < 5; hill++) {
            g.setColor(new Color(70 + hill * 14, 105 + hill * 10, 80 + hill * 8));
            int x = random.nextInt(WIDTH);
            int width = 300 + random.nextInt(420);
            int height = 80 + random.nextInt(150);
            g.fillOval(x - width / 2, HORIZON - height / 2, width, height);
        }
    }

    private static void ground(Graphics2D g, SplittableRandom random) {
        g.setColor(new Color(150 + random.nextInt(25), 142 + random.nextInt(20), 112));
        g.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        g.setColor(new Color(120, 122, 120));
        int road = random.nextInt(WIDTH / 2);
        g.fillPolygon(
                new int[] {road, road + 60, road + 420, road + 120}, new int[] {HORIZON, HORIZON, HEIGHT, HEIGHT}, 4);
        for (int house = 0; house < 3; house++) {
            g.setColor(new Color(190 + random.nextInt(40), 180, 165));
            int x = random.nextInt(WIDTH - 140);
            int height = 50 + random.nextInt(70);
            g.fillRect(x, HORIZON + 20 - height, 110, height + 20);
            g.setColor(new Color(125, 80, 66));
            g.fillRect(x - 8, HORIZON + 12 - height, 126, 12);
        }
    }

    private static void heap(Graphics2D g, SplittableRandom random) {
        int centre = 250 + random.nextInt(460);
        for (int piece = 0; piece < 420; piece++) {
            double spread = 1 - piece / 420.0;
            int x = centre + (int) (random.nextGaussian() * 130 * spread);
            int y = 610 - (int) (piece * 0.42) + random.nextInt(40);
            int shade = 60 + random.nextInt(130);
            g.setColor(
                    new Color(shade, Math.max(0, shade - random.nextInt(40)), Math.max(0, shade - random.nextInt(70))));
            g.fillRect(x, y, 8 + random.nextInt(26), 6 + random.nextInt(18));
        }
    }

    private static void grain(BufferedImage image, SplittableRandom random) {
        for (int dot = 0; dot < image.getWidth() * image.getHeight() / PIXELS_A_DOT; dot++) {
            int x = random.nextInt(image.getWidth());
            int y = random.nextInt(image.getHeight());
            var colour = new Color(image.getRGB(x, y));
            image.setRGB(x, y, (random.nextBoolean() ? colour.brighter() : colour.darker()).getRGB());
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
