package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table's numbers as lines, to the last digit, and one hash over them. */
final class ResultHash {

    private ResultHash() {}

    static String of(List<Score> scores) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines(scores).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** One line per total, item and loss. */
    static List<String> lines(List<Score> scores) {
        var lines = new ArrayList<String>();
        scores.stream()
                .sorted(Comparator.comparing((Score score) -> score.subject().code()))
                .forEach(score -> {
                    String code = score.subject().code();
                    lines.add(code + " total " + number(score.total()) + " " + score.text() + " place " + score.place()
                            + "/" + score.places() + (score.last() ? " last" : ""));
                    score.items().stream()
                            .sorted(Comparator.comparing(ItemScore::item))
                            .forEach(item -> lines.add(code + " item " + item.item() + " " + number(item.value()) + " "
                                    + number(item.marks()) + " " + item.marksText()));
                    score.losses()
                            .forEach(loss -> lines.add(
                                    code + " loss " + loss.code() + " " + number(loss.points()) + " " + loss.text()));
                });
        return lines;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }
}
