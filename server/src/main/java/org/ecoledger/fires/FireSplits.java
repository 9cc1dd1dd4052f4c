package org.ecoledger.fires;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.fires.FirePoint.Pass;
import org.ecoledger.fires.FirePoint.Sender;
import org.ecoledger.grids.Whereabouts;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a merge: a sighting that was taken for one of this fire becomes a fire of its own, with a matter of its own. */
@Service
public class FireSplits {
    private final Fires fires;
    private final FireRows rows;
    private final Detections detections;
    private final FireMatters matters;
    private final Whereabouts whereabouts;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    FireSplits(
            Fires fires,
            FireRows rows,
            Detections detections,
            FireMatters matters,
            Whereabouts whereabouts,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.fires = fires;
        this.rows = rows;
        this.detections = detections;
        this.matters = matters;
        this.whereabouts = whereabouts;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one sighting out of a fire.
     *
     * @return number of the fire that it is now
     * @throws Problem 404 outside the jurisdiction; 422 without a reason, or when it is the fire's only sighting
     */
    @Transactional
    public String split(Actor actor, String number, long detection, String reason) {
        rows.lock();
        Fire fire = fires.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("fires.no-such-fire", number));
        List<Detection> all = detections.of(number);
        Optional<Detection> taken =
                all.stream().filter(one -> one.id() == detection).findFirst();
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(Objection.to("reason", "fires.reason-wanted"));
        }
        if (taken.isEmpty()) {
            objections.add(Objection.to("detection", "fires.no-such-detection", number));
        } else if (all.size() < 2) {
            objections.add(Objection.to("detection", "fires.only-detection", number));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("fires.not-split", objections);
        }
        return split(actor, fire, taken.orElseThrow(), reason.strip());
    }

    private String split(Actor actor, Fire fire, Detection taken, String reason) {
        FirePoint point = point(taken);
        String number = rows.add(
                point,
                whereabouts.at(point.lon().doubleValue(), point.lat().doubleValue(), FirePoint.DATUM),
                fire.number());
        detections.move(taken.id(), number, null, actor.name(), reason, clock.instant());
        rows.fit(fire.number());
        audit.record(actor, "fire.split", fire.subject(), number + " " + reason);
        matters.open(actor, number, List.of());
        return number;
    }

    /** As it came in; what it is now received for is the split. */
    private FirePoint point(Detection taken) {
        String satellite = taken.satellite();
        String instrument = taken.instrument();
        String reporter = taken.reporter();
        Pass pass = satellite == null || instrument == null
                ? null
                : new Pass(satellite, instrument, taken.confidence(), null, null, null, null, null);
        Sender sender = reporter == null ? null : new Sender(0, reporter, "", taken.given());
        return new FirePoint("", taken.lon(), taken.lat(), taken.seenAt(), clock.instant(), pass, sender);
    }
}
