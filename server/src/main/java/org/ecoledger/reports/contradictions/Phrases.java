package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.reports.contradictions.Amount.Form;
import org.jspecify.annotations.Nullable;

/** Amounts that are words and no numerals: 翻一番, 过半, 一半. */
final class Phrases {
    private static final Pattern DOUBLED = Pattern.compile("翻了?([一两三四])?番");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private Phrases() {}

    static @Nullable Amount at(String text, int at, Dictionary dictionary) {
        return switch (text.charAt(at)) {
            case '翻' -> doubled(text, at, dictionary);
            case '过', '近', '半', '一' -> half(text, at, dictionary);
            default -> null;
        };
    }

    /** Twice as much or nearly; 翻两番 is four times. */
    private static @Nullable Amount doubled(String text, int at, Dictionary dictionary) {
        Matcher doubled = DOUBLED.matcher(text).region(at, text.length());
        if (!doubled.lookingAt()) {
            return null;
        }
        String times = doubled.group(1) == null ? "一" : doubled.group(1);
        BigDecimal value = BigDecimal.valueOf(2L << "一两三四".indexOf(times));
        return new Amount(at, doubled.end(), value, value, TENTH, unit("倍", dictionary), Form.ABOUT);
    }

    private static @Nullable Amount half(String text, int at, Dictionary dictionary) {
        boolean most = text.startsWith("过半", at) && !text.startsWith("过半年", at) && !text.startsWith("过半个", at);
        boolean plain = text.startsWith("半数", at) || text.startsWith("一半", at) || text.startsWith("近半数", at);
        if (!most && !plain) {
            return null;
        }
        boolean more = most || at > 0 && text.charAt(at - 1) == '过' || text.startsWith("以上", at + 2);
        Form form = more ? Form.AT_LEAST : Form.ABOUT;
        return new Amount(at, at + 2, HALF, HALF, BigDecimal.ONE, unit("%", dictionary), form);
    }

    private static Unit unit(String name, Dictionary dictionary) {
        Unit unit = dictionary.unit(name);
        return unit == null ? Unit.NONE : unit;
    }
}
