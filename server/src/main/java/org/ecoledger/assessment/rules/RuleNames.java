package org.ecoledger.assessment.rules;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.problems.Spoken;

/** What the parts of a rule set are called, for those who write and read them: {@code assessment/rule-names.csv}. */
final class RuleNames {
    private static final Map<String, Name> NAMES =
            RuleTable.rows("rule-names", row -> new Name(row.get("key"), row.get("chinese"), row.get("english")))
                    .stream()
                    .collect(Collectors.toMap(Name::key, Function.identity()));

    private static final Pattern NUMBER = Pattern.compile("\\[([0-9]+)]");

    private RuleNames() {}

    /** @param key an entry's name, or a choice such as {@code Formula.LINEAR} */
    record Name(String key, String chinese, String english) implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    /** The name of an entry of a record; entries of the same name in other records may be called otherwise. */
    static Name entry(String record, String entry) {
        Name own = NAMES.get(record + "." + entry);
        return own == null ? NAMES.getOrDefault(entry, new Name(entry, entry, entry)) : own;
    }

    /** The name of a choice of an enum or of a sealed type. */
    static Name choice(String type, String choice) {
        String key = type + "." + choice;
        return NAMES.getOrDefault(key, NAMES.getOrDefault("=" + choice, new Name(key, choice, choice)));
    }

    static boolean has(String key) {
        return NAMES.containsKey(key);
    }

    /** An address such as {@code items[2].formula.zero} as a person reads it: 考核项目第3条的零分值. */
    record Place(String address) implements Spoken {
        @Override
        public String in(Locale locale) {
            boolean english = "en".equals(locale.getLanguage());
            var words = new StringBuilder();
            for (String part : address.split("\\.")) {
                words.append(words.isEmpty() ? "" : english ? ", " : "的")
                        .append(entry("", part.replaceAll("\\[.*", "")).in(locale))
                        .append(numbers(part, english));
            }
            return words.toString();
        }

        private static String numbers(String part, boolean english) {
            return NUMBER.matcher(part)
                    .results()
                    .map(result -> Integer.parseInt(result.group(1)) + 1)
                    .map(number -> english ? " no. " + number : "第" + number + "条")
                    .collect(Collectors.joining());
        }
    }
}
