package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet has otherwise than the one before: added, changed, dropped, the same. Rows are the same indicator when area and
 * name are equal, else when both are mapped to the same own indicator, else when the name is equal.
 *
 * @param lines the new sheet's rows in their order, then what was dropped
 */
record SheetDifference(List<Line> lines) {

    SheetDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a row. */
    enum Kind {
        ADDED,
        CHANGED,
        DROPPED,
        SAME
    }

    /** @param field as in the sheet: name, area, unit, target, weight, method, responsible */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * @param now null for what was dropped
     * @param before null for what was added
     */
    record Line(Kind kind, @Nullable UpperRow now, @Nullable UpperRow before, List<Change> changes) {}

    static SheetDifference of(UpperSheet now, UpperSheet before) {
        Map<UpperRow, UpperRow> pairs = new LinkedHashMap<>();
        Set<UpperRow> left = new LinkedHashSet<>(before.rows());
        List<BiPredicate<UpperRow, UpperRow>> ways = List.of(
                (one, other) -> one.key().equals(other.key()) && Objects.equals(one.area(), other.area()),
                (one, other) -> one.indicator() != null && one.indicator().equals(other.indicator()),
                (one, other) -> one.key().equals(other.key()));
        for (BiPredicate<UpperRow, UpperRow> same : ways) {
            for (UpperRow row : now.rows()) {
                if (!pairs.containsKey(row)) {
                    left.stream().filter(old -> same.test(row, old)).findFirst().ifPresent(old -> {
                        pairs.put(row, old);
                        left.remove(old);
                    });
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        now.rows().forEach(row -> lines.add(line(row, pairs.get(row))));
        left.forEach(old -> lines.add(new Line(Kind.DROPPED, null, old, List.of())));
        return new SheetDifference(lines);
    }

    long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private static Line line(UpperRow now, @Nullable UpperRow before) {
        if (before == null) {
            return new Line(Kind.ADDED, now, null, List.of());
        }
        List<Change> changes = new ArrayList<>();
        text(changes, "name", before.name(), now.name());
        text(changes, "area", before.area(), now.area());
        text(changes, "unit", before.unit(), now.unit());
        if (!equal(before.target(), now.target()) || (now.target() == null && isOther(before, now))) {
            changes.add(new Change("target", before.targetText(), now.targetText()));
        }
        if (!equal(before.weight(), now.weight())) {
            changes.add(new Change("weight", plain(before.weight()), plain(now.weight())));
        }
        text(changes, "method", before.method(), now.method());
        text(changes, "responsible", before.responsible(), now.responsible());
        return new Line(changes.isEmpty() ? Kind.SAME : Kind.CHANGED, now, before, List.copyOf(changes));
    }

    private static boolean isOther(UpperRow before, UpperRow now) {
        return !Objects.equals(before.targetText(), now.targetText());
    }

    private static void text(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!IndicatorNames.key(Objects.requireNonNullElse(before, ""))
                .equals(IndicatorNames.key(Objects.requireNonNullElse(after, "")))) {
            changes.add(new Change(field, before, after));
        }
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
