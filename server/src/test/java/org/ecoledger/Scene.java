package org.ecoledger;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A place out of doors or in a yard, drawn from its number, seen by one telephone at one time of day. */
final class Scene {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private final Graphics2D g;
    private final SplittableRandom place;
    private final int horizon;

    private Scene(Graphics2D g, SplittableRandom place) {
        this.g = g;
        this.place = place;
        this.horizon = 60 + place.nextInt(150);
    }

    /**
     * @param seen the moment: light, weather, and where the photographer stands; another one each time
     */
    static BufferedImage of(long number, boolean problem, int width, int height, SplittableRandom seen) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var scene = new Scene(g, new SplittableRandom(number * 104_729 + 7));
        scene.draw(problem, seen);
        g.dispose();
        double share = 0.88 + seen.nextDouble() * 0.08;
        var view = Pictures.part(
                image, seen.nextDouble() * (0.99 - share), seen.nextDouble() * (0.99 - share), share, width, height);
        light(view, seen);
        return view;
    }

    private void draw(boolean problem, SplittableRandom seen) {
        sky(seen.nextInt(40));
        switch (place.nextInt(5)) {
            case 0 -> hills();
            case 1 -> houses(4 + place.nextInt(5));
            case 2 -> chimneys();
            case 3 -> trees(5 + place.nextInt(14));
            default -> {
                hills();
                houses(2);
            }
        }
        ground();
        switch (place.nextInt(4)) {
            case 0 -> river();
            case 1 -> wall();
            case 2 -> trees(3);
            default -> houses(1 + place.nextInt(2));
        }
        if (problem) {
            heap();
        }
    }

    private void sky(int haze) {
        var top = new Color(110 + place.nextInt(50), 140 + place.nextInt(40), 225 - haze);
        g.setPaint(new GradientPaint(0, 0, top, place.nextInt(WIDTH), horizon, new Color(215 - haze, 220, 222)));
        g.fillRect(0, 0, WIDTH, horizon);
    }

    private void hills() {
        for (int hill = 0; hill < 4; hill++) {
            g.setColor(new Color(60 + place.nextInt(50), 95 + place.nextInt(40), 70 + place.nextInt(30)));
            int width = 120 + place.nextInt(260);
            int height = 40 + place.nextInt(140);
            g.fillOval(place.nextInt(WIDTH) - width / 2, horizon - height / 2, width, height);
        }
    }

    private void houses(int count) {
        for (int house = 0; house < count; house++) {
            int x = place.nextInt(WIDTH) - 40;
            int height = 40 + place.nextInt(150);
            int width = 40 + place.nextInt(110);
            g.setColor(grey(90 + place.nextInt(150)));
            g.fillRect(x, horizon + 20 - height, width, height + place.nextInt(60));
            g.setColor(new Color(100 + place.nextInt(60), 70, 60));
            g.fillRect(x - 4, horizon + 12 - height, width + 8, 10);
            g.setColor(grey(40 + place.nextInt(60)));
            for (int window = 0; window < 3; window++) {
                g.fillRect(x + 8 + window * width / 3, horizon + 32 - height, width / 6, 14);
            }
        }
    }

    private void chimneys() {
        for (int chimney = 0; chimney < 3; chimney++) {
            int x = place.nextInt(WIDTH);
            int height = 90 + place.nextInt(120);
            g.setColor(grey(110 + place.nextInt(90)));
            g.fillRect(x, horizon - height, 14 + place.nextInt(16), height + 10);
            g.fillRect(x - 50, horizon - 40 - place.nextInt(40), 100 + place.nextInt(80), 80);
        }
    }

    private void trees(int count) {
        for (int tree = 0; tree < count; tree++) {
            int x = place.nextInt(WIDTH);
            int size = 30 + place.nextInt(80);
            int foot = horizon + place.nextInt(70);
            g.setColor(new Color(85, 65, 45));
            g.fillRect(x - 3, foot - size, 7, size);
            g.setColor(new Color(30 + place.nextInt(50), 80 + place.nextInt(60), 35 + place.nextInt(30)));
            g.fillOval(x - size / 2, foot - size - size / 2, size, size);
        }
    }

    private void ground() {
        int shade = 90 + place.nextInt(90);
        g.setColor(new Color(shade + 10, shade, Math.max(0, shade - 25)));
        g.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        g.setColor(grey(70 + place.nextInt(90)));
        int road = place.nextInt(WIDTH);
        int foot = place.nextInt(WIDTH);
        g.fillPolygon(new int[] {road, road + 30, foot + 170, foot}, new int[] {horizon, horizon, HEIGHT, HEIGHT}, 4);
    }

    private void river() {
        g.setColor(new Color(60 + place.nextInt(40), 90 + place.nextInt(50), 105 + place.nextInt(50)));
        int y = horizon + 20 + place.nextInt(80);
        int fall = place.nextInt(120) - 60;
        int depth = 40 + place.nextInt(80);
        g.fillPolygon(new int[] {0, WIDTH, WIDTH, 0}, new int[] {y, y + fall, y + fall + depth, y + depth}, 4);
    }

    private void wall() {
        g.setColor(grey(120 + place.nextInt(110)));
        int x = place.nextInt(WIDTH) - 100;
        int y = horizon - 30 + place.nextInt(60);
        g.fillRect(x, y, 150 + place.nextInt(220), 60 + place.nextInt(120));
    }

    private void heap() {
        int centre = 90 + place.nextInt(WIDTH - 180);
        int foot = HEIGHT - 30 - place.nextInt(60);
        for (int piece = 0; piece < 260; piece++) {
            double spread = 1 - piece / 300.0;
            int x = centre + (int) (place.nextGaussian() * 55 * spread);
            int y = foot - piece / 4 + place.nextInt(20);
            int shade = 40 + place.nextInt(140);
            g.setColor(
                    new Color(shade, Math.max(0, shade - place.nextInt(40)), Math.max(0, shade - place.nextInt(60))));
            g.fillRect(x, y, 4 + place.nextInt(13), 3 + place.nextInt(9));
        }
    }

    private static Color grey(int shade) {
        return new Color(shade, Math.max(0, shade - 6), Math.max(0, shade - 14));
    }

    /** Exposure, tint and grain of this telephone at this hour. */
    private static void light(BufferedImage image, SplittableRandom seen) {
        double gain = 0.65 + seen.nextDouble() * 0.6;
        double gamma = 0.8 + seen.nextDouble() * 0.5;
        double warm = 0.93 + seen.nextDouble() * 0.14;
        int grain = 2 + seen.nextInt(14);
        int[] red = tones(gain * warm, gamma);
        int[] green = tones(gain, gamma);
        int[] blue = tones(gain / warm, gamma);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int noise = seen.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            noise = noise * 1_664_525 + 1_013_904_223;
            int grained = (noise >>> 16) % grain - grain / 2;
            int rgb = pixels[i];
            pixels[i] = clip(red[rgb >> 16 & 0xFF] + grained) << 16
                    | clip(green[rgb >> 8 & 0xFF] + grained) << 8
                    | clip(blue[rgb & 0xFF] + grained);
        }
    }

    private static int[] tones(double gain, double gamma) {
        var tones = new int[256];
        Arrays.setAll(tones, value -> (int) (255 * Math.pow(value / 255.0, gamma) * gain));
        return tones;
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
