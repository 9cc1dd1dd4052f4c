package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 监测28眼，达标25眼，超标4眼: things that cannot be both are together no more than the whole. */
final class OppositesOfWhole implements Rule.OfSentence {
    private static final Pattern CARRIED = Pattern.compile("结转|遗留|含上年|往年|历年|以前年度|同时存在|重复");
    private static final int NEAR = 3;

    @Override
    public String name() {
        return "opposites-of-whole";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        if (CARRIED.matcher(sentence.text()).find()) {
            return;
        }
        for (Quantity whole : sentence.quantities()) {
            if (isCount(whole) && stateOf(whole).isEmpty()) {
                judge(sentence, whole, parts(sentence, whole), found);
            }
        }
    }

    private static boolean isCount(Quantity quantity) {
        boolean counts = quantity.unit().isCounted()
                || quantity.unit().dimension().equals("mass")
                || quantity.unit().dimension().equals("area");
        return counts
                && quantity.amount().isPoint()
                && (quantity.is(Role.LEVEL) || quantity.is(Role.CUT) || quantity.is(Role.TARGET))
                && !quantity.planned();
    }

    private static Optional<States.State> stateOf(Quantity quantity) {
        return States.SHIPPED.of(quantity);
    }

    /** The numbers behind, of the same unit and part, each with another answer to the same question. */
    private static List<Quantity> parts(Sentence sentence, Quantity whole) {
        List<Quantity> parts = new ArrayList<>();
        for (Quantity part : sentence.quantities()
                .subList(whole.index() + 1, sentence.quantities().size())) {
            if (part.part() != whole.part() || !part.isLike(whole)) {
                continue;
            }
            Optional<States.State> state = stateOf(part);
            int last = parts.isEmpty() ? whole.index() : parts.getLast().index();
            boolean joins = isCount(part)
                    && state.isPresent()
                    && part.index() - last <= NEAR
                    && parts.stream()
                            .allMatch(other -> stateOf(other).orElseThrow().excludes(state.get()));
            if (!joins || isOfOther(part, parts)) {
                break;
            }
            parts.add(part);
        }
        return parts;
    }

    /** PM2.5下降 and PM10上升 do not exclude each other. */
    private static boolean isOfOther(Quantity part, List<Quantity> parts) {
        Indicator own = Dictionary.SHIPPED.lastIndicator(part.clause() + part.head());
        return own != null
                && parts.stream()
                        .map(other -> Dictionary.SHIPPED.lastIndicator(other.clause() + other.head()))
                        .anyMatch(other -> other != null && !other.name().equals(own.name()));
    }

    private void judge(Sentence sentence, Quantity whole, List<Quantity> parts, Consumer<Contradiction> found) {
        Interval sum = parts.stream().map(Quantity::range).reduce(Interval.of(0), Interval::plus);
        boolean each = parts.stream().noneMatch(part -> part.range().isAbove(whole.range()));
        if (parts.size() < 2 || !each || !sum.isAbove(whole.range())) {
            return;
        }
        List<Contradiction.Mark> marks = new ArrayList<>(List.of(sentence.mark(whole)));
        parts.forEach(part -> marks.add(sentence.mark(part)));
        BigDecimal more = sum.middle().subtract(whole.range().middle());
        found.accept(contradiction(
                marks,
                "总数" + sentence.said(whole) + "，其中"
                        + parts.stream()
                                .map(part -> stateOf(part).orElseThrow().word() + sentence.said(part))
                                .collect(Collectors.joining("，"))
                        + "。",
                parts.stream().map(part -> Telling.plain(part.value())).collect(Collectors.joining("+")) + "="
                        + Telling.in(sum.middle(), whole.unit()) + "，比总数多" + Telling.in(more, whole.unit()) + "。",
                "核对总数和各类的数。"));
    }
}
