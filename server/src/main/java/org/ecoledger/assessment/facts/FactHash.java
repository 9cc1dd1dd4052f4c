package org.ecoledger.assessment.facts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One hash over subjects and facts, whatever their order. */
final class FactHash {
    private static final String SEPARATOR = "\u001f";

    private FactHash() {}

    static String of(List<Subject> subjects, List<Fact> facts) {
        MessageDigest digest = sha256();
        subjects.stream().map(FactHash::line).sorted().forEach(line -> add(digest, line));
        facts.stream().map(FactHash::line).sorted().forEach(line -> add(digest, line));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What a fact says, without the moment at which it was computed. */
    static String content(Fact fact) {
        return String.join(
                SEPARATOR,
                fact.source(),
                fact.subject(),
                fact.item(),
                fact.key(),
                fact.path(),
                fact.day().toString(),
                String.valueOf(fact.at()),
                number(fact.value()),
                String.valueOf(fact.mark()),
                fact.label(),
                fact.text(),
                fact.unit(),
                fact.ref(),
                String.valueOf(fact.responsible()),
                fact.proofs().toString(),
                fact.by());
    }

    private static String line(Subject subject) {
        return String.join(
                SEPARATOR,
                "subject",
                subject.kind().name(),
                subject.code(),
                subject.name(),
                subject.region(),
                subject.path());
    }

    private static String line(Fact fact) {
        return content(fact) + SEPARATOR + fact.asOf();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
