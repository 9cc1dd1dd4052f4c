package org.ecoledger.inspection.aftermath;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The words of a case that are made public, each before and after persons are taken out.
 *
 * @param problem 交办问题基本情况
 * @param found 调查核实情况
 * @param handled 处理和整改情况
 * @param accountability 责任人被处理情况
 */
record PublicText(String problem, String found, String handled, String accountability) {

    Map<String, String> byField() {
        var all = new LinkedHashMap<String, String>();
        all.put("problem", problem);
        all.put("found", found);
        all.put("handled", handled);
        all.put("accountability", accountability);
        return all;
    }

    PublicText each(UnaryOperator<String> change) {
        return new PublicText(
                change.apply(problem), change.apply(found), change.apply(handled), change.apply(accountability));
    }

    /** The same with those fields that a person has worded otherwise. */
    PublicText with(Map<String, String> edits) {
        return new PublicText(
                edits.getOrDefault("problem", problem),
                edits.getOrDefault("found", found),
                edits.getOrDefault("handled", handled),
                edits.getOrDefault("accountability", accountability));
    }
}
