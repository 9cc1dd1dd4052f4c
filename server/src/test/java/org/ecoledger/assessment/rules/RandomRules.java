package org.ecoledger.assessment.rules;

import java.util.Random;
import org.ecoledger.assessment.rules.RuleShape.Entry;
import org.ecoledger.assessment.rules.RuleShape.Kind;
import org.ecoledger.assessment.rules.RuleShape.Part;
import tools.jackson.databind.node.ObjectNode;

/** Rule sets of every shape, made from what may be written; readable, though hardly ever sensible. */
final class RandomRules {
    private static final int DEEPEST = 4;

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    String text() {
        return RuleText.JSON.writeValueAsString(part(RuleShape.OF_RULE_SETS.root(), 0));
    }

    private ObjectNode part(Part part, int depth) {
        ObjectNode node = RuleText.JSON.createObjectNode();
        int most = part.name().equals("Value") && depth >= DEEPEST
                ? 5
                : part.kinds().size();
        Kind kind = part.kinds().get(random.nextInt(most));
        if (part.isChoice()) {
            node.put("kind", kind.name());
        }
        for (Entry entry : kind.entries()) {
            if (entry.required() || random.nextBoolean()) {
                if (entry.many()) {
                    var list = node.putArray(entry.name());
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        ObjectNode holder = RuleText.JSON.createObjectNode();
                        put(holder, entry, depth);
                        list.add(holder.get(entry.name()));
                    }
                } else {
                    put(node, entry, depth);
                }
            }
        }
        return node;
    }

    private void put(ObjectNode node, Entry entry, int depth) {
        switch (entry.writing()) {
            case TEXT -> node.put(entry.name(), "x" + random.nextInt(100));
            case WHOLE -> node.put(entry.name(), random.nextInt(7));
            case NUMBER -> node.put(entry.name(), random.nextInt(100) + "." + random.nextInt(100));
            case FLAG -> node.put(entry.name(), random.nextBoolean());
            case DAY -> node.put(entry.name(), "2026-0" + (1 + random.nextInt(9)) + "-11");
            case CHOICE ->
                node.put(
                        entry.name(),
                        entry.choices()
                                .get(random.nextInt(entry.choices().size()))
                                .name());
            case PART ->
                node.set(entry.name(), part(RuleShape.OF_RULE_SETS.part(String.valueOf(entry.part())), depth + 1));
        }
    }
}
