package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 4200辆，超额完成4500辆的任务; 38，优于35的标准: words that say which of two figures is the larger. */
final class ComparedInWords implements Rule.OfSentence {
    private static final String OTHER = "目标|任务|计划|指标|要求|标准|限值|考核|控制|省定|市定|上级|下达|年初|平均|均值|水平|去年|上年|同期";
    private static final Pattern MORE = Pattern.compile("(?<!不|未|没有|能否)(?:超额完成|超过|超出|超|高于|突破|大于|多于|高出)[^，；。]{0,14}$");
    private static final Pattern LESS =
            Pattern.compile("(?<!不|未|没有)(?:未达到|未达|未能达到|没有达到|达不到|未完成|未能完成|不及|低于|少于|小于|不足)[^，；。]{0,14}$");
    private static final Pattern BETTER = Pattern.compile("(?<!不|未)(?:优于|好于)[^，；。]{0,14}$");
    private static final Pattern WORSE = Pattern.compile("(?<!不|未)(?:劣于|差于)[^，；。]{0,14}$");
    /** Of what should be low, not reaching it is being above. */
    private static final Pattern REACHED = Pattern.compile("达到|未达|达不到|未能达|不及|未完成|未能完成");

    private static final Pattern NAMED = Pattern.compile(OTHER);
    private static final Pattern TAIL = Pattern.compile("^[^，；。]{0,12}(?:" + OTHER + ")");
    private static final Pattern COUNTED = Pattern.compile("倍|个|天数|次数|时段|小时");

    @Override
    public String name() {
        return "compared-in-words";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 1; i < all.size(); i++) {
            Quantity reached = all.get(i - 1);
            Quantity other = all.get(i);
            int due = due(reached, other);
            if (due != 0 && isPair(reached, other) && !holds(reached, other, due)) {
                tell(sentence, reached, other, found);
            }
        }
    }

    /** 1 where the first must be the larger, -1 where the smaller, 0 where the words do not say. */
    private static int due(Quantity reached, Quantity other) {
        Matcher more = MORE.matcher(other.lead());
        Matcher less = LESS.matcher(other.lead());
        if (more.find()) {
            return 1;
        }
        boolean low = reached.unit().isConcentration() || reached.unit().equals(Unit.INDEX);
        if (less.find()) {
            return low && REACHED.matcher(less.group()).find() ? 1 : -1;
        }
        if (BETTER.matcher(other.lead()).find()) {
            return low ? -1 : reached.unit().isPercent() ? 1 : 0;
        }
        return WORSE.matcher(other.lead()).find() && low ? 1 : 0;
    }

    private static boolean isPair(Quantity reached, Quantity other) {
        boolean named = NAMED.matcher(other.clause()).find()
                || TAIL.matcher(other.tail()).find();
        boolean roles = reached.is(Role.LEVEL)
                && !other.is(Role.CHANGE)
                && !other.is(Role.GAP)
                && !other.is(Role.RANK)
                && !other.is(Role.SHARE);
        boolean own = other.indicator() == null
                || reached.indicator() == null
                || other.indicator().name().equals(reached.indicator().name());
        return named
                && roles
                && own
                && reached.isLike(other)
                && reached.part() == other.part()
                && reached.amount().isPoint()
                && !reached.planned()
                && other.lead().chars().filter(c -> c == '，').count() <= 1
                && other.lead().startsWith("，")
                && !COUNTED.matcher(other.lead()).find()
                && !other.lead().contains("其中");
    }

    /** A bound in words (低于35) is the figure itself here. */
    private static boolean holds(Quantity reached, Quantity other, int due) {
        BigDecimal limit = other.amount().base();
        int compared = reached.amount().base().compareTo(limit);
        return compared == 0 || compared == due;
    }

    private void tell(Sentence sentence, Quantity reached, Quantity other, Consumer<Contradiction> found) {
        found.accept(contradiction(
                List.of(sentence.mark(reached), sentence.mark(other)),
                sentence.said(reached) + other.lead() + sentence.said(other) + "。",
                sentence.said(reached)
                        + (reached.amount().base().compareTo(other.amount().base()) > 0 ? "大于" : "小于")
                        + sentence.said(other) + "，与所说的相反。",
                "核对两个数和“" + other.lead().replace("，", "") + "”的说法。"));
    }
}
