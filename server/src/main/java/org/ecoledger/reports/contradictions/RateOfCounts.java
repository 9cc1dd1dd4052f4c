package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 受理120件，办结118件，办结率98.3%: a rate against its numerator and denominator. */
final class RateOfCounts implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fff]{2,12}?)(?:率|比例|占比)[^，；。\\d率]{0,6}$");
    private static final Pattern SHARE = Pattern.compile("占(?!比)[^，；。]{0,16}$|占比[^，；。]{0,6}$");
    private static final Pattern AMONG = Pattern.compile("(?:覆盖|普及|建成|治理|持证|达标|完成|安装|联网|配备)率[^，；。]{0,6}$");
    private static final Pattern INTRODUCED = Pattern.compile("^[^，；。]{0,10}中(?:，|有|已|的|共|仅|只|完成)");
    private static final Pattern BRACKETED = Pattern.compile("^[^，；。（(]{0,10}(?:[（(]|，?即)(?:共|全[市县区镇])?$");
    private static final Pattern AMONG_PART = Pattern.compile("^[^，；。]{0,10}中(?:的|，)?(?:有|已|完成|已有|已完成|优良|达标)?$");
    private static final Pattern ALL = Pattern.compile("总[量数额](?:为|是|达|共)?$");
    private static final int STEM = 2;
    private static final int NEAR = 8;

    @Override
    public String name() {
        return "rate-of-counts";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rate : sentence.quantities()) {
            boolean judged = rate.unit().isPercent()
                    && rate.amount().isPoint()
                    && (rate.is(Role.LEVEL) || rate.is(Role.SHARE))
                    && (!rate.planned() || rate.clause().startsWith("占"))
                    && !rate.isListed();
            if (judged && !anyPair(sentence, rate)) {
                Quantity bracketed = bracketed(sentence, rate);
                if (bracketed != null) {
                    tell(sentence, sentence.quantities().get(bracketed.index() + 1), bracketed, rate, found);
                    continue;
                }
                Quantity part = part(sentence, rate);
                Quantity whole = part == null ? null : whole(sentence, rate, part);
                if (part != null && whole != null) {
                    tell(sentence, part, whole, rate, found);
                }
            }
        }
    }

    /** 三分之二的乡镇（18个乡镇中的9个）: the whole in the bracket behind a rate, its part next to it. */
    private static @Nullable Quantity bracketed(Sentence sentence, Quantity rate) {
        if (rate.index() + 2 >= sentence.quantities().size()) {
            return null;
        }
        Quantity whole = sentence.quantities().get(rate.index() + 1);
        Quantity part = sentence.quantities().get(rate.index() + 2);
        boolean said = BRACKETED.matcher(whole.lead()).find()
                && AMONG_PART.matcher(whole.tail()).find()
                && part.isLike(whole)
                && whole.amount().isPoint()
                && whole.range().isPositive()
                && isCount(part, rate);
        return said ? whole : null;
    }

    private static boolean anyPair(Sentence sentence, Quantity rate) {
        List<Quantity> counts = sentence.only(
                quantity -> !quantity.unit().isPercent() && quantity.unit().isMeasure());
        for (Quantity one : counts) {
            for (Quantity other : counts) {
                if (one != other
                        && one.isLike(other)
                        && other.range().isPositive()
                        && Rounding.agrees(
                                rate.range(), one.range().per(other.range()).times(HUNDRED), rate)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number whose words hold the stem of the rate's name, or the number right before 占. */
    private static @Nullable Quantity part(Sentence sentence, Quantity rate) {
        if (SHARE.matcher(rate.clause()).find() || rate.lead().equals("的")) {
            return shareOf(sentence, rate);
        }
        Matcher named = RATE.matcher(rate.clause());
        Quantity among = among(sentence, rate);
        if (among != null) {
            return among;
        }
        if (!named.find() || named.group(1).length() < STEM) {
            return null;
        }
        String name = named.group(1);
        List<String> stems = stems(name);
        return sentence.quantities().stream()
                .filter(quantity -> isCount(quantity, rate))
                .filter(quantity -> !isOpposite(quantity, name))
                .filter(quantity ->
                        stems.stream().anyMatch(stem -> words(quantity).contains(stem)))
                .max(Comparator.comparingInt(
                        quantity -> quantity.index() < rate.index() ? quantity.index() : -quantity.index()))
                .orElse(null);
    }

    /** 不合格12辆 is no part of which 合格率 speaks. */
    private static boolean isOpposite(Quantity quantity, String name) {
        return States.SHIPPED
                .in(name)
                .filter(state -> States.SHIPPED.of(quantity).stream().anyMatch(state::excludes))
                .isPresent();
    }

    /** 76个乡镇中，已有57个建成，覆盖率75%. */
    private static @Nullable Quantity among(Sentence sentence, Quantity rate) {
        if (rate.index() < 2 || !AMONG.matcher(rate.clause()).find()) {
            return null;
        }
        Quantity whole = sentence.quantities().get(rate.index() - 2);
        Quantity part = sentence.quantities().get(rate.index() - 1);
        boolean said = INTRODUCED.matcher(whole.tail()).find() && part.isLike(whole) && isCount(part, rate);
        return said ? part : null;
    }

    private static List<String> stems(String name) {
        List<String> stems = new ArrayList<>(List.of(name.substring(name.length() - STEM), name.substring(0, STEM)));
        if (stems.contains("优良")) {
            stems.addAll(Dictionary.SHIPPED.words("good"));
        }
        return stems;
    }

    private static @Nullable Quantity shareOf(Sentence sentence, Quantity rate) {
        List<Quantity> before = sentence.quantities().subList(0, rate.index());
        if (before.isEmpty()) {
            return null;
        }
        boolean ofNamed = rate.clause().startsWith("的") || rate.lead().startsWith("的");
        int at = before.size() - (ofNamed ? 2 : 1);
        Quantity part = at < 0 ? null : before.get(at);
        boolean straight = ofNamed || rate.lead().length() <= 2 * NEAR;
        boolean cut = part != null
                && ofNamed
                && part.is(Role.CHANGE)
                && part.amount().isPoint()
                && part.unit().isMeasure()
                && !part.unit().isPercent();
        return part != null && straight && (cut || isCount(part, rate)) ? part : null;
    }

    private static boolean isCount(Quantity quantity, Quantity rate) {
        return quantity.amount().isPoint()
                && quantity.unit().isMeasure()
                && !quantity.unit().isPercent()
                && !quantity.unit().isConcentration()
                && (quantity.is(Role.LEVEL) || quantity.is(Role.CUT))
                && quantity.part() == rate.part();
    }

    private static String words(Quantity quantity) {
        String tail = quantity.tail();
        int comma = 0;
        while (comma < tail.length() && comma < NEAR && "，；、。：（）".indexOf(tail.charAt(comma)) < 0) {
            comma++;
        }
        return quantity.clause() + tail.substring(0, comma);
    }

    /** The nearest other number of the same unit that is not smaller, before the rate or in brackets behind it. */
    private static @Nullable Quantity whole(Sentence sentence, Quantity rate, Quantity part) {
        Quantity before = sentence.quantities().get(Math.max(0, rate.index() - 1));
        if (rate.lead().startsWith("的") && before != part) {
            return before.isLike(part) && before.amount().isPoint() ? before : null;
        }
        List<Quantity> near = whole(sentence, rate, part, true);
        List<Quantity> larger = near.isEmpty() && rate.is(Role.SHARE) ? whole(sentence, rate, part, false) : near;
        return larger.isEmpty() ? behind(sentence, rate, part) : larger.getFirst();
    }

    /** 占投诉总量的32%，投诉总量为300件. */
    private static @Nullable Quantity behind(Sentence sentence, Quantity rate, Quantity part) {
        int next = rate.index() + 1;
        if (next >= sentence.quantities().size()) {
            return null;
        }
        Quantity whole = sentence.quantities().get(next);
        boolean named = whole.isLike(part)
                && whole.amount().isPoint()
                && whole.is(Role.LEVEL)
                && whole.part() == rate.part()
                && ALL.matcher(whole.clause()).find();
        return named ? whole : null;
    }

    private static List<Quantity> whole(Sentence sentence, Quantity rate, Quantity part, boolean samePart) {
        List<Quantity> larger = new ArrayList<>(sentence.only(quantity -> quantity != part
                && quantity.isLike(part)
                && quantity.amount().isPoint()
                && (quantity.part() == rate.part() || !samePart && quantity.part() < rate.part())
                && (quantity.is(Role.LEVEL) || quantity.is(Role.TARGET) || quantity.is(Role.CUT))
                && quantity.index() < rate.index()
                && (quantity.is(Role.TARGET) || !quantity.range().isBelow(part.range()))));
        larger.sort(Comparator.comparingInt(
                quantity -> samePart ? Math.abs(quantity.index() - part.index()) : quantity.index()));
        return larger;
    }

    private void tell(Sentence sentence, Quantity part, Quantity whole, Quantity rate, Consumer<Contradiction> found) {
        Interval implied = part.range().per(whole.range()).times(HUNDRED);
        List<Contradiction.Mark> marks = List.of(part, whole, rate).stream()
                .sorted(Comparator.comparingInt(Quantity::from))
                .map(sentence::mark)
                .toList();
        found.accept(contradiction(
                marks,
                sentence.said(whole) + "中的" + sentence.said(part) + "，写为" + sentence.said(rate) + "。",
                Telling.plain(part.value()) + "÷" + Telling.plain(whole.value()) + "=" + Telling.middle(implied) + "%。",
                "核对分子、分母和比率；若分母另有所指，写明它。"));
    }
}
