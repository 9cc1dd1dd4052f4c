package org.ecoledger.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Hourly values of all stations as the files in which a city would get them: one a month, Chinese headers, gaps as --, a
 * mark behind a value that the station itself doubts.
 */
final class HourlyFiles {
    private static final String HEADER = "站点编码,时间,SO2(μg/m³),NO2(μg/m³),CO(mg/m³),O3(μg/m³),PM10(μg/m³),PM2.5(μg/m³)\n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:00");
    private static final String GAP = "--,--,--,--,--,--";

    private final List<DemoStation> stations;
    private final Weather weather;
    private final LocalDateTime last;
    private final long seed;

    /** @param last label of the last hour that has been measured */
    HourlyFiles(List<DemoStation> stations, Weather weather, LocalDateTime last, long seed) {
        this.stations = stations;
        this.weather = weather;
        this.last = last;
        this.seed = seed;
    }

    static String nameOf(YearMonth month) {
        return "空气站小时值-" + month + ".csv.gz";
    }

    /** The month's file, gzipped: hours labelled by their end, from 01:00 of its first day to midnight after its last. */
    byte[] of(YearMonth month) {
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (DemoStation station : stations) {
                write(out, station, month);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Writer out, DemoStation station, YearMonth month) throws IOException {
        var random = new SplittableRandom(seed ^ station.code().hashCode() * 31L ^ month.hashCode());
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        int gapLeft = 0;
        for (LocalDateTime hour = month.atDay(1).atTime(1, 0); !hour.isAfter(end); hour = hour.plusHours(1)) {
            String values = values(station, hour, random);
            if (gapLeft == 0 && random.nextInt(700) == 0) {
                gapLeft = 1 + random.nextInt(6);
            }
            boolean gap = gapLeft > 0;
            gapLeft = Math.max(0, gapLeft - 1);
            if (!hour.isAfter(last) && !station.silentAt(hour)) {
                out.write(station.code() + "," + TIME.format(hour) + "," + (gap ? GAP : values) + "\n");
            }
        }
    }

    private String values(DemoStation station, LocalDateTime hour, SplittableRandom random) {
        LocalDate day = hour.minusHours(1).toLocalDate();
        int clock = hour.getHour();
        double winter = Weather.winter(day);
        double noise = Math.exp(0.07 * random.nextGaussian());
        double fine = weather.fineParticles(day) * station.factor() * particlesShape(clock) * noise;
        double all = fine * weather.coarseShare(day) * station.dustAt(hour) * Math.exp(0.04 * random.nextGaussian());
        double sun = Math.max(0.18, Math.sin(Math.PI * (clock - 6) / 14.0));
        double ozone = weather.ozone(day) * sun * Math.exp(0.06 * random.nextGaussian());
        double traffic = 0.8 + 0.35 * peak(clock, 8) + 0.4 * peak(clock, 19);
        double nitrogen = (15 + 22 * winter) * traffic * station.factor() * noise;
        double sulphur = (7 + 9 * winter) * noise;
        double carbon = (0.45 + 0.6 * winter) * noise;
        String mark = random.nextInt(1500) == 0 ? "(H)" : "";
        return String.format(
                Locale.ROOT,
                "%d,%d,%.1f,%d,%d%s,%d",
                atLeastOne(sulphur),
                atLeastOne(nitrogen),
                carbon,
                atLeastOne(ozone),
                Math.max(atLeastOne(all), atLeastOne(fine)),
                mark,
                atLeastOne(fine));
    }

    /** A morning and a late-evening rise around a day's mean of one. */
    private static double particlesShape(int clock) {
        return 0.9 + 0.22 * peak(clock, 9) + 0.2 * peak(clock, 22) - 0.1 * peak(clock, 15) + 0.02;
    }

    private static double peak(int clock, int at) {
        double distance = Math.min(Math.abs(clock - at), 24 - Math.abs(clock - at));
        return Math.exp(-distance * distance / 8);
    }

    private static long atLeastOne(double value) {
        return Math.max(1, Math.round(value));
    }
}
