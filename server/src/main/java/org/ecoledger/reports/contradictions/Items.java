package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.regex.Pattern;

/** How the items of a total stand to each other and to it. */
final class Items {
    private static final Pattern CROSSING = Pattern.compile("另|还|其中|含|包括");
    private static final Pattern UNCOUNTED =
            Pattern.compile("^(?:[^，；。]{0,6}等|[^。]{0,6}(?:，|；|、)(?:其余|其他|其它|余下|剩余|剩下)(?:的|部分|为|均|由|全))");

    private Items() {}

    /** 其中甲21项、乙10项，其余为丙: what is left is named and not counted. */
    static boolean restIsNamed(Sentence sentence, List<Quantity> items) {
        String behind = sentence.text().substring(items.getLast().to());
        int next = items.getLast().index() + 1;
        int end = next < sentence.quantities().size()
                ? sentence.quantities().get(next).from() - items.getLast().to()
                : behind.length();
        return UNCOUNTED.matcher(behind.substring(0, Math.max(0, end))).find();
    }

    /** （大气类16起，水类25起，噪声类22起）: one list in one bracket, all of which counts. */
    static boolean isClosed(Sentence sentence, Quantity total, List<Quantity> items) {
        int open = total.to();
        String text = sentence.text();
        int close = open < text.length() && "（(".indexOf(text.charAt(open)) >= 0
                ? text.indexOf(text.charAt(open) == '（' ? '）' : ')', open)
                : -1;
        String mark = items.size() < 2 || items.get(1).lead().isEmpty()
                ? "?"
                : items.get(1).lead().substring(0, 1);
        return close > items.getLast().to() - 1
                && items.stream()
                        .skip(1)
                        .allMatch(item -> item.lead().startsWith(mark)
                                && !CROSSING.matcher(item.lead()).find());
    }

    /** 发现问题256个，已整改200个、未整改56个: one of the items is itself the total of those behind it. */
    static boolean isNested(List<Quantity> items) {
        for (int i = 0; i + 2 < items.size(); i++) {
            if (anyPrefixIs(items.get(i), items.subList(i + 1, items.size()))) {
                return true;
            }
        }
        return false;
    }

    static boolean anyPrefixIs(Quantity total, List<Quantity> items) {
        Interval sum = items.getFirst().range();
        for (int i = 1; i < items.size(); i++) {
            sum = sum.plus(items.get(i).range());
            if (sum.meets(total.range())) {
                return true;
            }
        }
        return false;
    }

    /** The items up to the first that a comma sets apart from a list made with 、. */
    static List<Quantity> strict(List<Quantity> items) {
        int end = 1;
        boolean tight = items.size() > 1 && isTight(items.get(1));
        while (end < items.size() && isTight(items.get(end)) == tight) {
            end++;
        }
        return tight && !areAlike(items, end) ? items.subList(0, end) : items;
    }

    /** 公共桩460个、专用桩320个，私人桩500个: the comma sets nothing apart where all end with the same word. */
    private static boolean areAlike(List<Quantity> items, int end) {
        String first = items.getFirst().subject();
        String kind = first.isEmpty() ? "" : first.substring(first.length() - 1);
        return end < items.size()
                && !kind.isEmpty()
                && items.stream()
                        .allMatch(item -> item.ownSubject() && item.subject().endsWith(kind));
    }

    static boolean isTight(Quantity item) {
        return item.lead().startsWith("、")
                || item.lead().startsWith("和")
                || item.lead().startsWith("及")
                || item.lead().startsWith("与")
                || item.lead().startsWith("以及")
                || item.lead().startsWith("）、")
                || item.lead().startsWith(")、");
    }

    /** 下降的3个，持平的4个，上升的2个: each answers the same question otherwise. */
    static boolean areAnswers(List<Quantity> items) {
        List<States.State> states =
                items.stream().flatMap(item -> States.SHIPPED.of(item).stream()).toList();
        return states.size() == items.size()
                && states.stream()
                        .allMatch(state ->
                                states.stream().allMatch(other -> state.equals(other) || state.excludes(other)));
    }

    /** 一季度查处12起，二季度查处15起，累计查处27起: the same words before each. */
    static boolean isParallel(List<Quantity> items, Quantity total) {
        return items.stream()
                .allMatch(item -> !total.subject().isEmpty() && item.subject().endsWith(total.subject()));
    }

    static boolean anySuffixIs(Quantity total, List<Quantity> items) {
        Interval sum = items.getLast().range();
        for (int i = items.size() - 2; i >= 0; i--) {
            sum = sum.plus(items.get(i).range());
            if (!isTight(items.get(i)) && sum.meets(total.range())) {
                return true;
            }
        }
        return false;
    }

    static Interval sum(List<Quantity> items) {
        return items.stream().map(Quantity::range).reduce(Interval.of(0), Interval::plus);
    }
}
