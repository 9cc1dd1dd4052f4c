package org.ecoledger.deadlines;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as texts write them: 12, １２, 1.06, 十二, 二〇二五, 两百三十. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern ROW_OF_DIGITS = Pattern.compile("[零一二三四五六七八九0-9]{3,}");
    private static final Pattern ABOUT = Pattern.compile("[一二三四五六七八九]{2}");

    private ChineseNumber() {}

    /** The number; of two that are said side by side (两三个) the greater one; empty for blanks (*, xx) and what is no number. */
    public static Optional<BigDecimal> read(String written) {
        String words = plain(written);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(words).matches()) {
            return Optional.of(new BigDecimal(words));
        }
        if (ROW_OF_DIGITS.matcher(words).matches()) {
            return Optional.of(new BigDecimal(words.chars()
                    .mapToObj(digit -> digit >= '0' && digit <= '9'
                            ? Character.toString(digit)
                            : Integer.toString(DIGITS.indexOf(digit)))
                    .reduce("", String::concat)));
        }
        if (ABOUT.matcher(words).matches()) {
            return Optional.of(BigDecimal.valueOf(DIGITS.indexOf(words.charAt(1))));
        }
        return counted(words).map(BigDecimal::valueOf);
    }

    private static String plain(String written) {
        var words = new StringBuilder();
        for (char sign : written.strip().toCharArray()) {
            words.append(
                    switch (sign) {
                        case '〇', '○' -> '零';
                        case '两' -> '二';
                        case '．' -> '.';
                        default -> sign >= '０' && sign <= '９' ? (char) (sign - '０' + '0') : sign;
                    });
        }
        return words.toString();
    }

    private static Optional<Long> counted(String words) {
        long whole = 0;
        long section = 0;
        long digit = -1;
        for (char sign : words.toCharArray()) {
            int value = DIGITS.indexOf(sign);
            long place = place(sign);
            if (value >= 0) {
                digit = value;
            } else if (place == 10_000 || place == 100_000_000) {
                whole = (whole + section + Math.max(digit, 0)) * place;
                section = 0;
                digit = -1;
            } else if (place > 0) {
                section += (digit < 0 ? 1 : digit) * place;
                digit = -1;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(whole + section + Math.max(digit, 0));
    }

    private static long place(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
