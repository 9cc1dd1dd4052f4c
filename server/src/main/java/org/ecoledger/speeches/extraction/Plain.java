package org.ecoledger.speeches.extraction;

/** A text with one form for each mark of punctuation, digit and blank; of the same length, so that places stay what they are. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        char[] plain = text.toCharArray();
        for (int at = 0; at < plain.length; at++) {
            plain[at] = one(plain, at);
        }
        return new String(plain);
    }

    private static char one(char[] text, int at) {
        char character = text[at];
        return switch (character) {
            case '(', '﹙', '[', '［', '〔' -> '（';
            case ')', '﹚', ']', '］', '〕' -> '）';
            case ',' -> between(text, at) ? ',' : '，';
            case ':' -> between(text, at) ? ':' : '：';
            case ';' -> '；';
            // Marks of headings in plain text (## 二、…) are not read.
            case '#' -> ' ';
            case '!' -> '！';
            case '?' -> '？';
            case '．' -> '.';
            case '％' -> '%';
            case '\t', '\n', '\r', '\u00a0', '\u3000', '\u2002', '\u2003', '\u200b', '\ufeff' -> ' ';
            default -> character >= '０' && character <= '９' ? (char) (character - '０' + '0') : character;
        };
    }

    private static boolean between(char[] text, int at) {
        return at > 0 && at + 1 < text.length && digit(text[at - 1]) && digit(text[at + 1]);
    }

    /** The first place from here on that is not blank, at most this end. */
    static int pastBlanks(String plain, int from, int end) {
        int at = from;
        while (at < end && plain.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean han(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }
}
