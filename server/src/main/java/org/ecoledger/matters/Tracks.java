package org.ecoledger.matters;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which procedure a report follows: the first fitting row of {@code matters/tracks.csv} by source and kind. */
@Component
class Tracks {
    private final List<Track> tracks =
            MatterTable.rows("tracks", row -> new Track(row.get("source"), row.get("kind"), row.get("track")));

    private record Track(String source, String kind, String track) {
        boolean fits(String ofSource, String ofKind) {
            return source.equals(ofSource) && (kind.isEmpty() || kind.equals(ofKind));
        }
    }

    /** Whether reports from this source have a sender to be protected, whatever they are about (ruling 7). */
    boolean isComplaint(String source) {
        return of(source, "").equals("complaint");
    }

    /** Whether matters follow this procedure; others are for files of other modules. */
    boolean isTrack(String procedure) {
        return procedure.equals("matter") || tracks.stream().anyMatch(track -> track.track().equals(procedure));
    }

    String of(String source, String kind) {
        return tracks.stream()
                .filter(track -> track.fits(source, kind))
                .map(Track::track)
                .findFirst()
                .orElse("matter");
    }
}
