package org.ecoledger.speeches.extraction;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.function.Predicate;

/** What sort of word begins at a place, by a general dictionary: for verbs and adverbs that no list of the trade knows. */
final class Grammar {
    private static final int LONGEST = 4;
    private static final double SOMETIMES = 0.2;
    private static final double MOSTLY = 0.5;

    private Grammar() {}

    /** Length of the verb that begins here; 0 for none. */
    static int verb(String plain, int at, int end) {
        return word(plain, at, end, nature -> nature.startsWith("v"));
    }

    /** Length of the adverb or word of time that begins here; 0 for none. */
    static int adverb(String plain, int at, int end) {
        return word(plain, at, end, nature -> nature.startsWith("d") || nature.equals("ad") || nature.equals("t"));
    }

    static boolean isWord(String word) {
        return CoreDictionary.get(word) != null;
    }

    /** Whether a verb ends here. */
    static boolean verbEnds(String plain, int from, int at) {
        for (int length = Math.min(LONGEST, at - from); length > 0; length--) {
            if (verb(plain, at - length, at) == length) {
                return true;
            }
        }
        return false;
    }

    /** The longest word counts, if it is of that sort; of a single character only where it mostly is. */
    private static int word(String plain, int at, int end, Predicate<String> sort) {
        for (int length = Math.min(LONGEST, end - at); length > 0; length--) {
            CoreDictionary.Attribute word = CoreDictionary.get(plain.substring(at, at + length));
            if (word != null) {
                return share(word, sort) >= (length > 1 ? SOMETIMES : MOSTLY) ? length : 0;
            }
        }
        return 0;
    }

    private static double share(CoreDictionary.Attribute word, Predicate<String> sort) {
        int all = 0;
        int of = 0;
        for (int at = 0; at < word.nature.length; at++) {
            all += word.frequency[at];
            of += sort.test(word.nature[at].toString()) ? word.frequency[at] : 0;
        }
        return all == 0 ? 0 : (double) of / all;
    }
}
