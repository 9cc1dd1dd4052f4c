package org.ecoledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HourlyFilesTest {
    private static final LocalDateTime LAST = LocalDateTime.of(2026, 9, 30, 21, 0);
    private static final List<DemoStation> STATIONS = List.of(
            new DemoStation("A", 1.0, null, null),
            new DemoStation("B", 1.1, LocalDateTime.of(2026, 9, 30, 19, 0), null),
            new DemoStation("C", 0.9, null, LocalDateTime.of(2026, 9, 30, 15, 0)));

    private final HourlyFiles files =
            new HourlyFiles(STATIONS, new Weather(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 9, 30), 1), LAST, 1);

    @Test
    void aFullMonthHasEveryHourFromOneOClockToMidnightAfterItsLastDay() throws IOException {
        List<String> rows = rows(YearMonth.of(2026, 6), "A,");
        assertThat(rows).hasSize(30 * 24);
        assertThat(rows.getFirst()).startsWith("A,2026-06-01 01:00,");
        assertThat(rows.getLast()).startsWith("A,2026-07-01 00:00,");
    }

    @Test
    void theLastMonthEndsWithTheLastMeasuredHour() throws IOException {
        assertThat(rows(YearMonth.of(2026, 9), "A,").getLast()).startsWith("A,2026-09-30 21:00,");
    }

    @Test
    void aSilentStationSendsNothing() throws IOException {
        assertThat(rows(YearMonth.of(2026, 9), "C,").getLast()).startsWith("C,2026-09-30 14:00,");
    }

    @Test
    void theSameMonthIsTheSameBytes() {
        assertThat(files.of(YearMonth.of(2026, 1))).isEqualTo(files.of(YearMonth.of(2026, 1)));
    }

    private List<String> rows(YearMonth month, String station) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(files.of(month)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(station))
                    .toList();
        }
    }
}
