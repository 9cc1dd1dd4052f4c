package org.ecoledger.reports.contradictions.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.Contradiction;
import org.jspecify.annotations.Nullable;

/**
 * A text that was checked, with what was found in it; it is kept for whoever had it checked and never changed.
 *
 * @param spots where each piece stands
 * @param repairs what was mended while it was read in
 * @param findings in reading order, numbered from 1
 */
record TextCheck(
        Head head,
        List<CheckedText.Piece> pieces,
        List<Spot> spots,
        List<Repair> repairs,
        List<Finding> findings,
        @Nullable Annulment annulment) {
    TextCheck {
        pieces = List.copyOf(pieces);
        spots = List.copyOf(spots);
        repairs = List.copyOf(repairs);
        findings = List.copyOf(findings);
    }

    /**
     * What is said of it as a whole.
     *
     * @param id 0 before it is kept
     * @param checker name of the person
     */
    record Head(
            long id,
            String name,
            Paper.Form form,
            String sha256,
            long size,
            Question question,
            String checker,
            Instant checkedAt) {}

    /**
     * As what it was read.
     *
     * @param region of which it speaks where it names no place; null where the person does not say
     * @param asOf the last day of which it can know
     * @param year of which it speaks; null for that of {@code asOf}
     */
    record Question(
            @Nullable String region,
            LocalDate asOf,
            @Nullable Integer year) {}

    /**
     * One contradiction, what the database has instead as it was shown then, and what people say to it, the newest last.
     */
    record Finding(
            int number,
            Contradiction contradiction,
            @Nullable Known known,
            List<Explanation> explanations) {
        Finding {
            explanations = List.copyOf(explanations);
        }
    }

    /** A figure of the database: {@code ref} opens it as it is now. */
    record Known(String ref, String label, String text, String unit, Instant asOf) {}

    record Explanation(String words, String by, Instant at) {}

    record Annulment(String reason, Instant at) {}
}
