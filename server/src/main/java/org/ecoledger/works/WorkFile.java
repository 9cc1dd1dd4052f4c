package org.ecoledger.works;

import java.util.List;

/** What tasks and campaigns have in common: a file that one unit gave to another and that moves by a procedure. */
sealed interface WorkFile permits Task, Campaign {
    String number();

    String title();

    int version();

    /** Name of its procedure's table. */
    String track();

    /** Version of the procedure with which it began. */
    String procedure();

    String state();

    /** Code of the unit that gave it. */
    String giver();

    /** Code of the unit that does it. */
    String owner();

    /** Codes of the units that help. */
    List<String> helpers();

    /** Such as {@code task:RW2026-001}. */
    default String subject() {
        return track() + ":" + number();
    }

    /** Address of its page. */
    default String page() {
        return "/works/" + track() + "s/" + number();
    }
}
