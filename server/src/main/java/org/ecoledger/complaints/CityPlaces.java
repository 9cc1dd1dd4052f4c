package org.ecoledger.complaints;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.RegionNames;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a place lies in the city, and in which county. Outlines are taken with a margin of a kilometre: datums differ by
 * some hundred metres, and whoever reports from the border shall not be sent away.
 */
@Repository
class CityPlaces {
    private final JdbcClient db;
    private final Regions regions;
    /** By the fingerprint of the stored outline, so that a new one is read and an old one is not read again. */
    private final Map<String, Outline> outlines = new ConcurrentHashMap<>();

    CityPlaces(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    private record Placed(String code, String level, String print) {}

    /** False only where the city's outline is known and the place lies beyond it. */
    boolean isInCity(@Nullable Place place) {
        if (!isPoint(place)) {
            return true;
        }
        List<Placed> placed = placed();
        List<Placed> known = of(placed, "city").isEmpty() ? of(placed, "county") : of(placed, "city");
        boolean whole = !of(placed, "city").isEmpty()
                || known.size() == regions.counties().size();
        return known.isEmpty() || !whole || known.stream().anyMatch(one -> covers(one, place, true));
    }

    /** The county in whose outline the place lies. */
    Optional<Region> countyOf(@Nullable Place place) {
        if (!isPoint(place)) {
            return Optional.empty();
        }
        return of(placed(), "county").stream()
                .filter(one -> covers(one, place, false))
                .findFirst()
                .flatMap(one -> regions.find(one.code()));
    }

    /** A region as people write it: by code or by name, inside the one above where that is known. */
    Optional<Region> read(String written, Region.Level level, @Nullable String above) {
        return RegionNames.of(regions.all()).find(written, level, above);
    }

    private static boolean isPoint(@Nullable Place place) {
        return place != null && place.lon() != null && place.lat() != null;
    }

    private boolean covers(Placed one, @Nullable Place place, boolean nearby) {
        if (place == null || place.lon() == null || place.lat() == null) {
            return false;
        }
        BigDecimal lon = place.lon();
        BigDecimal lat = place.lat();
        Outline outline = outlines.computeIfAbsent(one.print(), _ -> load(one.code()));
        return nearby
                ? outline.isNear(lon.doubleValue(), lat.doubleValue())
                : outline.contains(lon.doubleValue(), lat.doubleValue());
    }

    private static List<Placed> of(List<Placed> placed, String level) {
        return placed.stream().filter(one -> one.level().equals(level)).toList();
    }

    private List<Placed> placed() {
        return db.sql("""
                        select code, level, code || ':' || md5(boundary::text) as print from organisation.pub_regions
                        where boundary is not null and level in ('city', 'county') order by code
                        """)
                .query((row, _) -> new Placed(row.getString("code"), row.getString("level"), row.getString("print")))
                .list();
    }

    private Outline load(String code) {
        return Outline.of(db.sql("select boundary from organisation.pub_regions where code = ?")
                .param(code)
                .query(String.class)
                .single());
    }
}
