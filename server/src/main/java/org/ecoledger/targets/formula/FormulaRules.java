package org.ecoledger.targets.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecoledger.problems.Problem.Objection;

/** What speaks against formulas: a function that there is not, an operand that there is not, a circle. */
public final class FormulaRules {
    private FormulaRules() {}

    /**
     * All objections at once.
     *
     * @param formulas by the code of the indicator that they make, as written; empty for an indicator that is no formula
     */
    public static List<Objection> objections(Map<String, String> formulas) {
        var objections = new ArrayList<Objection>();
        Map<String, Formula> read = new TreeMap<>();
        new TreeMap<>(formulas).forEach((code, text) -> {
            if (text.isBlank()) {
                return;
            }
            Optional<Formula> formula = Formula.read(text);
            if (formula.isEmpty()) {
                objections.add(Objection.to(code, "targets.indicator-formula-unreadable", code, text));
            }
            formula.ifPresent(one -> {
                read.put(code, one);
                one.operands().stream()
                        .filter(operand -> !formulas.containsKey(operand))
                        .forEach(operand ->
                                objections.add(Objection.to(code, "targets.indicator-formula-unknown", code, operand)));
            });
        });
        read.keySet().stream()
                .filter(code -> reaches(code, code, read, new HashSet<>()))
                .forEach(code -> objections.add(Objection.to(code, "targets.indicator-formula-circle", code)));
        return List.copyOf(objections);
    }

    private static boolean reaches(String from, String wanted, Map<String, Formula> formulas, Set<String> seen) {
        Formula formula = formulas.get(from);
        return formula != null
                && formula.operands().stream()
                        .anyMatch(operand -> operand.equals(wanted)
                                || (seen.add(operand) && reaches(operand, wanted, formulas, seen)));
    }
}
