package org.ecoledger.assessment.checks;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;

/** What tests of checks, sheets and payments share: a rule set with a form, and facts asked for. */
public final class CheckStage {
    private static final String RULES = """
            {"code": "CODE", "version": "1", "title": "乡镇检查细则", "validFrom": "2025-01-01",
             "periods": ["QUARTER"], "subjects": "TOWNSHIP", "within": "990101", "total": "100", "decimals": 2,
             "rounding": "HALF_EVEN", "ranking": {"by": "UNROUNDED", "ties": "SAME_RANK_THEN_GAP"},
             "items": [{"code": "checks", "name": "检查", "points": "100",
                        "value": {"kind": "MEAN", "source": "check", "item": "covert", "scope": "OWN", "span": "PERIOD"},
                        "formula": {"kind": "IN_PROPORTION", "of": "100"}, "missing": "NO_SCORE"}],
             "form": {"full": "100", "lines": [
                {"code": "pool-burning", "name": "焚烧垃圾池", "english": "Pool burning", "scene": "village", "each": "0.5",
                 "photo": "每次直扣0.5分，照片是唯一证明"},
                {"code": "roadside-litter", "name": "路边垃圾", "english": "Litter", "scene": "village", "each": "2", "cap": "3"}]},
             "sampling": {"openDrawn": 1, "covertEach": 1},
             "options": {"objectionDays": 3, "appealDays": 5, "notStated": []}}
            """;

    private CheckStage() {}

    /** A rule set of this code with an open check of one township and a covert one of each. */
    public static String rules(String code) {
        return RULES.replace("CODE", code);
    }

    /** The facts of a source in a period, up to the story's day. */
    public static List<Fact> facts(List<FactSource> sources, String source, String period) {
        AssessmentPeriod of = AssessmentPeriod.of(period).orElseThrow();
        LocalDate to = of.to();
        var question = new FactQuestion(of, to.withDayOfYear(1), to, CityTime.startOf(to.plusDays(1)), List.of(), true);
        return sources.stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow()
                .facts(question);
    }
}
