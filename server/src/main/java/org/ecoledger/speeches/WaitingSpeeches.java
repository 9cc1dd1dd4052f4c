package org.ecoledger.speeches;

import java.util.List;
import org.ecoledger.access.Actor;
import org.springframework.stereotype.Component;

/** What somebody has still to confirm, for the page of today. */
@Component
public class WaitingSpeeches {
    private final Speeches speeches;
    private final SpeechRights rights;

    WaitingSpeeches(Speeches speeches, SpeechRights rights) {
        this.speeches = speeches;
        this.rights = rights;
    }

    /** Speeches of this person's office with open proposals, the longest waiting first; none for who confirms none. */
    public List<Speeches.Waiting> of(Actor actor, int most) {
        return rights.desk(actor)
                .map(unit -> speeches.waitingFor(unit.code(), most))
                .orElse(List.of());
    }
}
