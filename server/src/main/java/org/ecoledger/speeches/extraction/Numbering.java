package org.ecoledger.speeches.extraction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Levels of headings by their numbers: 一、 above （一） above 1. above （1）. Where 一、 begins again inside a section 一、, it is a level
 * of its own, as in speeches that number twice in the same way.
 */
final class Numbering {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern FIRST = Pattern.compile(" {0,3}([一二三四五六七八九十]{1,3})[、.] {0,2}.*", Pattern.DOTALL);
    private static final Pattern SECOND = Pattern.compile(" {0,3}（[一二三四五六七八九十]{1,3}）.*", Pattern.DOTALL);
    private static final Pattern THIRD = Pattern.compile(" {0,3}\\d{1,2}(?:、|\\.(?!\\d)).*", Pattern.DOTALL);
    private static final Pattern FOURTH = Pattern.compile(" {0,3}(?:（\\d{1,2}）|[①-⑳]).*", Pattern.DOTALL);
    private static final Pattern CHAPTER = Pattern.compile(" {0,3}第[一二三四五六七八九十]{1,3}(?:章|部分).*", Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile(
            " {0,3}(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}[，、是]|其[一二三四]|[①-⑳]|（\\d).*", Pattern.DOTALL);

    private int main;
    private int inner;

    void restart() {
        main = 0;
        inner = 0;
    }

    static boolean numbered(String line) {
        return FIRST.matcher(line).matches()
                || SECOND.matcher(line).matches()
                || THIRD.matcher(line).matches()
                || FOURTH.matcher(line).matches()
                || CHAPTER.matcher(line).matches();
    }

    /** In which way a line is numbered; 0 for not at all. */
    static int style(String line) {
        List<Pattern> ways = List.of(FIRST, SECOND, THIRD, FOURTH, CHAPTER, ITEM);
        for (int way = 0; way < ways.size(); way++) {
            if (ways.get(way).matcher(line).matches()) {
                return way + 1;
            }
        }
        return 0;
    }

    /** Whether a sentence begins an item of a list within its paragraph: 一是 …. */
    static boolean item(String sentence) {
        return ITEM.matcher(sentence).matches();
    }

    /** The level of a numbered line, in the course of its text. */
    int level(String line) {
        var first = FIRST.matcher(line);
        if (first.matches()) {
            return first(value(first.group(1)));
        }
        if (CHAPTER.matcher(line).matches()) {
            restart();
            return 1;
        }
        return SECOND.matcher(line).matches() ? 3 : THIRD.matcher(line).matches() ? 4 : 5;
    }

    private int first(int number) {
        if (inner > 0 && number == inner + 1 || main > 0 && number == 1) {
            inner = number;
            return 2;
        }
        main = number;
        inner = 0;
        return 1;
    }

    static int value(String written) {
        int value = 0;
        for (int at = 0; at < written.length(); at++) {
            int digit = DIGITS.indexOf(written.charAt(at)) + 1;
            value = digit == 10 ? Math.max(1, value) * 10 : value + digit;
        }
        return value;
    }
}
