package org.ecoledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What is measured in the demo city's water, as the files in which a city would get it, the same at every run: samples of
 * every section once a month, and the values of the automatic stations every four hours. Summer brings phosphorus and takes
 * oxygen, winter brings ammonia.
 */
final class WaterSamples {
    private static final String SAMPLED = "断面编码,采样时间,水温(℃),pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),化学需氧量(mg/L),"
            + "五日生化需氧量(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L),铜(mg/L),锌(mg/L),氟化物(mg/L),硒(mg/L),砷(mg/L),汞(mg/L),"
            + "镉(mg/L),六价铬(mg/L),铅(mg/L),氰化物(mg/L),挥发酚(mg/L),石油类(mg/L),阴离子表面活性剂(mg/L),硫化物(mg/L),"
            + "叶绿素a(mg/m³),透明度(m),硫酸盐(mg/L),氯化物(mg/L),硝酸盐氮(mg/L),铁(mg/L),锰(mg/L),总硬度(mg/L),"
            + "溶解性总固体(mg/L),亚硝酸盐氮(mg/L)\n";
    private static final String MEASURED =
            "断面编码,监测时间,水温(℃),pH(无量纲),溶解氧(mg/L),电导率(μS/cm),浊度(NTU)," + "高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L)\n";
    private static final String NOTHING_FOUND =
            "<0.001,<0.05,%.2f,<0.0004,%.4f,<0.00004,<0.0001,<0.004,<0.001,<0.004,<0.0003,<0.01,<0.05,<0.01";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HOURS_BETWEEN = 4;
    private static final YearMonth RAINS_FROM = YearMonth.of(2026, Month.JUNE);
    private static final YearMonth RAINS_TO = YearMonth.of(2026, Month.SEPTEMBER);

    private final List<DemoSection> sections;
    private final long seed;

    WaterSamples(List<DemoSection> sections, long seed) {
        this.sections = sections;
        this.seed = seed;
    }

    /** The month's samples: one of each section and source. */
    byte[] of(YearMonth month) {
        var text = new StringBuilder(SAMPLED);
        for (DemoSection section : sections) {
            var random = new SplittableRandom(seed ^ section.code().hashCode() * 31L ^ month.hashCode());
            LocalDateTime at = month.atDay(3 + random.nextInt(6)).atTime(9 + random.nextInt(6), 10 * random.nextInt(6));
            text.append(section.code()).append(',').append(TIME.format(at)).append(',');
            text.append(
                    section.water() == DemoSection.Water.GROUND_SOURCE
                            ? ground(section, random)
                            : surface(section, at.toLocalDate(), random));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the automatic stations measured from this day until this hour. */
    byte[] automatic(LocalDate from, LocalDateTime to) {
        var text = new StringBuilder(MEASURED);
        for (DemoSection section :
                sections.stream().filter(DemoSection::automatic).toList()) {
            var random = new SplittableRandom(seed ^ section.code().hashCode());
            for (LocalDateTime at = from.atStartOfDay(); !at.isAfter(to); at = at.plusHours(HOURS_BETWEEN)) {
                text.append(section.code()).append(',').append(TIME.format(at)).append(',');
                text.append(measured(section, at, random)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String surface(DemoSection section, LocalDate day, SplittableRandom random) {
        double winter = Weather.winter(day);
        double permanganate = permanganate(section, winter, random);
        String common = String.format(
                Locale.ROOT,
                "%.1f,%.1f,%.1f,%.1f,%.0f,%.1f,%s,%s,%s",
                temperature(winter, random),
                7.5 + 0.4 * random.nextDouble(),
                oxygen(winter, random),
                permanganate,
                permanganate * 3.6,
                permanganate * 0.55,
                ammonia(section, winter, random),
                phosphorus(section, day, winter, random),
                nitrogen(section, winter, random));
        String metals = String.format(
                Locale.ROOT, NOTHING_FOUND, 0.22 + 0.1 * random.nextDouble(), 0.0009 + 0.0006 * random.nextDouble());
        return common + "," + metals + "," + clear(section, winter, random) + "," + drinking(section, random);
    }

    /** Chlorophyll and transparency, of standing water. */
    private static String clear(DemoSection section, double winter, SplittableRandom random) {
        return section.chlorophyll() == 0
                ? ","
                : String.format(
                        Locale.ROOT,
                        "%.1f,%.2f",
                        section.chlorophyll() * (1.25 - 0.4 * winter) * near(random, 0.06),
                        section.transparency() * (0.92 + 0.16 * winter) * near(random, 0.03));
    }

    /** Sulphate, chloride, nitrate, iron and manganese, where drinking water is taken. */
    private static String drinking(DemoSection section, SplittableRandom random) {
        return section.water() == DemoSection.Water.SURFACE_SOURCE
                ? String.format(
                        Locale.ROOT,
                        "%.0f,%.0f,%.2f,%.2f,%.2f,,,",
                        34 * near(random, 0.08),
                        18 * near(random, 0.08),
                        1.1 * near(random, 0.1),
                        0.09 * near(random, 0.2),
                        0.03 * near(random, 0.2))
                : ",,,,,,,";
    }

    private static String ground(DemoSection section, SplittableRandom random) {
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f,,%.1f,,,%.2f,,,<0.001,<0.05,%.2f,<0.0004,%.4f,<0.00004,<0.0001,<0.004,<0.001,<0.002,<0.0003,<0.01,<0.05,"
                        + "<0.003,,,%.0f,%.0f,%.1f,%.2f,%.2f,%.0f,%.0f,%.3f",
                16.5 + random.nextDouble(),
                7.1 + 0.3 * random.nextDouble(),
                section.permanganate() * near(random, 0.06),
                section.ammonia() * near(random, 0.1),
                0.36 * near(random, 0.06),
                0.0014 * near(random, 0.1),
                58 * near(random, 0.06),
                41 * near(random, 0.06),
                5.6 * near(random, 0.08),
                0.12 * near(random, 0.1),
                0.04 * near(random, 0.1),
                248 * near(random, 0.04),
                405 * near(random, 0.04),
                0.012 * near(random, 0.2));
    }

    private static String measured(DemoSection section, LocalDateTime at, SplittableRandom random) {
        double winter = Weather.winter(at.toLocalDate());
        double afternoon = Math.sin(Math.PI * (at.getHour() - 8) / 12);
        return String.format(
                Locale.ROOT,
                "%.1f,%.2f,%.2f,%.1f,%.1f,%.2f,%s,%s,%s",
                temperature(winter, random) + afternoon,
                7.6 + 0.3 * random.nextDouble() + 0.1 * afternoon,
                oxygen(winter, random) + 0.5 * afternoon,
                420 * near(random, 0.04),
                14 * near(random, 0.25),
                permanganate(section, winter, random),
                ammonia(section, winter, random),
                phosphorus(section, at.toLocalDate(), winter, random),
                nitrogen(section, winter, random));
    }

    private static double temperature(double winter, SplittableRandom random) {
        return 27 - 21 * winter + random.nextGaussian();
    }

    private static double oxygen(double winter, SplittableRandom random) {
        return 7.4 + 3.4 * winter + 0.25 * random.nextGaussian();
    }

    private static double permanganate(DemoSection section, double winter, SplittableRandom random) {
        return section.permanganate() * (1.1 - 0.2 * winter) * near(random, 0.04);
    }

    private static String ammonia(DemoSection section, double winter, SplittableRandom random) {
        return String.format(Locale.ROOT, "%.3f", section.ammonia() * (0.9 + 0.4 * winter) * near(random, 0.06));
    }

    private static String phosphorus(DemoSection section, LocalDate day, double winter, SplittableRandom random) {
        YearMonth month = YearMonth.from(day);
        double rains = month.isBefore(RAINS_FROM) || month.isAfter(RAINS_TO) ? 1 : section.summerPhosphorus();
        return String.format(
                Locale.ROOT, "%.3f", section.phosphorus() * (1.08 - 0.16 * winter) * rains * near(random, 0.03));
    }

    private static String nitrogen(DemoSection section, double winter, SplittableRandom random) {
        return String.format(Locale.ROOT, "%.2f", section.nitrogen() * (0.95 + 0.15 * winter) * near(random, 0.04));
    }

    /** A factor around one; nothing strays far. */
    private static double near(SplittableRandom random, double spread) {
        return 1 + spread * Math.clamp(random.nextGaussian(), -2, 2);
    }
}
