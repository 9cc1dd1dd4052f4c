package org.ecoledger.speeches;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Contents of proposals as JSON: the record's fields, and its kind under {@code type}. */
@Component
class ContentJson {
    private static final String TYPE = "type";

    private final JsonMapper json;

    ContentJson(JsonMapper json) {
        this.json = json;
    }

    String write(Content content) {
        return json.writeValueAsString(content);
    }

    Content read(ContentKind kind, String written) {
        return json.readValue(written, kind.type());
    }

    /** As the page shows and sends it. */
    ObjectNode shown(Content content) {
        ObjectNode node = json.valueToTree(content);
        node.put(TYPE, ContentKind.of(content).name());
        return node;
    }

    /**
     * What a page sent. Words that are missing are empty, so that the objections can name them all.
     *
     * @param before kind where the page names none
     * @throws Problem 422 where a number or day is none
     */
    Content given(JsonNode sent, @Nullable ContentKind before) {
        ContentKind kind = kind(sent).or(() -> Optional.ofNullable(before)).orElseThrow(() -> unreadable("type"));
        if (!(sent instanceof ObjectNode)) {
            throw unreadable("content");
        }
        ObjectNode whole = ((ObjectNode) sent).deepCopy();
        whole.remove(TYPE);
        complete(whole, kind.type());
        whole.optional("units")
                .ifPresent(units -> units.forEach(unit -> {
                    if (unit instanceof ObjectNode named) {
                        complete(named, NamedUnit.class);
                    }
                }));
        whole.optional("due").ifPresent(due -> {
            if (due instanceof ObjectNode said) {
                complete(said, Due.class);
            }
        });
        try {
            return json.treeToValue(whole, kind.type());
        } catch (JacksonException e) {
            String path = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(name -> name != null)
                    .reduce((left, right) -> left + "." + right)
                    .orElse("");
            throw unreadable(path.isEmpty() ? "content" : "content." + path);
        }
    }

    private static Optional<ContentKind> kind(JsonNode sent) {
        return sent.optional(TYPE)
                .filter(JsonNode::isString)
                .flatMap(name -> Arrays.stream(ContentKind.values())
                        .filter(kind -> kind.name().equals(name.asString()))
                        .findFirst());
    }

    private static Problem unreadable(String field) {
        return Problem.objections("speeches.refused", List.of(Objection.to(field, "speeches.content-unreadable")));
    }

    /** Empty words and lists for those that are missing; numbers and days stay missing. */
    private void complete(ObjectNode node, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = node.get(component.getName());
            boolean missing = value == null || value.isNull();
            boolean blank =
                    value != null && value.isString() && value.asString().isBlank();
            if (missing && component.getType() == String.class && !isNullable(component)) {
                node.put(component.getName(), "");
            } else if (missing && component.getType() == List.class) {
                node.putArray(component.getName());
            } else if (missing && component.getType() == boolean.class) {
                node.put(component.getName(), false);
            } else if (missing && component.getType() == Content.Comparison.class) {
                node.put(component.getName(), Content.Comparison.AT_LEAST.name());
            } else if (blank && (component.getType() != String.class || isNullable(component))) {
                node.putNull(component.getName());
            }
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
