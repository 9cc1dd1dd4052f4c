package org.ecoledger.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.procedures.Row;

/** Which signatures a step voids, as its row says: {@code signatures=void-all}, {@code signatures=void-own}. */
enum Voiding {
    NONE,
    /** What was signed will be changed: nobody's signature is put under something else. */
    ALL,
    /** Whoever takes back: the signature by which the matter came here, and those that were given after it. */
    OWN;

    static Voiding of(Row row) {
        return switch (row.sets().getOrDefault("signatures", "")) {
            case "void-all" -> ALL;
            case "void-own" -> OWN;
            default -> NONE;
        };
    }

    /** The signatures that this step voids, oldest first. */
    static List<Held> by(Attempt attempt) {
        return switch (of(attempt.row())) {
            case NONE -> List.of();
            case ALL -> attempt.signatures();
            case OWN ->
                own(attempt)
                        .map(first -> attempt.signatures().stream()
                                .filter(held -> held.signature().id()
                                        >= first.signature().id())
                                .toList())
                        .orElse(List.of());
        };
    }

    /** The signature by which the matter came to its state, where it is that of the person who acts or is stood in for. */
    static Optional<Held> own(Attempt attempt) {
        Set<String> capacities = attempt.procedure().rows().stream()
                .filter(row -> row.to().equals(attempt.row().from()) && !row.stays())
                .flatMap(row -> Stream.ofNullable(row.signs()))
                .collect(Collectors.toUnmodifiableSet());
        var deputy = attempt.deputy();
        return attempt.signatures().stream()
                .filter(held -> capacities.contains(held.signature().capacity()))
                .reduce((earlier, later) -> later)
                .filter(held -> held.isOf(attempt.actor().account()) || deputy != null && held.isOf(deputy.absent()));
    }
}
