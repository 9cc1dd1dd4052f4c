package org.ecoledger.matters.measures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables {@code matters/measures.csv} and {@code matters/measure-triggers.csv}. */
@Component
class MeasureTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<Measure> measures = records("measures").stream()
            .map(MeasureTable::measure)
            .sorted(Comparator.comparingInt(Measure::order))
            .toList();

    private final List<Trigger> triggers = records("measure-triggers").stream()
            .map(row -> new Trigger(row.get("limit"), row.get("rung"), get(row.get("measure"))))
            .toList();

    /**
     * Which rung of which limit proposes a measure.
     *
     * @param limit code; {@code *.handle} for those of this name on every track, {@code *} for all
     */
    private record Trigger(String limit, String rung, Measure measure) {
        boolean isOf(String code) {
            return limit.equals(code)
                    || limit.equals("*")
                    || (limit.startsWith("*.") && code.endsWith(limit.substring(1)));
        }
    }

    /** The mildest first. */
    List<Measure> all() {
        return measures;
    }

    Measure get(String code) {
        return measures.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("matters/measures.csv has no measure " + code));
    }

    List<Measure> proposedBy(String limit, String rung) {
        return triggers.stream()
                .filter(trigger -> trigger.isOf(limit) && trigger.rung().equals(rung))
                .map(Trigger::measure)
                .distinct()
                .toList();
    }

    private static Measure measure(CSVRecord row) {
        return new Measure(
                row.get("code"),
                Integer.parseInt(row.get("order")),
                row.get("zh"),
                row.get("en"),
                Arrays.stream(row.get("roles").split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.get("effect").equals("transfer"),
                row.get("basis"));
    }

    private static List<CSVRecord> records(String table) {
        var file = new ClassPathResource("matters/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
