package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.air.Category;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Days of several categories together: {@code air-day-count:{place}/{period}/heavy-days} (重度及以上污染) and {@code bad-days}
 * (轻度及以上污染); each opens to the counts of its categories.
 */
@Component
class AirDayCounts implements FigureSource {
    static final String HEAVY = "heavy-days";
    static final String BAD = "bad-days";
    private static final String KIND = "air-day-count";

    /** Asked for when one is opened: it opens figures itself. */
    private final ObjectProvider<Figures> figures;

    AirDayCounts(ObjectProvider<Figures> figures) {
        this.figures = figures;
    }

    static String ref(String place, String period, String what) {
        return KIND + ":" + place + "/" + period + "/" + what;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !(parts[2].equals(HEAVY) || parts[2].equals(BAD))) {
            return Optional.empty();
        }
        Category first = parts[2].equals(HEAVY) ? Category.HEAVILY_POLLUTED : Category.LIGHTLY_POLLUTED;
        List<Figure> days = IntStream.rangeClosed(first.number(), Category.SEVERELY_POLLUTED.number())
                .mapToObj(number -> "air-year:" + parts[0] + "/" + parts[1] + "/live/category-" + number)
                .flatMap(ref -> figures.getObject().find(ref, jurisdiction).stream())
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(sum(key, first, days));
    }

    private static Figure sum(String key, Category first, List<Figure> days) {
        Figure one = days.getFirst();
        boolean known = days.stream().allMatch(day -> day.value() != null);
        BigDecimal sum = known
                ? days.stream()
                        .flatMap(day -> Optional.ofNullable(day.value()).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        return Figure.of(
                KIND + ":" + key,
                one.label().replace(first.chinese() + "天数", first.chinese() + "及以上天数"),
                sum,
                sum == null ? Figure.MISSING : sum.toPlainString(),
                "天",
                one.edition(),
                one.clause(),
                first.chinese() + "及更重各级别的天数之和",
                Opened.inputs(days),
                one.asOf(),
                one.note());
    }
}
