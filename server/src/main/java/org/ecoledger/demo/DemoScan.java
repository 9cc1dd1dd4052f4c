package org.ecoledger.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * A scanned form with its value and a seal, for the demo's documents. The digits are drawn as strokes, since a server may have no
 * fonts.
 */
final class DemoScan {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 440;

    /** The seven strokes of a digit, from the top clockwise, the middle last: which of them each digit has. */
    private static final String[] STROKES = {
        "1111110", "0110000", "1101101", "1111001", "0110011", "1011011", "1011111", "1110000", "1111111", "1111011"
    };

    private static final int[][] PLACES = {
        {0, 0, 1, 0}, {1, 0, 1, 1}, {1, 1, 1, 2}, {0, 2, 1, 2}, {0, 1, 0, 2}, {0, 0, 0, 1}, {0, 1, 1, 1}
    };

    private DemoScan() {}

    /**
     * @param value as it stands on the form
     * @param key what makes this scan another than that of any other form
     */
    static byte[] of(String value, String key) {
        var random = new SplittableRandom(key.hashCode());
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(247, 246, 240));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        rules(g);
        digits(g, value);
        seal(g, random);
        for (int grain = 0; grain < 4_000; grain++) {
            int grey = 200 + random.nextInt(50);
            image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), grey << 16 | grey << 8 | grey);
        }
        g.dispose();
        return jpeg(image);
    }

    private static void rules(Graphics2D g) {
        g.setColor(new Color(120, 120, 120));
        for (int line = 0; line <= 5; line++) {
            g.drawLine(50, 70 + line * 60, WIDTH - 50, 70 + line * 60);
        }
        g.drawLine(50, 70, 50, 370);
        g.drawLine(210, 70, 210, 370);
        g.drawLine(WIDTH - 50, 70, WIDTH - 50, 370);
    }

    private static void digits(Graphics2D g, String value) {
        g.setColor(new Color(35, 35, 60));
        g.setStroke(new BasicStroke(3));
        int x = 230;
        for (char sign : value.toCharArray()) {
            if (sign == '.') {
                g.fillOval(x, 176, 5, 5);
                x += 14;
                continue;
            }
            for (int stroke = 0; stroke < PLACES.length; stroke++) {
                if (STROKES[sign - '0'].charAt(stroke) == '1') {
                    int[] at = PLACES[stroke];
                    g.drawLine(x + at[0] * 16, 142 + at[1] * 18, x + at[2] * 16, 142 + at[3] * 18);
                }
            }
            x += 28;
        }
    }

    private static void seal(Graphics2D g, SplittableRandom random) {
        g.setColor(new Color(200, 40, 40));
        g.setStroke(new BasicStroke(4));
        int x = 400 + random.nextInt(40);
        int y = 250 + random.nextInt(30);
        g.drawOval(x, y, 110, 110);
        for (int ray = 0; ray < 5; ray++) {
            double turn = Math.PI * 2 * ray / 5 - Math.PI / 2;
            double next = Math.PI * 2 * (ray + 2) / 5 - Math.PI / 2;
            g.drawLine(
                    x + 55 + (int) (22 * Math.cos(turn)),
                    y + 55 + (int) (22 * Math.sin(turn)),
                    x + 55 + (int) (22 * Math.cos(next)),
                    y + 55 + (int) (22 * Math.sin(next)));
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
