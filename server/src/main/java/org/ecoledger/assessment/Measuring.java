package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.Deduction;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.Value;
import org.ecoledger.assessment.rules.Value.Span;
import org.jspecify.annotations.Nullable;

/**
 * Measures values for subjects, each once. A measuring without some facts takes over from the one with them whatever those facts
 * do not touch.
 */
final class Measuring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleSet rules;
    private final List<Subject> subjects;
    private final FactIndex index;
    private final FactDays days;
    private final Function<Taken, Optional<Measured>> known;
    private final Map<Value, Map<String, Measured>> measured = new IdentityHashMap<>();
    private final Map<Deduction, Value> deductions;
    private final Map<Value.Place, Map<String, RankedTotals.Place>> places = new IdentityHashMap<>();

    /** A value and whose it is. */
    private record Taken(Value value, Subject subject) {}

    private Measuring(
            RuleSet rules,
            List<Subject> subjects,
            FactIndex index,
            FactDays days,
            Function<Taken, Optional<Measured>> known,
            Map<Deduction, Value> deductions) {
        this.deductions = deductions;
        this.rules = rules;
        this.subjects = subjects;
        this.index = index;
        this.days = days;
        this.known = known;
    }

    static Measuring of(RuleSet rules, List<Subject> subjects, FactIndex index, FactDays days) {
        return new Measuring(rules, subjects, index, days, _ -> Optional.empty(), new IdentityHashMap<>());
    }

    /**
     * The same without facts of one source.
     *
     * @param touched whether these facts count for a subject at all
     */
    Measuring without(String source, Predicate<Fact> left, Predicate<Subject> touched) {
        Function<Taken, Optional<Measured>> untouched = taken -> {
            boolean same = !Sources.of(taken.value()).contains(source)
                    || !Sources.looksAtOthers(taken.value()) && !touched.test(taken.subject());
            return same ? Optional.ofNullable(kept(taken)) : Optional.empty();
        };
        return new Measuring(rules, subjects, index.without(left), days, untouched, deductions);
    }

    FactIndex index() {
        return index;
    }

    FactDays days() {
        return days;
    }

    /** @param least share of days in percent that must have data */
    Measured of(Value value, Subject subject, BigDecimal least) {
        Measured before = kept(new Taken(value, subject));
        if (before != null) {
            return before;
        }
        Measured now = known.apply(new Taken(value, subject)).orElseGet(() -> measure(value, subject, least));
        measured.computeIfAbsent(value, _ -> new HashMap<>()).put(subject.code(), now);
        return now;
    }

    /** What one deduction takes. */
    Measured deducted(Deduction deduction, Subject subject) {
        Value value = deductions.computeIfAbsent(deduction, one -> new Value.Deducted(List.of(one)));
        return of(value, subject, BigDecimal.ZERO);
    }

    private @Nullable Measured kept(Taken taken) {
        Map<String, Measured> all = measured.get(taken.value());
        return all == null ? null : all.get(taken.subject().code());
    }

    private Measured measure(Value value, Subject subject, BigDecimal least) {
        return switch (value) {
            case Value.Share(var source, var item, var scope, var span) ->
                share(source, facts(source, item, scope, span, subject), span, least);
            case Value.Mean(var source, var item, var scope, var span) ->
                valued(facts(source, item, scope, span, subject), span, least, this::mean);
            case Value.Sum(var source, var item, var scope, var span) ->
                valued(facts(source, item, scope, span, subject), span, least, Measuring::sum);
            case Value.Latest(var source, var item, var scope, var span) ->
                valued(facts(source, item, scope, span, subject), span, least, Measuring::latest);
            case Value.Count(var source, var item, var scope, var span) ->
                count(facts(source, item, scope, span, subject));
            case Value.AgainstTarget against -> againstTarget(against, subject, least);
            case Value.Deducted(var deductions) -> deducted(deductions, subject);
            case Value.Place place -> place(place, subject, least);
            case Value.Weighted weighted -> weighted(weighted, subject, least);
        };
    }

    private List<Fact> facts(String source, String item, Scope scope, Span span, Subject subject) {
        return index.of(source, item, scope, subject, days.from(span), days.to());
    }

    private Measured share(String source, List<Fact> all, Span span, BigDecimal least) {
        List<Fact> marked = all.stream().filter(fact -> fact.mark() != null).toList();
        String tooFew = days.tooFew(marked, span, least);
        if (tooFew != null || marked.isEmpty()) {
            return Measured.missing("%", marked, tooFew == null ? Sources.none(source) : tooFew);
        }
        long good = marked.stream()
                .filter(fact -> Objects.equals(fact.mark(), true))
                .count();
        BigDecimal share = percent(BigDecimal.valueOf(good), BigDecimal.valueOf(marked.size()));
        return new Measured(
                share,
                tenths(share),
                "%",
                Sources.working(source, good, marked.size()),
                marked,
                days.missing(marked, span, least));
    }

    /** What several values become. */
    private interface Arithmetic {
        Measured of(List<Fact> facts, @Nullable String note);
    }

    private Measured valued(List<Fact> all, Span span, BigDecimal least, Arithmetic arithmetic) {
        List<Fact> valid = all.stream().filter(fact -> fact.value() != null).toList();
        String unit = all.isEmpty() ? "" : all.getFirst().unit();
        String tooFew = days.tooFew(valid, span, least);
        if (tooFew != null || valid.isEmpty()) {
            return Measured.missing(unit, all, tooFew == null ? "本期没有可计的数据" : tooFew);
        }
        return arithmetic.of(valid, days.missing(valid, span, least));
    }

    private Measured mean(List<Fact> facts, @Nullable String note) {
        BigDecimal mean = total(facts).divide(BigDecimal.valueOf(facts.size()), MathContext.DECIMAL128);
        String working = facts.size() + "个有效值平均";
        return new Measured(mean, rules.text(mean), facts.getFirst().unit(), working, facts, note);
    }

    private static Measured sum(List<Fact> facts, @Nullable String note) {
        BigDecimal sum = total(facts);
        String working = facts.size() + "项合计";
        return new Measured(sum, sum.toPlainString(), facts.getFirst().unit(), working, facts, note);
    }

    private static Measured latest(List<Fact> facts, @Nullable String note) {
        Fact latest = facts.getLast();
        BigDecimal value = value(latest);
        return new Measured(value, value.toPlainString(), latest.unit(), latest.day() + "的值", List.of(latest), note);
    }

    private static Measured count(List<Fact> facts) {
        BigDecimal count = BigDecimal.valueOf(facts.size());
        return new Measured(count, count.toPlainString(), "次", "共" + facts.size() + "次", facts, null);
    }

    private Measured againstTarget(Value.AgainstTarget against, Subject subject, BigDecimal least) {
        Optional<Fact> target = index.of("target", against.indicator(), Scope.OWN, subject).stream()
                .filter(fact -> fact.value() != null)
                .reduce((_, newer) -> newer);
        if (target.isEmpty()) {
            return Measured.missing("%", List.of(), "没有已签订的目标");
        }
        Measured of = of(against.of(), subject, least);
        var facts = new ArrayList<Fact>();
        facts.add(target.get());
        facts.addAll(of.facts());
        BigDecimal promised = value(target.get());
        BigDecimal reached = of.value();
        if (reached == null || promised.signum() == 0) {
            String why = of.note() == null ? "目标值为0，不能相比" : of.note();
            return Measured.missing("%", facts, why);
        }
        // For a mean the quotient is taken once, so that nothing is rounded on the way.
        BigDecimal ratio = against.of() instanceof Value.Mean
                ? percent(
                        total(of.facts()),
                        promised.multiply(BigDecimal.valueOf(of.facts().size())))
                : percent(reached, promised);
        String working = of.working() + "，为" + of.text() + of.unit() + "÷目标"
                + target.get().text();
        return new Measured(ratio, tenths(ratio), "%", working, facts, of.note());
    }

    private Measured deducted(List<Deduction> deductions, Subject subject) {
        BigDecimal sum = BigDecimal.ZERO;
        var facts = new ArrayList<Fact>();
        var working = new ArrayList<String>();
        for (Deduction deduction : deductions) {
            List<Fact> found = facts(deduction.source(), deduction.item(), deduction.scope(), Span.PERIOD, subject);
            if (found.isEmpty()) {
                continue;
            }
            BigDecimal taken = taken(deduction, found);
            sum = sum.add(taken);
            facts.addAll(found);
            working.add(deduction.name() + found.size() + "次扣" + taken.toPlainString());
        }
        String how = working.isEmpty() ? "没有扣分事项" : String.join("，", working);
        return new Measured(sum, sum.toPlainString(), "分", how, facts, null);
    }

    private static BigDecimal taken(Deduction deduction, List<Fact> found) {
        BigDecimal each = deduction.each();
        BigDecimal taken = each == null
                ? total(found.stream().filter(fact -> fact.value() != null).toList())
                : each.multiply(BigDecimal.valueOf(found.size()));
        BigDecimal cap = deduction.cap();
        return cap == null ? taken : taken.min(cap);
    }

    private Measured place(Value.Place place, Subject subject, BigDecimal least) {
        Map<String, RankedTotals.Place> all =
                places.computeIfAbsent(place, _ -> RankedTotals.of(place.ties(), entries(place, least)));
        Measured of = of(place.of(), subject, least);
        RankedTotals.Place own = all.get(subject.code());
        if (own == null) {
            return Measured.missing("名", of.facts(), of.note() == null ? "没有可排名的值" : of.note());
        }
        String working = of.text() + of.unit() + "，" + own.places() + "个考核对象中居第" + own.place() + "位";
        return new Measured(
                BigDecimal.valueOf(own.place()), String.valueOf(own.place()), "名", working, of.facts(), of.note());
    }

    private List<RankedTotals.Entry> entries(Value.Place place, BigDecimal least) {
        Value sub = place.ties() == Value.Ties.BY_SUB_SCORE ? place.subScore() : null;
        return subjects.stream()
                .map(subject -> {
                    BigDecimal breaker =
                            sub == null ? null : of(sub, subject, least).value();
                    return RankedTotals.Entry.plain(
                            subject.code(),
                            of(place.of(), subject, least).value(),
                            breaker == null ? BigDecimal.ZERO : breaker);
                })
                .toList();
    }

    private Measured weighted(Value.Weighted weighted, Subject subject, BigDecimal least) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        String unit = "";
        var facts = new ArrayList<Fact>();
        var working = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (Value.Weighted.Part part : weighted.parts()) {
            Measured of = of(part.value(), subject, least);
            facts.addAll(of.facts());
            unit = unit.isEmpty() ? of.unit() : unit;
            BigDecimal value = of.value() == null ? inPlace(weighted, part, least) : of.value();
            if (of.value() == null) {
                notes.add(part.name() + "：" + Sources.words(weighted.whenMissing()));
            }
            if (value == null && weighted.whenMissing() == Value.Weighted.WhenMissing.NO_VALUE) {
                return Measured.missing(unit, facts, String.join("；", notes));
            }
            if (value != null) {
                sum = sum.add(value.multiply(part.weight()));
                weights = weights.add(part.weight());
                working.add(
                        part.name() + rules.text(value) + "×" + part.weight().toPlainString());
            }
        }
        String note = notes.isEmpty() ? null : String.join("；", notes);
        if (weights.signum() == 0) {
            return Measured.missing(unit, facts, note == null ? "没有可计的部分" : note);
        }
        BigDecimal mean = sum.divide(weights, MathContext.DECIMAL128);
        return new Measured(mean, rules.text(mean), unit, String.join("＋", working), facts, note);
    }

    private @Nullable BigDecimal inPlace(Value.Weighted weighted, Value.Weighted.Part part, BigDecimal least) {
        return switch (weighted.whenMissing()) {
            case REWEIGH, NO_VALUE -> null;
            case ZERO -> BigDecimal.ZERO;
            case MEAN_OF_OTHERS -> {
                List<BigDecimal> others = subjects.stream()
                        .sorted(Comparator.comparing(Subject::code))
                        .flatMap(subject -> Stream.ofNullable(
                                of(part.value(), subject, least).value()))
                        .toList();
                yield others.isEmpty()
                        ? null
                        : others.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(others.size()), MathContext.DECIMAL128);
            }
        };
    }

    private static BigDecimal total(List<Fact> facts) {
        return facts.stream().map(Measuring::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Fact fact) {
        return Objects.requireNonNull(fact.value(), fact.label());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    private static String tenths(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
