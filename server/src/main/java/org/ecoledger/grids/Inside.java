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

    /** How a cell's page names it. */
    public record Label(
            String list,
            String listChinese,
            String listEnglish,
            String name,
            @Nullable String link) {}

    public void put(
            String subject,
            Kind kind,
            Label label,
            @Nullable String cell,
            double lon,
            double lat,
            @Nullable String datum) {}

    public void remove(String subject) {}
}
