package org.ecoledger.evaluation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.ecoledger.monitoring.Station;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which stations were told of; the same event told again, after another listener failed, counts once. */
@Component
class HeardStandOuts {
    private final Set<StationStoodOut> events =
            new ConcurrentSkipListSet<>((one, other) -> one.toString().compareTo(other.toString()));

    @EventListener
    void hear(StationStoodOut event) {
        events.add(event);
    }

    List<StationStoodOut> of(Station station) {
        return events.stream()
                .filter(event -> event.station().equals(station.code()))
                .toList();
    }
}
