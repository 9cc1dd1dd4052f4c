package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 由第12位上升到第9位，前进3位: a better place is a smaller number, and the steps are the difference. */
final class DirectionOfRanking implements Rule.OfSentence {
    private static final String BETTER = "上升|提升|前进|前移|跃升|跃居|攀升|进位|提高|晋升";
    private static final String WORSE = "下降|下滑|后退|退|跌|滑落|下跌|后移|降";
    private static final Pattern MOVED = Pattern.compile(
            "^(?:位|名|名次)?[，]?(?:(?<better>" + BETTER + ")|(?<worse>" + WORSE + "))(?:到|至|为|成)?[^，；。]{0,8}第$");
    private static final Pattern STEPS =
            Pattern.compile("^(?:位|名|名次)?[，、]?[^，；。]{0,4}(?:" + BETTER + "|进|" + WORSE + ")了?$");

    @Override
    public String name() {
        return "direction-of-ranking";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Quantity from = all.get(i);
            Quantity to = all.get(i + 1);
            Matcher moved = MOVED.matcher(to.lead());
            boolean places = isPlace(from) && isPlace(to) && !from.lead().contains("倒数") && moved.matches();
            if (!places) {
                continue;
            }
            int steps = from.value().compareTo(to.value());
            if (moved.group("better") != null ? steps <= 0 : steps >= 0) {
                tell(
                        sentence,
                        List.of(from, to),
                        "名次数字变" + (steps < 0 ? "大" : steps > 0 ? "小" : "化为零") + "，与“"
                                + to.lead().replace("第", "") + "”不符。",
                        found);
            } else if (i + 2 < all.size()) {
                steps(sentence, from, to, all.get(i + 2), found);
            }
        }
    }

    private static boolean isPlace(Quantity quantity) {
        return quantity.amount().form() == Amount.Form.ORDINAL;
    }

    private void steps(Sentence sentence, Quantity from, Quantity to, Quantity said, Consumer<Contradiction> found) {
        BigDecimal steps = from.value().subtract(to.value()).abs();
        boolean counted = said.amount().isPoint()
                && (said.unit().dimension().equals("rank") || said.unit().text().equals("名"))
                && STEPS.matcher(said.lead()).matches();
        if (counted && said.value().compareTo(steps) != 0) {
            tell(sentence, List.of(from, to, said), "两个名次相差" + steps.toPlainString() + "位。", found);
        }
    }

    private void tell(Sentence sentence, List<Quantity> marked, String implies, Consumer<Contradiction> found) {
        found.accept(contradiction(
                marked.stream().map(sentence::mark).toList(),
                "名次由第" + sentence.said(marked.get(0)) + "到第" + sentence.said(marked.get(1))
                        + (marked.size() > 2 ? "，写为" + sentence.said(marked.get(2)) : "") + "。",
                implies,
                "核对两个名次和进退。"));
    }
}
