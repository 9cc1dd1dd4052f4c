package org.ecoledger.assessment.rules;

import java.util.HashMap;
import java.util.Map;
import org.ecoledger.problems.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule set's text, taken apart.
 *
 * @param lines on which line each address begins
 */
record RuleText(ObjectNode tree, Map<String, Integer> lines) {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Takes a text apart; refuses what is not one JSON object, naming the line. */
    static RuleText of(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (!(tree instanceof ObjectNode object)) {
                throw Problem.malformed("assessment.rule-set-unreadable", "1");
            }
            return new RuleText(object, lines(text));
        } catch (JacksonException e) {
            throw Problem.malformed(
                    "assessment.rule-set-unreadable",
                    String.valueOf(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }

    /** The line on which this address stands. */
    int line(String address) {
        return lines.getOrDefault(address, 1);
    }

    private static Map<String, Integer> lines(String text) {
        var lines = new HashMap<String, Integer>();
        try (var parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        address(parser.streamReadContext().pathAsPointer().toString()),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** {@code /items/0/points} as {@code items[0].points}. */
    private static String address(String pointer) {
        return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
