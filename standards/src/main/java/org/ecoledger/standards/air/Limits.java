package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;

/**
 * The concentration limits of GB 3095 on a day, of the basic and the other items: 2012 with its amendment of 2018, from 2026-03-01 the transitional
 * and from 2031-01-01 the final limits of 2026.
 */
public final class Limits {

    private static final Map<Edition, Limits> BY_EDITION =
            ResourceTable.read(Limits.class, "limits.csv").rows().stream()
                    .flatMap(Limits::both)
                    .collect(Collectors.groupingBy(
                            Limit::edition, Collectors.collectingAndThen(Collectors.toList(), Limits::new)));

    private final Edition edition;
    private final Map<Key, Limit> limits;

    private Limits(List<Limit> limits) {
        this.edition = limits.getFirst().edition();
        this.limits = limits.stream()
                .collect(Collectors.toUnmodifiableMap(
                        limit -> new Key(limit.item(), limit.period(), limit.area()), Function.identity()));
    }

    /** The limits in force on the day. */
    public static Limits on(LocalDate day) {
        Edition edition = Editions.inForce(Subject.AIR_LIMITS, day);
        Limits limits = BY_EDITION.get(edition);
        if (limits == null) {
            throw new IllegalStateException("no limits of " + edition);
        }
        return limits;
    }

    /**
     * The limit of an item.
     *
     * @throws IllegalArgumentException if the edition sets none, such as an annual limit of CO
     */
    public Limit of(AmbientItem item, Period period, AreaClass area) {
        return find(item, period, area)
                .orElseThrow(() -> new IllegalArgumentException(
                        edition.code() + " sets no limit for " + item + " over " + period));
    }

    /** The limit of an item, or empty if the edition sets none. */
    public Optional<Limit> find(AmbientItem item, Period period, AreaClass area) {
        return Optional.ofNullable(limits.get(new Key(item, period, area)));
    }

    public Edition edition() {
        return edition;
    }

    private record Key(AmbientItem item, Period period, AreaClass area) {}

    private static Stream<Limit> both(ResourceTable.Row row) {
        return Stream.of(limit(row, AreaClass.CLASS_1, "class_1"), limit(row, AreaClass.CLASS_2, "class_2"));
    }

    private static Limit limit(ResourceTable.Row row, AreaClass area, String column) {
        LocalDate validFrom = LocalDate.parse(row.text("valid_from"));
        return new Limit(
                AmbientItem.named(row.text("item")),
                Period.valueOf(row.text("period")),
                area,
                row.number(column),
                Editions.inForce(Subject.AIR_LIMITS, validFrom),
                row.text("clause"));
    }
}
