package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.Optional;

/** Reads phrases of deadlines by a working calendar. */
public interface PhrasedDays {
    /** What the words mean when they are said on this day; empty where they name no day or period. */
    Optional<Due> read(String phrase, LocalDate said);
}
