package org.ecoledger;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Photos as honest people take them (issue 4, done-line 5): pairs of one spot before and after, by different telephones, in
 * other light, from a step aside, lying or upright, with and without what the camera writes. The same seed gives the same
 * photos, byte for byte.
 */
public final class HonestPhotos {
    private static final Instant FIRST = Instant.parse("2026-08-03T01:00:00Z");
    private static final int[][] SIZES = {{320, 240}, {320, 180}, {240, 180}, {240, 240}};

    /**
     * @param taken as the camera wrote it; null where it wrote nothing
     * @param lon as the camera wrote it
     */
    public record Shot(
            String name,
            byte[] jpeg,
            @Nullable Instant taken,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** One spot with the problem and without it. */
    public record Pair(long place, Shot before, Shot after) {}

    private HonestPhotos() {}

    /** So many pairs of as many spots, the first with this number. */
    public static List<Pair> pairs(long firstPlace, int count) {
        return LongStream.range(firstPlace, firstPlace + count)
                .parallel()
                .mapToObj(HonestPhotos::pair)
                .toList();
    }

    public static Pair pair(long place) {
        var random = new SplittableRandom(place * 7919 + 13);
        double lon = 112.4 + random.nextDouble();
        double lat = 34.2 + random.nextDouble();
        Instant before = FIRST.plus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
        Instant after = before.plus(Duration.ofHours(20 + random.nextInt(24 * 20)));
        return new Pair(
                place,
                shot(place, true, "整改前" + place + ".jpg", before, lon, lat, random.split()),
                shot(place, false, "整改后" + place + ".jpg", after, lon, lat, random.split()));
    }

    private static Shot shot(
            long place, boolean problem, String name, Instant at, double lon, double lat, SplittableRandom random) {
        int[] size = SIZES[random.nextInt(SIZES.length)];
        boolean tall = random.nextInt(4) == 0;
        BufferedImage scene = Scene.of(place, problem, tall ? size[1] : size[0], tall ? size[0] : size[1], random);
        double quality = 0.35 + random.nextDouble() * 0.6;
        if (random.nextInt(5) < 2) {
            return new Shot(name, Pictures.jpeg(scene, quality), null, null, null);
        }
        int orientation = List.of(1, 1, 1, 3, 6, 6, 8).get(random.nextInt(7));
        byte[] jpeg = Pictures.jpeg(Pictures.asHeld(scene, orientation), quality);
        boolean placed = random.nextInt(3) > 0;
        Double east = placed ? lon + (random.nextDouble() - 0.5) * 0.0006 : null;
        Double north = placed ? lat + (random.nextDouble() - 0.5) * 0.0006 : null;
        return new Shot(name, new CameraStamp(orientation, at, east, north).on(jpeg), at, east, north);
    }
}
