package org.ecoledger.evidence;

import org.ecoledger.access.Actor;

/** How a module with files of its own decides who may see their evidence. One bean per kind of subject. */
public interface EvidenceSubjects {

    /** What precedes the colon in the subjects that it knows: {@code matter} for {@code matter:…}. */
    String kind();

    /** Whether this person may see the file whose key follows the colon, and with it its evidence. */
    boolean mayRead(Actor actor, String key);
}
