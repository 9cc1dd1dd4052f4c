package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 国家级6个、省级19个、市级143个，国家级和省级共25个: a total that names its items. */
final class NamedItems implements Rule.OfSentence {
    private static final Pattern NAMED = Pattern.compile(
            "(?<names>[\\u4e00-\\u9fff]{2,10}(?:、[\\u4e00-\\u9fff]{2,10})*(?:和|与|及|以及)[\\u4e00-\\u9fff]{2,10}?)(?:两项|两类|两者|两级|三项|三类)?(?:合计|共计|总计|总共|一共|共有|共|累计)(?:有|达|为)?$");
    private static final Pattern BETWEEN = Pattern.compile("、|以及|和|与|及");
    private static final int SHORTEST_NAME = 2;

    @Override
    public String name() {
        return "named-items";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity total : sentence.quantities()) {
            Matcher named = NAMED.matcher(total.lead());
            boolean sums = total.amount().isPoint()
                    && total.unit().isMeasure()
                    && !total.unit().isPercent();
            if (sums && named.find()) {
                judge(sentence, total, List.of(BETWEEN.split(named.group("names"))), found);
            }
        }
    }

    private void judge(Sentence sentence, Quantity total, List<String> names, Consumer<Contradiction> found) {
        List<Quantity> items = new ArrayList<>();
        for (String name : names) {
            Optional<Quantity> item = item(sentence, total, name);
            if (item.isEmpty() || items.contains(item.get())) {
                return;
            }
            items.add(item.get());
        }
        Interval sum = items.stream().map(Quantity::range).reduce(Interval.of(0), Interval::plus);
        if (items.size() < 2 || sum.meets(total.range())) {
            return;
        }
        List<Quantity> marked = new ArrayList<>(items);
        marked.add(total);
        marked.sort(java.util.Comparator.comparingInt(Quantity::from));
        found.accept(contradiction(
                marked.stream().map(sentence::mark).toList(),
                String.join("、", names) + "共写为" + sentence.said(total) + "。",
                items.stream().map(item -> Telling.plain(item.value())).collect(Collectors.joining("+")) + "="
                        + Telling.in(sum.middle(), total.unit()) + "，不等于" + sentence.said(total) + "。",
                "核对总数和各项。"));
    }

    /** The one number before whose words begin with those of the name. */
    private static Optional<Quantity> item(Sentence sentence, Quantity total, String name) {
        for (int length = name.length(); length >= SHORTEST_NAME; length--) {
            String start = name.substring(0, length);
            List<Quantity> items = sentence.quantities().subList(0, total.index()).stream()
                    .filter(item -> item.isLike(total)
                            && item.amount().isPoint()
                            && item.ownSubject()
                            && item.subject().contains(start))
                    .toList();
            if (items.size() == 1) {
                return Optional.of(items.getFirst());
            }
            if (items.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
