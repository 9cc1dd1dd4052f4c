package org.ecoledger.matters.sameness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The words from which reports are made: {@code matters/sameness/*.csv} of the tests. Phrases marked as held are spoken only
 * in the held-out set, so that no matcher has met them before.
 */
final class ReportWords {
    private static final List<CSVRecord> PHRASES = read("phrases");
    private static final List<CSVRecord> NAMES = read("names");
    private static final List<CSVRecord> TRADES = read("trades");

    static final List<Type> TYPES = read("problems").stream()
            .map(row -> new Type(row.get("type"), row.get("kind"), row.get("medium"), row.get("trade")))
            .toList();

    private final Random random;
    private final boolean heldOut;

    /** @param trade what kind of firm causes it; empty where it is nobody's in particular */
    record Type(String code, String kind, String medium, String trade) {}

    ReportWords(Random random, boolean heldOut) {
        this.random = random;
        this.heldOut = heldOut;
    }

    /** One of the phrases for this part of a report about such a problem. */
    String phrase(String type, String part) {
        return pick(PHRASES.stream()
                .filter(row -> row.get("type").equals(type) && row.get("part").equals(part))
                .filter(row -> heldOut || row.get("held").isEmpty())
                .map(row -> row.get("text"))
                .toList());
    }

    static List<String> names(String list) {
        return NAMES.stream()
                .filter(row -> row.get("list").equals(list))
                .flatMap(row -> List.of(row.get("words").split("\\|")).stream())
                .toList();
    }

    String name(String list) {
        return pick(names(list));
    }

    String official(String trade) {
        return trade(trade).get("official");
    }

    /** What people call such a firm: 塑料厂, 塑胶厂. */
    List<String> colloquial(String trade) {
        return List.of(trade(trade).get("names").split("\\|"));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static CSVRecord trade(String trade) {
        return TRADES.stream()
                .filter(row -> row.get("trade").equals(trade))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> read(String table) {
        var file = new ClassPathResource("matters/sameness/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
