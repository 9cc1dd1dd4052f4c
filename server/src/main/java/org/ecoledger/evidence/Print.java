package org.ecoledger.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a picture looks like: the signs of its coarsest waves (DCT). Pictures that were stored anew, resized, slightly
 * cropped or brightened differ in a few bits, different ones in about half of them. Method: the pHash of Zauner,
 * “Implementation and Benchmarking of Perceptual Image Hash Functions” (2010), section 3.2; the fine bits were added because
 * places under an open sky are alike in their coarse ones.
 *
 * @param coarse the 8 × 8 coarsest waves against their median: the 64 bits by which it is found
 * @param fine the 16 × 16 coarsest waves against zero, as digits 0 and 1
 */
record Print(long coarse, String fine) {
    private static final int SIDE = 48;
    private static final int WAVES = 16;
    private static final int COARSE = 8;

    /** Mean deviation of the grey values below which there is nothing to compare: a wall, the night, a lens cap. */
    private static final double FLAT = 2.0;

    private static final double[][] COSINES = cosines();

    /** Empty where the picture shows nothing that could be compared. */
    static Optional<Print> of(BufferedImage upright) {
        double[] grey = grey(upright);
        if (isFlat(grey)) {
            return Optional.empty();
        }
        double[][] waves = waves(grey);
        return Optional.of(new Print(coarse(waves), fine(waves)));
    }

    /** Each cell is the mean of all pixels in it, so that neither grain nor size matters. */
    private static double[] grey(BufferedImage image) {
        int width = image.getWidth();
        int columns = Math.max(width, SIDE);
        int rows = Math.max(image.getHeight(), SIDE);
        var sums = new double[SIDE * SIDE];
        var counts = new int[SIDE * SIDE];
        var line = new int[width];
        for (int y = 0; y < rows; y++) {
            image.getRGB(0, y * image.getHeight() / rows, width, 1, line, 0, width);
            for (int x = 0; x < columns; x++) {
                int cell = y * SIDE / rows * SIDE + x * SIDE / columns;
                sums[cell] += luminance(line[x * width / columns]);
                counts[cell]++;
            }
        }
        Arrays.setAll(sums, cell -> sums[cell] / counts[cell]);
        return sums;
    }

    /** ITU-R BT.601. */
    private static double luminance(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }

    private static boolean isFlat(double[] grey) {
        double mean = Arrays.stream(grey).average().orElse(0);
        return Arrays.stream(grey)
                        .map(value -> Math.abs(value - mean))
                        .average()
                        .orElse(0)
                < FLAT;
    }

    /** First index: down; second: across. */
    private static double[][] waves(double[] grey) {
        var lines = new double[SIDE][WAVES];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < WAVES; u++) {
                for (int x = 0; x < SIDE; x++) {
                    lines[y][u] += grey[y * SIDE + x] * COSINES[u][x];
                }
            }
        }
        var waves = new double[WAVES][WAVES];
        for (int v = 0; v < WAVES; v++) {
            for (int u = 0; u < WAVES; u++) {
                for (int y = 0; y < SIDE; y++) {
                    waves[v][u] += lines[y][u] * COSINES[v][y];
                }
            }
        }
        return waves;
    }

    /** The mean brightness, which says nothing, gives its place to the next finer wave. */
    private static long coarse(double[][] waves) {
        var values = new double[COARSE * COARSE];
        Arrays.setAll(values, i -> i == 0 ? waves[0][COARSE] : waves[i / COARSE][i % COARSE]);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long bits = 0;
        for (int i = 0; i < values.length; i++) {
            bits |= values[i] > median ? 1L << i : 0;
        }
        return bits;
    }

    private static String fine(double[][] waves) {
        var digits = new StringBuilder(WAVES * WAVES);
        for (int i = 0; i < WAVES * WAVES; i++) {
            digits.append(i > 0 && waves[i / WAVES][i % WAVES] > 0 ? '1' : '0');
        }
        return digits.toString();
    }

    private static double[][] cosines() {
        var cosines = new double[WAVES][SIDE];
        for (int u = 0; u < WAVES; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * SIDE));
            }
        }
        return cosines;
    }
}
