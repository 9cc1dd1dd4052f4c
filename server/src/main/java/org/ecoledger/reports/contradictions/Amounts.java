package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.reports.contradictions.Amount.Form;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers in a read text, in one pass: 1,234家, 2100多辆, 5到8个小时, 三分之二, 第十位, 百分之十二. Masked numbers
 * (20xx, *), names (PM2.5, GB3838) and dates are no numbers.
 */
final class Amounts {
    private static final int LONGEST_NUMBER = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> PLAIN_COUNTS =
            Set.of("家", "户", "件", "起", "辆", "台", "座", "天", "吨", "公里", "亩", "处", "口");
    private static final Pattern ALSO = Pattern.compile("[（(](?:次|人次|处|段|套|台|座|户|个|家|起|项|批|册|份|条)[）)]");
    private static final String CONNECTORS = "到至-~";

    private final String text;
    private final Dictionary dictionary;
    private final List<Stretch> stretches;
    private final List<Amount> found = new ArrayList<>();
    private int stretch;

    private Amounts(String text, List<Stretch> stretches, Dictionary dictionary) {
        this.text = text;
        this.stretches = stretches;
        this.dictionary = dictionary;
    }

    static List<Amount> in(String text, List<Stretch> stretches, Dictionary dictionary) {
        Amounts amounts = new Amounts(text, stretches, dictionary);
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, amounts.step(at));
        }
        return amounts.withUnitsOfLists();
    }

    private int step(int at) {
        while (stretch < stretches.size() && stretches.get(stretch).to() <= at) {
            stretch++;
        }
        if (stretch < stretches.size() && stretches.get(stretch).from() <= at) {
            return stretches.get(stretch).to();
        }
        char c = text.charAt(at);
        int name = Math.max(dictionary.nameAt(text, at), dictionary.skipAt(text, at));
        if (name > 0) {
            return at + name;
        }
        if (isLetter(c) || c == '*') {
            return identifier(at);
        }
        if (isDigit(c)) {
            return number(at);
        }
        Amount phrase = Phrases.at(text, at, dictionary);
        if (phrase != null) {
            found.add(phrase);
            return phrase.to();
        }
        if (Numerals.isNumeral(c) || c == '第' || text.startsWith("百分之", at)) {
            return numeral(at);
        }
        return at + 1;
    }

    private int identifier(int from) {
        int at = from;
        while (at < text.length()
                && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || ".-*".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private int number(int from) {
        int end = digitsEnd(from);
        if (end < text.length() && (text.charAt(end) == '*' || text.charAt(end) == 'x' || text.charAt(end) == 'X')
                || end - from > LONGEST_NUMBER) {
            return identifier(end);
        }
        BigDecimal value = new BigDecimal(text.substring(from, end));
        boolean ordinal = from > 0 && text.charAt(from - 1) == '第';
        boolean base = from > 0 && (text.charAt(from - 1) == '由' || text.charAt(from - 1) == '从');
        int next = rangeStart(end);
        if (next > 0 && !ordinal && !base) {
            int after = digitsEnd(next);
            return finish(from, after, value, new BigDecimal(text.substring(next, after)), Form.RANGE);
        }
        return finish(from, end, value, value, ordinal ? Form.ORDINAL : Form.EXACT);
    }

    /** First digit of a range's upper end; 0 where none begins here. */
    private int rangeStart(int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
        }
        int connectors = at;
        while (at < text.length() && at - connectors < 2 && CONNECTORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > connectors && at < text.length() && isDigit(text.charAt(at)) ? at : 0;
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** Multiplier, 多, unit and 以上 behind the digits. */
    private int finish(int from, int digits, BigDecimal low, BigDecimal high, Form written) {
        int at = digits;
        Form form = written;
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, Math.max(low.scale(), high.scale())));
        BigDecimal lower = low;
        BigDecimal upper = high;
        if (isMore(at)) {
            step = zeros(low);
            form = Form.RANGE;
            upper = high.add(step);
            at++;
        }
        int powers = multiplierEnd(at);
        if (powers > at) {
            BigDecimal multiplier = multiplier(text.substring(at, powers));
            lower = lower.multiply(multiplier);
            upper = upper.multiply(multiplier);
            step = step.multiply(multiplier);
            at = powers;
            if (isMore(at) && form == Form.EXACT) {
                form = Form.RANGE;
                upper = upper.add(step);
                at++;
            }
        }
        Unit unit = dictionary.unitAt(text, at);
        if (unit == null && at < text.length() && isLetter(text.charAt(at))) {
            return identifier(at);
        }
        if (unit != null) {
            at += unit.text().length();
            at += more(at, unit);
            Matcher also = ALSO.matcher(text).region(at, text.length());
            at = also.lookingAt() ? also.end() : at;
        }
        if (form == Form.EXACT) {
            form = bound(from, at);
        }
        at += suffixLength(at);
        found.add(new Amount(from, at, lower, upper, step, unit == null ? Unit.NONE : unit, form));
        return at;
    }

    /** 3天多: read as 3天. */
    private int more(int at, Unit unit) {
        return unit.isCounted() && isMore(at) && at + 1 < text.length() && "，。、；".indexOf(text.charAt(at + 1)) >= 0
                ? 1
                : 0;
    }

    private boolean isMore(int at) {
        return at < text.length() && "多余来几".indexOf(text.charAt(at)) >= 0 && !text.startsWith("多于", at);
    }

    private static BigDecimal zeros(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(Math.max(-plain.scale(), plain.scale() > 0 ? -plain.scale() : 0));
    }

    private int multiplierEnd(int from) {
        int at = from;
        while (at < text.length() && at - from < 2 && "百千万亿".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static BigDecimal multiplier(String powers) {
        BigDecimal product = BigDecimal.ONE;
        for (char c : powers.toCharArray()) {
            product = product.multiply(
                    switch (c) {
                        case '百' -> HUNDRED;
                        case '千' -> BigDecimal.valueOf(1000);
                        case '万' -> BigDecimal.valueOf(10_000);
                        default -> BigDecimal.valueOf(100_000_000);
                    });
        }
        return product;
    }

    private Form bound(int from, int to) {
        String before = text.substring(Math.max(0, from - 3), from);
        String after = text.substring(to, Math.min(text.length(), to + 2));
        if (startsWithAny(after, "以上", "及以", "起步")) {
            return Form.AT_LEAST;
        }
        if (startsWithAny(after, "以下", "以内", "之内")) {
            return Form.AT_MOST;
        }
        if (startsWithAny(after, "左右", "上下")) {
            return Form.ABOUT;
        }
        if (endsWith("most", before)) {
            return Form.AT_MOST;
        }
        if (endsWith("least", before)) {
            return Form.AT_LEAST;
        }
        return endsWith("about", before) && !endsWithAny(before, "最近", "附近", "邻近", "节约", "制约", "预约", "就近")
                ? Form.ABOUT
                : Form.EXACT;
    }

    private int suffixLength(int at) {
        String after = text.substring(at, Math.min(text.length(), at + 2));
        return startsWithAny(after, "以上", "以下", "以内", "之内", "左右", "上下", "之间") ? 2 : 0;
    }

    private boolean endsWith(String kind, String before) {
        return dictionary.words(kind).stream().anyMatch(before::endsWith);
    }

    private static boolean endsWithAny(String text, String... ends) {
        return java.util.Arrays.stream(ends).anyMatch(text::endsWith);
    }

    private static boolean startsWithAny(String text, String... starts) {
        return java.util.Arrays.stream(starts).anyMatch(text::startsWith);
    }

    private int numeral(int at) {
        if (text.startsWith("百分之", at)) {
            return percent(at);
        }
        char c = text.charAt(at);
        if (c == '第') {
            int end = Numerals.end(text, at + 1);
            @Nullable BigDecimal place = end > at + 1 ? Numerals.value(text.substring(at + 1, end)) : null;
            return place == null ? at + 1 : finish(at + 1, end, place, place, Form.ORDINAL);
        }
        int end = Numerals.end(text, at);
        if (end == at) {
            return at + 1;
        }
        return spelled(at, end);
    }

    private int spelled(int at, int end) {
        @Nullable BigDecimal value = Numerals.value(text.substring(at, end));
        if (value == null || at > 0 && isDigit(text.charAt(at - 1))) {
            return end;
        }
        if (text.startsWith("分之", end)) {
            return fraction(at, end, value);
        }
        if (end < text.length()
                && text.charAt(end) == '成'
                && value.compareTo(BigDecimal.TEN) < 0
                && isTenths(end + 1)) {
            BigDecimal share = value.multiply(BigDecimal.TEN);
            found.add(new Amount(at, end + 1, share, share, BigDecimal.TEN, unit("%"), bound(at, end + 1)));
            return end + 1;
        }
        Unit unit = dictionary.unitAt(text, isMore(end) ? end + 1 : end);
        boolean certain = unit != null
                && !unit.dimension().equals("score")
                && (value.compareTo(BigDecimal.TEN) >= 0 || value.compareTo(BigDecimal.ONE) > 0 && isPlainCount(unit));
        return certain ? finish(at, end, value, value, Form.EXACT) : end;
    }

    private boolean isTenths(int at) {
        return at >= text.length() || "以多，。；、的左，".indexOf(text.charAt(at)) >= 0;
    }

    /** Units whose small spelled numbers count something, unlike 三个方面 and 两项. */
    private static boolean isPlainCount(Unit unit) {
        return PLAIN_COUNTS.contains(unit.text());
    }

    private int fraction(int at, int end, BigDecimal divisor) {
        int from = end + 2;
        int to = Numerals.end(text, from);
        @Nullable BigDecimal dividend = to > from ? Numerals.value(text.substring(from, to)) : null;
        if (dividend == null || divisor.signum() <= 0) {
            return from;
        }
        BigDecimal share = dividend.multiply(HUNDRED).divide(divisor, 1, RoundingMode.HALF_EVEN);
        found.add(new Amount(at, to, share, share, BigDecimal.ONE, unit("%"), bound(at, to)));
        return to;
    }

    private int percent(int at) {
        int from = at + "百分之".length();
        if (from < text.length() && isDigit(text.charAt(from))) {
            int end = digitsEnd(from);
            BigDecimal value = new BigDecimal(text.substring(from, end));
            found.add(new Amount(
                    at, end, value, value, BigDecimal.ONE.movePointLeft(value.scale()), unit("%"), bound(at, end)));
            return end;
        }
        int end = Numerals.end(text, from);
        @Nullable BigDecimal value = end > from ? Numerals.value(text.substring(from, end)) : null;
        if (value == null) {
            return Math.max(end, from);
        }
        BigDecimal step = BigDecimal.ONE;
        if (end + 1 < text.length() && text.charAt(end) == '点' && Numerals.isNumeral(text.charAt(end + 1))) {
            int decimals = end + 1;
            while (decimals < text.length() && "零一二三四五六七八九".indexOf(text.charAt(decimals)) >= 0) {
                step = step.movePointLeft(1);
                value = value.add(step.multiply(BigDecimal.valueOf("零一二三四五六七八九".indexOf(text.charAt(decimals)))));
                decimals++;
            }
            end = decimals;
        }
        found.add(new Amount(at, end, value, value, step, unit("%"), bound(at, end)));
        return end;
    }

    private Unit unit(String name) {
        Unit unit = dictionary.unit(name);
        return unit == null ? Unit.NONE : unit;
    }

    /** 35、60微克/立方米: the unit of the last stands for all. */
    private List<Amount> withUnitsOfLists() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Amount amount = found.get(i);
            Amount next = found.get(i + 1);
            if (!amount.unit().isKnown()
                    && next.unit().isKnown()
                    && amount.form() != Form.ORDINAL
                    && isListGap(text.substring(amount.to(), next.from()))) {
                found.set(i, amount.in(next.unit()));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isListGap(String gap) {
        return gap.equals("、")
                || gap.equals("和")
                || gap.equals("与")
                || gap.equals("及")
                || gap.equals("以及")
                || gap.equals("，")
                || gap.equals("/");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
