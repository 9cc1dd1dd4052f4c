package org.ecoledger.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;

/** Times as files write them: 2026-09-30 14:05, 2026/9/30 14:05:00, 2026年9月30日, by the city's clock. */
final class RowTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d");

    private RowTimes() {}

    /** The moment in the cell; a date alone is its midnight. A row in which it is none is refused. */
    static Optional<Instant> read(ImportRow row, String field) {
        return row.find(field).map(cell -> read(row, field, cell));
    }

    private static Instant read(ImportRow row, String field, String cell) {
        String plain = cell.replaceAll("[/.年月]", "-")
                .replaceAll("日", " ")
                .replace('T', ' ')
                .replace('：', ':')
                .replaceAll("\\s+", " ")
                .strip();
        try {
            return plain.contains(":")
                    ? LocalDateTime.parse(plain, TIME).atZone(CityTime.ZONE).toInstant()
                    : CityTime.startOf(LocalDate.parse(plain, DATE));
        } catch (DateTimeParseException _) {
            throw new RowRefused("complaints.not-a-time", row.heading(field), cell);
        }
    }
}
