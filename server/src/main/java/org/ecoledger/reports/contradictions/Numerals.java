package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in Chinese characters. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int TEN_THOUSAND = 10_000;
    private static final int LONGEST = 12;

    private Numerals() {}

    static boolean isNumeral(char c) {
        return switch (c) {
            case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两' -> true;
            default -> false;
        };
    }

    /** The character after the numeral that begins here. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && isNumeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Its value; null where the characters are no number, as in 十三五 or 一一. */
    static @Nullable BigDecimal value(String numeral) {
        long all = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int plain = c == '两' ? 2 : DIGITS.indexOf(c);
            if (plain >= 0) {
                if (digit > 0 || digit == 0 && plain == 0) {
                    return null;
                }
                digit = plain;
                continue;
            }
            long power = power(c);
            if (power >= TEN_THOUSAND) {
                long part = section + Math.max(digit, 0);
                if (part == 0) {
                    return null;
                }
                all = all + part * power;
                section = 0;
            } else {
                section += (digit < 0 ? 1 : digit) * power;
            }
            digit = -1;
        }
        if (digit > 0 && numeral.length() > 1 && afterPower(numeral) > TEN) {
            return null;
        }
        return BigDecimal.valueOf(all + section + Math.max(digit, 0));
    }

    /** The power right before the last digit: 一百二 is said but not taken for 102 or 120. */
    private static long afterPower(String numeral) {
        char before = numeral.charAt(numeral.length() - 2);
        return DIGITS.indexOf(before) >= 0 || before == '两' ? 1 : power(before);
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> TEN;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> TEN_THOUSAND;
            default -> 100_000_000;
        };
    }
}
