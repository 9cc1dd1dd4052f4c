package org.ecoledger.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number shown to somebody, with all that it takes to prove it.
 *
 * @param ref address under which it opens: {@code <kind>:<key>}, such as {@code air-day:990100/2026-09-30/aqi}
 * @param label what it is, in Chinese words: 城区PM10年均浓度（截至09-30）
 * @param value exact value; null when it is missing, and then {@code note} says why
 * @param text the value as shown, rounded by its standard; 暂无数据 when missing
 * @param unit unit of value and text, empty for a pure number
 * @param edition standard or rule set in force for it, such as HJ 633-2026
 * @param clause clause of that edition
 * @param method how it was made from its inputs, in one sentence
 * @param asOf newest moment of the data in it
 * @param note what a reader must know: missing inputs, live rather than reviewed data
 * @param hash SHA-256 over the value, the edition and the inputs' texts and addresses
 */
public record Figure(
        String ref,
        String label,
        @Nullable BigDecimal value,
        String text,
        String unit,
        @Nullable String edition,
        @Nullable String clause,
        String method,
        List<Input> inputs,
        Instant asOf,
        @Nullable String note,
        String hash) {

    /** What the reader sees where there is no value. */
    public static final String MISSING = "暂无数据";

    /** One thing a figure was made from. */
    public sealed interface Input {
        String label();

        String text();

        String unit();

        /** Another figure, which opens in turn. */
        record Derived(String label, String text, String unit, String ref) implements Input {}

        /**
         * The end of the road: a row of a file, as it came in.
         *
         * @param file name of the file
         * @param sha256 hash of the whole file, hexadecimal
         * @param line line in the file, from 1
         * @param row the line's text
         */
        record Raw(String label, String text, String unit, String file, String sha256, long line, String row)
                implements Input {}

        /**
         * A fact that the system itself holds, such as a date on which a matter was closed; {@code ref} is the address of
         * the page that shows it, such as {@code /matters/2026-000017}.
         */
        record Fact(String label, String text, String unit, String ref) implements Input {}
    }

    /** A figure with its hash computed. */
    public static Figure of(
            String ref,
            String label,
            @Nullable BigDecimal value,
            String text,
            String unit,
            @Nullable String edition,
            @Nullable String clause,
            String method,
            List<Input> inputs,
            Instant asOf,
            @Nullable String note) {
        return new Figure(
                ref,
                label,
                value,
                text,
                unit,
                edition,
                clause,
                method,
                List.copyOf(inputs),
                asOf,
                note,
                hash(ref, value, unit, edition, inputs));
    }

    /** The same figure under another address, such as that of its frozen copy. */
    public Figure at(String address) {
        return new Figure(address, label, value, text, unit, edition, clause, method, inputs, asOf, note, hash);
    }

    /** This figure as a page shows it, without its inputs. */
    public Shown shown() {
        return new Shown(value == null ? null : value.toPlainString(), text, unit, ref);
    }

    /**
     * What travels to a page: the value as a plain decimal string (null when missing), the text to show, and the address
     * under which it opens.
     */
    public record Shown(@Nullable String value, String text, String unit, String ref) {

        /** A shown value under the address of the figure that proves it. */
        public static Shown of(@Nullable BigDecimal value, String text, String unit, String ref) {
            return new Shown(value == null ? null : value.toPlainString(), text, unit, ref);
        }

        /** A missing value under the address of the figure that says why it is missing. */
        public static Shown missing(String unit, String ref) {
            return new Shown(null, MISSING, unit, ref);
        }
    }

    private static String hash(
            String ref, @Nullable BigDecimal value, String unit, @Nullable String edition, List<Input> inputs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, ref);
            add(digest, value == null ? "" : value.stripTrailingZeros().toPlainString());
            add(digest, unit);
            add(digest, edition == null ? "" : edition);
            inputs.forEach(input -> add(digest, input.toString()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
