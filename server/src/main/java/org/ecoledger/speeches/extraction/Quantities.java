package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts of works and amounts of money: 五个, 28个, 1.2万亩, 300万元. */
final class Quantities {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?|[一二三四五六七八九十百两]{1,4})(?:余|多)?");
    private static final int REACH = 24;
    private static final WordSet MEASURES = Lexicon.SHIPPED.list("measure");

    /** A few things told by number, whatever they are: 两个示范村, 一封倡议书; not what is only counted up: 三个方面, 两个结合. */
    private static final Pattern SOME = Pattern.compile(
            "(?:[一两二三四五六七八九十百]{1,3}(?:至[两二三四五六七八九十]{1,2})?|\\d{1,4})"
                    + "(?:(?<=(?<![十百])一)(?:封|篇|场|本|张|块|间|口|根|册|套|份|期|堂|面|幅|支|只|辆|台|艘|栋|部|则|幕|条|项|名|座|处|所|批|次|轮|遍|趟|节|回)"
                    + "|(?<!(?<![十百])一)(?:个|家|座|处|台|套|条|名|封|份|本|场|期|块|辆|口|间|支|批|轮|遍|张|只|艘|堂|面|幅|册|所|项))"
                    + "(?!方面|环节|问题|层面|阶段|结合|关键|重点|月|小时|百分点|工作日|到位|统一|维度|原则|坚持|办法|关系|责任|意识|不|线|战|性|底线|红线|生命线|主线|维护|自信|确保|一律|必须|蓝图|任务|重要|政治|重大|坚定|弦|心|道理|好|良好)");

    private Quantities() {}

    /** Whether a few things are told by number. */
    static boolean some(String plain, int from, int to) {
        Matcher matcher = SOME.matcher(plain).region(from, to);
        while (matcher.find()) {
            char before = matcher.start() > from ? plain.charAt(matcher.start() - 1) : ' ';
            if ("第每各这那某前后逐其上下".indexOf(before) < 0) {
                return true;
            }
        }
        return false;
    }

    /** A count with its measure word. */
    record Quantity(int from, int to, BigDecimal value, String unit) {}

    static List<Quantity> in(String plain, int from, int to) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain).region(from, to);
        while (matcher.find()) {
            int measure = MEASURES.at(plain, matcher.end(), to);
            if (measure > 0 && counted(plain, matcher, measure, to)) {
                String unit = plain.substring(matcher.end(), matcher.end() + measure);
                found.add(new Quantity(matcher.start(), matcher.end() + measure, value(matcher.group(1)), unit));
            }
        }
        return found;
    }

    /** Points to be taken off: 扣3分, 0.5分/次. */
    static List<Quantity> points(String plain, int from, int to) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain).region(from, Math.min(to, from + REACH));
        while (matcher.find()) {
            if (matcher.end() < to && plain.charAt(matcher.end()) == '分') {
                found.add(new Quantity(matcher.start(), matcher.end() + 1, value(matcher.group(1)), "分"));
            }
        }
        return found;
    }

    /** 一个 and 一批 count nothing, nor do 第三次, 四个襄阳 or 两个体系; a figure does, or a Chinese one before works. */
    private static boolean counted(String plain, Matcher matcher, int measure, int to) {
        char before = matcher.start() > 0 ? plain.charAt(matcher.start() - 1) : ' ';
        if ("第每各这那某前后逐、".indexOf(before) >= 0 && !Plain.digit(plain.charAt(matcher.start()))) {
            return false;
        }
        if (Plain.digit(matcher.group(1).charAt(0))) {
            return !Character.isLetter(before) || Plain.han(before);
        }
        int behind = matcher.end() + measure;
        return !"一".equals(matcher.group(1))
                && !"项目工程".contains(plain.substring(matcher.end(), behind))
                && Lexicon.SHIPPED.list("works").in(plain, behind, Math.min(to, behind + 20));
    }

    private static BigDecimal value(String written) {
        if (Plain.digit(written.charAt(0))) {
            return new BigDecimal(written.replace(",", ""));
        }
        int hundreds = written.indexOf('百');
        String rest = (hundreds < 0 ? written : written.substring(hundreds + 1)).replace('两', '二');
        int above = hundreds < 0 ? 0 : 100 * Math.max(1, Numbering.value(written.substring(0, hundreds)));
        return BigDecimal.valueOf((long) above + Numbering.value(rest));
    }
}
