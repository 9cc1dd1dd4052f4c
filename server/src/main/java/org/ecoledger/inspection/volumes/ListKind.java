package org.ecoledger.inspection.volumes;

import java.util.List;
import java.util.Locale;

/**
 * One of the lists that each unit keeps while an inspection is in town (P2): documents, measures, problems.
 *
 * @param form version of its columns, kept with each typed row
 */
record ListKind(String code, String chinese, String english, String form, List<ListField> fields) {

    /** A column: {@code text}, {@code longText} or {@code date}. */
    record ListField(
            String code, String kind, boolean required, int longest, int width, String chinese, String english) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
