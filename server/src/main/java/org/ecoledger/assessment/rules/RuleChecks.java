package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecoledger.assessment.rules.RuleReading.At;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** What speaks against a rule set that can be read: each objection with the address of what has to be mended (done-line 5). */
final class RuleChecks {
    private final RuleReading reading;
    private final List<Objection> objections = new ArrayList<>();
    private final List<At<RuleItem>> items;

    RuleChecks(RuleReading reading) {
        this.reading = reading;
        this.items = reading.all("items", RuleItem.class);
    }

    List<Objection> objections() {
        heading();
        twice(items, RuleItem::code);
        items.forEach(item -> objections.addAll(ItemChecks.of(item)));
        tieBreaker();
        List<At<Deduction>> deductions = reading.all("deductions", Deduction.class);
        twice(deductions, Deduction::code);
        deductions.forEach(deduction -> ItemChecks.deduction(deduction, objections));
        objections.addAll(new ConsequenceChecks(reading).objections());
        new FormChecks(reading).into(objections);
        return List.copyOf(objections);
    }

    private void heading() {
        said("code", String.class, code -> code.matches("[a-z0-9-]{1,40}"), "assessment.rule.code");
        said("version", String.class, version -> version.matches("[0-9A-Za-z.-]{1,20}"), "assessment.rule.version");
        said("decimals", Integer.class, digits -> digits >= 0 && digits <= 6, "assessment.rule.decimals");
        said("rounding", RoundingMode.class, mode -> mode != RoundingMode.UNNECESSARY, "assessment.rule.rounding");
        BigDecimal total = reading.at("total", BigDecimal.class);
        BigDecimal points = reading.points().orElse(null);
        if (total != null && points != null && points.compareTo(total) != 0) {
            objections.add(Objection.to("total", "assessment.rule.total", plain(points), plain(total)));
        }
        LocalDate from = reading.at("validFrom", LocalDate.class);
        LocalDate to = reading.at("validTo", LocalDate.class);
        if (from != null && to != null && to.isBefore(from)) {
            objections.add(Objection.to("validTo", "assessment.rule.dates"));
        }
    }

    private <T> void said(String entry, Class<T> type, Predicate<T> holds, String code) {
        T value = reading.at(entry, type);
        if (value != null && !holds.test(value)) {
            objections.add(Objection.to(entry, code));
        }
    }

    private void tieBreaker() {
        RuleSet.Ranking ranking = reading.at("ranking", RuleSet.Ranking.class);
        String breaker = ranking == null ? null : ranking.tieBreaker();
        if (breaker != null
                && items.stream().noneMatch(item -> item.value().code().equals(breaker))
                && reading.isSound("items")) {
            objections.add(Objection.to("ranking.tieBreaker", "assessment.rule.tie-breaker", breaker));
        }
    }

    private <T> void twice(List<At<T>> all, Function<T, String> code) {
        var codes = new HashSet<String>();
        for (At<T> one : all) {
            String called = code.apply(one.value());
            if (!codes.add(called)) {
                objections.add(Objection.to(one.address() + ".code", "assessment.rule.twice", called));
            }
        }
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
