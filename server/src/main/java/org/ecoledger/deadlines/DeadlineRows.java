package org.ecoledger.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code deadlines.deadlines}. */
final class DeadlineRows {
    static final String COLUMNS = """
            select id, subject, code, started_at, due_at, stopped_at, paused_at, paused_until, amount, unit, basis,
                   extensions_left, extension_days, term, stood
            from deadlines.deadlines
            """;

    private DeadlineRows() {}

    static Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("code"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("stopped_at", OffsetDateTime.class)),
                instant(row.getObject("paused_at", OffsetDateTime.class)),
                instant(row.getObject("paused_until", OffsetDateTime.class)),
                row.getInt("amount"),
                Limit.Unit.of(row.getString("unit")),
                row.getString("basis"),
                row.getInt("extensions_left"),
                row.getInt("extension_days"),
                row.getInt("term"),
                Duration.ofSeconds(row.getLong("stood")));
    }

    static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
