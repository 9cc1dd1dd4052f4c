package org.ecoledger.assessment.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's environmental certificate for a promotion or on leaving a post (环保证明, M15-08, M15-09, M15-18, M15-27). Its facts
 * are frozen when it is asked for: nobody softens them afterwards.
 *
 * @param purpose {@code promotion} or {@code departure}
 * @param from first day of the time in the post that counts
 * @param incidents what the office knows of incidents in that time, in words
 * @param factsHash SHA-256 over the facts
 */
public record Certificate(
        String number,
        String person,
        String post,
        String unit,
        String unitName,
        String purpose,
        LocalDate from,
        LocalDate to,
        String incidents,
        List<GateFact> facts,
        String factsHash,
        Instant factsAt,
        String procedure,
        String state,
        int revision,
        Instant requestedAt,
        long requestedBy,
        String requestedByName,
        @Nullable Instant dueAt) {
    static final String TRACK = "certificate";

    public Certificate {
        facts = List.copyOf(facts);
    }

    /**
     * One fact at the gate.
     *
     * @param weight {@code BLOCK} where none may be issued, {@code SHOWN} where it counts against, {@code NONE} else
     * @param ref page or figure at which it opens; empty where there is none
     */
    public record GateFact(String label, String text, String weight, String ref) {
        boolean blocks() {
            return weight.equals("BLOCK");
        }
    }

    /** Its address among clocks, evidence and the audit chain. */
    public String subjectKey() {
        return TRACK + ":" + number;
    }

    /** Its page. */
    public String page() {
        return "/certificates/" + number;
    }

    /** Whether one of the frozen facts forbids to issue it. */
    public boolean isBlocked() {
        return facts.stream().anyMatch(GateFact::blocks);
    }
}
