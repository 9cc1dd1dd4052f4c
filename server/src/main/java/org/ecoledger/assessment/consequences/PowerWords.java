package org.ecoledger.assessment.consequences;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Who;

/** A power in words. */
final class PowerWords {
    private PowerWords() {}

    static String of(ConsequenceKind kind, Procedure procedure) {
        return of(kind, procedure, Locale.SIMPLIFIED_CHINESE);
    }

    static String of(ConsequenceKind kind, Procedure procedure, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return kind.power().stream()
                .map(who -> words(who, procedure, locale, english))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    private static String words(Who who, Procedure procedure, Locale locale, boolean english) {
        String role = procedure.word("role", who.role().name(), locale);
        String unit = who.relation() == Relation.OWNER_OR_ABOVE
                ? english ? "the government above" : "上级政府"
                : procedure.word("relation", who.relation().code(), locale);
        return english ? role + " of " + unit : unit + role;
    }
}
