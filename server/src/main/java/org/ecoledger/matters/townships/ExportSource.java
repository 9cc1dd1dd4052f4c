package org.ecoledger.matters.townships;

import java.util.Arrays;
import java.util.Locale;

/** What a column of an exported form may hold; a checked fact is {@code fact:<code>} instead. */
enum ExportSource {
    NUMBER,
    SOURCE_REF,
    SOURCE,
    TITLE,
    DESCRIPTION,
    KIND,
    COUNTY,
    TOWNSHIP,
    PLACE,
    OWNER,
    RESPONSIBLE,
    DUTY,
    STATE,
    OPENED,
    DISPATCHED,
    ACCEPTED,
    DUE,
    ANSWERED,
    CLOSED,
    TRUTH,
    HANDLING,
    FOUND,
    DONE,
    REPLY,
    SATISFACTION,
    PHOTOS_BEFORE,
    PHOTOS_AFTER;

    static final String FACT = "fact:";

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ExportSource of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
