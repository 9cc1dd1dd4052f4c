package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.Locale;

/** Chinese or English. */
enum Tongue {
    CHINESE,
    ENGLISH;

    static Tongue of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    String say(String chinese, String english) {
        return this == ENGLISH ? english : chinese;
    }

    Locale locale() {
        return this == ENGLISH ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
