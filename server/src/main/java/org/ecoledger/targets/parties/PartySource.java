package org.ecoledger.targets.parties;

import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;

/** A module whose objects can take a letter on, such as the enterprises of a register. One bean per kind. */
public interface PartySource {

    /** What precedes the colon in its keys: {@code object}. */
    String kind();

    /** The party whose key follows the colon. */
    Optional<Party> find(String key);

    /** Parties whose name or number contains these words, no more than the limit. */
    List<Party> matching(String words, Jurisdiction jurisdiction, int limit);
}
