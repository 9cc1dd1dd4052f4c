package org.ecoledger.assessment.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts in an assessment: a day's index, a matter, a finding, a department's marks, a payment.
 *
 * @param source kind of fact, as rule sets name it: air-day, water-month, target, target-result, reported, matter, finding, check,
 *     sheet, payment, false-report, list, task, grid, score, decision
 * @param key which one, unique within source and subject: what a difference list compares by
 * @param subject code of whom it is about: region of a county or township, unit of a department
 * @param path path of the region in which it lies
 * @param item what of the source: aqi, pm10, pool-burning, transport, village-money-q3, an indicator's or rule set's code
 * @param day on which it counts
 * @param at moment, where a limit is decided by it
 * @param value null where it has none or none is valid
 * @param mark whether it counts as good: a good day, in time, met, removed; null where that cannot be said
 * @param text as shown, never empty
 * @param ref address of the figure ({@code kind:key}) or of the page ({@code /checks/findings/…}) that shows it
 * @param responsible unit that answers for it besides the subject
 * @param proofs photos and documents that prove it
 * @param by who established it
 */
public record Fact(
        String source,
        String key,
        String subject,
        String path,
        String item,
        LocalDate day,
        @Nullable Instant at,
        @Nullable BigDecimal value,
        @Nullable Boolean mark,
        String label,
        String text,
        String unit,
        String ref,
        @Nullable String responsible,
        List<Proof> proofs,
        String by,
        Instant asOf) {

    public Fact {
        proofs = List.copyOf(proofs);
    }

    /**
     * A file in custody.
     *
     * @param file its id
     * @param sha256 of its bytes, hexadecimal
     */
    public record Proof(String file, String sha256) {}
}
