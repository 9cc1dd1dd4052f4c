package org.ecoledger.assessment.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The short names by which the first rule sets named what they measure; rule sets once issued are never rewritten. */
final class Measures {

    private Measures() {}

    /** The value of this name; null where nobody knows it. */
    static @Nullable Value named(@Nullable String name) {
        return switch (name) {
            case "GOOD_DAYS_SHARE" -> new Value.Share("air-day", "aqi", Scope.OWN, Value.Span.PERIOD);
            case "PM10_AGAINST_TARGET" ->
                new Value.AgainstTarget(
                        new Value.Mean("air-day", "pm10", Scope.OWN, Value.Span.YEAR_TO_DATE), "pm10-annual-mean");
            case "MATTERS_CLOSED_IN_TIME" -> new Value.Share("matter", "*", Scope.OWN, Value.Span.PERIOD);
            case null, default -> null;
        };
    }

    /** Writes the values in the place of their short names. */
    static void upgrade(ObjectNode rules) {
        if (rules.get("items") instanceof ArrayNode items) {
            for (JsonNode item : items) {
                if (item instanceof ObjectNode object && object.has("measure") && !object.has("value")) {
                    Value value = named(object.get("measure").asString(""));
                    if (value != null) {
                        object.remove("measure");
                        object.set("value", RuleText.JSON.valueToTree(value));
                    }
                }
            }
        }
    }
}
