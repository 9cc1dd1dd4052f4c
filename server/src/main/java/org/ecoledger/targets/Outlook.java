package org.ecoledger.targets;

import java.util.List;
import java.util.Optional;
import org.ecoledger.targets.outlook.Chance;

/**
 * How the year may end.
 *
 * @param chance of meeting the target, from resampled history; empty without history and where it is decided
 * @param years earlier years with enough data
 * @param otherEditions those of them judged by another edition of the standard: not strictly comparable (N16)
 */
public record Outlook(
        List<Scenario> scenarios, Optional<Chance> chance, List<Integer> years, List<Integer> otherEditions) {
    static final Outlook NONE = new Outlook(List.of(), Optional.empty(), List.of(), List.of());

    public Outlook {
        scenarios = List.copyOf(scenarios);
        years = List.copyOf(years);
        otherEditions = List.copyOf(otherEditions);
    }
}
