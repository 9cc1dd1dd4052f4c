package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sighting of a fire, by a satellite or by a person.
 *
 * @param key what makes it the same sighting when it comes again
 * @param lon WGS-84 degrees, as lat
 * @param receivedAt when it came in
 * @param pass the satellite's; null when a person saw it
 * @param sender the person; null when a satellite saw it
 */
public record FirePoint(
        String key,
        BigDecimal lon,
        BigDecimal lat,
        Instant seenAt,
        Instant receivedAt,
        @Nullable Pass pass,
        @Nullable Sender sender) {

    /**
     * What a satellite's file says of it.
     *
     * @param confidence 0 to 100 of MODIS; l, n or h of VIIRS
     * @param brightness kelvin
     * @param frp megawatt
     * @param file import and line; null where it came by another way
     */
    public record Pass(
            String satellite,
            String instrument,
            @Nullable String confidence,
            @Nullable BigDecimal brightness,
            @Nullable BigDecimal frp,
            @Nullable String daynight,
            @Nullable String version,
            @Nullable Line file) {}

    /** A line of an import. */
    public record Line(long file, long number) {}

    /** Datum of {@code lon} and {@code lat}. */
    static final String DATUM = "WGS-84";

    /** The place in the datum of whatever it was read from. */
    public record Given(BigDecimal lon, BigDecimal lat, String datum) {}

    /** Who saw it, and what and where they said. */
    public record Sender(
            long account,
            String name,
            String words,
            @Nullable Given given) {}

    /** A satellite's sighting, whose place, time and satellite are its key. */
    public static FirePoint seen(BigDecimal lon, BigDecimal lat, Instant at, Instant receivedAt, Pass pass) {
        String key = String.join(
                "|",
                pass.instrument(),
                pass.satellite(),
                at.toString(),
                lat.stripTrailingZeros().toPlainString(),
                lon.stripTrailingZeros().toPlainString());
        return new FirePoint(key, lon, lat, at, receivedAt, pass, null);
    }
}
