package org.ecoledger.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.organisation.Unit;
import org.springframework.stereotype.Component;

/** Who may accept a closure (销号): data by source, for it differs by who found the problem (ruling 5). */
@Component
class Acceptors {
    private final List<Acceptor> acceptors = MatterTable.rows(
            "acceptors",
            row -> new Acceptor(
                    row.get("source"),
                    Unit.Kind.valueOf(row.get("unit_kind").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(row.get("valid_from")),
                    row.get("basis")));

    /** @param source empty for all sources without a row of their own */
    record Acceptor(String source, Unit.Kind unit, LocalDate validFrom, String basis) {}

    /** The kind of unit that accepts what came from this source. */
    Unit.Kind of(Matter matter) {
        return acceptors.stream()
                .filter(acceptor -> acceptor.source().equals(matter.source()))
                .findFirst()
                .or(() -> acceptors.stream()
                        .filter(acceptor -> acceptor.source().isEmpty())
                        .findFirst())
                .map(Acceptor::unit)
                .orElse(Unit.Kind.COMMITTEE_OFFICE);
    }
}
