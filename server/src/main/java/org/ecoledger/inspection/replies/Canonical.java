package org.ecoledger.inspection.replies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One spelling of a reply's content: keys in order, no blanks. The same content always has the same hash. */
final class Canonical {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static String text(Content content) {
        return JSON.writeValueAsString(sorted(JSON.valueToTree(content)));
    }

    static Content content(String text) {
        return JSON.readValue(text, Content.class);
    }

    /** 64 hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(Content content) {
        return sha256(text(content).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode inOrder = JSON.createObjectNode();
                var keys = new TreeMap<String, JsonNode>();
                object.properties().forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
                keys.forEach((key, value) -> inOrder.set(key, sorted(value)));
                yield inOrder;
            }
            case ArrayNode array -> {
                ArrayNode inOrder = JSON.createArrayNode();
                array.forEach(value -> inOrder.add(sorted(value)));
                yield inOrder;
            }
            default -> node;
        };
    }
}
