package org.ecoledger.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/**
 * When and where a photo was taken as the person says, beside what the camera says (issue 4, ruling 3). What differs between
 * the two is a doubt for whoever checks on site, never a refusal.
 *
 * @param lon degrees; there with lat and datum, or not at all
 * @param datum WGS-84, CGCS2000 or GCJ-02
 */
public record Claim(
        @Nullable Instant at,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum) {
    public static final Claim NONE = new Claim(null, null, null, null);

    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");

    /** Telephones' clocks run apart. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** No digital photo of a matter is older. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    List<Objection> objections(Instant now) {
        var found = new ArrayList<Objection>();
        if (at != null && at.isAfter(now.plus(AHEAD))) {
            found.add(Objection.to("claimedAt", "evidence.claim-future"));
        }
        if (at != null && at.isBefore(OLDEST)) {
            found.add(Objection.to("claimedAt", "evidence.claim-old"));
        }
        if ((lon == null) != (lat == null)) {
            found.add(Objection.to(lon == null ? "claimedLon" : "claimedLat", "evidence.claim-half-place"));
        }
        if (lon != null && !isBetween(lon, 73, 136)) {
            found.add(Objection.to("claimedLon", "evidence.claim-lon", lon.toPlainString()));
        }
        if (lat != null && !isBetween(lat, 3, 54)) {
            found.add(Objection.to("claimedLat", "evidence.claim-lat", lat.toPlainString()));
        }
        boolean wanted = lon != null || lat != null;
        if (wanted ? datum == null || !DATUMS.contains(datum) : datum != null) {
            found.add(Objection.to("claimedDatum", "evidence.claim-datum"));
        }
        return List.copyOf(found);
    }

    /** Degrees between which all of China lies. */
    private static boolean isBetween(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
