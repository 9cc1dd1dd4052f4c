package org.ecoledger.contracts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.ecoledger.contracts.Contract.Kind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Within how many days an outcome is expected, by what is contracted: {@code contracts/periods.csv}. */
@Component
class ContractPeriods {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Period> all = read();

    private record Period(Kind kind, int days, LocalDate validFrom) {}

    /** The usual period in force on this day. */
    int of(Kind kind, LocalDate day) {
        return all.stream()
                .filter(period -> period.kind() == kind && !period.validFrom().isAfter(day))
                .reduce((one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other)
                .map(Period::days)
                .orElseThrow(() -> new IllegalStateException("No period of " + kind + " on " + day));
    }

    private static List<Period> read() {
        var file = new ClassPathResource("contracts/periods.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .map(row -> new Period(
                            Kind.of(row.get("kind")),
                            Integer.parseInt(row.get("days")),
                            LocalDate.parse(row.get("valid_from"))))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
