package org.ecoledger.reports.contradictions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A piece's text as it is read: spaces, thousands separators and pinyin in brackets left out, other forms of a character
 * as the plain one; every character remembers where it stood.
 */
record Glyphs(String text, int[] origins) {

    static Glyphs of(String written, Dictionary dictionary) {
        StringBuilder read = new StringBuilder(written.length());
        int[] origins = new int[written.length() + 1];
        for (int i = 0; i < written.length(); i++) {
            if (isLeftOut(written, i)) {
                continue;
            }
            char plain = plain(written.charAt(i), dictionary);
            if (read.length() >= origins.length - 1) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[read.length()] = i;
            read.append(plain);
        }
        origins = Arrays.copyOf(origins, read.length() + 1);
        origins[read.length()] = written.length();
        return new Glyphs(read.toString(), origins);
    }

    private static boolean isLeftOut(String text, int at) {
        char c = text.charAt(at);
        if (c == ',' || c == '，') {
            return isBetweenThousands(text, at);
        }
        if (c == '\n' || c == '\r') {
            return false;
        }
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.getType(c) == Character.FORMAT;
    }

    /** 1,234: exactly three digits behind, at most three before or another separator. */
    private static boolean isBetweenThousands(String text, int at) {
        return at > 0
                && (text.charAt(at) == ',' || text.charAt(at - 1) >= '０' && text.charAt(at - 1) <= '９')
                && isDigit(text, at - 1)
                && isDigit(text, at + 1)
                && isDigit(text, at + 2)
                && isDigit(text, at + 3)
                && !isDigit(text, at + 4)
                && !(isDigit(text, at - 2) && isDigit(text, at - 3) && isDigit(text, at - 4));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) >= '0' && text.charAt(at) <= '9'
                        || text.charAt(at) >= '０' && text.charAt(at) <= '９');
    }

    private static char plain(char written, Dictionary dictionary) {
        if (written >= '！' && written <= '～' && "，；：！？（）".indexOf(written) < 0) {
            return (char) (written - '！' + '!');
        }
        @Nullable String read = dictionary.read(written);
        return read == null ? written : read.charAt(0);
    }

    Contradiction.Mark mark(int piece, String written, int from, int to) {
        int first = origins[from];
        int after = to > from ? origins[to - 1] + 1 : first;
        return new Contradiction.Mark(piece, first, after, written.substring(first, after));
    }
}
