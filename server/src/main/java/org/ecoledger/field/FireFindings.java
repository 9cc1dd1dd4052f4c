package org.ecoledger.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.fires.FireReport;
import org.ecoledger.fires.FireReports;
import org.ecoledger.grids.Whereabouts;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** What was found burning is a fire (C17): what several people and a satellite see of it is one, with one matter. */
@Component
class FireFindings {
    private final FireReports reports;
    private final Whereabouts whereabouts;
    private final Matters matters;

    FireFindings(FireReports reports, Whereabouts whereabouts, Matters matters) {
        this.reports = reports;
        this.whereabouts = whereabouts;
        this.matters = matters;
    }

    /**
     * The matter of the fire. Empty where the finding is none, where it was put out on the spot, and where the point does not
     * lie in the county that was told: then it is a finding like any other.
     */
    Optional<Matter> open(Actor actor, UUID id, FindingTold told, String words, DeviceTime time, List<UUID> evidence) {
        BigDecimal lon = told.lon();
        BigDecimal lat = told.lat();
        String datum = told.datum();
        if (told.fixed() || !FireReports.KIND.equals(told.kind()) || lon == null || lat == null || datum == null) {
            return Optional.empty();
        }
        if (!liesIn(told.county(), lon, lat, datum)) {
            return Optional.empty();
        }
        var report = new FireReport(
                "field-" + id,
                lon,
                lat,
                datum,
                time.captured().filter(at -> isRecent(at, time)).orElse(null),
                told.title() + "\n" + words,
                evidence);
        return Optional.ofNullable(reports.report(actor, report).matter())
                .flatMap(number -> matters.find(number, Jurisdiction.everything()));
    }

    private static boolean isRecent(Instant at, DeviceTime time) {
        return !at.isBefore(time.receivedAt().minus(FireReports.LONGEST_AGO));
    }

    private boolean liesIn(String county, BigDecimal lon, BigDecimal lat, String datum) {
        return FireReports.DATUMS.contains(datum)
                && county.equals(whereabouts
                        .at(lon.doubleValue(), lat.doubleValue(), datum)
                        .county());
    }
}
