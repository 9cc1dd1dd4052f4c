package org.ecoledger.procedures;

import org.ecoledger.problems.Spoken;

/** What a procedure has to know of time limits, answered by those who keep them. */
public interface LimitCodes {

    /** Whether there is such a limit: {@code complaint.handle}. */
    boolean knows(String code);

    /** What a limit is called: {@code handle}. */
    Spoken name(String limit);
}
