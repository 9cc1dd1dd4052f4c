package org.ecoledger.reports.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.reports.fields.FieldValue.Number;
import org.ecoledger.reports.wording.Change;
import org.ecoledger.reports.wording.Manner;
import org.ecoledger.reports.wording.Wish;
import org.ecoledger.reports.wording.Wording;
import org.ecoledger.standards.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A figure that compares two others.
 *
 * @param sides the two, in the order now, before; only the first where there is no other
 */
record Comparison(Figure figure, List<Figure> sides) {
    private static final int MOST_DECIMALS = 10;

    /** The comparison first, then what it was made from, so that all are kept together when a document is issued. */
    List<Figure> figures() {
        return Stream.concat(Stream.of(figure), sides.stream()).toList();
    }

    /** @param why why the two must not be compared */
    static Comparison of(
            String ref, Facet facet, Number now, FieldValue earlier, Optional<Figure> target, Optional<String> why) {
        String label = now.figure().label() + (facet == Facet.ON_PERIOD ? "环比" : "同比");
        String base = facet == Facet.ON_PERIOD ? "上期" : "上年同期";
        if (!(earlier instanceof Number before)) {
            String missing = earlier instanceof FieldValue.Missing(var reason) ? reason : "没有可比的数";
            return of(
                    ref, label, now, List.of(now.figure()), method(now.manner(), base), null, base + "暂无数据：" + missing);
        }
        Change change = why.isPresent() ? null : change(now, before.figure(), target);
        return of(
                ref,
                label,
                now,
                List.of(now.figure(), before.figure()),
                method(now.manner(), base),
                change,
                why.or(() -> editions(now.figure(), before.figure()))
                        .or(() -> before.figure().value() == null ? Optional.of(base + "暂无数据") : Optional.empty())
                        .orElse(null));
    }

    static Comparison gap(String ref, Number now, Optional<Figure> target) {
        String label = now.figure().label() + "与目标的差距";
        if (target.isEmpty()) {
            return of(ref, label, now, List.of(now.figure()), "现值−目标值", null, "没有签订这项目标");
        }
        return of(
                ref,
                label,
                now,
                List.of(now.figure(), target.get()),
                "现值−目标值，按公布的位数相减",
                pair(now, target.get())
                        .map(pair -> Wording.gap(pair, now.manner(), now.wish()))
                        .orElse(null),
                null);
    }

    /** That the two were judged by different editions of a standard; empty where they were not. */
    static Optional<String> editions(Figure now, Figure before) {
        String later = now.edition();
        String earlier = before.edition();
        return later == null || earlier == null || later.equals(earlier) || before.value() == null
                ? Optional.empty()
                : Optional.of("两期执行标准不同（本期" + later + "，比较期" + earlier + "），不完全可比");
    }

    private static @Nullable Change change(Number now, Figure before, Optional<Figure> target) {
        return pair(now, before)
                .map(pair -> Wording.change(pair, now.manner(), now.wish(), isPromised(now.wish(), before, target)))
                .orElse(null);
    }

    /** Whether the promise asks for better than the base, so that it was to go the better way. */
    private static boolean isPromised(Wish wish, Figure before, Optional<Figure> target) {
        BigDecimal base = before.value();
        BigDecimal promised = target.map(Figure::value).orElse(null);
        if (base == null || promised == null) {
            return false;
        }
        return switch (wish) {
            case LESS -> promised.compareTo(base) < 0;
            case MORE -> promised.compareTo(base) > 0;
            case NEITHER -> false;
        };
    }

    private static Optional<Wording.Pair> pair(Number now, Figure before) {
        Optional<BigDecimal> later = shown(now.figure());
        Optional<BigDecimal> earlier = shown(before);
        if (later.isEmpty() || earlier.isEmpty()) {
            return Optional.empty();
        }
        int decimals = Math.max(0, Math.max(later.get().scale(), earlier.get().scale()));
        return Optional.of(new Wording.Pair(
                later.get(), earlier.get(), decimals, Wording.unit(now.figure().unit())));
    }

    /** The value in the digits in which it is published. */
    private static Optional<BigDecimal> shown(Figure figure) {
        if (figure.value() == null) {
            return Optional.empty();
        }
        return Optional.of(
                figure.text().matches("-?[0-9]{1,18}(\\.[0-9]{1,10})?")
                        ? new BigDecimal(figure.text())
                        : figure.value().scale() > MOST_DECIMALS
                                ? Rounding.toDigits(figure.value(), MOST_DECIMALS)
                                : figure.value());
    }

    private static String method(Manner manner, String base) {
        return switch (manner) {
            case RELATIVE -> "（本期修约值−" + base + "修约值）÷" + base + "修约值×100%，保留一位小数";
            case POINTS -> "本期修约值−" + base + "修约值，以百分点计";
            case COUNTED -> "本期数−" + base + "数";
        };
    }

    private static Comparison of(
            String ref,
            String label,
            Number now,
            List<Figure> sides,
            String method,
            @Nullable Change change,
            @Nullable String note) {
        Figure first = now.figure();
        var inputs = new ArrayList<Input>();
        sides.forEach(side -> inputs.add(new Input.Derived(side.label(), side.text(), side.unit(), side.ref())));
        String notes = Stream.of(note, first.note()).filter(Objects::nonNull).collect(Collectors.joining("；"));
        Figure figure = Figure.of(
                ref,
                label,
                value(change, sides),
                change == null ? Figure.MISSING : change.text(),
                "",
                first.edition(),
                first.clause(),
                method,
                inputs,
                first.asOf(),
                notes.isEmpty() ? null : notes);
        return new Comparison(figure, sides);
    }

    /** Against a base of zero there is no percentage, but how much it is now is known. */
    private static @Nullable BigDecimal value(@Nullable Change change, List<Figure> sides) {
        if (change == null) {
            return null;
        }
        return change.value() == null ? sides.getFirst().value() : change.value();
    }
}
