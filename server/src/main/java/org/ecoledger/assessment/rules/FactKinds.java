package org.ecoledger.assessment.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.problems.Spoken;

/** Which facts there are, by source and item, and what they are called: {@code assessment/fact-kinds.csv}. */
final class FactKinds {
    private static final Pattern ITEM =
            Pattern.compile("\\*|[a-z0-9][a-z0-9.:_-]{0,60}(/place)?|[a-z0-9][a-z0-9.:_-]{0,60}-\\*");

    /** Every row; a source's own row has the item {@code *}. */
    static final List<FactKind> ALL =
            Stream.concat(kinds().stream(), sheets().stream()).toList();

    private static final Map<String, FactKind> SOURCES = ALL.stream()
            .filter(kind -> kind.item().equals("*"))
            .collect(Collectors.toMap(FactKind::source, Function.identity()));

    private FactKinds() {}

    private static List<FactKind> kinds() {
        return RuleTable.rows(
                "fact-kinds",
                row -> new FactKind(
                        row.get("source"),
                        row.get("item"),
                        row.get("chinese"),
                        row.get("english"),
                        row.get("unit"),
                        row.get("valued").equals("yes"),
                        row.get("marked").equals("yes")));
    }

    /** The departments' sheets are named where they are defined. */
    private static List<FactKind> sheets() {
        return RuleTable.rowsIfThere(
                "sheets",
                row -> new FactKind("sheet", row.get("code"), row.get("name"), row.get("english"), "分", true, false));
    }

    /**
     * @param unit of its value, empty where it has none of its own
     * @param valued whether a fact has a value
     * @param marked whether a fact can be good or bad
     */
    record FactKind(
            String source, String item, String chinese, String english, String unit, boolean valued, boolean marked)
            implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    static boolean isSource(String source) {
        return SOURCES.containsKey(source);
    }

    static boolean isItem(String item) {
        return ITEM.matcher(item).matches();
    }

    static boolean valued(String source) {
        FactKind kind = SOURCES.get(source);
        return kind == null || kind.valued();
    }

    static boolean marked(String source) {
        FactKind kind = SOURCES.get(source);
        return kind == null || kind.marked();
    }

    static List<String> sources() {
        return SOURCES.keySet().stream().sorted().toList();
    }

    /** What these facts are called; items that only a rule set knows are called by their code. */
    static String named(String source, String item, Locale locale) {
        for (FactKind kind : ALL) {
            if (kind.source().equals(source) && kind.item().equals(item)) {
                return kind.in(locale);
            }
        }
        FactKind all = SOURCES.get(source);
        String of = all == null ? source : all.in(locale);
        return "en".equals(locale.getLanguage()) ? of + " “" + item + "”" : of + "“" + item + "”";
    }
}
