package org.ecoledger.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is to be checked, by kind of problem: {@code matters/facts.csv}. A step gives a fact as the field {@code fact:<code>}. */
@Component
class Facts {
    static final String PREFIX = "fact:";

    private final List<Fact> facts = MatterTable.rows(
            "facts",
            row -> new Fact(
                    row.get("code"),
                    row.get("kind"),
                    Arrays.stream(row.get("choices").split("\\|"))
                            .filter(choice -> !choice.isEmpty())
                            .toList(),
                    row.get("zh"),
                    row.get("en"),
                    row.get("required").equals("yes")));

    private final Map<String, String[]> choices =
            MatterTable.rows("fact-choices", row -> new String[] {row.get("choice"), row.get("zh"), row.get("en")})
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(choice -> choice[0], choice -> choice));

    /**
     * One fact.
     *
     * @param kind of problem for which it is checked; empty for all
     * @param choices what the answer may be; empty for free text
     */
    record Fact(String code, String kind, List<String> choices, String chinese, String english, boolean required) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }

        String field() {
            return PREFIX + code;
        }

        boolean allows(String value) {
            return choices.isEmpty() || choices.contains(value);
        }
    }

    List<Fact> of(String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().isEmpty() || fact.kind().equals(kind))
                .toList();
    }

    Optional<Fact> find(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }

    /** What the fact is called, or its code where the table has lost it. */
    String name(String code, Locale locale) {
        return find(code).map(fact -> fact.in(locale)).orElse(code);
    }

    /** What an answer is called; free text stays as it is. */
    String valueName(String code, String value, Locale locale) {
        String[] choice = choices.get(value);
        boolean chosen = find(code).map(fact -> !fact.choices().isEmpty()).orElse(false);
        return !chosen || choice == null ? value : choice["en".equals(locale.getLanguage()) ? 2 : 1];
    }
}
