package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;

/**
 * The concentration limits of GB 3095 on a day: 2012 with its amendment of 2018, from 2026-03-01 the transitional
 * and from 2031-01-01 the final limits of 2026.
 */
public final class Limits {

    private static final List<Limit> ALL = ResourceTable.read(Limits.class, "limits.csv").rows().stream()
            .flatMap(Limits::both)
            .toList();

    private final Edition edition;
    private final List<Limit> limits;

    private Limits(Edition edition) {
        this.edition = edition;
        this.limits =
                ALL.stream().filter(limit -> limit.edition().equals(edition)).toList();
    }

    /** The limits in force on the day. */
    public static Limits on(LocalDate day) {
        return new Limits(Editions.inForce(Subject.AIR_LIMITS, day));
    }

    /**
     * The limit of an item.
     *
     * @throws IllegalArgumentException if the edition sets none, such as an annual limit of CO
     */
    public Limit of(Pollutant pollutant, Period period, AreaClass area) {
        return find(pollutant, period, area)
                .orElseThrow(() -> new IllegalArgumentException(
                        edition.code() + " sets no limit for " + pollutant + " over " + period));
    }

    /** The limit of an item, or empty if the edition sets none. */
    public Optional<Limit> find(Pollutant pollutant, Period period, AreaClass area) {
        return limits.stream()
                .filter(limit -> limit.pollutant() == pollutant && limit.period() == period && limit.area() == area)
                .findFirst();
    }

    public Edition edition() {
        return edition;
    }

    private static Stream<Limit> both(ResourceTable.Row row) {
        return Stream.of(limit(row, AreaClass.CLASS_1, "class_1"), limit(row, AreaClass.CLASS_2, "class_2"));
    }

    private static Limit limit(ResourceTable.Row row, AreaClass area, String column) {
        LocalDate validFrom = LocalDate.parse(row.text("valid_from"));
        return new Limit(
                Pollutant.valueOf(row.text("pollutant")),
                Period.valueOf(row.text("period")),
                area,
                row.number(column),
                Editions.inForce(Subject.AIR_LIMITS, validFrom),
                row.text("clause"));
    }
}
