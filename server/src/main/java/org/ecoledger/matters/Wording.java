package org.ecoledger.matters;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How times are written inside sentences. */
final class Wording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Wording() {}

    static String time(ZonedDateTime time) {
        return TIME.format(time);
    }
}
