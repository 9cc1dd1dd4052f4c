package org.ecoledger.reports.contradictions;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 达到36万吨，去年底为30万吨，新增6万吨: what was added against what there was and is. */
final class AddedToBase implements Rule.OfSentence {
    private static final Pattern ADDED = Pattern.compile("^(?:共|净|累计)?(?:新增|净增|新建|增加了?)(?:了)?$");
    private static final int SHORTEST_NAME = 3;

    @Override
    public String name() {
        return "added-to-base";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 1; i + 1 < all.size(); i++) {
            Quantity one = all.get(i - 1);
            Quantity other = all.get(i);
            boolean behind = isPair(one, other)
                    && isAdded(all.get(i + 1), one)
                    && ADDED.matcher(all.get(i + 1).clause()).matches();
            boolean before = isPair(other, all.get(i + 1))
                    && isAdded(one, other)
                    && one.clause().contains("新增")
                    && isNamedAlike(one.subject(), other.subject());
            if (behind) {
                judge(sentence, one, other, all.get(i + 1), true, found);
            } else if (before) {
                judge(sentence, other, all.get(i + 1), one, false, found);
            }
        }
    }

    private static boolean isPair(Quantity one, Quantity other) {
        boolean roles = one.is(Role.BASE) && other.is(Role.LEVEL) || one.is(Role.LEVEL) && other.is(Role.BASE);
        return roles
                && one.isLike(other)
                && one.amount().isPoint()
                && other.amount().isPoint()
                && one.part() == other.part();
    }

    private static boolean isAdded(Quantity added, Quantity one) {
        return added.isLike(one)
                && added.amount().isPoint()
                && added.part() == one.part()
                && !added.is(Role.BASE)
                && !added.unit().isPercent();
    }

    private static boolean isNamedAlike(String added, String stock) {
        return added.length() >= SHORTEST_NAME && stock.endsWith(added.substring(added.length() - SHORTEST_NAME));
    }

    private void judge(
            Sentence sentence,
            Quantity one,
            Quantity other,
            Quantity added,
            boolean sure,
            Consumer<Contradiction> found) {
        Quantity base = one.is(Role.BASE) ? one : other;
        Quantity now = base == one ? other : one;
        Interval difference = now.range().minus(base.range());
        if (difference.meets(added.range())) {
            return;
        }
        List<Contradiction.Mark> marks = List.of(base, now, added).stream()
                .sorted(Comparator.comparingInt(Quantity::from))
                .map(sentence::mark)
                .toList();
        String says = "由" + sentence.said(base) + "到" + sentence.said(now) + "，新增写为" + sentence.said(added) + "。";
        String implies = Telling.plain(now.value()) + "−" + Telling.plain(base.value()) + "="
                + Telling.in(difference.middle(), added.unit()) + "。";
        found.accept(
                sure
                        ? contradiction(marks, says, implies, "核对原有、现有和新增。")
                        : question(marks, says, implies, "若同期有减少，写明减少多少；否则核对原有、现有和新增。"));
    }
}
