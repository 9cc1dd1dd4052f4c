package org.ecoledger.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Sentences;
import org.ecoledger.registry.RegistryObject.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registered vehicles seen on the road: one that was scrapped and drives again is flagged (C16). */
@Repository
class Sightings {
    private static final String LIST = "old-vehicles";

    private final JdbcClient db;
    private final Objects objects;
    private final Returns returns;
    private final Jurisdictions jurisdictions;
    private final Sentences sentences;
    private final Clock clock;

    Sightings(
            JdbcClient db,
            Objects objects,
            Returns returns,
            Jurisdictions jurisdictions,
            Sentences sentences,
            Clock clock) {
        this.db = db;
        this.objects = objects;
        this.returns = returns;
        this.jurisdictions = jurisdictions;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What a sighting says. */
    enum Outcome {
        UNKNOWN,
        KNOWN_ALREADY,
        RECORDED,
        BACK
    }

    /** Plates are compared without dots, dashes and blanks. */
    Outcome record(Actor actor, String plate, Instant at, String place) {
        RegistryObject vehicle = byPlate(plate);
        if (vehicle == null
                || objects.find(vehicle.number(), jurisdictions.of(actor)).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        int added = db.sql("""
                        insert into registry.sightings (object, seen_at, place, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        vehicle.number(),
                        CityTime.at(at).toOffsetDateTime(),
                        place,
                        CityTime.at(clock.instant()).toOffsetDateTime(),
                        actor.name())
                .update();
        if (added == 0) {
            return Outcome.KNOWN_ALREADY;
        }
        Instant removed = vehicle.removedAt();
        if (vehicle.state() != State.REMOVED || removed == null || !at.isAfter(removed)) {
            return Outcome.RECORDED;
        }
        String why =
                sentences.say("registry.back-on-the-road", List.of(place, DateText.of(at)), Locale.SIMPLIFIED_CHINESE);
        return returns.notice(actor, vehicle.number(), why) ? Outcome.BACK : Outcome.RECORDED;
    }

    private @org.jspecify.annotations.Nullable RegistryObject byPlate(String plate) {
        return db.sql("""
                        select number from registry.objects
                        where list = :list and annulled_at is null
                          and upper(regexp_replace(key, '[·.\\-[:space:]]', '', 'g')) = :plate
                        order by number limit 1
                        """)
                .param("list", LIST)
                .param("plate", plate.replaceAll("[·.\\-\\s]", "").toUpperCase(Locale.ROOT))
                .query(String.class)
                .optional()
                .flatMap(objects::find)
                .orElse(null);
    }
}
