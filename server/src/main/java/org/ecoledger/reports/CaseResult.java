package org.ecoledger.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one handed-over case.
 *
 * @param unit name of the unit that answers; 待交办 before the dispatch
 * @param reportedAt when the reply went up; null before
 * @param owed neither answered nor merged into another that is answered for it
 */
record CaseResult(
        String matter,
        String acceptance,
        String title,
        int batch,
        String county,
        String countyName,
        List<String> pollution,
        String unit,
        Instant handedOverAt,
        @Nullable Instant reportedAt,
        @Nullable Instant dueAt,
        @Nullable String truth,
        String handling,
        String accountability,
        boolean owed) {

    boolean isReportedIn(Instant from, Instant to) {
        return reportedAt != null && !reportedAt.isBefore(from) && reportedAt.isBefore(to);
    }

    boolean isOnTime() {
        return reportedAt != null && (dueAt == null || !reportedAt.isAfter(dueAt));
    }

    boolean isOverdueAt(Instant now) {
        return owed && dueAt != null && now.isAfter(dueAt);
    }

    boolean isDueIn(Instant from, Instant to) {
        return owed && dueAt != null && !dueAt.isBefore(from) && dueAt.isBefore(to);
    }

    /** Nobody was held to account where the reply says 无. */
    boolean heldToAccount() {
        return !accountability.isBlank() && !accountability.equals("无");
    }
}
