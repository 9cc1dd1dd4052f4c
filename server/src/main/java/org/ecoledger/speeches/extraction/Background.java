package org.ecoledger.speeches.extraction;

import java.util.regex.Pattern;

/** What others say or have decided: leaders quoted, national policy; and titles of papers, whose words ask for nothing. */
final class Background {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    /** How far a count of tasks has come: 共14项，完成6项，还剩8项. */
    private static final Pattern STANDING =
            Pattern.compile("(?:完成|办结|整改|销号)了? ?\\d+ ?[项个件处家][，、；。]|(?:还剩|剩余|剩下|尚余|未完成) ?\\d+ ?[项个件处家][，。；]");

    private static final int LONGEST_TITLE = 80;
    private static final int REACH = 40;

    private Background() {}

    /** The text with the titles in 《》 blotted out, so that no word in them is read. */
    static String blotted(String plain) {
        char[] text = plain.toCharArray();
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '《') {
                int close = plain.indexOf('》', at, Math.min(text.length, at + LONGEST_TITLE));
                for (int inside = at + 1; inside < close; inside++) {
                    text[inside] = '〇';
                }
            }
        }
        return new String(text);
    }

    /** How those above assess or inspect us: 省生态环境厅将对我市进行督导. */
    private static boolean assessed(String plain, int from, int to) {
        for (int at = plain.indexOf('对', from); at >= 0 && at < to; at = plain.indexOf('对', at + 1)) {
            int us = WORDS.list("ourselves").at(plain, at + 1, to);
            if (us > 0 && at > from + 1 && at - from < REACH / 2) {
                int clause = Math.max(from, plain.lastIndexOf('，', at) + 1);
                int mark = plain.indexOf('，', at);
                int end = mark < 0 ? to : Math.min(mark, to);
                boolean asked = WORDS.list("must").in(plain, clause, at)
                                && plain.substring(clause, at).indexOf('将') < 0
                        || asks(plain, end, to);
                return clause < at - 1 && !asked && WORDS.list("assesses").in(plain, at + 1 + us, end);
            }
        }
        return false;
    }

    /** Whether a word that asks stands here; 要求 is none. */
    private static boolean asks(String plain, int from, int to) {
        return from < to && WORDS.list("must").in(plain.substring(from, to).replace("要求", "〇〇"), 0, to - from);
    }

    private static boolean stands(String plain, int from, int to) {
        return STANDING.matcher(plain).region(from, to).find()
                && WORDS.list("standing").in(plain, from, to)
                && !asks(plain, from, to)
                && TimePhrases.in(plain, from, to).isEmpty();
    }

    /** Whether a sentence tells what somebody above says, or a thing known. */
    static boolean is(String plain, int from, int to) {
        if (WORDS.list("looking-back").at(plain, from, to) > 0 || stands(plain, from, to)) {
            return true;
        }
        boolean asks = asks(plain, from, to);
        if (assessed(plain, from, to)) {
            return true;
        }
        if (WORDS.list("hearsay").at(plain, from, to) > 0 && !asks) {
            return true;
        }
        int above = WORDS.list("speaker-above").find(plain, from, Math.min(to, from + REACH));
        if (above < 0) {
            return false;
        }
        int end = Math.min(to, above + REACH);
        boolean says = WORDS.list("speaker-says").in(plain, above, end);
        boolean acts = WORDS.list("speaker-acts").in(plain, above, end);
        return !WORDS.list("must").in(plain, from, above) && (says || acts && !asks);
    }
}
