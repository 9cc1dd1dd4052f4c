package org.ecoledger.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.complaints.SystemReportsController.Standing;
import org.ecoledger.complaints.SystemReportsController.Wish;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that other systems post. */
@Service
class SystemReports {
    private final Entering entering;
    private final Reports reports;
    private final Answered answered;
    private final PublicStandings standings;
    private final Channels channels;
    private final MatterKinds kinds;
    private final CityPlaces places;
    private final Clock clock;

    SystemReports(
            Entering entering,
            Reports reports,
            Answered answered,
            PublicStandings standings,
            Channels channels,
            MatterKinds kinds,
            CityPlaces places,
            Clock clock) {
        this.entering = entering;
        this.reports = reports;
        this.answered = answered;
        this.standings = standings;
        this.channels = channels;
        this.kinds = kinds;
        this.places = places;
        this.clock = clock;
    }

    /** Takes it in and gives the matter's number. It is opened in the system's name: a key has no jurisdiction. */
    @Transactional
    String receive(Actor actor, Wish wish, String key) {
        String scope = "system:" + actor.account();
        String body = wish.toString();
        Optional<String> earlier = answered.find(scope, key, body);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String number = entering.enter(Actor.system(actor.login()), arrival(actor, wish))
                .matter()
                .number();
        answered.put(scope, key, body, number);
        return number;
    }

    /** What became of it, for the system that posted it; for all others it is not there. */
    Standing standing(Actor actor, String number, Locale locale) {
        Report report = reports.find(number)
                .filter(found -> found.externalSystem() != null && found.externalSystem() == actor.account())
                .orElseThrow(() -> Problem.notFound("complaints.not-found", number));
        var standing = standings.of(report, locale);
        return new Standing(
                report.matter(),
                report.channelRef(),
                report.receivedAt(),
                standing.state(),
                standing.stateName(),
                standing.closedAt(),
                standing.reply(),
                standing.repliedAt());
    }

    private Arrival arrival(Actor actor, Wish wish) {
        Instant received = wish.receivedAt() == null ? clock.instant() : wish.receivedAt();
        var complainant = Complainant.of(
                DeskForm.orNull(wish.reporterName()),
                DeskForm.orNull(wish.reporterPhone()),
                null,
                wish.title() == null ? "" : wish.title(),
                wish.text() == null ? "" : wish.text());
        Place place = DeskForm.place(wish.address(), wish.lon(), wish.lat(), wish.datum());
        Optional<Region> county = county(wish, place);
        Optional<String> kind =
                kinds.read(wish.kind() == null ? "" : wish.kind()).map(MatterKinds.Kind::code);
        refuse(wish, complainant, county, kind, received);
        Channel channel = channels.get(Channels.SYSTEM);
        return new Arrival(
                channel,
                DeskForm.orNull(wish.ref()),
                received,
                wish.limitAt(),
                complainant,
                wish.wantsReply() == null ? channel.reply() : wish.wantsReply(),
                null,
                null,
                kind.orElseThrow(),
                county.orElseThrow().code(),
                township(wish, county.orElseThrow()).map(Region::code).orElse(null),
                place,
                List.of(),
                null,
                false,
                null,
                actor.account(),
                null);
    }

    private void refuse(
            Wish wish, Complainant complainant, Optional<Region> county, Optional<String> kind, Instant received) {
        List<Objection> objections = new ArrayList<>(DeskForm.textRules(complainant));
        if (kind.isEmpty()) {
            objections.add(Objection.to("kind", "complaints.kind-wanted"));
        }
        if (county.isEmpty()) {
            objections.add(Objection.to("county", "complaints.county-wanted"));
        } else if (wish.township() != null && township(wish, county.get()).isEmpty()) {
            objections.add(Objection.to("township", "complaints.no-such-township", wish.township()));
        }
        if (received.isAfter(clock.instant())) {
            objections.add(Objection.to("receivedAt", "complaints.received-later"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("complaints.entering-refused", objections);
        }
    }

    private Optional<Region> county(Wish wish, @Nullable Place place) {
        String written = DeskForm.orNull(wish.county());
        return written == null ? places.countyOf(place) : places.read(written, Region.Level.COUNTY, null);
    }

    private Optional<Region> township(Wish wish, Region county) {
        String written = DeskForm.orNull(wish.township());
        return written == null ? Optional.empty() : places.read(written, Region.Level.TOWNSHIP, county.code());
    }
}
