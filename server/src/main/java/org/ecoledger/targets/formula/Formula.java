package org.ecoledger.targets.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of other indicators, as {@code targets/indicators.csv} writes it: {@code ratio(a;b)}, {@code sum(a;b;…)},
 * {@code difference(a;b)}, {@code change(a)}, {@code points(a)}. What it needs and does not find makes it empty, never zero.
 */
public sealed interface Formula {
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where a formula takes its operands from. */
    interface Values {
        Optional<BigDecimal> now(String indicator);

        Optional<BigDecimal> yearBefore(String indicator);
    }

    /** In percent. */
    record Ratio(String of, String by) implements Formula {
        @Override
        public Optional<BigDecimal> value(Values values) {
            return values.now(of)
                    .flatMap(part -> values.now(by)
                            .filter(whole -> whole.signum() != 0)
                            .map(whole -> part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128)));
        }
    }

    record Sum(List<String> of) implements Formula {
        public Sum {
            of = List.copyOf(of);
        }

        @Override
        public Optional<BigDecimal> value(Values values) {
            List<BigDecimal> known =
                    of.stream().flatMap(one -> values.now(one).stream()).toList();
            return known.size() < of.size()
                    ? Optional.empty()
                    : Optional.of(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    record Difference(String of, String less) implements Formula {
        @Override
        public Optional<BigDecimal> value(Values values) {
            return values.now(of).flatMap(whole -> values.now(less).map(whole::subtract));
        }
    }

    /** Against the year before, in percent (N01). */
    record Change(String of) implements Formula {
        @Override
        public Optional<BigDecimal> value(Values values) {
            return values.now(of)
                    .flatMap(now -> values.yearBefore(of)
                            .filter(before -> before.signum() != 0)
                            .map(before ->
                                    now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128)));
        }
    }

    /** Of a share against the year before, in percentage points (N15). */
    record Points(String of) implements Formula {
        @Override
        public Optional<BigDecimal> value(Values values) {
            return values.now(of).flatMap(now -> values.yearBefore(of).map(now::subtract));
        }
    }

    /** Exact to 34 digits; empty where an operand is not known. */
    Optional<BigDecimal> value(Values values);

    /** The indicators of which it is made. */
    default List<String> operands() {
        return switch (this) {
            case Ratio(String of, String by) -> List.of(of, by);
            case Sum(List<String> of) -> of;
            case Difference(String of, String less) -> List.of(of, less);
            case Change(String of) -> List.of(of);
            case Points(String of) -> List.of(of);
        };
    }

    /** Empty where it is none of the functions or has the wrong number of operands. */
    static Optional<Formula> read(String text) {
        Matcher call = Pattern.compile("\\s*([a-z]+)\\(([^()]*)\\)\\s*").matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        List<String> of = new ArrayList<>();
        Arrays.stream(call.group(2).split(";", -1)).map(String::strip).forEach(of::add);
        boolean named = of.stream().allMatch(one -> one.matches("[a-z0-9-]{1,60}"));
        return named ? read(call.group(1), of) : Optional.empty();
    }

    private static Optional<Formula> read(String function, List<String> of) {
        return Optional.ofNullable(
                switch (function + of.size()) {
                    case "ratio2" -> new Ratio(of.getFirst(), of.getLast());
                    case "difference2" -> new Difference(of.getFirst(), of.getLast());
                    case "change1" -> new Change(of.getFirst());
                    case "points1" -> new Points(of.getFirst());
                    default -> function.equals("sum") && of.size() >= 2 ? new Sum(of) : null;
                });
    }
}
