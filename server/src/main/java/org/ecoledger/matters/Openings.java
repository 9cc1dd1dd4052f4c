package org.ecoledger.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens matters: judges what was given, gives the number, starts the first clock. */
@Component
class Openings {
    private final MatterRows rows;
    private final Steps steps;
    private final Requests requests;
    private final MatterTypes types;
    private final Tracks tracks;
    private final MatterClocks clocks;
    private final EvidenceFiles evidence;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Procedures procedures;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            MatterRows rows,
            Steps steps,
            Requests requests,
            MatterTypes types,
            Tracks tracks,
            MatterClocks clocks,
            EvidenceFiles evidence,
            Regions regions,
            Jurisdictions jurisdictions,
            Posts posts,
            Procedures procedures,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.requests = requests;
        this.types = types;
        this.tracks = tracks;
        this.clocks = clocks;
        this.evidence = evidence;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.procedures = procedures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Matter open(Actor actor, NewMatter wanted) {
        return open(actor, wanted, null);
    }

    /** @param standout what the station that stood out adds; null for matters that people open */
    Matter open(Actor actor, NewMatter wanted, @Nullable Standout standout) {
        List<EvidenceFile> photos = evidence.all(wanted.photos());
        var objections = new ArrayList<Objection>(OpeningRules.apply(wanted, types, actor, photos));
        objections.addAll(OpeningRules.region(
                wanted,
                regions.find(wanted.county()).orElse(null),
                wanted.township() == null
                        ? null
                        : regions.find(wanted.township()).orElse(null),
                jurisdictions.of(actor)));
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.opening-refused", objections);
        }
        return write(actor, wanted, standout, photos);
    }

    /** A station, its episode, and the figure that shows it. */
    record Standout(String station, Episode episode, String figureRef) {}

    private Matter write(Actor actor, NewMatter wanted, @Nullable Standout standout, List<EvidenceFile> photos) {
        Instant now = clock.instant();
        Procedure procedure = procedures.of(tracks.of(wanted.source(), wanted.kind()), CityTime.today(clock));
        String number = rows.nextNumber(CityTime.today(clock).getYear());
        if (requests.claim(actor, wanted.key(), number).isPresent()) {
            throw Problem.conflict("matters.sent-twice");
        }
        Matter matter = matter(actor, wanted, standout, number, procedure, now);
        rows.add(matter, standout == null ? null : standout.episode());
        photos.forEach(photo -> evidence.attach(actor, photo.id(), matter.subject()));
        steps.add(number, firstStep(actor, matter, photos, now));
        clocks.opened(actor, matter, procedure);
        audit.record(actor, "matter.opened", matter.subject(), wanted.title());
        events.publishEvent(
                new MatterMoved(number, "opened", "", matter.state(), matter.county(), null, actor.account(), now));
        return rows.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private Matter matter(
            Actor actor,
            NewMatter wanted,
            @Nullable Standout standout,
            String number,
            Procedure procedure,
            Instant now) {
        return new Matter(
                number,
                procedure.name(),
                wanted.title().strip(),
                wanted.description(),
                wanted.kind(),
                types.find("kind", wanted.kind()).orElseThrow().parent(),
                wanted.source(),
                wanted.sourceRef(),
                wanted.sourceLimit(),
                wanted.linked(),
                wanted.place(),
                wanted.county(),
                wanted.township(),
                standout == null ? null : standout.station(),
                standout == null ? null : standout.figureRef(),
                now,
                actor.account(),
                actor.name(),
                null,
                null,
                null,
                procedure.version(),
                procedure.begin(),
                null,
                "open",
                "handle",
                null,
                null,
                null,
                false,
                null,
                0,
                null,
                false,
                null,
                null,
                null,
                0);
    }

    private Step firstStep(Actor actor, Matter matter, List<EvidenceFile> photos, Instant now) {
        Post post = posts.of(actor.account()).orElse(null);
        return new Step(
                0,
                0,
                "open",
                "",
                matter.state(),
                actor.account(),
                actor.name(),
                post == null ? null : post.title(),
                post == null ? null : post.unit().code(),
                post == null ? null : post.unit().name(),
                null,
                now,
                matter.description(),
                null,
                Map.of(),
                photos.stream()
                        .map(photo -> new Step.Photo(photo.id(), List.of()))
                        .toList());
    }
}
