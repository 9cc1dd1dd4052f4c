package org.ecoledger.matters.sameness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report as it comes in, and which problem it is about.
 *
 * @param id place in the set, earliest first
 * @param problem the label: two reports with the same one are about the same problem
 * @param lon degrees as the reporter's device or the operator's map gave them; null together with lat and datum
 * @param subject code of the enterprise, where whoever took the report linked it
 */
record LabelledReport(
        int id,
        int problem,
        String title,
        String description,
        String kind,
        String medium,
        String source,
        String county,
        @Nullable String township,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String datum,
        @Nullable String subject,
        Instant at) {

    LabelledReport numbered(int number) {
        return new LabelledReport(
                number,
                problem,
                title,
                description,
                kind,
                medium,
                source,
                county,
                township,
                address,
                lon,
                lat,
                datum,
                subject,
                at);
    }
}
