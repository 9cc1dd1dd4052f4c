package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stations that a person may see. */
@RestController
@RequestMapping("/api/v1/air/stations")
class StationController {
    private final Stations stations;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    StationController(Stations stations, Jurisdictions jurisdictions, Clock clock) {
        this.stations = stations;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record StationRow(
            String code,
            String name,
            Station.Kind kind,
            Station.Grade grade,
            String city,
            @Nullable String county,
            @Nullable String township,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            boolean designated) {}

    record StationList(List<StationRow> rows, @Nullable String next, long total, Instant asOf) {}

    @GetMapping
    StationList list(Actor actor) {
        List<StationRow> rows = stations.all(jurisdictions.of(actor)).stream()
                .map(one -> new StationRow(
                        one.code(),
                        one.name(),
                        one.kind(),
                        one.grade(),
                        one.city(),
                        one.county(),
                        one.township(),
                        one.lon(),
                        one.lat(),
                        one.designated()))
                .toList();
        return new StationList(rows, null, rows.size(), clock.instant());
    }
}
