package org.ecoledger.grids;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies in cells. */
@Component
public class Inside {

    /** What it is. */
    public enum Kind {
        OBJECT,
        SENSITIVE
    }

    public void put(String subject, Kind kind, @Nullable String cell, double lon, double lat, String datum) {}

    public void remove(String subject) {}
}
