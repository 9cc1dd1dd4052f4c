package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Numbers that are listed together (分别为35、60微克/立方米) and the lists that belong to each other. */
final class Lists {
    private static final Pattern YEAR_BEFORE = Pattern.compile("去年|上年|同期");
    private static final Pattern MONTH_BEFORE = Pattern.compile("上月|上个月|上季|上期");

    private Lists() {}

    /** All lists of a role; a number that stands alone is a list of one. */
    static List<List<Quantity>> of(Sentence sentence, Role role) {
        List<List<Quantity>> lists = new ArrayList<>();
        for (Quantity quantity : sentence.quantities()) {
            if (!quantity.is(role)) {
                continue;
            }
            boolean joins = quantity.isListed()
                    && !lists.isEmpty()
                    && lists.getLast().getLast().index() == quantity.index() - 1
                    && lists.getLast().getLast().isLike(quantity);
            if (joins) {
                lists.getLast().add(quantity);
            } else {
                lists.add(new ArrayList<>(List.of(quantity)));
            }
        }
        return lists;
    }

    /** The nearest list before, of the same part of the sentence and the same subject, that a change can be of. */
    static List<Quantity> before(Sentence sentence, List<Quantity> changes, Role role) {
        Quantity change = changes.getFirst();
        List<List<Quantity>> lists = of(sentence, role);
        for (List<Quantity> list : lists.reversed()) {
            Quantity last = list.getLast();
            if (last.index() < change.index() && last.part() == change.part() && suits(last, change)) {
                return change.isOf(list.getFirst()) || change.isOf(last) ? list : List.of();
            }
        }
        return List.of();
    }

    /** The list of bases next to the changes: between the values and the changes, before the values, or right behind the changes. */
    static List<Quantity> around(Sentence sentence, List<Quantity> changes, List<Quantity> now) {
        if (now.isEmpty()) {
            return List.of();
        }
        Quantity value = now.getFirst();
        int first = value.index();
        int last = changes.getLast().index();
        Predicate<List<Quantity>> near = list -> list.getFirst().isLike(value)
                && isOfOneComparison(list.getFirst(), changes.getFirst())
                && (list.getFirst().part() == value.part()
                        || list.getFirst().index() <= last + 2
                                && list.getFirst().index() > last
                                && !list.getFirst().ownSubject()
                                && isOfOne(list.getFirst(), value)
                                && list.getFirst().part() == value.part() + 1)
                && (list.getFirst().index() > first && list.getLast().index() < last
                        || list.getLast().index() == first - 1
                        || list.getFirst().index() <= last + 2
                                && list.getFirst().index() > last
                                && !list.getFirst().ownSubject()
                        || list.getFirst().index() == last + 1);
        List<List<Quantity>> bases =
                of(sentence, Role.BASE).stream().filter(near).toList();
        return bases.size() == 1 ? bases.getFirst() : List.of();
    }

    /** The values right behind the changes: 同比下降14.3%，从70降至60; 较2020年的52下降36.5%，今年为33. */
    static List<Quantity> after(Sentence sentence, List<Quantity> changes) {
        int next = changes.getLast().index() + 1;
        List<Quantity> all = sentence.quantities();
        while (next < all.size() && all.get(next).is(Role.BASE)) {
            next++;
        }
        boolean one = next < all.size()
                && changes.size() == 1
                && next - changes.getLast().index() <= 2
                && all.get(next).is(Role.LEVEL)
                && all.get(next).part() == changes.getLast().part()
                && suits(all.get(next), changes.getFirst());
        return one ? List.of(all.get(next)) : changes.size() > 1 ? listAfter(sentence, changes, Role.LEVEL) : List.of();
    }

    /** 分别下降7.5%、5.9%，分别为37、64，去年分别为40、68: the next list of this role, as long as the changes. */
    static List<Quantity> listAfter(Sentence sentence, List<Quantity> changes, Role role) {
        return of(sentence, role).stream()
                .filter(list -> list.getFirst().index() > changes.getLast().index()
                        && list.getFirst().index() <= changes.getLast().index() + changes.size() + 1
                        && list.size() == changes.size()
                        && list.getFirst().part() == changes.getLast().part()
                        && suits(list.getFirst(), changes.getFirst()))
                .findFirst()
                .orElse(List.of());
    }

    /** The only base between the change and the value behind it, or right before the change. */
    static List<Quantity> beside(Sentence sentence, List<Quantity> changes, List<Quantity> now) {
        Quantity change = changes.getFirst();
        List<Quantity> bases = sentence.quantities().stream()
                .filter(quantity -> quantity.is(Role.BASE)
                        && quantity.isLike(now.getFirst())
                        && isOfOneComparison(quantity, change)
                        && (quantity.index() == change.index() - 1
                                || quantity.index() == change.index() + 1
                                || quantity.index() == now.getFirst().index() + 1 && !quantity.ownSubject()))
                .toList();
        boolean between = bases.size() == 1 && bases.getFirst().index() > change.index();
        boolean same = now.getFirst().indicator() == null
                || change.indicator() == null
                || now.getFirst().isOf(change);
        boolean foreign = bases.size() == 1
                && bases.getFirst().ownSubject()
                && !bases.getFirst().subject().isEmpty()
                && between
                && !bases.getFirst().isOf(change);
        return bases.size() == 1
                        && same
                        && !foreign
                        && (between || now.getFirst().index() == change.index() + 1)
                ? bases
                : List.of();
    }

    private static boolean isOfOne(Quantity base, Quantity value) {
        return base.indicator() == null
                || value.indicator() == null
                || base.indicator().name().equals(value.indicator().name());
    }

    /** 同比 is against last year and 环比 against last month. */
    private static boolean isOfOneComparison(Quantity base, Quantity change) {
        return !(change.clause().contains("环比")
                        && YEAR_BEFORE.matcher(base.clause()).find()
                || change.clause().contains("同比")
                        && MONTH_BEFORE.matcher(base.clause()).find());
    }

    private static boolean suits(Quantity level, Quantity change) {
        if (change.unit().isPoints()) {
            return level.unit().isPercent();
        }
        if (change.unit().isPercent() || change.unit().isTimes()) {
            return level.unit().isMeasure();
        }
        return level.isLike(change);
    }
}
