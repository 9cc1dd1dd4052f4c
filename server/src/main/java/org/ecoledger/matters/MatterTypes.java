package org.ecoledger.matters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The city's lists of media, kinds and sources, and the words of the three axes: {@code matters/types.csv}. */
@Component
public class MatterTypes {
    private static final String MEDIUM = "medium:";

    private final List<Type> types = MatterTable.rows(
            "types",
            row -> new Type(row.get("list"), row.get("code"), row.get("parent"), row.get("zh"), row.get("en")));
    private final Map<String, Map<String, Type>> byCode = types.stream()
            .collect(Collectors.groupingBy(Type::list, Collectors.toMap(Type::code, Function.identity())));

    /**
     * One entry.
     *
     * @param list medium, kind, source, truth, handling or disposition
     * @param parent a kind's medium
     */
    public record Type(String list, String code, String parent, String chinese, String english) {
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    public List<Type> list(String list) {
        return types.stream().filter(type -> type.list().equals(list)).toList();
    }

    public Optional<Type> find(String list, String code) {
        return Optional.ofNullable(byCode.getOrDefault(list, Map.of()).get(code));
    }

    /** The entry's name, or its code where the list has lost it. */
    public String name(String list, String code, Locale locale) {
        return find(list, code).map(type -> type.in(locale)).orElse(code);
    }

    /** What an owner rule is for: one kind, a whole medium ({@code medium:air}) or all kinds ({@code *}). */
    public String scopeName(String scope, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        if (scope.equals("*")) {
            return english ? "All kinds" : "全部类型";
        }
        return scope.startsWith(MEDIUM)
                ? name("medium", scope.substring(MEDIUM.length()), locale) + (english ? " (all)" : "（全部）")
                : name("kind", scope, locale);
    }
}
