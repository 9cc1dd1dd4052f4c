package org.ecoledger.assessment.checks;

import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.CheckForm;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rule sets by which checks are drawn and done. */
@Component
class CheckRules {
    private final RuleSets ruleSets;

    CheckRules(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** The period with this code. */
    AssessmentPeriod period(String code) {
        return AssessmentPeriod.of(code).orElseThrow(() -> Problem.unacceptable("assessment.no-such-period", code));
    }

    /** Rule sets with a form of checks in force in the period, of each code the newest. */
    List<RuleSet> withForm(AssessmentPeriod period) {
        List<RuleSet> applying = ruleSets.all().stream()
                .filter(rules -> rules.appliesTo(period) && rules.form() != null)
                .toList();
        return applying.stream()
                .filter(rules -> applying.reversed().stream()
                        .filter(other -> other.code().equals(rules.code()))
                        .findFirst()
                        .filter(newest -> newest.version().equals(rules.version()))
                        .isPresent())
                .toList();
    }

    /**
     * The rule set of this code, or the only one with a form.
     *
     * @throws Problem 422 where there is none, or several to choose from
     */
    RuleSet chosen(AssessmentPeriod period, @Nullable String code, boolean drawing) {
        List<RuleSet> fitting = withForm(period).stream()
                .filter(rules -> code == null || rules.code().equals(code))
                .filter(rules -> !drawing || rules.sampling() != null)
                .toList();
        if (fitting.isEmpty()) {
            throw Problem.unacceptable("assessment.check.no-rules", period.title());
        }
        if (fitting.size() > 1) {
            throw Problem.unacceptable(
                    "assessment.check.several-rules",
                    String.join("、", fitting.stream().map(RuleSet::code).toList()));
        }
        return fitting.getFirst();
    }

    CheckForm form(String code, String version) {
        return form(ruleSets.find(code, version)
                .orElseThrow(() -> new IllegalStateException("Rule set " + code + " " + version + " is gone")));
    }

    static CheckForm form(RuleSet rules) {
        return Optional.ofNullable(rules.form())
                .orElseThrow(() -> new IllegalStateException("Rule set " + rules.code() + " has no form"));
    }

    Optional<RuleSet> find(String code, String version) {
        return ruleSets.find(code, version);
    }
}
