package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.springframework.stereotype.Component;

/**
 * Numbers of the air by their items: a statistic of {@code air-year}, a count of {@link AirDayCounts}, or {@code aqi}, the
 * index of the last day. The day that is not over does not count.
 */
@Component
class AirStatistics {
    static final String STATION = "station";
    static final String AQI = "aqi";

    /** By the part of the item before its first dash, where the whole item is not named. */
    private static final Map<String, Trait> TRAITS = Map.ofEntries(
            Map.entry("good-days", new Trait(Better.MORE, false, true)),
            Map.entry("valid-days", new Trait(Better.NEITHER, false, true)),
            Map.entry("good-rate", new Trait(Better.MORE, true, false)),
            Map.entry("rank", new Trait(Better.NEITHER, false, true)),
            Map.entry("gap", new Trait(Better.NEITHER, false, true)),
            Map.entry("days", new Trait(Better.NEITHER, false, true)),
            Map.entry("primary", new Trait(Better.NEITHER, false, true)),
            Map.entry("rate", new Trait(Better.MORE, true, false)),
            Map.entry("category", new Trait(Better.LESS, false, true)),
            Map.entry("over", new Trait(Better.LESS, false, true)),
            Map.entry(AirDayCounts.HEAVY, new Trait(Better.LESS, false, true)),
            Map.entry(AirDayCounts.BAD, new Trait(Better.LESS, false, true)));

    private static final Trait CONCENTRATION = new Trait(Better.LESS, false, false);

    private final Figures figures;

    AirStatistics(Figures figures) {
        this.figures = figures;
    }

    private record Trait(Better better, boolean share, boolean counted) {}

    FieldValue number(String item, Scope scope) {
        Trait trait = trait(item);
        return figure(item, scope)
                .<FieldValue>map(
                        figure -> new FieldValue.Number(figure, trait.better(), trait.share(), trait.counted()))
                .orElseGet(() -> new Missing("这个地方或时段没有空气质量评价"));
    }

    Better better(String item) {
        return trait(item).better();
    }

    private static Trait trait(String item) {
        return TRAITS.getOrDefault(item, TRAITS.getOrDefault(item.split("-", 2)[0], CONCENTRATION));
    }

    /** Empty where the place has no air quality, or the period has not begun. */
    Optional<Figure> figure(String item, Scope scope) {
        Optional<String> place = place(scope);
        Period period = scope.period().upTo(scope.today().minusDays(1));
        if (place.isEmpty() || !period.to().isBefore(scope.today())) {
            return Optional.empty();
        }
        String ref = switch (item) {
            case AQI -> "air-day:" + place.get() + "/" + period.to() + "/aqi";
            case AirDayCounts.HEAVY, AirDayCounts.BAD -> AirDayCounts.ref(place.get(), span(period), item);
            default -> "air-year:" + place.get() + "/" + span(period) + "/live/" + item;
        };
        return figures.find(ref, scope.seenBy());
    }

    /** Whether the earlier period has at least three quarters of the later one's valid days. */
    boolean isComparable(String item, Scope now, Scope before) {
        String days = validDays(item);
        BigDecimal later = figure(days, now).map(Figure::value).orElse(BigDecimal.ZERO);
        BigDecimal earlier = figure(days, before).map(Figure::value).orElse(BigDecimal.ZERO);
        return earlier.multiply(BigDecimal.valueOf(4)).compareTo(later.multiply(BigDecimal.valueOf(3))) >= 0;
    }

    private static String validDays(String item) {
        int dash = item.lastIndexOf('-');
        String pollutant = item.substring(dash + 1);
        return pollutant.matches("so2|no2|co|o3|pm10|pm25") ? "days-" + pollutant : "valid-days";
    }

    private static Optional<String> place(Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject != null && subject.kind().equals(STATION)) {
            return Optional.of(subject.key());
        }
        Level level = scope.region().level();
        return level == Level.CITY || level == Level.COUNTY
                ? Optional.of(scope.region().code())
                : Optional.empty();
    }

    private static String span(Period period) {
        return switch (period.kind()) {
            case MONTH, QUARTER, HALF, YEAR -> period.code();
            case DAY, WEEK, RANGE -> period.from() + ".." + period.to();
        };
    }
}
