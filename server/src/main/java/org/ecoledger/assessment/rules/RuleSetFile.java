package org.ecoledger.assessment.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule set as it is written down. */
public final class RuleSetFile {

    private RuleSetFile() {}

    /**
     * What a text says.
     *
     * @param rules null where something in it cannot be read
     * @param objections all that speaks against it, in the order of the text
     */
    record Read(@Nullable RuleSet rules, List<Objection> objections) {
        /** The rule set, where nothing speaks against it. */
        Optional<RuleSet> sound() {
            return objections.isEmpty() ? Optional.ofNullable(rules) : Optional.empty();
        }
    }

    /** Reads a rule set; refuses it with all objections at once. */
    public static RuleSet read(String text) {
        Read read = look(text);
        return read.sound().orElseThrow(() -> Problem.objections("assessment.rule-set-refused", read.objections()));
    }

    /** Reads what was issued: it holds as it was issued, whatever is asked of newer ones. */
    static RuleSet issued(String text) {
        return Optional.ofNullable(look(text).rules())
                .orElseThrow(() -> new IllegalStateException("An issued rule set cannot be read"));
    }

    /** Reads as much as can be read, with all objections; refuses only what is no JSON object. */
    static Read look(String text) {
        var reading = new RuleReading(RuleText.of(text));
        var objections = new ArrayList<>(reading.objections());
        objections.addAll(new RuleChecks(reading).objections());
        return new Read(reading.isSound("") ? reading.whole(sha256(text)) : null, List.copyOf(objections));
    }

    /** The text of a rule set; read again it is the same, but for the text's hash. */
    public static String write(RuleSet rules) {
        ObjectNode tree = RuleText.JSON.valueToTree(rules);
        tree.remove("hash");
        return RuleText.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(withNumbersAsWritten(tree));
    }

    /** Numbers with a point are written as text, so that no reader of JSON takes them for something nearly equal. */
    private static JsonNode withNumbersAsWritten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                object.set(name, withNumbersAsWritten(object.get(name)));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withNumbersAsWritten(array.get(i)));
            }
        } else if (node.isBigDecimal()) {
            return RuleText.JSON.getNodeFactory().stringNode(node.decimalValue().toPlainString());
        }
        return node;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
