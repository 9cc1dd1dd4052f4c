package org.ecoledger.inspection.volumes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many pages a PDF says that it has; empty where it says so only in packed parts, for a guess is no entry of an index. */
final class PdfPages {
    private static final List<Pattern> SAID = List.of(
            Pattern.compile("/Linearized\\s+[0-9.]+[^>]{0,200}?/N\\s+([0-9]{1,6})"),
            Pattern.compile("/Type\\s*/Pages\\b[^>]{0,2000}?/Count\\s+([0-9]{1,6})"),
            Pattern.compile("/Count\\s+([0-9]{1,6})[^>]{0,2000}?/Type\\s*/Pages\\b"));

    private PdfPages() {}

    static Optional<Integer> of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return SAID.stream()
                .flatMap(said -> said.matcher(text).results())
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .max(Integer::compare);
    }
}
