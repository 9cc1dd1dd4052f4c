package org.ecoledger.problems;

import java.util.Locale;

/** An argument of a sentence that has a name in each language, such as a state or a unit of measure. */
public interface Spoken {

    /** The name in the language of the sentence. */
    String in(Locale locale);
}
