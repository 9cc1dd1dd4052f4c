package org.ecoledger.speeches.extraction;

/** What others say or have decided: leaders quoted, national policy; and titles of papers, whose words ask for nothing. */
final class Background {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final int LONGEST_TITLE = 80;
    private static final int REACH = 40;

    private Background() {}

    /** The text with the titles in 《》 blotted out, so that no word in them is read. */
    static String blotted(String plain) {
        char[] text = plain.toCharArray();
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '《') {
                int close = plain.indexOf('》', at);
                for (int inside = at + 1; close > 0 && close - at < LONGEST_TITLE && inside < close; inside++) {
                    text[inside] = '〇';
                }
            }
        }
        return new String(text);
    }

    /** Whether a sentence tells what somebody above says or does. */
    static boolean is(String plain, int from, int to) {
        int above = WORDS.list("speaker-above").find(plain, from, Math.min(to, from + REACH));
        if (above < 0) {
            return WORDS.list("hearsay").at(plain, from, to) > 0;
        }
        int says = WORDS.list("speaker-says").find(plain, above, Math.min(to, above + REACH));
        int must = WORDS.list("must").find(plain, from, above);
        return says >= 0 && must < 0;
    }
}
