package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.targets.Targets;
import org.springframework.stereotype.Component;

/** Air quality of the city, a county or a station over a period; live data, and each figure says so (ruling 18). */
@Component
class AirFields implements FieldSource {
    private static final Map<String, String> PROMISED = Map.of(
            "good-days", "good-days",
            "good-rate", "good-day-share",
            "mean-pm10", "pm10-annual-mean",
            "mean-pm25", "pm25-annual-mean",
            "mean-so2", "so2-annual-mean",
            "mean-no2", "no2-annual-mean");

    private final AirStatistics statistics;
    private final AirFieldRows rows;
    private final Targets targets;
    private final Figures figures;

    AirFields(AirStatistics statistics, AirFieldRows rows, Targets targets, Figures figures) {
        this.statistics = statistics;
        this.rows = rows;
        this.targets = targets;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "air";
    }

    @Override
    public LocalDate lastDay(Field field, LocalDate today) {
        return today.minusDays(1);
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.shape()) {
            case NUMBER -> statistics.number(field.item(), scope);
            case WORDS -> words(field.item(), scope);
            case FLAG -> flag(field.item(), scope);
            case ROWS -> rows.of(field.item(), scope);
            case PICTURE -> new Missing("空气质量没有图片");
        };
    }

    private FieldValue words(String item, Scope scope) {
        return switch (item) {
            case "aqi-category" -> category(scope);
            case "primary" -> primary(scope);
            default -> new Missing("没有“" + item + "”");
        };
    }

    private FieldValue category(Scope scope) {
        Optional<Figure> index = statistics.figure(AirStatistics.AQI, scope);
        BigDecimal value = index.map(Figure::value).orElse(null);
        return index.isEmpty() || value == null
                ? new Missing(Opened.why(index, "当日没有空气质量指数"))
                : new FieldValue.Words(
                        Category.of(value.intValueExact()).chinese(),
                        index.get().ref());
    }

    /** The pollutants that were primary on most days, ties together. */
    private FieldValue primary(Scope scope) {
        Map<Pollutant, Figure> days = Arrays.stream(Pollutant.values())
                .flatMap(pollutant ->
                        statistics.figure("primary-" + pollutant.name().toLowerCase(Locale.ROOT), scope).stream()
                                .filter(figure -> figure.value() != null)
                                .map(figure -> Map.entry(pollutant, figure)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        BigDecimal most = days.values().stream()
                .flatMap(figure -> Optional.ofNullable(figure.value()).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (days.isEmpty()) {
            return new Missing("这个时段没有空气质量指数");
        }
        if (most.signum() == 0) {
            return new FieldValue.Words("无", days.values().iterator().next().ref());
        }
        List<Map.Entry<Pollutant, Figure>> named = days.entrySet().stream()
                .filter(entry -> most.equals(entry.getValue().value()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        return new FieldValue.Words(
                named.stream().map(entry -> entry.getKey().label()).collect(Collectors.joining("、")),
                named.getFirst().getValue().ref());
    }

    /** {@code some:heavy-days} is true where there were any, {@code better:good-rate} where it is better than a year before. */
    private FieldValue flag(String item, Scope scope) {
        String[] parts = item.split(":", 2);
        BigDecimal now = statistics.figure(parts[1], scope).map(Figure::value).orElse(null);
        if (parts[0].equals("some")) {
            return new FieldValue.Flag(now != null && now.signum() > 0);
        }
        Scope before = scope.over(scope.period().yearBeforeUpTo(scope.today().minusDays(1)));
        if (now == null
                || !statistics.isComparable(parts[1], scope, before)
                || !(statistics.number(parts[1], before) instanceof FieldValue.Number earlier)
                || earlier.figure().value() == null) {
            return new FieldValue.Flag(false);
        }
        int sign = now.compareTo(earlier.figure().value());
        return new FieldValue.Flag(earlier.better() == Better.MORE ? sign > 0 : sign < 0);
    }

    @Override
    public Optional<Figure> part(Field field, Scope scope, Facet facet) {
        boolean rate = field.item().equals("good-rate");
        return switch (facet) {
            case NUMERATOR -> rate ? statistics.figure("good-days", scope) : Optional.empty();
            case DENOMINATOR -> rate ? statistics.figure("valid-days", scope) : Optional.empty();
            case TARGET ->
                Optional.ofNullable(PROMISED.get(field.item()))
                        .filter(_ -> scope.subject() == null
                                || !scope.subject().kind().equals(AirStatistics.STATION))
                        .flatMap(indicator -> targets.of(
                                indicator, scope.region().code(), scope.period().to()))
                        .flatMap(target -> figures.find(target.ref(), scope.seenBy()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> incomparable(Field field, Scope now, Scope before) {
        if (field.item().equals("rank") || field.item().equals("gap")) {
            return Optional.of("名次不与另一时段比较");
        }
        return statistics.isComparable(field.item(), now, before)
                ? Optional.empty()
                : Optional.of("比较期有效天数不足本期的四分之三，不作比较");
    }
}
