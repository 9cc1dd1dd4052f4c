package org.ecoledger.grids;

import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Actor;
import org.springframework.stereotype.Component;

/** That somebody found or checked something in cells. */
@Component
public class Deeds {

    /** What was done. */
    public enum Kind {
        FINDING,
        CHECK
    }

    public void done(String subject, Kind kind, List<String> cells, Instant at, Actor actor) {}
}
