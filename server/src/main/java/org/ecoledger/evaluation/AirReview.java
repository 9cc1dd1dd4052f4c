package org.ecoledger.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * A month of a city as an analyst approved it.
 *
 * @param version counts the approvals of this month from 1
 * @param days how many days of places were kept
 * @param gaps what was missing then
 * @param hash SHA-256 over the kept values
 * @param replacedAt when a newer version took its place; null while none did
 * @param annulledAt null unless it was annulled, as {@code annulledBy} and {@code annulReason}
 */
public record AirReview(
        long id,
        String city,
        YearMonth month,
        int version,
        int days,
        List<Gap> gaps,
        String hash,
        Instant approvedAt,
        String approvedBy,
        @Nullable Instant replacedAt,
        @Nullable Instant annulledAt,
        @Nullable String annulledBy,
        @Nullable String annulReason) {
    private static final int SHOWN_OF_HASH = 12;

    /**
     * Days that one place lacks.
     *
     * @param item so2, no2, co, o3, pm10 or pm25; {@code day} where the whole day is missing
     */
    public record Gap(String place, String item, List<LocalDate> days) {
        static final String WHOLE_DAY = "day";

        public Gap {
            days = List.copyOf(days);
        }
    }

    public AirReview {
        gaps = List.copyOf(gaps);
    }

    public boolean isInForce() {
        return replacedAt == null && annulledAt == null;
    }

    /** 2026年8月审核第1版，林静2026-09-05核准，校验值0123456789ab. */
    String inWords() {
        return "%d年%d月审核第%d版，%s%s核准，校验值%s"
                .formatted(
                        month.getYear(),
                        month.getMonthValue(),
                        version,
                        approvedBy,
                        CityTime.at(approvedAt).toLocalDate(),
                        hash.substring(0, SHOWN_OF_HASH));
    }

    /** Address of the page that shows it. */
    String address() {
        return "/air/reviews/" + month;
    }
}
