package org.ecoledger.registry;

import java.util.Locale;
import org.ecoledger.problems.Spoken;

/** A name in both languages. */
public record Name(String chinese, String english) implements Spoken {

    @Override
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    @Override
    public String toString() {
        return chinese;
    }
}
