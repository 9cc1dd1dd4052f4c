package org.ecoledger.assessment.sheets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.problems.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All kinds of sheet. */
@Component
public class SheetKinds {
    private final List<SheetKind> kinds = read();

    public List<SheetKind> all() {
        return kinds;
    }

    public SheetKind get(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.unacceptable("assessment.sheet.no-such-kind", code));
    }

    private static List<SheetKind> read() {
        var file = new ClassPathResource("assessment/sheets.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get()
                    .parse(reader)
                    .stream()
                    .map(SheetKinds::kind)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static SheetKind kind(CSVRecord row) {
        String until = row.get("valid_to");
        return new SheetKind(
                row.get("code"),
                row.get("name"),
                row.get("english"),
                row.get("assessor"),
                new BigDecimal(row.get("full")),
                SubjectKind.valueOf(row.get("subjects")),
                AssessmentPeriod.Kind.valueOf(row.get("period")),
                row.get("self").equals("yes"),
                row.get("signs").equals("unit-head"),
                LocalDate.parse(row.get("valid_from")),
                until.isEmpty() ? null : LocalDate.parse(until),
                row.get("basis"));
    }
}
