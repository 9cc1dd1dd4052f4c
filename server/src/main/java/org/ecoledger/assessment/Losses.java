package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.assessment.Outcome.Lost;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.Deduction;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.Value;

/** What facts take from a total itself: by the rule set's deductions, and for false self-reports (L22). */
final class Losses {
    static final String FALSE_REPORT = "false-report";

    private Losses() {}

    static List<Lost> of(RuleSet rules, Subject subject, Measuring measuring) {
        var losses = new ArrayList<Lost>();
        for (Deduction deduction : rules.deductions()) {
            Measured of = measuring.deducted(deduction, subject);
            BigDecimal points = of.value();
            if (!of.facts().isEmpty() && points != null) {
                losses.add(new Lost(deduction.code(), deduction.name(), points, of.facts()));
            }
        }
        BigDecimal each = rules.options().falseReport();
        if (each != null) {
            FactDays days = measuring.days();
            List<Fact> found = measuring
                    .index()
                    .of(FALSE_REPORT, "*", Scope.OWN, subject, days.from(Value.Span.PERIOD), days.to());
            if (!found.isEmpty()) {
                losses.add(new Lost(FALSE_REPORT, "自报不实", each.multiply(BigDecimal.valueOf(found.size())), found));
            }
        }
        return losses;
    }
}
