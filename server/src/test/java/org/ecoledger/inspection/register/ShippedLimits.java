package org.ecoledger.inspection.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.clock.CityTime;
import org.springframework.core.io.ClassPathResource;

/** The limits of handed-over cases and their reminders, read from the shipped tables and counted by hand. */
final class ShippedLimits {
    private final List<CSVRecord> limits = rows("deadlines/limits.csv");
    private final List<CSVRecord> rungs = rows("deadlines/rungs.csv");
    private final List<CSVRecord> reminders = rows("inspection/reminders.csv");

    /** @param limit without the track */
    record Rung(String limit, String rung, Duration offset, List<String> told) {}

    /** When the limit ends that starts then: minutes and hours run on, days end with the last one. */
    Instant end(String code, Instant start) {
        CSVRecord limit = limits.stream()
                .filter(row -> row.get("code").equals(code) && row.get("scope").isEmpty())
                .filter(row -> row.get("valid_to").isEmpty())
                .findFirst()
                .orElseThrow();
        long amount = Long.parseLong(limit.get("amount"));
        return switch (limit.get("unit")) {
            case "natural_minutes" -> start.plus(Duration.ofMinutes(amount));
            case "natural_hours" -> start.plus(Duration.ofHours(amount));
            case "natural_days" ->
                CityTime.at(start)
                        .toLocalDate()
                        .plusDays(amount + 1)
                        .atStartOfDay(CityTime.ZONE)
                        .toInstant();
            default -> throw new IllegalStateException(code + " runs in working time");
        };
    }

    /** Those of which somebody is reminded, of the receipt and of the reply. */
    List<Rung> rungs() {
        return reminders.stream()
                .filter(row -> !row.get("limit").equals("dispatch"))
                .map(row -> new Rung(
                        row.get("limit"),
                        row.get("rung"),
                        offset(row.get("limit"), row.get("rung")),
                        List.of(row.get("told").split(" "))))
                .toList();
    }

    private Duration offset(String limit, String rung) {
        return Stream.of("handover." + limit, "*." + limit)
                .flatMap(code -> rungs.stream()
                        .filter(row ->
                                row.get("code").equals(code) && row.get("rung").equals(rung)))
                .findFirst()
                .map(row -> Duration.ofMinutes(Long.parseLong(row.get("offset_minutes"))))
                .orElseThrow();
    }

    private static List<CSVRecord> rows(String path) {
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
