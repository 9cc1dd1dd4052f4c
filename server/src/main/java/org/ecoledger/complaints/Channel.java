package org.ecoledger.complaints;

import java.util.Locale;

/**
 * A way on which complaints come in: a row of {@code complaints/channels.csv}.
 *
 * @param code such as 12345, letter, public
 * @param source the matter's source, a code of {@code matters/types.csv}
 * @param desk entered by intake, by hand or from a file; the others come in by themselves
 * @param ownLimit it may set a limit of its own, as hotlines do
 * @param reply the sender gets an answer
 * @param callBack the sender is called back
 * @param basis the rule that the channel rests on; empty where there is none of its own
 */
record Channel(
        String code,
        String source,
        boolean desk,
        boolean ownLimit,
        boolean reply,
        boolean callBack,
        String basis,
        String chinese,
        String english) {

    String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
