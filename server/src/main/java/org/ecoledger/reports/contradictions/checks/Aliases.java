package org.ecoledger.reports.contradictions.checks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * What the words of texts are called among the fields of documents: the table {@code reports/contradictions/aliases.csv}. A
 * row without a field is a word that says nothing about what is counted, such as 累计.
 */
final class Aliases {
    private static final String TABLE = "reports/contradictions/aliases.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final List<Alias> aliases;
    private final Set<String> fillers;

    private Aliases(List<Alias> all) {
        this.aliases = all.stream().filter(alias -> !alias.field().isEmpty()).toList();
        this.fillers = all.stream()
                .filter(alias -> alias.field().isEmpty())
                .map(Alias::words)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One row.
     *
     * @param units in which the words are said when they mean this field
     */
    record Alias(String words, String field, Set<String> units) {}

    static Aliases read() {
        try (var reader =
                new InputStreamReader(new ClassPathResource(TABLE).getInputStream(), StandardCharsets.UTF_8)) {
            return new Aliases(FORMAT.parse(reader).getRecords().stream()
                    .map(Aliases::alias)
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + TABLE, e);
        }
    }

    /** Names of all fields that the table speaks of. */
    Set<String> fields() {
        return aliases.stream().map(Alias::field).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of the one field that is meant by these words in this unit; empty where none or several are. */
    Optional<String> field(String subject, String unit) {
        String words = bare(subject);
        String said = plain(unit);
        List<String> found = aliases.stream()
                .filter(alias -> alias.words().equals(words) && alias.units().contains(said))
                .map(Alias::field)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Without the words at its beginning and end that say nothing about what is counted. */
    private String bare(String subject) {
        String words = plain(subject);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (String filler : fillers) {
                if (words.length() > filler.length() && (words.startsWith(filler) || words.endsWith(filler))) {
                    words = words.startsWith(filler)
                            ? words.substring(filler.length())
                            : words.substring(0, words.length() - filler.length());
                    shorter = true;
                }
            }
        }
        return words;
    }

    private static Alias alias(CSVRecord row) {
        return new Alias(
                plain(row.get("words")),
                row.get("field"),
                Arrays.stream(row.get("units").split("\\|"))
                        .map(Aliases::plain)
                        .filter(unit -> !unit.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** One form for PM₂.₅, ＰＭ2.5 and pm2.5. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s的“”\"（）()]", "")
                .replace('µ', 'μ')
                .toLowerCase(Locale.ROOT);
    }
}
