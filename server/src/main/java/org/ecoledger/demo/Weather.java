package org.ecoledger.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The region's air day by day, the same at every run: winter worse than summer, stagnant spells and clean ones after each
 * other, a few dust days in spring. January and February 2026 have exactly 24 good and 35 bad days (inventory N13).
 */
final class Weather {
    private static final LocalDate PLANTED_FROM = LocalDate.of(2026, 1, 1);
    private static final int PLANTED_DAYS = 59;
    private static final int PLANTED_BAD_DAYS = 35;
    private static final double BAD_AT_LEAST = 88;
    private static final double GOOD_AT_MOST = 62;

    private final LocalDate from;
    private final double[] fineParticles;
    private final double[] coarseShare;
    private final double[] ozone;

    Weather(LocalDate from, LocalDate to, long seed) {
        this.from = from;
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        this.fineParticles = new double[days];
        this.coarseShare = new double[days];
        this.ozone = new double[days];
        var random = new SplittableRandom(seed);
        double stagnation = 0;
        double sunshine = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            double winter = winter(date);
            stagnation = 0.72 * stagnation + 0.24 * random.nextGaussian();
            sunshine = 0.6 * sunshine + 0.14 * random.nextGaussian();
            double week = date.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.93 : 1;
            fineParticles[day] = (18 + 42 * winter) * week * Math.exp(stagnation);
            coarseShare[day] = 1.45 + 0.1 * random.nextGaussian() + dust(date, random);
            ozone[day] = (60 + 66 * (1 - winter)) * Math.exp(sunshine);
        }
        plantTheStoryOfJanuaryAndFebruary();
    }

    /** Mean of fine particles over the region that day, µg/m³. */
    double fineParticles(LocalDate day) {
        return fineParticles[index(day)];
    }

    /** Coarse and fine particles together, as a multiple of the fine ones. */
    double coarseShare(LocalDate day) {
        return coarseShare[index(day)];
    }

    /** Height of the afternoon's ozone, µg/m³. */
    double ozone(LocalDate day) {
        return ozone[index(day)];
    }

    /** 1 in mid-January, 0 in mid-July. */
    static double winter(LocalDate day) {
        return (1 + Math.cos(2 * Math.PI * (day.getDayOfYear() - 15) / 365.25)) / 2;
    }

    private static double dust(LocalDate day, SplittableRandom random) {
        boolean season = day.getMonthValue() == 3 || day.getMonthValue() == 4;
        return season && random.nextInt(12) == 0 ? 2.2 : 0;
    }

    private void plantTheStoryOfJanuaryAndFebruary() {
        if (PLANTED_FROM.isBefore(from) || index(PLANTED_FROM) + PLANTED_DAYS > fineParticles.length) {
            return;
        }
        int first = index(PLANTED_FROM);
        Set<Integer> worst = new HashSet<>(IntStream.range(first, first + PLANTED_DAYS)
                .boxed()
                .sorted(Comparator.comparing((Integer day) -> fineParticles[day])
                        .reversed())
                .limit(PLANTED_BAD_DAYS)
                .toList());
        for (int day = first; day < first + PLANTED_DAYS; day++) {
            fineParticles[day] = worst.contains(day)
                    ? Math.max(BAD_AT_LEAST, fineParticles[day])
                    : Math.min(GOOD_AT_MOST, fineParticles[day]);
        }
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }
}
