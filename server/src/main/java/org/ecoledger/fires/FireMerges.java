package org.ecoledger.fires;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.fires.Detections.Near;
import org.ecoledger.fires.FireRules.Merging;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two fires that the rule has left apart and a person knows to be one (C17): a satellite's pixel at the edge of its
 * swath is kilometres wide. The sightings go into the other fire and can be split out of it again; the matter goes with them
 * by its procedure's own step, which says whose it is. A fire never leaves its county's count for another county's.
 */
@Service
public class FireMerges {
    private static final int ANYWHERE = Integer.MAX_VALUE;
    private static final int MOST_SHOWN = 20;

    private final Fires fires;
    private final FireRows rows;
    private final Detections detections;
    private final FireRules rules;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    FireMerges(
            Fires fires,
            FireRows rows,
            Detections detections,
            FireRules rules,
            Matters matters,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.fires = fires;
        this.rows = rows;
        this.detections = detections;
        this.rules = rules;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fire into which another can go, and how far apart their nearest sightings are. */
    record Candidate(Fire fire, int metres) {}

    /** Fires into which this one can go, nearest first. */
    List<Candidate> candidates(Fire fire) {
        Merging rule = rule(fire);
        return detections.around(fire.number(), rule.hours(), rule.metresByHand()).stream()
                .flatMap(near -> fires
                        .find(near.fire(), Jurisdiction.everything())
                        .filter(other -> objections(fire, other).isEmpty())
                        .map(other -> new Candidate(other, near.metres()))
                        .stream())
                .limit(MOST_SHOWN)
                .toList();
    }

    /**
     * Lets a fire's sightings be those of another, and its matter go into the other's.
     *
     * @throws Problem 404 outside the jurisdiction; 403 when it is others' to do; 409 in another state; 422 with all objections
     */
    @Transactional
    public Fire merge(Actor actor, String number, String into, String reason) {
        rows.lock();
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Fire fire = fires.find(number, jurisdiction).orElseThrow(() -> Problem.notFound("fires.no-such-fire", number));
        Optional<Fire> other = fires.find(into, jurisdiction);
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(Objection.to("reason", "fires.reason-wanted"));
        }
        other.ifPresentOrElse(
                found -> objections.addAll(objections(fire, found)),
                () -> objections.add(Objection.to("into", "fires.no-such-fire", into)));
        if (!objections.isEmpty()) {
            throw Problem.objections("fires.not-merged", objections);
        }
        merge(actor, fire, other.orElseThrow(), reason.strip());
        return fires.find(into, jurisdiction).orElseThrow();
    }

    private void merge(Actor actor, Fire fire, Fire into, String reason) {
        Instant now = clock.instant();
        int metres = apart(fire, into).orElseThrow();
        detections
                .of(fire.number())
                .forEach(one -> detections.move(one.id(), into.number(), metres, actor.name(), reason, now));
        rows.mergeInto(fire.number(), into.number(), actor.name(), reason, now);
        rows.fit(into.number());
        audit.record(actor, "fire.merged-by-hand", fire.subject(), into.number() + " " + metres + " m " + reason);
        String file = matterOf(fire);
        Matter matter = matters.find(file, Jurisdiction.everything()).orElseThrow();
        matters.act(
                actor, file, "merge", ActionInput.of(matter.version(), reason).with("parent", matterOf(into)));
    }

    private List<Objection> objections(Fire fire, Fire other) {
        var found = new ArrayList<Objection>();
        if (fire.number().equals(other.number())) {
            return List.of(Objection.to("into", "fires.merge-itself"));
        }
        for (Fire one : List.of(fire, other)) {
            Fire.Merged merged = one.merged();
            if (merged != null) {
                return List.of(Objection.to("into", "fires.merged-already", one.number(), merged.into()));
            }
        }
        if (!fire.county().equals(other.county())) {
            found.add(Objection.to("into", "fires.merge-county", other.number()));
        }
        if (!fires.mergedInto(fire.number()).isEmpty()) {
            found.add(Objection.to("into", "fires.holds-others", fire.number()));
        }
        if (other.isReduced() || other.state().equals("closed")) {
            found.add(Objection.to("into", "fires.merge-ended", other.number()));
        }
        if (wasOutBefore(fire, other) || wasOutBefore(other, fire)) {
            found.add(Objection.to("into", "fires.merge-put-out", other.number()));
        }
        distance(fire, other).ifPresent(found::add);
        return found;
    }

    private Optional<Objection> distance(Fire fire, Fire other) {
        Merging rule = rule(fire);
        Optional<Integer> metres = apart(fire, other);
        if (metres.isEmpty()) {
            return Optional.of(Objection.to("into", "fires.merge-hours", other.number(), rule.hours()));
        }
        return metres.filter(far -> far > rule.metresByHand())
                .map(far -> Objection.to("into", "fires.merge-metres", other.number(), far, rule.metresByHand()));
    }

    /** Between their nearest sightings of about the same time; empty where none is. */
    private Optional<Integer> apart(Fire fire, Fire other) {
        return detections.around(fire.number(), rule(fire).hours(), ANYWHERE).stream()
                .filter(near -> near.fire().equals(other.number()))
                .map(Near::metres)
                .findFirst();
    }

    private Merging rule(Fire fire) {
        return rules.merging(CityTime.at(fire.firstSeen()).toLocalDate());
    }

    /** A fire that was put out before another was first seen is not that one, as in the rule for sightings. */
    private static boolean wasOutBefore(Fire fire, Fire other) {
        Instant out = fire.putOutAt();
        return out != null && out.isBefore(other.firstSeen());
    }

    private static String matterOf(Fire fire) {
        String matter = fire.matter();
        if (matter == null) {
            throw new IllegalStateException("Fire without a matter: " + fire.number());
        }
        return matter;
    }
}
