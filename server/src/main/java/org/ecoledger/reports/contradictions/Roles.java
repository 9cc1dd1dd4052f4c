package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides what a number does in its sentence, by the words before and behind it. */
final class Roles {
    /** A role with the direction of a change. */
    record Given(Role role, int sign) {}

    private static final int WINDOW = 60;
    private static final String TARGETS = "(?:目标|任务|计划|指标|要求|考核值|控制值|限值|标准|下达数)";

    private final Pattern to;
    private final Pattern changeEnd;
    private final Pattern changeRate;
    private final Pattern changeShort;
    private final Pattern changeAlone;
    private final Pattern neutral;
    private final Pattern cut;
    private final Pattern fromBase;
    private final Pattern tailTo;
    private final Pattern comparedBase;
    private final Pattern tailDirection;
    private final Pattern previousBase;
    private final Pattern direction;
    private final Pattern up;
    private final Pattern gap = Pattern.compile("(?:超额完成|超额|超出|超过|超|高于|高出|低于|优于|好于|多于|少于|还差|相差|仍差|差|落后|领先)"
            + "(?:[^，；。]{0,14}" + TARGETS + "(?:值|数|任务|要求)?)?(?:的)?(?:了|约|近)?$");
    private final Pattern aboveTarget = Pattern.compile("(?:优于|高于|低于|好于)[^，；。]{0,10}(?:目标|指标|要求|标准)(?:值)?(?:的)?$");
    private final Pattern gapShort =
            Pattern.compile("(?:比|较)[^，；。]{0,16}" + TARGETS + "[^，；。]{0,10}(?:高|低|多|少|超|好|增加|减少|提高)(?:出)?(?:了|完成)?$");
    private final Pattern share = Pattern.compile("(?:占|占比|比重|所占)[^，；。]*$");
    private final Pattern shareOfTarget = Pattern.compile(TARGETS + "[^，；。]{0,6}的$");
    private final Pattern target = Pattern.compile(TARGETS + "(?:值|数|量)?(?:是|为|的|：|:|要求|定为)?[^，；。完成实现达到已]{0,10}$");
    private final Pattern tailTarget = Pattern.compile("^(?:的)?[^，；。完成达到实现]{0,8}" + TARGETS);
    private final Pattern rank = Pattern.compile("(?:居|列|排|排名|位列|位居|名列|名次|全[省市县国区])[^，；。]{0,14}第?$");

    Roles(Dictionary dictionary) {
        String longer = longer(dictionary, "down", "up");
        String shorter = shorter(dictionary);
        String compare = "(?:较|相比|同比|环比|对比|(?<![占同环对相])比(?![例重值率]))";
        this.to = Pattern.compile("(?:" + longer + "|降|升|增|减|提|压|控制|稳定)(?:到|至|为|成|在)(?:了|约|近)?$");
        this.changeEnd = Pattern.compile(longer + "(?:了|约|近|超|逾|达到|达|超过|又)?$");
        this.changeRate = Pattern.compile("(?:" + dictionary.oneOf("downrate", "uprate") + "|" + longer
                + "(?:幅度|率|比例|量|数|额))(?:均|分别)?(?:为|是|达到|达|约|近|超过|：|:|仅)?(?:了)?$");
        this.changeShort = Pattern.compile(compare + "[^，；。]{0,20}" + shorter + "(?:了|出)?$");
        this.changeAlone = Pattern.compile("^(?:又|还|即|也|净)?" + shorter + "(?:了|出)$");
        this.neutral = Pattern.compile(dictionary.oneOf("neutral") + "(?:了|幅度)?(?:为|达)?$");
        this.cut = Pattern.compile("(?<!需|待)" + longer(dictionary, "down") + "(?!率|幅)[^，；。、的到至为由从]{1,14}$");
        this.fromBase = Pattern.compile("(?:由|从)[^，；。]*$");
        this.tailTo = Pattern.compile(
                "^[^；。]{0,20}(?:" + longer + "|降|升|增|减|提|压|变|发展|扩大)[^，；。]{0,4}?(?:到|至|为|成)[^，；。]{0,6}$");
        this.comparedBase =
                Pattern.compile("(?:较|相比|对比|相较|与|(?:同比|环比)(?=[^，；。]{1,10}的$)|(?<![占同环对相])比(?![例重值率]))[^，；。]*$");
        this.direction = Pattern.compile(dictionary.oneOf("down", "up"));
        this.tailDirection =
                Pattern.compile("^(?:的)?[^；。]{0,8}" + dictionary.oneOf("down", "up", "downrate", "uprate"));
        this.previousBase = Pattern.compile(dictionary.oneOf("previous") + "[^，；。]{0,16}$");
        this.up = Pattern.compile(dictionary.oneOf("up", "uprate"));
    }

    private static String longer(Dictionary dictionary, String... kinds) {
        return List.of(kinds).stream()
                .flatMap(kind -> dictionary.words(kind).stream())
                .filter(word -> word.length() > 1)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String shorter(Dictionary dictionary) {
        return List.of("down", "up").stream()
                .flatMap(kind -> dictionary.words(kind).stream())
                .filter(word -> word.length() == 1)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    Given of(Amount amount, String wholeClause, String wholeTail) {
        String clause = wholeClause.substring(Math.max(0, wholeClause.length() - WINDOW));
        String tail = wholeTail.substring(0, Math.min(WINDOW, wholeTail.length()));
        if (amount.form() == Amount.Form.ORDINAL) {
            return new Given(Role.RANK, rank.matcher(clause).find() || isRank(amount) ? 1 : 0);
        }
        if (amount.unit().isPercent() && shareOfTarget.matcher(clause).find()) {
            return new Given(Role.SHARE, 0);
        }
        boolean comparedPercent =
                amount.unit().isPercent() && aboveTarget.matcher(clause).find();
        if (comparedPercent) {
            return new Given(Role.TARGET, 0);
        }
        if (isGap(amount, clause) && !tailTarget.matcher(tail).find()) {
            return new Given(Role.GAP, gapSign(clause));
        }
        if (to.matcher(clause).find()) {
            return new Given(Role.LEVEL, 0);
        }
        return changed(amount, clause, tail);
    }

    private static boolean isRank(Amount amount) {
        return amount.unit().dimension().equals("rank") || amount.unit().text().equals("名");
    }

    private Given changed(Amount amount, String clause, String tail) {
        if (changeEnd.matcher(clause).find()
                || changeRate.matcher(clause).find()
                || changeShort.matcher(clause).find()
                || changeAlone.matcher(clause).find()) {
            return new Given(Role.CHANGE, sign(clause));
        }
        boolean relative = amount.unit().isPercent() && neutral.matcher(clause).find();
        if (relative || amount.unit().isPoints() || amount.unit().isTimes()) {
            return new Given(Role.CHANGE, 0);
        }
        if (fromBase.matcher(clause).find()
                && (tailTo.matcher(tail).find() || tailDirection.matcher(tail).find())) {
            return new Given(Role.BASE, 0);
        }
        if (compares(clause) && tailDirection.matcher(tail).find()) {
            boolean aimed = Pattern.compile(TARGETS).matcher(clause).find();
            return new Given(aimed ? Role.TARGET : Role.BASE, 0);
        }
        if (previous(clause)) {
            return new Given(Role.BASE, 0);
        }
        if (amount.unit().isPercent() && share.matcher(clause).find()) {
            return new Given(Role.SHARE, 0);
        }
        if (target.matcher(clause).find() || tailTarget.matcher(tail).find()) {
            return new Given(Role.TARGET, 0);
        }
        boolean cuts = !amount.unit().isPercent()
                && !amount.unit().isConcentration()
                && cut.matcher(clause).find();
        return cuts ? new Given(Role.CUT, -1) : new Given(Role.LEVEL, 0);
    }

    private boolean isGap(Amount amount, String clause) {
        if (gapShort.matcher(clause).find()) {
            return true;
        }
        var matcher = gap.matcher(clause);
        if (!matcher.find()) {
            return false;
        }
        String words = matcher.group();
        return Pattern.compile(TARGETS).matcher(words).find()
                || words.startsWith("超额")
                || words.startsWith("还差")
                || amount.unit().isPoints();
    }

    private static int gapSign(String clause) {
        int above = last(clause, "超", "高", "多", "优于", "好");
        int below = last(clause, "低", "差", "少", "落后");
        return above > below ? 1 : -1;
    }

    private static int last(String text, String... words) {
        return List.of(words).stream().mapToInt(text::lastIndexOf).max().orElse(-1);
    }

    private boolean compares(String clause) {
        var matcher = comparedBase.matcher(clause);
        return matcher.find()
                && !direction.matcher(matcher.group().substring(1)).find();
    }

    private boolean previous(String clause) {
        var matcher = previousBase.matcher(clause);
        return matcher.find() && !direction.matcher(matcher.group()).find();
    }

    /** Direction of the last word of change before the number. */
    private int sign(String clause) {
        var matcher = direction.matcher(clause);
        int sign = 0;
        while (matcher.find()) {
            sign = up.matcher(matcher.group()).matches() ? 1 : -1;
        }
        String end = clause.substring(Math.max(0, clause.length() - 10));
        if (end.contains("降幅") || end.contains("减幅") || end.contains("跌幅")) {
            return -1;
        }
        return end.contains("增幅") || end.contains("升幅") || end.contains("涨幅") || end.contains("增速") ? 1 : sign;
    }
}
