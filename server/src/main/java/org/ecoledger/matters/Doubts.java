package org.ecoledger.matters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        return List.copyOf(doubts);
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
