package org.ecoledger.redaction;

/**
 * A text and, letter for letter, what it reads as: digits of any script and width as 0–9, full-width letters as plain ones.
 * Invisible letters that would split a number are dropped from both.
 *
 * @param letters code points of the text
 * @param plain as many letters, made plain
 * @param numerals as {@code plain}, with the Chinese numerals 〇 to 九 and 幺 as digits, too
 */
public record Shadow(int[] letters, String plain, String numerals) {
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";
    private static final int WIDE_FIRST = 0xFF01;
    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDTH = 0xFEE0;

    public static Shadow of(String text) {
        int[] letters = text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .toArray();
        var plain = new StringBuilder();
        var numerals = new StringBuilder();
        for (int letter : letters) {
            char shown = plain(letter);
            plain.append(shown);
            numerals.append(numeral(shown));
        }
        return new Shadow(letters, plain.toString(), numerals.toString());
    }

    String text(int from, int to) {
        return new String(letters, from, to - from);
    }

    private static char plain(int letter) {
        int digit = Character.digit(letter, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int value = Character.getType(letter) == Character.OTHER_NUMBER ? Character.getNumericValue(letter) : -1;
        if (value >= 0 && value <= 9) {
            return (char) ('0' + value);
        }
        if (letter >= WIDE_FIRST && letter <= WIDE_LAST) {
            return (char) (letter - WIDTH);
        }
        // Outside the basic plane there is nothing that a pattern looks for.
        return Character.isBmpCodePoint(letter) ? (char) letter : '\uFFFD';
    }

    private static char numeral(char letter) {
        if (letter == '幺') {
            return '1';
        }
        int digit = Math.max(CHINESE_DIGITS.indexOf(letter), FORMAL_DIGITS.indexOf(letter));
        return digit < 0 ? letter : (char) ('0' + digit);
    }
}
