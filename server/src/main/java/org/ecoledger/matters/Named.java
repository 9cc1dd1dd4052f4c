package org.ecoledger.matters;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;

/** A state, action or signature inside a sentence, in the reader's language. */
record Named(Procedure procedure, String kind, String code) implements Spoken {

    @Override
    public String in(Locale locale) {
        return procedure.word(kind, code, locale);
    }

    /** Who may take the row: 责任单位经办人、环委办环委办人员. */
    static Spoken who(Procedure procedure, Row row) {
        if (row.who().isEmpty()) {
            return locale -> procedure.word("role", "SYSTEM", locale);
        }
        return locale -> row.who().stream()
                .map(who -> procedure.word("relation", who.relation().code(), locale)
                        + ("en".equals(locale.getLanguage()) ? ": " : "的")
                        + procedure.word("role", who.role().name(), locale))
                .distinct()
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? "; " : "、"));
    }
}
