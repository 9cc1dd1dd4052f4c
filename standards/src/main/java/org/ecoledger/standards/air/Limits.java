package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;

/**
 * The concentration limits of GB 3095 on a day, of the basic and the other items: 2012 with its amendment of 2018, from
 * 2026-03-01 the transitional and from 2031-01-01 the final limits of 2026.
 */
public final class Limits {

    private static final Map<Edition, Limits> BY_EDITION = read();

    private final Edition edition;
    private final Map<Key, Limit> limits;

    private Limits(Edition edition) {
        this.edition = edition;
        this.limits = new HashMap<>();
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

    private static Map<Edition, Limits> read() {
        Map<Edition, Limits> byEdition = new HashMap<>();
        for (ResourceTable.Row row :
                ResourceTable.read(Limits.class, "limits.csv").rows()) {
            Edition edition = Editions.inForce(Subject.AIR_LIMITS, LocalDate.parse(row.text("valid_from")));
            Limits limits = byEdition.computeIfAbsent(edition, Limits::new);
            limits.add(row, AreaClass.CLASS_1, "class_1");
            limits.add(row, AreaClass.CLASS_2, "class_2");
        }
        return byEdition;
    }

    private void add(ResourceTable.Row row, AreaClass area, String column) {
        AmbientItem item = AmbientItem.named(row.text("item"));
        Period period = Period.valueOf(row.text("period"));
        Limit limit = new Limit(item, period, area, row.number(column), edition, row.text("clause"));
        if (limits.put(new Key(item, period, area), limit) != null) {
            throw new IllegalStateException("two limits of " + edition + " for " + item + " over " + period);
        }
    }
}
