package org.ecoledger.procedures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Component;

/**
 * All procedures in force, past, present and to come: those which the product brings and those which the city put in force.
 * The server does not start with a shipped table that has faults. What another server puts in force is seen within seconds;
 * a file that began there with a version unknown here is read with it at once.
 */
@Component
public class Procedures {
    private static final long LOOK_AGAIN = Duration.ofSeconds(2).toNanos();

    private final List<Procedure> shipped;
    private final ShippedTables tables;
    private final Versions versions;
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
    private volatile Known known;

    /** @param ofTheCity how many versions were put in force when this was read */
    private record Known(List<Procedure> all, int ofTheCity) {}

    Procedures(ShippedTables tables, Versions versions, TableCheck check) {
        this.tables = tables;
        this.versions = versions;
        this.shipped = tables.all().stream().map(table -> sound(table, check)).toList();
        this.known = read();
    }

    private static Procedure sound(Table table, TableCheck check) {
        List<Objection> faults = check.faults(table);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Procedure table " + table.name() + " " + table.version() + " cannot be put in force: " + faults);
        }
        return table.procedure();
    }

    /** The version in force for a file that begins on this day. */
    public Procedure of(String name, LocalDate day) {
        return all().stream()
                .filter(procedure ->
                        procedure.name().equals(name) && !procedure.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("No procedure " + name + " is in force on " + day));
    }

    /** The version with which a file began. */
    public Procedure get(String name, String version) {
        return find(all(), name, version)
                .or(() -> find(look(), name, version))
                .orElseThrow(() -> new IllegalArgumentException("No procedure " + name + " " + version));
    }

    /** The newest version of each procedure. */
    public Collection<Procedure> newest() {
        return all().stream()
                .collect(Collectors.toMap(
                        Procedure::name, procedure -> procedure, (earlier, later) -> later, LinkedHashMap::new))
                .values();
    }

    /** Of each name the earliest first; of two from the same day the one that was put in force first. */
    public List<Procedure> all() {
        long last = lastLook.get();
        long now = System.nanoTime();
        return now - last > LOOK_AGAIN && lastLook.compareAndSet(last, now) ? look() : known.all();
    }

    /** Asks the database whether something was put in force. Not within a transaction that does so itself. */
    List<Procedure> look() {
        if (versions.countInForce() != known.ofTheCity()) {
            known = read();
        }
        return known.all();
    }

    private Known read() {
        List<Version> ofTheCity = versions.inForce();
        List<Procedure> all = Stream.concat(shipped.stream(), ofTheCity.stream().map(this::procedure))
                .sorted(Comparator.comparing(Procedure::name).thenComparing(Procedure::validFrom))
                .toList();
        return new Known(all, ofTheCity.size());
    }

    private Procedure procedure(Version version) {
        return TableOf.version(version, tables.shared()).procedure();
    }

    private static Optional<Procedure> find(List<Procedure> all, String name, String version) {
        return all.stream()
                .filter(procedure ->
                        procedure.name().equals(name) && procedure.version().equals(version))
                .findFirst();
    }
}
