package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.assessment.Outcome.Lost;
import org.ecoledger.assessment.Outcome.Marks;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What one subject reaches before it is compared with others.
 *
 * @param total null when the rule set gives none
 * @param last whether a decision puts it behind all others
 * @param ranked whether it is compared at all
 * @param notes what the rule set did about missing data and decisions, in Chinese words
 */
record Standing(
        Subject subject,
        List<Marks> items,
        List<Lost> losses,
        @Nullable BigDecimal total,
        boolean last,
        boolean ranked,
        List<String> notes) {

    static Standing of(RuleSet rules, Subject subject, Measuring measuring) {
        var notes = new ArrayList<String>();
        List<Marks> items = rules.items().stream()
                .map(item -> marks(rules, item, measuring.of(item.value(), subject, item.leastValidShare())))
                .toList();
        items.stream()
                .filter(marks -> marks.value() == null)
                .forEach(marks ->
                        notes.add(marks.item().name() + "：" + words(marks.item().missing())));
        Decisions decisions = Decisions.of(rules, subject, measuring.index());
        var losses = new ArrayList<>(Losses.of(rules, subject, measuring));
        losses.addAll(decisions.losses());
        notes.addAll(decisions.notes());
        BigDecimal total = total(rules, items, losses);
        BigDecimal decided = total != null && decisions.zero() ? BigDecimal.ZERO : total;
        return new Standing(
                subject, items, losses, decided, decisions.last(), !decisions.unranked(), List.copyOf(notes));
    }

    private static Marks marks(RuleSet rules, RuleItem item, Measured of) {
        BigDecimal value = of.value();
        BigDecimal marks = value == null ? withoutValue(item) : item.formula().marks(value, item.points());
        String missing = value == null ? words(item.missing()) : null;
        String note = of.note() == null ? missing : missing == null ? of.note() : of.note() + "；" + missing;
        return new Marks(
                item,
                value,
                of.text(),
                of.unit(),
                of.working(),
                marks,
                marks == null ? "—" : rules.text(marks),
                of.facts(),
                note);
    }

    private static String words(RuleItem.Missing missing) {
        return switch (missing) {
            case FULL_MARKS -> "无数据，按细则得满分";
            case NO_MARKS -> "无数据，按细则得0分";
            case LEAVE_OUT -> "无数据，按细则不计该项，其余各项按满分折算";
            case NO_SCORE -> "无数据，按细则不计总分，不参加排名";
        };
    }

    private static @Nullable BigDecimal withoutValue(RuleItem item) {
        return switch (item.missing()) {
            case FULL_MARKS -> item.points();
            case NO_MARKS -> BigDecimal.ZERO;
            case LEAVE_OUT, NO_SCORE -> null;
        };
    }

    private static @Nullable BigDecimal total(RuleSet rules, List<Marks> items, List<Lost> losses) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal reachable = BigDecimal.ZERO;
        BigDecimal bonus = BigDecimal.ZERO;
        for (Marks marks : items) {
            RuleItem item = marks.item();
            BigDecimal reached = marks.marks();
            if (reached == null) {
                if (item.missing() == RuleItem.Missing.NO_SCORE) {
                    return null;
                }
            } else if (item.bonus()) {
                bonus = bonus.add(reached);
            } else {
                sum = sum.add(reached);
                reachable = reachable.add(item.points());
            }
        }
        if (reachable.signum() == 0) {
            return null;
        }
        BigDecimal scaled = reachable.compareTo(rules.total()) == 0
                ? sum
                : sum.multiply(rules.total()).divide(reachable, MathContext.DECIMAL128);
        BigDecimal lost = losses.stream().map(Lost::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = scaled.add(bonus).subtract(lost);
        BigDecimal floor = rules.options().floor();
        return floor == null ? total : total.max(floor);
    }

    /** Marks of the item that decides between equal totals. */
    BigDecimal breaker(RuleSet rules) {
        String code = rules.ranking().tieBreaker();
        return items.stream()
                .filter(marks -> marks.item().code().equals(code))
                .flatMap(marks -> Stream.ofNullable(marks.marks()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    RankedTotals.Entry entry(RuleSet rules) {
        return new RankedTotals.Entry(subject.code(), ranked ? total : null, breaker(rules), last);
    }
}
