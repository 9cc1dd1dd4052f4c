package org.ecoledger.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * From when on two pictures count as alike: a row of {@code evidence/likeness.csv}.
 *
 * @param coarse most bits of 64 in which they may differ
 * @param fine most bits of 255 in which they may differ
 * @param reach most bits in which one of the four bands of 16 coarse bits may differ, by which they are found: with 1, all that
 *     differ in up to 7 coarse bits are found, 96 of 100 with 8 and 78 of 100 with 10; with 2, all with up to 11, in an eighth
 *     of the speed
 */
record LikenessRule(LocalDate validFrom, int coarse, int fine, int reach) {
    private static final int BAND_BITS = 16;

    /** By reach: the bits in which a band may differ. */
    private static final List<int[]> MASKS =
            IntStream.rangeClosed(0, 3).mapToObj(LikenessRule::masks).toList();

    LikenessRule {
        if (coarse < 0 || coarse > 64 || fine < 0 || fine > 255 || reach < 0 || reach >= MASKS.size()) {
            throw new IllegalArgumentException("evidence/likeness.csv: " + coarse + ", " + fine + ", " + reach);
        }
    }

    static List<LikenessRule> all() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = new ClassPathResource("evidence/likeness.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream().map(LikenessRule::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("evidence/likeness.csv", e);
        }
    }

    static LikenessRule on(LocalDate day, List<LikenessRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(LikenessRule::validFrom))
                .orElse(rules.getFirst());
    }

    /** All values that this band of 16 bits has in a picture that is found. */
    Integer[] values(long bits, int band) {
        int value = (int) (bits >>> band * BAND_BITS) & 0xFFFF;
        return Arrays.stream(MASKS.get(reach)).map(mask -> value ^ mask).boxed().toArray(Integer[]::new);
    }

    private static int[] masks(int mostBits) {
        return IntStream.range(0, 1 << BAND_BITS)
                .filter(mask -> Integer.bitCount(mask) <= mostBits)
                .toArray();
    }

    private static LikenessRule rule(CSVRecord row) {
        return new LikenessRule(
                LocalDate.parse(row.get("valid_from")),
                Integer.parseInt(row.get("coarse")),
                Integer.parseInt(row.get("fine")),
                Integer.parseInt(row.get("reach")));
    }
}
