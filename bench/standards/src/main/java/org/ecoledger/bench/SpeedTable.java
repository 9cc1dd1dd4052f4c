package org.ecoledger.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The figures of one run as a Markdown table: each time beside its multiples in the plain implementation and scan. */
final class SpeedTable {

    private static final String BEGIN = "<!-- figures of ./ecoledger bench standards -->\n";
    private static final String END = "<!-- end of figures -->";

    private final Map<String, Double> cold;
    private final Map<String, Double> warm;

    SpeedTable(Collection<RunResult> cold, Collection<RunResult> warm) {
        this.cold = microseconds(cold);
        this.warm = microseconds(warm);
    }

    String markdown() {
        return """
                | what | | time | naive `BigDecimal` | plain scan |
                |---|---|---|---|---|
                """
                + rows(
                        "province-year, 200 stations",
                        ProvinceYear.class,
                        ProvinceYear.STATIONS / ProvinceYear.NAIVE_STATIONS)
                + rows("city-year, 10 stations", CityYear.class, 1)
                + rows("one changed day in it", ChangedDay.class, 1)
                + machine();
    }

    /** The text with the table between its marks. */
    static String replacedIn(String text, String table) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no marks for the figures in the text");
        }
        return text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
    }

    private String rows(String what, Class<?> subject, int naiveScale) {
        return row(what, "cold", cold, subject, naiveScale) + row("", "warm", warm, subject, naiveScale);
    }

    private static String row(String what, String how, Map<String, Double> times, Class<?> subject, int naiveScale) {
        double fast = time(times, subject, "fast");
        double naive = time(times, subject, "naive") * naiveScale;
        double scan = time(times, subject, "scan");
        return "| %s | %s | %s | %s, × %s | %s, × %s |\n"
                .formatted(what, how, text(fast), text(naive), ratio(naive / fast), text(scan), ratio(scan / fast));
    }

    private static double time(Map<String, Double> times, Class<?> subject, String method) {
        String name = subject.getName() + "." + method;
        Double time = times.get(name);
        if (time == null) {
            throw new IllegalStateException("not measured: " + name);
        }
        return time;
    }

    private static String text(double microseconds) {
        return microseconds < 1_000
                ? String.format(Locale.ROOT, "%.2g ms", microseconds / 1_000)
                : String.format(Locale.ROOT, microseconds < 100_000 ? "%.1f ms" : "%.0f ms", microseconds / 1_000);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2g" : "%.0f", ratio);
    }

    private static String machine() {
        return "\nMedians; %s, JDK %s, %d processors.\n"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors());
    }

    private static Map<String, Double> microseconds(Collection<RunResult> results) {
        return results.stream()
                .collect(Collectors.toMap(
                        result -> result.getParams().getBenchmark(),
                        result -> result.getPrimaryResult().getStatistics().getPercentile(50)));
    }
}
