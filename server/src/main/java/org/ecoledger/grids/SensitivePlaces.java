package org.ecoledger.grids;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Schools, hospitals, water intakes and the like, so that whoever holds a cell knows what is at stake in it (M03-09). */
@Repository
public class SensitivePlaces {
    private static final int LONGEST_NAME = 80;

    private final JdbcClient db;
    private final SensitiveKinds kinds;
    private final Whereabouts whereabouts;
    private final Regions regions;
    private final Inside inside;
    private final Audit audit;
    private final Clock clock;

    SensitivePlaces(
            JdbcClient db,
            SensitiveKinds kinds,
            Whereabouts whereabouts,
            Regions regions,
            Inside inside,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.whereabouts = whereabouts;
        this.regions = regions;
        this.inside = inside;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants to add.
     *
     * @param kind code of {@code grids/sensitive.csv}, or its Chinese name
     * @param datum WGS-84, CGCS2000 or GCJ-02
     */
    public record Wanted(
            String kind,
            String name,
            BigDecimal lon,
            BigDecimal lat,
            String datum,
            @Nullable String note) {}

    /** Whether its region already has a place of this kind and name. */
    public boolean isThere(Wanted wanted) {
        return region(wanted)
                .flatMap(region -> kinds.written(wanted.kind())
                        .map(kind -> isTaken(
                                region.code(), kind.code(), wanted.name().strip())))
                .orElse(false);
    }

    /** The region in which the place would lie, if it is one of the city's. */
    public Optional<Region> region(Wanted wanted) {
        return whereabouts
                .at(wanted.lon().doubleValue(), wanted.lat().doubleValue(), wanted.datum())
                .region()
                .flatMap(regions::find);
    }

    /**
     * Adds a place.
     *
     * @return its number
     * @throws Problem 422 with all objections
     */
    @Transactional
    public long add(Actor actor, Wanted wanted) {
        List<Objection> objections = new ArrayList<>();
        Optional<SensitiveKinds.SensitiveKind> kind = kinds.written(wanted.kind());
        if (kind.isEmpty()) {
            objections.add(Objection.to("kind", "grids.no-such-sensitive-kind", wanted.kind()));
        }
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            objections.add(Objection.to("name", "grids.name-length", LONGEST_NAME));
        }
        if (!Shapes.DATUMS.contains(wanted.datum())) {
            objections.add(Objection.to("datum", "grids.no-such-datum", wanted.datum()));
        }
        Optional<Region> region = region(wanted);
        if (region.isEmpty()) {
            objections.add(Objection.to("lon", "grids.place-nowhere", wanted.lon() + "," + wanted.lat()));
        } else if (kind.isPresent() && isTaken(region.get().code(), kind.get().code(), name)) {
            objections.add(Objection.to("name", "grids.place-taken", name));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("grids.place-refused", objections);
        }
        return added(actor, wanted, kind.orElseThrow(), region.orElseThrow(), name);
    }

    private long added(Actor actor, Wanted wanted, SensitiveKinds.SensitiveKind kind, Region region, String name) {
        long id = db.sql("""
                        insert into grids.sensitive_places (kind, name, region, lon, lat, datum, note)
                        values (:kind, :name, :region, :lon, :lat, :datum, :note) returning id
                        """)
                .param("kind", kind.code())
                .param("name", name)
                .param("region", region.code())
                .param("lon", wanted.lon())
                .param("lat", wanted.lat())
                .param("datum", wanted.datum())
                .param("note", wanted.note())
                .query(Long.class)
                .single();
        inside.put(
                subject(id),
                Inside.Kind.SENSITIVE,
                new Inside.Label(kind.code(), kind.chinese(), kind.english(), name, null),
                null,
                wanted.lon().doubleValue(),
                wanted.lat().doubleValue(),
                wanted.datum());
        audit.record(actor, "sensitive-place.added", subject(id), kind.code() + " " + name);
        return id;
    }

    /** Takes a place off the cells; it is kept with the reason. */
    @Transactional
    public void remove(Actor actor, long id, String reason) {
        if (reason.isBlank()) {
            throw Problem.objections("grids.place-refused", List.of(Objection.to("reason", "grids.reason-missing")));
        }
        int removed = db.sql("""
                        update grids.sensitive_places set removed = ?, removed_reason = ? where id = ? and removed is null
                        """).params(today(), reason.strip(), id).update();
        if (removed == 0) {
            throw Problem.notFound("grids.no-such-place", id);
        }
        inside.remove(subject(id));
        audit.record(actor, "sensitive-place.removed", subject(id), reason.strip());
    }

    /** Code of the region of a place that is there. */
    Optional<String> regionOf(long id) {
        return db.sql("select region from grids.sensitive_places where id = ? and removed is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private boolean isTaken(String region, String kind, String name) {
        return db.sql("""
                        select exists (select 1 from grids.sensitive_places
                                       where region = ? and kind = ? and name = ? and removed is null)
                        """).params(region, kind, name).query(Boolean.class).single();
    }

    private static String subject(long id) {
        return "sensitive:" + id;
    }

    private LocalDate today() {
        return CityTime.at(clock.instant()).toLocalDate();
    }
}
