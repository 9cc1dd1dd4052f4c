package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.ResourceTable;
import org.jspecify.annotations.Nullable;

/** The limits of one edition by item and class; an item has one bound, pH an upper and a lower one. */
final class LimitTable {

    private static final List<WaterClass> CLASSES =
            List.of(WaterClass.I, WaterClass.II, WaterClass.III, WaterClass.IV, WaterClass.V);

    /** Upper limits before lower ones. */
    private static final Collector<Limits, ?, Map<WaterItem, List<Limits>>> BY_ITEM = Collectors.groupingBy(
            Limits::item,
            () -> new EnumMap<>(WaterItem.class),
            Collectors.collectingAndThen(
                    Collectors.toList(),
                    rows -> rows.stream()
                            .sorted(Comparator.comparing(Limits::lower))
                            .toList()));

    private final Map<WaterBody, Map<WaterItem, List<Limits>>> limits = new EnumMap<>(WaterBody.class);
    private final Set<WaterItem> judged;
    private final Set<WaterItem> first;
    private final String clause;

    private LimitTable(List<Limits> rows) {
        for (WaterBody body : WaterBody.values()) {
            limits.put(body, rows.stream().filter(row -> row.isFor(body)).collect(BY_ITEM));
        }
        judged = items(rows, Limits::judged);
        first = items(rows, Limits::first);
        clause = rows.getFirst().clause();
    }

    /** The tables of a file, by the code of their edition. */
    static Map<String, LimitTable> read(String file) {
        return ResourceTable.read(LimitTable.class, file).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("edition"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Limits::from, Collectors.toList()), LimitTable::new)));
    }

    /** The table of an edition. */
    static LimitTable of(Map<String, LimitTable> tables, Edition edition) {
        return Optional.ofNullable(tables.get(edition.code()))
                .orElseThrow(() -> new IllegalStateException("no limits of " + edition));
    }

    /** The table's number in its edition. */
    String clause() {
        return clause;
    }

    /** The items that decide the class, in their order. */
    Set<WaterItem> judged() {
        return judged;
    }

    /** Whether the item is named before other main pollutants. */
    boolean isFirst(WaterItem item) {
        return first.contains(item);
    }

    /** The best class whose limits the value meets, or empty if the item has none. */
    Optional<WaterClass> classOf(WaterItem item, WaterBody body, JudgedValue value) {
        return limits(item, body).stream().map(limits -> limits.classOf(value)).max(Comparator.naturalOrder());
    }

    /** The item's limit, the upper one where there are two. */
    Optional<BigDecimal> limit(WaterItem item, WaterBody body, WaterClass waterClass) {
        return limits(item, body).stream()
                .findFirst()
                .flatMap(limits -> Optional.ofNullable(limits.byClass().get(waterClass)));
    }

    /** Whether the item has upper limits alone, so that a value can be a multiple of them. */
    boolean hasMultiple(WaterItem item, WaterBody body) {
        return limits(item, body).stream().noneMatch(Limits::lower);
    }

    private List<Limits> limits(WaterItem item, WaterBody body) {
        return limits.getOrDefault(body, Map.of()).getOrDefault(item, List.of());
    }

    private static Set<WaterItem> items(Collection<Limits> rows, Predicate<Limits> wanted) {
        Set<WaterItem> items = EnumSet.noneOf(WaterItem.class);
        rows.stream().filter(wanted).map(Limits::item).forEach(items::add);
        return Collections.unmodifiableSet(items);
    }

    private record Limits(
            WaterItem item,
            @Nullable WaterBody body,
            boolean lower,
            boolean judged,
            boolean first,
            Map<WaterClass, BigDecimal> byClass,
            String clause) {

        boolean isFor(WaterBody of) {
            return body == null || body == of;
        }

        /** A table that sets no limit for class Ⅴ leaves everything beyond class Ⅳ in it. */
        WaterClass classOf(JudgedValue value) {
            for (WaterClass waterClass : CLASSES) {
                BigDecimal limit = byClass.get(waterClass);
                if (limit == null || (lower ? value.compareTo(limit) >= 0 : value.compareTo(limit) <= 0)) {
                    return waterClass;
                }
            }
            return WaterClass.WORSE_THAN_V;
        }

        static Limits from(ResourceTable.Row row) {
            Map<WaterClass, BigDecimal> limits = new EnumMap<>(WaterClass.class);
            List<WaterClass> set = new ArrayList<>(CLASSES);
            set.removeIf(waterClass -> !row.has(waterClass.name()));
            set.forEach(waterClass -> limits.put(waterClass, row.number(waterClass.name())));
            return new Limits(
                    WaterItem.valueOf(row.text("item")),
                    row.has("body") ? WaterBody.valueOf(row.text("body")) : null,
                    row.text("bound").equals("AT_LEAST"),
                    row.text("judged").equals("yes"),
                    row.text("first").equals("yes"),
                    limits,
                    row.text("clause"));
        }
    }
}
