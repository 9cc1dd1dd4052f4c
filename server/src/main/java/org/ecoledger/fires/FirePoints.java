package org.ecoledger.fires;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.fires.Detections.Near;
import org.ecoledger.fires.FireRules.Merging;
import org.ecoledger.grids.Whereabout;
import org.ecoledger.grids.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sightings in (C17): one that is known changes nothing, one of a fire that is known joins it by the city's rule, any
 * other is a fire, of which the township has a matter in the same transaction.
 */
@Component
public class FirePoints {
    private final Detections detections;
    private final FireRows rows;
    private final FireRules rules;
    private final FireMatters matters;
    private final Whereabouts whereabouts;
    private final Audit audit;
    private final Clock clock;

    FirePoints(
            Detections detections,
            FireRows rows,
            FireRules rules,
            FireMatters matters,
            Whereabouts whereabouts,
            Audit audit,
            Clock clock) {
        this.detections = detections;
        this.rows = rows;
        this.rules = rules;
        this.matters = matters;
        this.whereabouts = whereabouts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a sighting. */
    public enum Outcome {
        NEW_FIRE,
        MERGED,
        KNOWN,
        OUTSIDE
    }

    /** @param fire its number; null outside the city */
    public record Taken(Outcome outcome, @Nullable String fire) {}

    /** Takes a satellite's sighting in. */
    @Transactional
    public Taken take(Actor actor, FirePoint point) {
        return take(actor, point, List.of());
    }

    /** @param photos evidence of the person who saw it */
    @Transactional
    Taken take(Actor actor, FirePoint point, List<UUID> photos) {
        rows.lock();
        Optional<String> known = detections.fireOf(point.key());
        if (known.isPresent()) {
            return new Taken(Outcome.KNOWN, known.get());
        }
        Whereabout where = whereabouts.at(point.lon().doubleValue(), point.lat().doubleValue(), FirePoint.DATUM);
        if (where.county() == null) {
            return new Taken(Outcome.OUTSIDE, null);
        }
        Merging rule = rules.merging(CityTime.at(point.seenAt()).toLocalDate());
        Optional<Near> near = detections.near(point, rule);
        return near.isPresent() ? merge(actor, point, near.get(), rule, photos) : begin(actor, point, where, photos);
    }

    private Taken merge(Actor actor, FirePoint point, Near near, Merging rule, List<UUID> photos) {
        detections.add(point, near.fire(), near.metres(), rule.rule(), clock.instant());
        rows.fit(near.fire());
        matters.add(actor, near.fire(), photos);
        audit.record(actor, "fire.merged", "fire:" + near.fire(), point.key() + " " + near.metres() + " m");
        return new Taken(Outcome.MERGED, near.fire());
    }

    private Taken begin(Actor actor, FirePoint point, Whereabout where, List<UUID> photos) {
        String number = rows.add(point, where, null);
        detections.add(point, number, null, null, clock.instant());
        audit.record(actor, "fire.found", "fire:" + number, point.key());
        matters.open(actor, number, photos);
        return new Taken(Outcome.NEW_FIRE, number);
    }
}
