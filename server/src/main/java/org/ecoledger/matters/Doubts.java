package org.ecoledger.matters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Step.Doubt;
import org.jspecify.annotations.Nullable;

/** What the checker on site should look at twice (疑点, ruling 3). A doubt never refuses anything. */
final class Doubts {
    /** Beyond this a photo was taken somewhere else, metres. */
    private static final long FAR = 300;

    /** GCJ-02 is shifted against the others by up to so much, metres. */
    private static final long SHIFT = 800;

    /** Beyond this two photos do not show one spot, metres (inventory C8). */
    private static final long SAME_SPOT = 100;

    /** Clocks of cameras run apart by less. */
    private static final Duration APART = Duration.ofHours(1);

    private Doubts() {}

    static List<Doubt> about(EvidenceFile photo, Attempt attempt) {
        var doubts = new ArrayList<Doubt>();
        var taken = photo.takenAt();
        if (photo.role() != EvidenceRole.BEFORE && taken == null) {
            doubts.add(new Doubt("matters.doubt.no-time", List.of()));
        }
        if (taken != null && taken.isAfter(attempt.now().plus(Duration.ofMinutes(10)))) {
            doubts.add(new Doubt("matters.doubt.future", List.of(Wording.time(CityTime.at(taken)))));
        }
        Long metres = distance(photo, attempt.matter().place());
        if (metres != null) {
            doubts.add(new Doubt("matters.doubt.far", List.of(Long.toString(metres))));
        }
        doubts.addAll(claimed(photo));
        spot(photo, attempt).ifPresent(doubts::add);
        attempt.alike()
                .getOrDefault(photo.id(), List.of())
                .forEach(twin -> doubts.add(new Doubt("matters.doubt.alike", List.of(twin.number(), twin.office()))));
        return List.copyOf(doubts);
    }

    /** What the person says against what the camera says. */
    private static List<Doubt> claimed(EvidenceFile photo) {
        var doubts = new ArrayList<Doubt>();
        var taken = photo.takenAt();
        var said = photo.claimed().at();
        if (taken != null && said != null && Duration.between(taken, said).abs().compareTo(APART) > 0) {
            doubts.add(new Doubt(
                    "matters.doubt.claimed-time",
                    List.of(Wording.time(CityTime.at(said)), Wording.time(CityTime.at(taken)))));
        }
        var place = new Place(
                null,
                photo.claimed().lon(),
                photo.claimed().lat(),
                photo.claimed().datum());
        Long metres = place.lon() == null ? null : distance(photo, place);
        if (metres != null) {
            doubts.add(new Doubt("matters.doubt.claimed-place", List.of(Long.toString(metres))));
        }
        return doubts;
    }

    /** An after-photo shows the spot of the before-photo; where both are placed, they can be compared. */
    private static Optional<Doubt> spot(EvidenceFile photo, Attempt attempt) {
        if (photo.role() != EvidenceRole.AFTER || photo.lon() == null) {
            return Optional.empty();
        }
        var after = new Place(null, photo.lon(), photo.lat(), photo.datum());
        return Stream.concat(attempt.kept().stream(), attempt.photos().stream())
                .filter(other -> other.role() == EvidenceRole.BEFORE && other.lon() != null && !other.annulled())
                .map(other -> after.metresTo(other.lon(), other.lat()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(metres -> metres > SAME_SPOT)
                .map(metres -> new Doubt("matters.doubt.other-spot", List.of(Long.toString(metres))));
    }

    private static @Nullable Long distance(EvidenceFile photo, @Nullable Place place) {
        Long metres = place == null ? null : place.metresTo(photo.lon(), photo.lat());
        if (place == null || metres == null) {
            return null;
        }
        boolean shifted = "GCJ-02".equals(place.datum()) != "GCJ-02".equals(photo.datum());
        return metres > FAR + (shifted ? SHIFT : 0) ? metres : null;
    }
}
