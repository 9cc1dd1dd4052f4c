package org.ecoledger.assessment.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shipped rule sets, to be read, changed in one place and read again. */
final class RuleBook {
    private final ObjectNode tree;

    private RuleBook(ObjectNode tree) {
        this.tree = tree;
    }

    static List<String> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:assessment/rule-sets/*.json"))
                    .map(file -> {
                        try {
                            return file.getContentAsString(StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleBook of(String code) {
        return shipped().stream()
                .map(RuleText::of)
                .map(RuleText::tree)
                .filter(tree -> tree.get("code").asString().equals(code))
                .findFirst()
                .map(RuleBook::new)
                .orElseThrow();
    }

    /** @param pointer JSON pointer of what is replaced, @param json what stands there then; null takes it away */
    RuleBook with(String pointer, String json) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        JsonNode value = RuleText.JSON.readTree(json);
        if (parent instanceof ArrayNode array) {
            if (Integer.parseInt(last) == array.size()) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(last), value);
            }
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return this;
    }

    String text() {
        return RuleText.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    /** What speaks against it, as field and code. */
    List<String> objections() {
        return RuleSetFile.look(text()).objections().stream()
                .map(RuleBook::said)
                .toList();
    }

    static String said(Objection objection) {
        return objection.field() + " " + objection.code().replace("assessment.rule.", "");
    }
}
