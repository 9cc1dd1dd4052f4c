package org.ecoledger.reports.printing;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which free face stands in for a face that official documents name and this machine does not have
 * ({@code reports/printing/faces.csv}). Documents keep the name; only the print takes the other face, always the same one,
 * and embeds it (ruling 16).
 */
final class FaceTable {

    /** @param wanted as documents name it */
    record Stand(String wanted, String instead) {}

    private FaceTable() {}

    static List<Stand> ofThisMachine() {
        Set<String> names = Stream.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)
                .flatMap(locale -> Stream.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(locale)))
                .collect(Collectors.toSet());
        return of(names);
    }

    /** For each wanted face that is not installed the first of its stand-ins that is. */
    static List<Stand> of(Set<String> installed) {
        var stands = new ArrayList<Stand>();
        for (CSVRecord row : rows()) {
            String wanted = row.get("face");
            if (!installed.contains(wanted)) {
                Stream.of(row.get("instead").split(";"))
                        .filter(installed::contains)
                        .findFirst()
                        .ifPresent(face -> stands.add(new Stand(wanted, face)));
            }
        }
        return List.copyOf(stands);
    }

    private static List<CSVRecord> rows() {
        InputStream file = Objects.requireNonNull(FaceTable.class.getResourceAsStream("/reports/printing/faces.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
