package org.ecoledger.fires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.fires.FirePoint.Given;
import org.ecoledger.fires.FirePoint.Sender;
import org.ecoledger.fires.FirePoints.Outcome;
import org.ecoledger.fires.FirePoints.Taken;
import org.ecoledger.fires.FireReport.Reported;
import org.ecoledger.grids.Whereabout;
import org.ecoledger.grids.Whereabouts;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fires that people report (C17), from the field page among others. One that a satellite has seen already is the same fire. */
@Service
public class FireReports {
    /** Kind of the matters of fires. */
    public static final String KIND = "burning";

    /** Datums in which a place can be told: what phones give, surveys, and the map services' own. */
    public static final Set<String> DATUMS = Set.of(FirePoint.DATUM, "CGCS2000", "GCJ-02");

    /** Whoever saw it earlier does not say when. */
    public static final Duration LONGEST_AGO = Duration.ofDays(7);

    private static final int LONGEST = 2000;
    private static final int PLACES = 6;
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    private final FirePoints points;
    private final Detections detections;
    private final Fires fires;
    private final Whereabouts whereabouts;
    private final EvidenceFiles evidence;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FireReports(
            FirePoints points,
            Detections detections,
            Fires fires,
            Whereabouts whereabouts,
            EvidenceFiles evidence,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.points = points;
        this.detections = detections;
        this.fires = fires;
        this.whereabouts = whereabouts;
        this.evidence = evidence;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Takes a report; a second call with the same key returns what the first one became.
     *
     * @throws Problem 422 with all objections
     */
    @Transactional
    public Reported report(Actor actor, FireReport report) {
        Instant now = clock.instant();
        String key = "person|" + actor.account() + "|" + report.key();
        Optional<String> earlier = detections.fireOf(key);
        if (earlier.isPresent()) {
            return reported(earlier.get(), true);
        }
        List<Objection> objections = objections(actor, report, now);
        if (!objections.isEmpty()) {
            throw Problem.objections("fires.report-refused", objections);
        }
        Instant seen = report.seenAt();
        Datum.Point place = Datum.wgs84(report.lon().doubleValue(), report.lat().doubleValue(), report.datum());
        var given = new Given(degrees(report.lon()), degrees(report.lat()), report.datum());
        var point = new FirePoint(
                key,
                degrees(BigDecimal.valueOf(place.lon())),
                degrees(BigDecimal.valueOf(place.lat())),
                seen == null || seen.isAfter(now) ? now : seen,
                now,
                null,
                new Sender(actor.account(), actor.name(), report.words().strip(), given));
        Taken taken = points.take(actor, point, report.photos());
        return reported(taken.fire() == null ? "" : taken.fire(), taken.outcome() == Outcome.MERGED);
    }

    private Reported reported(String number, boolean merged) {
        return fires.find(number, Jurisdiction.everything())
                .map(fire -> new Reported(number, fire.matter(), merged))
                .orElseThrow();
    }

    private List<Objection> objections(Actor actor, FireReport report, Instant now) {
        var found = new ArrayList<Objection>();
        if (!report.key().matches("[A-Za-z0-9_-]{8,80}")) {
            found.add(Objection.to("key", "fires.key-wanted"));
        }
        if (report.words().length() > LONGEST || report.words().indexOf('\0') >= 0) {
            found.add(Objection.to("words", "fires.text-too-long", LONGEST));
        }
        Instant seen = report.seenAt();
        if (seen != null && (seen.isAfter(now.plus(FAST_CLOCK)) || seen.isBefore(now.minus(LONGEST_AGO)))) {
            found.add(Objection.to("seenAt", "fires.seen-when", LONGEST_AGO.toDays()));
        }
        if (!DATUMS.contains(report.datum())) {
            found.add(Objection.to("place", "fires.datum", report.datum()));
        } else if (!isPoint(report.lon(), 180) || !isPoint(report.lat(), 90)) {
            found.add(Objection.to("place", "fires.place-wanted"));
        } else {
            place(actor, report).ifPresent(found::add);
        }
        List<EvidenceFile> photos = evidence.all(report.photos());
        boolean own = photos.size() == report.photos().stream().distinct().count()
                && photos.stream().allMatch(photo -> photo.subject() == null && photo.uploadedBy() == actor.account());
        if (!own) {
            found.add(Objection.to("photos", "fires.photo-not-yours"));
        }
        return found;
    }

    private Optional<Objection> place(Actor actor, FireReport report) {
        Whereabout where =
                whereabouts.at(report.lon().doubleValue(), report.lat().doubleValue(), report.datum());
        String narrowest = where.township() == null ? where.county() : where.township();
        if (narrowest == null) {
            return Optional.of(Objection.to("place", "fires.outside"));
        }
        boolean covered =
                regions.find(narrowest).filter(jurisdictions.of(actor)::covers).isPresent();
        return covered ? Optional.empty() : Optional.of(Objection.to("place", "fires.not-your-region"));
    }

    private static BigDecimal degrees(BigDecimal told) {
        return told.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    private static boolean isPoint(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
