package org.ecoledger.field;

import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;

/** Something that gives people work outdoors. One bean per source; their tasks stand one after another in the list. */
public interface FieldSource {

    /** What waits for this person, most urgent first. */
    List<FieldTask> tasksOf(Actor actor, Locale locale);
}
