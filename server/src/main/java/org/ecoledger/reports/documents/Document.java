package org.ecoledger.reports.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A document 公文 from its draft to its issue (ruling 16).
 *
 * @param kind what sort of document the template writes
 * @param path of the region of which it speaks
 * @param unit in whose name it is issued
 * @param subject the file that it is about; null where it speaks of a region and a period only
 * @param typed what people wrote into the places that the template leaves to them
 * @param signed whether it needs a signature before it is issued, by its template
 * @param procedure version of the procedure with which it began
 * @param issue number and bytes' hash; null before it is issued
 */
public record Document(
        long id,
        String template,
        String templateVersion,
        String kind,
        String title,
        String region,
        String regionName,
        String path,
        String unit,
        String unitName,
        Period period,
        @Nullable Subject subject,
        String recipients,
        String copies,
        Map<String, String> typed,
        boolean signed,
        String procedure,
        String state,
        int revision,
        long draftedBy,
        String draftedByName,
        Instant draftedAt,
        Instant changedAt,
        @Nullable Issued issue) {
    static final String TRACK = "document";
    static final String ANNULLED = "annulled";

    public Document {
        typed = Map.copyOf(typed);
    }

    /**
     * As what it was issued.
     *
     * @param number as printed: 〔2026〕12号
     */
    public record Issued(String number, LocalDate on, String byName, Instant at, String sha256) {}

    boolean isIssued() {
        return issue != null;
    }

    String subjectKey() {
        return TRACK + ":" + id;
    }

    String page() {
        return "/documents/" + id;
    }

    static String number(int year, int serial) {
        return "〔" + year + "〕" + serial + "号";
    }
}
