package org.ecoledger.assessment.upper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Compares how indicators are called. What is alike is only suggested; a person says what is the same. */
@Component
class IndicatorNames {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final Map<String, String> synonyms = read();

    /** One form of a name, whatever the width of its letters, its blanks and its signs. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\uFEFF“”\"'《》、，,。;；:：·*★]", "");
    }

    /** How alike two names are, in percent: the pairs of letters that both have, over all that they have. */
    int likeness(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return 100;
        }
        Map<String, Integer> pairs = pairs(a);
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        int shared = 0;
        for (int at = 0; at + 1 < b.length(); at++) {
            String pair = b.substring(at, at + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                shared++;
                pairs.put(pair, left - 1);
            }
        }
        return all == 0 ? 0 : 200 * shared / all;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private String plain(String name) {
        String plain = key(name);
        for (Map.Entry<String, String> synonym : synonyms.entrySet()) {
            plain = plain.replace(synonym.getKey(), synonym.getValue());
        }
        return plain;
    }

    private static Map<String, String> read() {
        Map<String, String> synonyms = new LinkedHashMap<>();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("assessment/upper/synonyms.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            rows.forEach(row -> synonyms.put(key(row.get("written")), key(row.get("means"))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read assessment/upper/synonyms.csv", e);
        }
        return synonyms;
    }
}
