package org.ecoledger.fires;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A burning season: a row of {@code fires/seasons.csv}.
 *
 * @param to last day
 * @param before code of the season a year before
 */
record Season(
        String code,
        String chinese,
        String english,
        LocalDate from,
        LocalDate to,
        @Nullable String before) {
    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    /** Its last day that has come. */
    LocalDate until(LocalDate today) {
        return to.isBefore(today) ? to : today;
    }

    /** The day up to which the season before is compared: all of it once this one is over, else as many days of it. */
    LocalDate comparable(Season earlier, LocalDate today) {
        if (!today.isBefore(to)) {
            return earlier.to;
        }
        LocalDate day = earlier.from.plusDays(java.time.temporal.ChronoUnit.DAYS.between(from, today));
        return day.isAfter(earlier.to) ? earlier.to : day;
    }
}
