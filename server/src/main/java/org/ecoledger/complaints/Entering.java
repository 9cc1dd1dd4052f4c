package org.ecoledger.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.matters.Place;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.redaction.Headline;
import org.ecoledger.redaction.Known;
import org.ecoledger.redaction.Redaction;
import org.ecoledger.redaction.Shadow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in: the redacted text opens a matter, the rest goes into the vault, both in one transaction. */
@Service
class Entering {
    private static final int LONGEST_TITLE = 200;

    private final Matters matters;
    private final Reports reports;
    private final Vault vault;
    private final CityPlaces places;
    private final Audit audit;

    Entering(Matters matters, Reports reports, Vault vault, CityPlaces places, Audit audit) {
        this.matters = matters;
        this.reports = reports;
        this.vault = vault;
        this.places = places;
        this.audit = audit;
    }

    /** The complaint and the matter that it opened. */
    record Entered(Report report, Matter matter) {}

    /**
     * Takes one in. The same key again gives the first one's matter.
     *
     * @throws Problem 409 when the channel's number is known already; 422 with all objections
     */
    @Transactional
    Entered enter(Actor actor, Arrival arrival) {
        if (!places.isInCity(arrival.place())) {
            throw Problem.objections(
                    "complaints.entering-refused", List.of(Objection.to("place", "complaints.place-outside")));
        }
        Complainant complainant = arrival.complainant();
        var text = redacted(arrival.text(), complainant.originalText(), complainant);
        var title = redacted(arrival.title(), titleOf(complainant), complainant);
        Matter matter = matters.open(
                actor,
                new NewMatter(
                        shortened(title.text()),
                        text.text(),
                        arrival.kind(),
                        arrival.channel().source(),
                        arrival.channelRef(),
                        arrival.hotlineLimitAt(),
                        linked(arrival),
                        placed(arrival),
                        arrival.county(),
                        arrival.township(),
                        arrival.photos(),
                        arrival.key()));
        Optional<Report> earlier = reports.find(matter.number());
        if (earlier.isPresent()) {
            return new Entered(earlier.get(), matter);
        }
        refuseKnown(arrival);
        var suspects = new ArrayList<>(title.suspects());
        suspects.addAll(text.suspects());
        reports.add(
                actor,
                matter.number(),
                arrival,
                vault.seal(matter.number(), complainant),
                callerMark(complainant),
                suspects.stream().distinct().toList());
        audit.record(
                actor,
                "complaint.entered",
                "complaint:" + matter.number(),
                "channel=" + arrival.channel().code());
        return new Entered(reports.find(matter.number()).orElseThrow(), matter);
    }

    /** After the matter is opened, since the same attempt again is no second ticket; the matter goes with the refusal. */
    private void refuseKnown(Arrival arrival) {
        String ref = arrival.channelRef();
        if (ref != null) {
            reports.find(arrival.channel().code(), arrival.externalSystem(), ref)
                    .ifPresent(known -> {
                        throw Problem.conflict("complaints.ticket-known", ref, known.matter());
                    });
        }
    }

    /** The place without name and telephone; the reporter's own address stays where it is the place of the problem. */
    private static @Nullable Place placed(Arrival arrival) {
        Place place = arrival.place();
        if (place == null || place.address() == null) {
            return place;
        }
        String address = Redaction.seen(place.address(), nameAndPhone(arrival)).text();
        return new Place(address, place.lon(), place.lat(), place.datum());
    }

    /** What it is about, without name and telephone of the reporter. */
    private static Matter.@Nullable Linked linked(Arrival arrival) {
        Matter.Linked linked = arrival.linked();
        return linked == null
                ? null
                : new Matter.Linked(
                        linked.kind(),
                        linked.code(),
                        Redaction.seen(linked.name(), nameAndPhone(arrival)).text());
    }

    private static Known nameAndPhone(Arrival arrival) {
        Complainant complainant = arrival.complainant();
        return new Known(complainant.name(), complainant.phone(), null);
    }

    /** A clerk's text is freed of what is certain; where nobody looked, of all that the writer says of himself. */
    private static Redaction.Redacted redacted(@Nullable String clerks, String original, Complainant complainant) {
        return clerks == null || clerks.isBlank()
                ? Redaction.unseen(original, complainant.known())
                : Redaction.seen(clerks, complainant.known());
    }

    private static String titleOf(Complainant complainant) {
        String title = complainant.originalTitle();
        if (title != null && !title.isBlank()) {
            return title;
        }
        // Redacted as a whole before it is shortened, so that no half of a number is left over.
        return Headline.of(Redaction.unseen(complainant.originalText(), complainant.known())
                .text());
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private @Nullable String callerMark(Complainant complainant) {
        String phone = complainant.phone() == null
                ? ""
                : Shadow.of(complainant.phone()).plain().replaceAll("\\D", "");
        return phone.isEmpty() ? null : vault.mark("caller", phone);
    }
}
