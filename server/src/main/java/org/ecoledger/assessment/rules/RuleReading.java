package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.assessment.rules.RuleShape.Entry;
import org.ecoledger.assessment.rules.RuleShape.Kind;
import org.ecoledger.assessment.rules.RuleShape.Option;
import org.ecoledger.assessment.rules.RuleShape.Part;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a rule set's tree against the {@link RuleShape}: fills in what may be left out and notes, each under its address, what is
 * missing, unknown or wrongly written. What is sound of it can be read even where something else is not.
 */
final class RuleReading {
    private static final int LONGEST = 1000;

    /** What is said instead of “missing” where more can be said. */
    private static final Map<String, String> MISSING = Map.of(
            "Veto.evidence", "assessment.rule.veto-evidence",
            "Veto.basis", "assessment.rule.veto-basis",
            "Veto.condition", "assessment.rule.veto-condition",
            "Trigger.basis", "assessment.rule.trigger-basis",
            "Cascade.basis", "assessment.rule.cascade-basis");

    private final RuleText text;
    private final List<Objection> objections = new ArrayList<>();
    private final Set<String> unsound = new HashSet<>();

    RuleReading(RuleText text) {
        this.text = text;
        Measures.upgrade(text.tree());
        part(text.tree(), RuleShape.OF_RULE_SETS.root(), "");
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    boolean isSound(String address) {
        return unsound.stream()
                .noneMatch(place -> address.isEmpty()
                        || place.equals(address)
                        || place.startsWith(address + ".")
                        || place.startsWith(address + "["));
    }

    /** What stands at an entry of the rule set itself; null where it is missing or not sound. */
    <T> @Nullable T at(String entry, Class<T> type) {
        JsonNode node = text.tree().get(entry);
        return node == null || node.isNull() || !isSound(entry) ? null : RuleText.JSON.treeToValue(node, type);
    }

    /** The sound elements of a list, each with its address. */
    <T> List<At<T>> all(String list, Class<T> type) {
        if (!(text.tree().get(list) instanceof ArrayNode nodes)) {
            return List.of();
        }
        return IntStream.range(0, nodes.size())
                .filter(i -> isSound(list + "[" + i + "]"))
                .mapToObj(i -> new At<>(list + "[" + i + "]", RuleText.JSON.treeToValue(nodes.get(i), type)))
                .toList();
    }

    /** Sum of the points of all items that are no bonus; empty where one of them cannot be read. */
    Optional<BigDecimal> points() {
        BigDecimal sum = BigDecimal.ZERO;
        if (!(text.tree().get("items") instanceof ArrayNode items)) {
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (!item.isObject() || !isSound("items[" + i + "].points") || !isSound("items[" + i + "].bonus")) {
                return Optional.empty();
            }
            if (!item.path("bonus").asBoolean(false)) {
                sum = sum.add(new BigDecimal(item.get("points").asString()));
            }
        }
        return Optional.of(sum);
    }

    /** The whole rule set, where nothing was noted. */
    RuleSet whole(String hash) {
        return RuleText.JSON.treeToValue(text.tree().deepCopy().put("hash", hash), RuleSet.class);
    }

    /** Something and where it stands. */
    record At<T>(String address, T value) {}

    private void part(ObjectNode node, Part part, String address) {
        Kind kind = part.kinds().getFirst();
        if (part.isChoice()) {
            JsonNode called = node.get("kind");
            Kind named = called == null ? null : part.kind(called.asString(""));
            if (named == null) {
                object(address, "kind", "assessment.rule.kind", names(part));
                return;
            }
            kind = named;
        }
        unknown(node, part, kind, address);
        for (Entry entry : kind.entries()) {
            entry(node, entry, address.isEmpty() ? entry.name() : address + "." + entry.name());
        }
    }

    private void unknown(ObjectNode node, Part part, Kind kind, String address) {
        Set<String> known = kind.entries().stream().map(Entry::name).collect(Collectors.toSet());
        List<String> others = node.propertyNames().stream()
                .filter(name -> !known.contains(name) && !(part.isChoice() && name.equals("kind")))
                .toList();
        for (String name : others) {
            String field = address.isEmpty() ? name : address + "." + name;
            note(field, "assessment.rule.unknown-entry", name, text.line(field));
            node.remove(name);
        }
    }

    private void entry(ObjectNode in, Entry entry, String address) {
        JsonNode node = in.get(entry.name());
        if (node == null || node.isNull() || isBlank(node)) {
            absent(in, entry, address);
        } else if (entry.many()) {
            list(node, entry, address);
        } else {
            value(node, entry, address);
        }
    }

    private void absent(ObjectNode in, Entry entry, String address) {
        in.remove(entry.name());
        if (entry.required()) {
            note(
                    address,
                    MISSING.getOrDefault(entry.record() + "." + entry.name(), "assessment.rule.incomplete"),
                    new RuleNames.Place(address));
        } else if (entry.many()) {
            in.putArray(entry.name());
        } else if (entry.name().equals("english")) {
            in.set("english", in.get(in.has("name") ? "name" : "title"));
        } else if (entry.record().equals("RuleSet") && entry.name().equals("options")) {
            in.set("options", RuleText.JSON.valueToTree(Options.NOTHING_SAID));
        } else if (entry.instead() != null) {
            in.set(entry.name(), RuleText.JSON.valueToTree(entry.instead()));
        }
    }

    private void list(JsonNode node, Entry entry, String address) {
        if (!(node instanceof ArrayNode elements)) {
            note(address, "assessment.rule.list", new RuleNames.Place(address));
            return;
        }
        if (elements.isEmpty() && entry.required()) {
            note(address, "assessment.rule.incomplete", new RuleNames.Place(address));
        }
        for (int i = 0; i < elements.size(); i++) {
            value(elements.get(i), entry, address + "[" + i + "]");
        }
    }

    private void value(JsonNode node, Entry entry, String address) {
        var place = new RuleNames.Place(address);
        switch (entry.writing()) {
            case PART -> {
                if (node instanceof ObjectNode object && entry.part() != null) {
                    part(object, RuleShape.OF_RULE_SETS.part(entry.part()), address);
                } else {
                    note(address, "assessment.rule.part", place);
                }
            }
            case TEXT -> {
                if (!node.isString()
                        || node.asString().isBlank()
                        || node.asString().length() > LONGEST) {
                    note(address, "assessment.rule.text", place);
                }
            }
            case NUMBER -> {
                if (!scalar(node).matches("-?[0-9]{1,12}(\\.[0-9]{1,8})?")) {
                    note(address, "assessment.rule.number", place, scalar(node));
                }
            }
            case WHOLE -> {
                if (!node.isInt()) {
                    note(address, "assessment.rule.whole", place, scalar(node));
                }
            }
            case FLAG -> {
                if (!node.isBoolean()) {
                    note(address, "assessment.rule.flag", place);
                }
            }
            case DAY -> {
                if (!isDay(scalar(node))) {
                    note(address, "assessment.rule.day", place, scalar(node));
                }
            }
            case CHOICE -> {
                if (entry.choices().stream().noneMatch(choice -> choice.name().equals(scalar(node)))) {
                    note(address, "assessment.rule.choice", place, scalar(node), names(entry.choices()));
                }
            }
        }
    }

    private void object(String address, String entry, String code, String choices) {
        String field = address + "." + entry;
        note(field, code, new RuleNames.Place(address), choices);
        unsound.add(address);
    }

    private void note(String address, String code, Object... arguments) {
        objections.add(Objection.to(address, code, arguments));
        unsound.add(address);
    }

    private static boolean isBlank(JsonNode node) {
        return node.isString() && node.asString().isBlank();
    }

    private static String scalar(JsonNode node) {
        return node.isContainer() ? "" : node.asString();
    }

    private static boolean isDay(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String names(List<Option> choices) {
        return choices.stream().map(Option::name).collect(Collectors.joining(", "));
    }

    private static String names(Part part) {
        return part.kinds().stream().map(Kind::name).collect(Collectors.joining(", "));
    }
}
