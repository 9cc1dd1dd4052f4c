package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.deadlines.ChineseNumber;
import org.ecoledger.speeches.extraction.Content.Comparison;

/** Figures that are no numbers with a unit: classes of water (Ⅲ类), ranks (全省前三) and 零增长. */
final class TargetMarks {
    private static final Pattern CLASS = Pattern.compile(
            "(?<verb>达到或优于|优于或达到|达到|达|优于|稳定在|保持在?|维持在|符合|不低于|为|是)(?:国家|地表水|地下水|或优于|环境质量|水质| )*(?<class>[ⅠⅡⅢⅣⅤ]|III|II|IV|I|V|一|二|三|四|五) ?类(?!似|别|型)(?!(?:以上|及以上)?(?:水质|水体|断面)?(?:断面)?(?:比例|比率|占比|率))");
    private static final Pattern WATER = Pattern.compile("水|断面|河|湖|库|江");
    private static final Pattern RANK = Pattern.compile(
            "(?<verb>进入|进|保持|位居|位列|居于|居|跻身|挺进|列|名列|排名|排在|排|达到|争|确保|力争|争取)(?:在|到|保持|稳定在)?(?:全[国省市县区州]|同类|周边|流域|各县区|各地市|168城市|重点城市)[^，。；]{0,6}?(?:前|第)(?<rank>[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[*＊]{1,2}) ?(?<unit>名|位)?(?![责时道步批线关次个])");
    private static final Pattern NO_GROWTH = Pattern.compile("(?<verb>实现|保持|确保|达到)?(?<zero>零) ?增长");
    private static final Map<String, Integer> ROMAN =
            Map.of("Ⅰ", 1, "Ⅱ", 2, "Ⅲ", 3, "Ⅳ", 4, "Ⅴ", 5, "I", 1, "II", 2, "III", 3, "IV", 4, "V", 5);

    private final String plain;
    private final int from;
    private final int to;

    TargetMarks(String plain, int from, int to) {
        this.plain = plain;
        this.from = from;
        this.to = to;
    }

    List<TargetFigure> read() {
        List<TargetFigure> found = new ArrayList<>();
        for (int[] cut : Cuts.clauses(plain, from, to)) {
            classes(found, cut[0], cut[1]);
            ranks(found, cut[0], cut[1]);
            growth(found, cut[0], cut[1]);
        }
        return found;
    }

    private void classes(List<TargetFigure> found, int begin, int end) {
        Matcher matcher = CLASS.matcher(plain).region(begin, end).useTransparentBounds(true);
        while (matcher.find() && WATER.matcher(plain.substring(begin, end)).find()) {
            String written = matcher.group("class");
            BigDecimal value = ROMAN.containsKey(written)
                    ? BigDecimal.valueOf(ROMAN.get(written))
                    : ChineseNumber.read(written).orElseThrow();
            found.add(new TargetFigure(
                    begin,
                    matcher.start("verb"),
                    matcher.start("class"),
                    matcher.end(),
                    value,
                    "类",
                    Comparison.AT_MOST,
                    "target.class"));
        }
    }

    private void ranks(List<TargetFigure> found, int begin, int end) {
        Matcher matcher = RANK.matcher(plain).region(begin, end).useTransparentBounds(true);
        while (matcher.find()) {
            found.add(new TargetFigure(
                    begin,
                    matcher.start("verb"),
                    matcher.start("rank"),
                    matcher.end(),
                    ChineseNumber.read(matcher.group("rank")).orElse(null),
                    matcher.group("unit") == null ? "名" : matcher.group("unit"),
                    Comparison.AT_MOST,
                    "target.rank"));
        }
    }

    private void growth(List<TargetFigure> found, int begin, int end) {
        Matcher matcher = NO_GROWTH.matcher(plain).region(begin, end);
        while (matcher.find()) {
            found.add(new TargetFigure(
                    begin,
                    matcher.start(),
                    matcher.start("zero"),
                    matcher.end(),
                    BigDecimal.ZERO,
                    "%",
                    Comparison.AT_MOST,
                    "target.no-growth"));
        }
    }
}
