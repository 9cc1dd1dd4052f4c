package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ecoledger.assessment.rules.RuleReading.At;
import org.ecoledger.problems.Problem.Objection;

/** What speaks against one item: its points, its formula, and the facts it is measured by. */
final class ItemChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String name;
    private final List<Objection> objections = new ArrayList<>();

    private ItemChecks(String name) {
        this.name = name;
    }

    static List<Objection> of(At<RuleItem> at) {
        RuleItem item = at.value();
        var checks = new ItemChecks(item.name());
        if (item.points().signum() <= 0) {
            checks.object(at.address() + ".points", "assessment.rule.points");
        }
        item.formula().faults(item.points()).forEach(fault -> checks.object(at.address() + ".formula", fault));
        checks.match(item, at.address());
        if (item.leastValidShare().signum() < 0 || item.leastValidShare().compareTo(HUNDRED) > 0) {
            checks.object(at.address() + ".leastValidShare", "assessment.rule.valid-share");
        }
        checks.value(item.value(), at.address() + ".value");
        return checks.objections;
    }

    static void deduction(At<Deduction> at, List<Objection> objections) {
        var checks = new ItemChecks(at.value().name());
        checks.deduction(at.value(), at.address());
        objections.addAll(checks.objections);
    }

    /** Facts named by source and item. */
    static void facts(String name, String source, String item, String address, List<Objection> objections) {
        var checks = new ItemChecks(name);
        checks.facts(source, item, address);
        objections.addAll(checks.objections);
    }

    /** A place earns points by place, and only a place does. */
    private void match(RuleItem item, String address) {
        boolean place = item.value() instanceof Value.Place;
        if (item.formula() instanceof Formula.RankPoints != place) {
            object(address + ".formula", place ? "assessment.rule.place-formula" : "assessment.rule.rank-value");
        }
        if (item.formula() instanceof Formula.InProportion && item.value() instanceof Value.Deducted) {
            object(address + ".formula", "assessment.rule.deducted-formula");
        }
    }

    private void value(Value value, String address) {
        switch (value) {
            case Value.Share share -> {
                facts(share.source(), share.item(), address);
                if (!FactKinds.marked(share.source())) {
                    object(address + ".source", "assessment.rule.not-marked");
                }
            }
            case Value.Mean mean -> measured(mean.source(), mean.item(), address);
            case Value.Sum sum -> measured(sum.source(), sum.item(), address);
            case Value.Latest latest -> measured(latest.source(), latest.item(), address);
            case Value.Count count -> facts(count.source(), count.item(), address);
            case Value.AgainstTarget against -> value(against.of(), address + ".of");
            case Value.Deducted deducted -> deductions(deducted.deductions(), address + ".deductions");
            case Value.Place place -> place(place, address);
            case Value.Weighted weighted -> weighted(weighted, address);
        }
    }

    private void place(Value.Place place, String address) {
        value(place.of(), address + ".of");
        Value subScore = place.subScore();
        if (subScore != null) {
            value(subScore, address + ".subScore");
        } else if (place.ties() == Value.Ties.BY_SUB_SCORE) {
            object(address + ".subScore", "assessment.rule.sub-score");
        }
    }

    private void weighted(Value.Weighted weighted, String address) {
        for (int i = 0; i < weighted.parts().size(); i++) {
            Value.Weighted.Part part = weighted.parts().get(i);
            String at = address + ".parts[" + i + "]";
            if (part.weight().signum() <= 0) {
                objections.add(Objection.to(at + ".weight", "assessment.rule.weight", part.name()));
            }
            value(part.value(), at + ".value");
        }
    }

    private void deductions(List<Deduction> deductions, String address) {
        var codes = new HashSet<String>();
        for (int i = 0; i < deductions.size(); i++) {
            String at = address + "[" + i + "]";
            if (!codes.add(deductions.get(i).code())) {
                objections.add(Objection.to(
                        at + ".code", "assessment.rule.twice", deductions.get(i).code()));
            }
            deduction(deductions.get(i), at);
        }
    }

    private void deduction(Deduction deduction, String address) {
        facts(deduction.source(), deduction.item(), address);
        if (deduction.each() == null && !FactKinds.valued(deduction.source())) {
            objections.add(Objection.to(address + ".each", "assessment.rule.each-missing", deduction.name()));
        }
        if (deduction.each() != null && deduction.each().signum() <= 0) {
            objections.add(Objection.to(address + ".each", "assessment.rule.each", deduction.name()));
        }
        if (deduction.cap() != null
                && (deduction.cap().signum() <= 0
                        || deduction.each() != null && deduction.cap().compareTo(deduction.each()) < 0)) {
            objections.add(Objection.to(address + ".cap", "assessment.rule.cap", deduction.name()));
        }
    }

    private void measured(String source, String item, String address) {
        facts(source, item, address);
        if (!FactKinds.valued(source)) {
            object(address + ".source", "assessment.rule.not-valued");
        }
    }

    private void facts(String source, String item, String address) {
        if (!FactKinds.isSource(source)) {
            objections.add(Objection.to(
                    address + ".source", "assessment.rule.source", source, String.join(", ", FactKinds.sources())));
        }
        if (!FactKinds.isItem(item)) {
            objections.add(Objection.to(address + ".item", "assessment.rule.item", item));
        }
    }

    private void object(String address, String code) {
        objections.add(Objection.to(address, code, name));
    }
}
