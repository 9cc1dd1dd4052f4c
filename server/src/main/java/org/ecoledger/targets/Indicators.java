package org.ecoledger.targets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
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
import org.ecoledger.targets.Indicator.Period;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Indicator.Split;
import org.ecoledger.targets.formula.Formula;
import org.ecoledger.targets.formula.FormulaRules;
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
        this(read());
    }

    /** @throws Problem 422 with all objections: unknown functions, unknown operands, circles */
    private Indicators(List<CSVRecord> rows) {
        Map<String, String> formulas = new TreeMap<>();
        rows.forEach(row -> formulas.put(row.get("code"), row.get("formula")));
        var objections = FormulaRules.objections(formulas);
        if (!objections.isEmpty()) {
            throw Problem.objections("targets.indicators-refused", objections);
        }
        this.editions = rows.stream()
                .map(Indicators::indicator)
                .sorted(Comparator.comparing(Indicator::validFrom))
                .collect(Collectors.groupingBy(Indicator::code, TreeMap::new, Collectors.toList()));
    }

    /** A library of its own from a table's text, refused with all objections. */
    static Indicators of(String csv) {
        try (var rows = FORMAT.parse(new StringReader(csv))) {
            return new Indicators(rows.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every edition of every indicator, by code and then by time. */
    List<Indicator> editions() {
        return editions.values().stream().flatMap(List::stream).toList();
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

    private static List<CSVRecord> read() {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("targets/indicators.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
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
                Period.valueOf(row.get("period").toUpperCase(Locale.ROOT)),
                Aggregation.valueOf(row.get("aggregation").toUpperCase(Locale.ROOT)),
                Source.valueOf(row.get("source").toUpperCase(Locale.ROOT)),
                row.get("item"),
                row.get("numerator"),
                row.get("denominator"),
                Formula.read(row.get("formula")).orElse(null),
                Split.valueOf(row.get("split").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("decimals")),
                Integer.parseInt(row.get("control_decimals")),
                new BigDecimal(row.get("tight_within")),
                row.get("standard"),
                row.get("clause"));
    }
}
