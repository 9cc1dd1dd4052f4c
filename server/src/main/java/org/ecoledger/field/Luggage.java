package org.ecoledger.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What somebody takes along for a day without a network: the cells, the list, and where the last visit was. */
@Service
class Luggage {
    private final HeldCells cells;
    private final List<FieldSource> sources;
    private final FieldFindings findings;
    private final FieldPhotos photos;
    private final Posts posts;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final Duration patience;

    Luggage(
            HeldCells cells,
            List<FieldSource> sources,
            FieldFindings findings,
            FieldPhotos photos,
            Posts posts,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock,
            @Value("${ecoledger.field.unfinished-days}") int unfinishedDays) {
        this.cells = cells;
        this.sources = sources;
        this.findings = findings;
        this.photos = photos;
        this.posts = posts;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.patience = Duration.ofDays(unfinishedDays);
    }

    /**
     * @param asOf by the server's clock; the page shows it as long as it shows the rest
     * @param lastVisit null where there was none
     * @param unfinished own photos that stopped on their way days ago
     */
    record Mine(
            Instant asOf,
            List<HeldCells.HeldCell> cells,
            List<FieldTask> tasks,
            FieldFindings.@Nullable LastVisit lastVisit,
            List<FieldPhotos.Unfinished> unfinished) {}

    Mine of(Actor actor, Locale locale) {
        return new Mine(
                clock.instant(),
                cells.of(actor),
                sources.stream()
                        .flatMap(source -> source.tasksOf(actor, locale).stream())
                        .toList(),
                findings.lastOf(actor).orElse(null),
                stopped().stream().filter(photo -> isOwn(photo, actor)).toList());
    }

    List<FieldPhotos.Unfinished> unfinished(Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return stopped().stream()
                .filter(photo -> isOwn(photo, actor)
                        || (actor.is(Role.COMMITTEE_OFFICE) && isOfUnitIn(jurisdiction, photo.account())))
                .toList();
    }

    private List<FieldPhotos.Unfinished> stopped() {
        return photos.unfinished(clock.instant().minus(patience));
    }

    private static boolean isOwn(FieldPhotos.Unfinished photo, Actor actor) {
        return photo.account() == actor.account();
    }

    private boolean isOfUnitIn(Jurisdiction jurisdiction, long account) {
        return posts.of(account)
                .flatMap(post -> regions.find(post.unit().region()))
                .filter(jurisdiction::covers)
                .isPresent();
    }
}
