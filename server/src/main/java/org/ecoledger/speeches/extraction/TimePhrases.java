package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words by which a deadline, period or rhythm is said. What day they mean is for the calendar. */
final class TimePhrases {
    private static final String YEAR = "(?:(?:20\\d\\d|20[xX×*]{2}|[xX×*]{4}|今|明|本|当|次) ?年 ?(?:度|的)? ?)";
    private static final String NUMBER = "(?:\\d{1,3}|[一二三四五六七八九十两半]{1,3})";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String HOUR = "(?:\\d{1,2}|[一二三四五六七八九十两]{1,3}) ?(?:时|点)(?:半|钟)?|下班";
    private static final String BEFORE = "(?: ?(?:之前|以前|前|之内|内))?";
    private static final Pattern DEADLINE = Pattern.compile(String.join(
            "|",
            YEAR + "?" + MONTH + " ?月 ?(?:[1-3]?\\d ?[日号]|[一二三]?十?[一二三四五六七八九]?[日号]|份? ?(?:上旬|中旬|下旬|月底|底|末|初|中))"
                    + BEFORE,
            YEAR + "?" + MONTH + " ?月份?" + " ?(?:之前|以前|前|之内|内)",
            YEAR + "?" + MONTH + " ?月份",
            YEAR + "?第?[一二三四1-4] ?季度(?:末|底)?" + BEFORE,
            YEAR + "?[上下]半年(?:末|底)?" + BEFORE,
            "(?:20\\d\\d|20[xX×*]{2}|[xX×*]{1,4}|今|明|本|当)?年(?:底|末|内|终)" + BEFORE,
            "(?:20\\d\\d|20[xX×*]{2}|[xX×*]{4}) ?年" + BEFORE,
            "(?:今|本|明)年(?:度)?" + BEFORE,
            "(?:本|下|这)周(?:[一二三四五六日末])?" + BEFORE,
            "(?:本|下)?月(?:底|末)" + BEFORE,
            "(?:本|下)月" + BEFORE,
            "(?:本|下)?季度(?:末|底|内)" + BEFORE,
            NUMBER + " ?个?(?:工作日|小时|星期|月|周|日|天|年)(?:之内|以内|内)",
            "十[一二三四五]五(?:规划)?(?:期)?(?:末|期间|时期)",
            "(?:今|明|后|当)(?:天|日|晚|夜|早)(?:上午|中午|下午|傍晚|晚上|夜里|早上|凌晨|天黑)? ?(?:" + HOUR + ")?" + BEFORE,
            "(?:每天|每日)(?:上午|中午|下午|傍晚|晚上|夜里|早上|凌晨) ?(?:" + HOUR + ")?" + BEFORE,
            "(?:散会|会议结束|回去)(?:后|以后|之后)",
            "今冬明春|今冬|明春",
            "(?:国庆节|主汛期|丰水期|雨季|休渔期|供暖季|麦收|秋播|春耕|春播|抽穗|暑期|暑假|寒假|开学|入冬|入汛|入夏|上冻|封冻)(?:来临|到来|开始|结束)?(?:之前|以前|前|期间)",
            "(?:双节|两节|春节|国庆|中秋|元旦|五一|清明|端午|节假日|节日|汛期|枯水期|采暖季|采暖期|供暖季|供暖期|取暖季|秋收|夏收|三夏|三秋|主汛|冬季|夏季|秋季|春季|节|两会|中高考|督察组进驻|进驻)(?:节|假期|长假)?(?:期间|之前|以前|来临前|到来前|前|结束前)",
            "重污染天气(?:期间|来临前)",
            "(?:每年|每季度|每月|次年|每个?月) ?(?:" + MONTH + " ?月)? ?(?:[1-3]?\\d ?[日号]|底|末)" + BEFORE,
            "下次(?:会议|调度会|例会)(?:召开)?(?:之前|以前|前)",
            "尽快|立即|马上|近期|近日|即日起|会后|按期|按时|如期|限期|规定时限内|规定时间内|规定期限内|第一时间|当天|当日|当场|三天两头|明天|今天|早日|年年"));
    private static final Pattern PASTNESS =
            Pattern.compile("(?:去|上|前|往)年(?:度)? ?(?:" + MONTH + " ?月)?|以来|至今|截至|截止|自(?:20\\d\\d|20[xX×*]{2}) ?年");

    private static final String BEGINS =
            "0123456789每今明后散回本当次第一二三四五六七八九十上下这月季两双节春国中元五清端假汛枯采供取秋夏主冬重尽立马近即会按如限规督进年早半丰雨休麦抽暑寒开入封xX×*高";

    private TimePhrases() {}

    /** Words of time in a text. */
    record Span(int from, int to) {
        String in(String text) {
            return text.substring(from, to);
        }
    }

    /** The phrase that begins here. */
    static Optional<Span> at(String plain, int at, int end) {
        if (at >= end || BEGINS.indexOf(plain.charAt(at)) < 0) {
            return Optional.empty();
        }
        Matcher matcher = DEADLINE.matcher(plain).region(at, end);
        return matcher.lookingAt() && ahead(plain, matcher)
                ? Optional.of(new Span(matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** All phrases of a stretch that lie ahead, in their order. */
    static List<Span> in(String plain, int from, int end) {
        List<Span> spans = new ArrayList<>();
        for (int at = from; at < end; at++) {
            Optional<Span> span = at(plain, at, end);
            if (span.isPresent()) {
                spans.add(span.get());
                at = span.get().to() - 1;
            }
        }
        return spans;
    }

    /** Whether a stretch speaks of a time that is over. */
    static boolean over(String plain, int from, int end) {
        return PASTNESS.matcher(plain).region(from, end).find();
    }

    /** Words of time that bound no deed: 6月底以后仍未…, 去年11月, 2016年以来, 较2015年, 2025年度方案. */
    private static boolean ahead(String plain, Matcher matcher) {
        int from = matcher.start();
        int to = matcher.end();
        String before = plain.substring(Math.max(0, from - 2), from);
        String behind = plain.substring(to, Math.min(plain.length(), to + 2));
        return !behind.startsWith("以后")
                && !behind.startsWith("以来")
                && !behind.startsWith("之后")
                && !behind.startsWith("起")
                && !behind.startsWith("的")
                && !behind.startsWith("以上")
                && !before.endsWith("年")
                && !before.endsWith("较")
                && !before.endsWith("比")
                && !before.endsWith("自")
                && !before.endsWith("从")
                && !(from > 0 && Plain.digit(plain.charAt(from - 1)) && Plain.digit(plain.charAt(from)));
    }

    /** Where a phrase of time ends that begins here, with the word before it (于, 到); the same place for none. */
    static int passed(String plain, int at, int to) {
        Optional<Span> span = at(plain, at, to);
        if (span.isEmpty() && at + 1 < to && "于在到至自从".indexOf(plain.charAt(at)) >= 0) {
            span = at(plain, Plain.pastBlanks(plain, at + 1, to), to);
        }
        return span.map(found -> Plain.pastBlanks(plain, found.to(), to)).orElse(at);
    }
}
