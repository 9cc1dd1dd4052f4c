package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 分别为66、72、75，平均79; 在35—78之间，最高96; 最高52，最低38，平均55: nothing lies beyond the extremes. */
final class MeanWithinExtremes implements Rule.OfSentence {
    private static final Pattern MEAN = Pattern.compile("平均|均值|均浓度");
    private static final Pattern HIGHEST = Pattern.compile("最高|最大|峰值|最多");
    private static final Pattern LOWEST = Pattern.compile("最低|最小|谷值|最少");
    private static final Pattern COMPARED = Pattern.compile("低于|高于|优于|好于|超过|比|较|全[省国]|标准|限值|目标|历史|去年|上年|同期|以来");
    private static final Pattern EACH = Pattern.compile("分别|依次|各");
    private static final Pattern WRITTEN_RANGE = Pattern.compile("\\d[%]?[到至~—-]+\\d");
    private static final Pattern PART_OF_YEAR = Pattern.compile("季度|月|半年");
    private static final Pattern APART = Pattern.compile("(?:相差|差距|极差|差值)(?:为|达)?$");
    private static final int FEWEST = 3;
    private static final int NEAR = 2;

    @Override
    public String name() {
        return "mean-within-extremes";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (List<Quantity> list : Lists.of(sentence, Role.LEVEL)) {
            if (list.size() >= FEWEST && EACH.matcher(list.getFirst().lead()).find()) {
                next(sentence, list.getFirst(), list.getLast(), MEAN).stream()
                        .filter(mean -> isOfParts(list.getFirst(), mean))
                        .forEach(mean -> judge(sentence, list, mean, found));
            }
        }
        for (Quantity range : sentence.only(MeanWithinExtremes::isRange)) {
            List<Quantity> inside = new ArrayList<>(next(sentence, range, range, MEAN));
            inside.addAll(next(sentence, range, range, HIGHEST));
            inside.addAll(next(sentence, range, range, LOWEST));
            inside.stream().distinct().forEach(one -> judge(sentence, List.of(range), one, found));
        }
        extremes(sentence, found);
    }

    private static boolean isRange(Quantity quantity) {
        return quantity.is(Role.LEVEL)
                && quantity.unit().isMeasure()
                && quantity.amount().form() == Amount.Form.RANGE
                && !quantity.planned()
                && quantity.clause().endsWith("在");
    }

    /** 最高52，最低38，平均55. */
    private void extremes(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity high : sentence.only(quantity -> isValue(quantity, HIGHEST))) {
            for (Quantity low : next(sentence, high, high, LOWEST)) {
                List<Quantity> both = List.of(high, low);
                if (low.range().isAbove(high.range())) {
                    tell(sentence, List.of(high), low, found);
                }
                Quantity first = high.index() < low.index() ? high : low;
                Quantity last = first == high ? low : high;
                differences(sentence, high, low, last, found);
                next(sentence, first, last, MEAN).forEach(mean -> judge(sentence, both, mean, found));
            }
        }
    }

    /** 最高42，最低35，相差7. */
    private void differences(
            Sentence sentence, Quantity high, Quantity low, Quantity last, Consumer<Contradiction> found) {
        if (last.index() + 1 >= sentence.quantities().size()) {
            return;
        }
        Quantity said = sentence.quantities().get(last.index() + 1);
        boolean differs = said.isLike(high)
                && said.amount().isPoint()
                && APART.matcher(said.clause()).find()
                && !said.range().meets(high.range().minus(low.range()));
        if (differs) {
            found.accept(contradiction(
                    List.of(high, low, said).stream()
                            .sorted(Comparator.comparingInt(Quantity::from))
                            .map(sentence::mark)
                            .toList(),
                    "最高" + sentence.said(high) + "，最低" + sentence.said(low) + "，相差写为" + sentence.said(said) + "。",
                    Telling.plain(high.value()) + "−" + Telling.plain(low.value()) + "="
                            + Telling.plain(high.value().subtract(low.value())) + "。",
                    "核对最高、最低和相差。"));
        }
    }

    private static boolean isValue(Quantity quantity, Pattern words) {
        return quantity.is(Role.LEVEL)
                && quantity.amount().isPoint()
                && quantity.unit().isMeasure()
                && !quantity.isListed()
                && !quantity.planned()
                && words.matcher(quantity.lead()).find()
                && !COMPARED.matcher(quantity.lead()).find();
    }

    /** The values of this kind close behind or before. */
    private static List<Quantity> next(Sentence sentence, Quantity first, Quantity last, Pattern words) {
        return sentence.only(quantity -> isValue(quantity, words)
                && quantity.isLike(first)
                && quantity.part() == first.part()
                && (quantity.index() > last.index() && quantity.index() <= last.index() + NEAR
                        || quantity.index() == first.index() - 1)
                && (quantity.indicator() == null || first.indicator() == null || quantity.isOf(first)));
    }

    /** 今年平均 is no mean of the years before; 全年平均 is one of quarters. */
    private static boolean isOfParts(Quantity first, Quantity mean) {
        List<Stretch> named = Stretch.in(mean.lead());
        return named.isEmpty()
                || named.stream().allMatch(stretch -> stretch.year() == 0 && stretch.isYear())
                        && PART_OF_YEAR.matcher(first.lead()).find();
    }

    private void judge(Sentence sentence, List<Quantity> parts, Quantity inside, Consumer<Contradiction> found) {
        boolean above = parts.stream().allMatch(part -> inside.range().isAbove(part.range()));
        boolean below = parts.stream().allMatch(part -> inside.range().isBelow(part.range()));
        boolean said = parts.size() > 1
                || WRITTEN_RANGE
                        .matcher(sentence.text()
                                .substring(
                                        parts.getFirst().from(),
                                        parts.getFirst().to()))
                        .find();
        if (said && (above || below)) {
            tell(sentence, parts, inside, found);
        }
    }

    private void tell(Sentence sentence, List<Quantity> parts, Quantity inside, Consumer<Contradiction> found) {
        List<Quantity> marked = new ArrayList<>(parts);
        marked.add(inside);
        marked.sort(Comparator.comparingInt(Quantity::from));
        List<String> values = parts.stream().map(sentence::said).toList();
        found.accept(contradiction(
                marked.stream().map(sentence::mark).toList(),
                "各值写为" + String.join("、", values) + "，又写" + sentence.said(inside) + "。",
                sentence.said(inside) + "在" + String.join("、", values) + "之外；平均值和极值都不会在各值之外。",
                "核对各值、平均值和极值。"));
    }
}
