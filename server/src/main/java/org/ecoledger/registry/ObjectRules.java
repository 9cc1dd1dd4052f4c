package org.ecoledger.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.grids.Whereabout;
import org.ecoledger.grids.Whereabouts;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.registry.ListField.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for an object to be registered; all objections are told at once. */
@Component
class ObjectRules {
    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;

    private final Lists lists;
    private final Regions regions;
    private final Units units;
    private final Whereabouts whereabouts;

    ObjectRules(Lists lists, Regions regions, Units units, Whereabouts whereabouts) {
        this.lists = lists;
        this.regions = regions;
        this.units = units;
        this.whereabouts = whereabouts;
    }

    /** What passed, or what stands against it; the draft is there only without objections. */
    record Judged(@Nullable Draft draft, List<Objection> objections) {}

    Judged apply(NewObject wanted, Jurisdiction jurisdiction) {
        List<Objection> objections = new ArrayList<>();
        String name = wanted.name().isBlank() ? wanted.key() : wanted.name();
        words(objections, "key", wanted.key(), LONGEST_KEY);
        words(objections, "name", name, LONGEST_NAME);
        String address = wanted.address();
        if (address != null && !address.isBlank()) {
            words(objections, "address", address, LONGEST_ADDRESS);
        }
        String owner = orNull(wanted.owner());
        if (owner != null && units.find(owner).isEmpty()) {
            objections.add(Objection.to("owner", "registry.no-such-unit", owner));
        }
        Whereabout where = where(wanted, objections);
        Regional regional = regional(wanted, where, jurisdiction, objections);
        var facts = FieldRules.apply(lists.fields(wanted.list(), Asked.OBJECT), wanted.facts(), units);
        objections.addAll(facts.objections());
        lists.units(wanted.list()).stream()
                .filter(field -> owner != null && owner.equals(facts.values().get(field.code())))
                .forEach(field -> objections.add(Objection.to(field.code(), "registry.other-is-owner", field.name())));
        return new Judged(
                objections.isEmpty()
                        ? new Draft(
                                wanted.key().strip(),
                                name.strip(),
                                owner,
                                regional.county(),
                                regional.township(),
                                regional.village(),
                                where == null ? List.of() : where.cells(),
                                orNull(address),
                                kept(wanted.lon()),
                                kept(wanted.lat()),
                                wanted.lon() == null ? null : wanted.datum(),
                                facts.values())
                        : null,
                List.copyOf(objections));
    }

    private @Nullable Whereabout where(NewObject wanted, List<Objection> objections) {
        BigDecimal lon = wanted.lon();
        BigDecimal lat = wanted.lat();
        String datum = wanted.datum();
        if (lon == null && lat == null) {
            return null;
        }
        if (lon == null || lat == null) {
            objections.add(Objection.to(lon == null ? "lon" : "lat", "registry.half-a-place"));
            return null;
        }
        if (!isBetween(lon, 73, 136) || !isBetween(lat, 3, 54)) {
            objections.add(Objection.to("lon", "registry.no-such-point", lon.toPlainString(), lat.toPlainString()));
            return null;
        }
        if (datum == null || !DATUMS.contains(datum)) {
            objections.add(Objection.to("datum", "registry.datum-wanted"));
            return null;
        }
        return whereabouts.at(lon.doubleValue(), lat.doubleValue(), datum);
    }

    private record Regional(
            String county,
            @Nullable String township,
            @Nullable String village) {}

    /** As it was said; what was not said is taken from the place. */
    private Regional regional(
            NewObject wanted, @Nullable Whereabout where, Jurisdiction jurisdiction, List<Objection> objections) {
        String said = wanted.county().isBlank() && where != null ? where.county() : orNull(wanted.county());
        Region county = said == null
                ? null
                : regions.find(said)
                        .filter(region -> region.level() == Region.Level.COUNTY)
                        .orElse(null);
        if (county == null) {
            objections.add(Objection.to("county", "registry.county-wanted", said == null ? "" : said));
            return new Regional("", null, null);
        }
        Region township = below(county, orNull(wanted.township()), where == null ? null : where.township());
        if (wanted.township() != null && township == null) {
            objections.add(Objection.to("township", "registry.township-elsewhere", wanted.township(), county.name()));
        }
        Region village = township == null
                ? null
                : below(township, orNull(wanted.village()), where == null ? null : where.village());
        if (wanted.village() != null && village == null) {
            objections.add(Objection.to("village", "registry.village-elsewhere", wanted.village()));
        }
        if (!jurisdiction.covers(township == null ? county : township)) {
            objections.add(Objection.to("county", "registry.county-not-yours", county.name()));
        }
        return new Regional(
                county.code(), township == null ? null : township.code(), village == null ? null : village.code());
    }

    private @Nullable Region below(Region above, @Nullable String said, @Nullable String placed) {
        String code = said == null ? placed : said;
        return code == null
                ? null
                : regions.find(code)
                        .filter(region -> above.code().equals(region.parent()))
                        .orElse(null);
    }

    private static void words(List<Objection> objections, String field, String text, int most) {
        if (text.isBlank() || text.strip().length() > most || text.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "registry.words-wanted", most));
        }
    }

    private static boolean isBetween(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Degrees with the six decimals that are kept, some ten centimetres. */
    private static @Nullable BigDecimal kept(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(6, RoundingMode.HALF_EVEN);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
