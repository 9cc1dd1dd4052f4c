package org.ecoledger.intake.papers;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/** What is known of single Chinese characters: how common they are, how they are read, how they are stored. */
final class Characters {
    static final Charset GBK = Charset.forName("GBK");

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int LAST_COMMON_ROW = 0xd7;
    private static final int FIRST_ROW_OF_CHARACTERS = 0xb0;

    private static final BitSet SIMPLIFIED = simplified();

    private Characters() {}

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** Whether the character is in GB 2312, thus one of simplified writing. */
    static boolean isSimplified(char character) {
        return SIMPLIFIED.get(character);
    }

    /** Whether the character is one of the 3755 most used ones of GB 2312. */
    static boolean isCommon(char character) {
        byte[] code = String.valueOf(character).getBytes(GB2312);
        int row = code[0] & 0xff;
        return code.length == 2 && row >= FIRST_ROW_OF_CHARACTERS && row <= LAST_COMMON_ROW;
    }

    private static BitSet simplified() {
        var encoder = GB2312.newEncoder();
        var found = new BitSet();
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            found.set(character, encoder.canEncode(character));
        }
        return found;
    }

    /** How a character is read, without its tone; empty for what is no character. */
    static String reading(char character) {
        Pinyin reading = HanLP.convertToPinyinList(String.valueOf(character)).getFirst();
        return reading == Pinyin.none5 ? "" : reading.getPinyinWithoutTone();
    }

    /** A syllable as it is printed, without its tone: lǜ is lv. */
    static String withoutTone(String syllable) {
        String umlauted = Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .replaceAll("u[\\u0304\\u0301\\u030c\\u0300]?\\u0308", "v");
        return umlauted.replaceAll("\\p{M}", "").replace('ɡ', 'g').toLowerCase(Locale.ROOT);
    }
}
