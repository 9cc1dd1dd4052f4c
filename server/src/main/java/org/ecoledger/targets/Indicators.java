package org.ecoledger.targets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicator.Split;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The indicator library: which figures a letter may promise. */
@Component
public class Indicators {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final Map<String, List<Indicator>> editions;

    Indicators() {
        this.editions = read().stream()
                .sorted(Comparator.comparing(Indicator::validFrom))
                .collect(Collectors.groupingBy(Indicator::code, TreeMap::new, Collectors.toList()));
    }

    /** All indicators as they hold on this day, by code. */
    public List<Indicator> on(LocalDate day) {
        return editions.keySet().stream()
                .map(code -> find(code, day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The indicator as it holds on this day. */
    public Optional<Indicator> find(String code, LocalDate day) {
        return editions.getOrDefault(code, List.of()).stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .reduce((_, newer) -> newer);
    }

    public Indicator get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> Problem.notFound("targets.no-such-indicator", code));
    }

    private static List<Indicator> read() {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("targets/indicators.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(Indicators::indicator).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read targets/indicators.csv", e);
        }
    }

    private static Indicator indicator(CSVRecord row) {
        return new Indicator(
                row.get("code"),
                LocalDate.parse(row.get("valid_from")),
                row.get("name"),
                row.get("english"),
                row.get("unit"),
                Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                Aggregation.valueOf(row.get("aggregation").toUpperCase(Locale.ROOT)),
                row.get("item"),
                Split.valueOf(row.get("split").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("decimals")),
                Integer.parseInt(row.get("control_decimals")),
                new BigDecimal(row.get("tight_within")),
                row.get("standard"),
                row.get("clause"));
    }
}
