package org.ecoledger.deadlines;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables {@code deadlines/limits.csv}, {@code rungs.csv} and {@code working-hours.csv}. */
@Component
class LimitTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<Limit> limits;
    private final List<Rung> rungs;
    private final List<Shift> shifts;

    LimitTable() {
        this(shippedLimits());
    }

    /** Other limits with the shipped rungs and working hours. */
    LimitTable(List<Limit> limits) {
        this(limits, shippedRungs());
    }

    /** Other limits and rungs, earliest first, with the shipped working hours. */
    LimitTable(List<Limit> limits, List<Rung> rungs) {
        this.limits = List.copyOf(limits);
        this.rungs = List.copyOf(rungs);
        this.shifts = shippedShifts();
    }

    static List<Limit> shippedLimits() {
        return records("limits").stream()
                .map(row -> new Limit(
                        row.get("code"),
                        row.get("scope"),
                        Integer.parseInt(row.get("amount")),
                        Limit.Unit.of(row.get("unit")),
                        row.get("basis"),
                        LocalDate.parse(row.get("valid_from")),
                        row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to")),
                        Integer.parseInt(row.get("extensions")),
                        Integer.parseInt(row.get("extension_days"))))
                .toList();
    }

    private static List<Rung> shippedRungs() {
        return records("rungs").stream()
                .map(row -> new Rung(
                        row.get("code"),
                        row.get("rung"),
                        DeadlineReached.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        Duration.ofMinutes(Long.parseLong(row.get("offset_minutes")))))
                .sorted(Comparator.comparing(Rung::offset))
                .toList();
    }

    private static List<Shift> shippedShifts() {
        return records("working-hours").stream()
                .map(row -> new Shift(LocalTime.parse(row.get("from")), LocalTime.parse(row.get("to"))))
                .toList();
    }

    /** A stretch of the working day. */
    record Shift(LocalTime from, LocalTime to) {}

    /** The limit for this kind of file, or else the one for all. */
    Optional<Limit> find(String code, String scope, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.code().equals(code) && limit.isInForceOn(day))
                .filter(limit -> limit.scope().isEmpty() || limit.scope().equals(scope))
                .max(Comparator.comparing(limit -> !limit.scope().isEmpty()));
    }

    boolean knows(String code) {
        return limits.stream().anyMatch(limit -> limit.code().equals(code));
    }

    /** Earliest first. A row of the limit itself takes the place of one of the same name for many. */
    List<Rung> rungsOf(String code) {
        List<Rung> all = rungs.stream().filter(rung -> rung.isOf(code)).toList();
        return all.stream()
                .filter(rung -> all.stream()
                        .noneMatch(other -> other.rung().equals(rung.rung())
                                && other.code().length() > rung.code().length()))
                .toList();
    }

    List<Shift> shifts() {
        return shifts;
    }

    private static List<CSVRecord> records(String table) {
        var file = new ClassPathResource("deadlines/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
