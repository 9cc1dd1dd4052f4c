package org.ecoledger.grids;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Kinds of sensitive places (M03-09; {@code grids/sensitive.csv}). */
@Component
class SensitiveKinds {
    private final List<SensitiveKind> all =
            GridTable.rows("sensitive", row -> new SensitiveKind(row.get("code"), row.get("zh"), row.get("en")));

    record SensitiveKind(String code, String chinese, String english) {}

    List<Coded> named(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return all.stream()
                .map(kind -> new Coded(kind.code(), english ? kind.english() : kind.chinese()))
                .toList();
    }

    /** A kind by its code or its Chinese name, as clerks write it. */
    Optional<SensitiveKind> written(String text) {
        return all.stream()
                .filter(kind -> kind.code().equals(text) || kind.chinese().equals(text))
                .findFirst();
    }
}
