package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 不降反升，由162降到155; 同比持平，去年58: words of direction against the two values. */
final class DirectionInWords implements Rule.OfSentence {
    private static final String UP = "上升|升高|提高|增加|增长|提升|上涨|攀升|走高|恶化|反弹";
    private static final String DOWN = "下降|降低|减少|回落|下滑|下跌|走低";
    private static final Pattern AGAINST = Pattern.compile("不降反(?:升|增)|不减反增|不降却升|不升反降|不增反(?:降|减)");
    private static final Pattern TO =
            Pattern.compile("(?:(?<up>" + UP + "|升|增)|(?<down>" + DOWN + "|降|减|压减))了?(?:到|至|为)$");
    private static final Pattern ALONE =
            Pattern.compile("(?:同比|环比|较[^，；。]{1,8}?|比[^，；。]{1,8}?)(?:有所|略有|明显|大幅|小幅|稍有|稳步|持续)?(?:(?<up>" + UP
                    + ")|(?<down>" + DOWN + "))(?:[，；。）]|$)");
    private static final Pattern SAME = Pattern.compile("(?<!基本|总体|大体)持平|(?:没有|无|未发生)变化|保持不变");
    private static final Pattern REPEATED =
            Pattern.compile("^(?:[^，；。]*)(?:不降反升|不减反增|不升反降|不增反降|不增反减)[，]?(?:同比|环比|较[^，；。]{0,8}|比[^，；。]{0,8})?(?:" + UP
                    + "|" + DOWN + "|升|降|增|减)了?$");

    @Override
    public String name() {
        return "direction-in-words";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 1; i < all.size(); i++) {
            Quantity base = all.get(i - 1);
            Quantity now = all.get(i);
            if (base.is(Role.BASE) && now.is(Role.LEVEL) && isPair(base, now)) {
                int said = to(now);
                if (said != 0 && said == -sign(base, now)) {
                    tell(sentence, base, now, "写为" + now.lead().replace("，", ""), found);
                    return;
                }
            }
        }
        changes(sentence, found);
        Map<Integer, List<Quantity>> parts =
                all.stream().collect(Collectors.groupingBy(Quantity::part, TreeMap::new, Collectors.toList()));
        parts.values().stream().filter(part -> part.size() == 2).forEach(part -> {
            boolean first = part.get(0).is(Role.BASE);
            Quantity base = part.get(first ? 0 : 1);
            Quantity now = part.get(first ? 1 : 0);
            if (base.is(Role.BASE) && now.is(Role.LEVEL) && isPair(base, now)) {
                judge(sentence, base, now, words(sentence, part), found);
            }
        });
    }

    /** The words around the two numbers, without those of the part before. */
    private static String words(Sentence sentence, List<Quantity> part) {
        String lead = part.get(0).lead();
        int from = Math.max(lead.lastIndexOf('；'), Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('。')));
        String tail = part.get(1).tail();
        int to = 0;
        while (to < tail.length() && "；;。".indexOf(tail.charAt(to)) < 0) {
            to++;
        }
        int end = part.get(1).to() + to;
        return sentence.text().substring(part.get(0).from() - lead.length() + from + 1, end);
    }

    private static boolean isPair(Quantity base, Quantity now) {
        return base.isLike(now)
                && base.amount().isPoint()
                && now.amount().isPoint()
                && !now.planned()
                && (base.indicator() == null || now.indicator() == null || base.isOf(now) || now.isOf(base));
    }

    private static int sign(Quantity base, Quantity now) {
        return now.range().isAbove(base.range()) ? 1 : now.range().isBelow(base.range()) ? -1 : 0;
    }

    private static int to(Quantity now) {
        Matcher to = TO.matcher(now.clause());
        return !to.find() ? 0 : to.group("up") != null ? 1 : -1;
    }

    /** 不降反升，同比下降3%: the change itself says the opposite. */
    private void changes(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity change : sentence.only(Role.CHANGE)) {
            Matcher against = AGAINST.matcher(change.lead());
            boolean repeated =
                    change.sign() != 0 && REPEATED.matcher(change.lead()).matches() && against.find();
            if (repeated && change.sign() != direction(against.group())) {
                found.accept(contradiction(
                        List.of(sentence.mark(change)),
                        "写为“" + against.group() + "”，又写" + Telling.direction(change.sign()) + sentence.said(change)
                                + "。",
                        "“" + against.group() + "”与" + Telling.direction(change.sign()) + "相反。",
                        "核对变化的方向。"));
            }
        }
    }

    private static int direction(String against) {
        return against.endsWith("升") || against.endsWith("增") ? 1 : -1;
    }

    private void judge(Sentence sentence, Quantity base, Quantity now, String words, Consumer<Contradiction> found) {
        int sign = sign(base, now);
        Matcher against = AGAINST.matcher(words);
        Matcher alone = ALONE.matcher(words);
        if (SAME.matcher(words).find()) {
            if (sign != 0) {
                tell(sentence, base, now, "写为持平", found);
            }
        } else if (against.find()) {
            if (direction(against.group()) == -sign || sign == 0) {
                tell(sentence, base, now, "写为“" + against.group() + "”", found);
            }
        } else if (alone.find() && (alone.group("up") != null ? sign < 0 : sign > 0)) {
            tell(sentence, base, now, "写为“" + alone.group().replaceAll("[，；。）]$", "") + "”", found);
        }
    }

    private void tell(Sentence sentence, Quantity base, Quantity now, String words, Consumer<Contradiction> found) {
        BigDecimal difference = now.amount().base().subtract(base.amount().base());
        found.accept(contradiction(
                List.of(base, now).stream()
                        .sorted(Comparator.comparingInt(Quantity::from))
                        .map(sentence::mark)
                        .toList(),
                "由" + sentence.said(base) + "到" + sentence.said(now) + "，" + words + "。",
                Telling.plain(now.value()) + "−" + Telling.plain(base.value()) + "，实为"
                        + (difference.signum() == 0 ? "持平" : Telling.direction(difference.signum())) + "。",
                "核对本期数、基数和升降的说法。"));
    }
}
