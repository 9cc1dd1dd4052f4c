package org.ecoledger.fires;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists of words that a city edits: causes and crops, {@code fires/causes.csv} and {@code fires/crops.csv}. */
@Component
class FireWords {
    private final List<Word> all = Stream.of("causes", "crops")
            .flatMap(table -> FireTable.rows(
                    table,
                    row -> new Word(
                            table,
                            row.get("code"),
                            row.get("zh"),
                            row.get("en"),
                            row.isMapped("stubble") && row.get("stubble").equals("yes")))
                    .stream())
            .toList();

    /** @param stubble whether this cause claims that stubble stood too high, and so must be measured */
    record Word(String list, String code, String chinese, String english, boolean stubble) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    List<Word> list(String list) {
        return all.stream().filter(word -> word.list().equals(list)).toList();
    }

    Optional<Word> find(String list, String code) {
        return list(list).stream().filter(word -> word.code().equals(code)).findFirst();
    }

    String name(String list, String code, Locale locale) {
        return find(list, code).map(word -> word.in(locale)).orElse(code);
    }
}
