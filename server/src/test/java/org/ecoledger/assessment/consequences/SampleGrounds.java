package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.Ground.Link;
import org.ecoledger.assessment.consequences.GroundsOf.Raised;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.Cascade;
import org.ecoledger.assessment.rules.Options;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.assessment.rules.Trigger;
import org.ecoledger.assessment.rules.Veto;

/** Grounds as a run of the A.3 example shows them. */
final class SampleGrounds {
    static final Subject TOWN =
            new Subject(SubjectKind.TOWNSHIP, "990101001", "青石镇", "990101001", "990100/990101/990101001/");
    static final Subject COUNTY = new Subject(SubjectKind.COUNTY, "990101", "青河县", "990101", "990100/990101/");
    static final Subject OTHER = new Subject(SubjectKind.COUNTY, "990102", "白石县", "990102", "990100/990102/");

    private SampleGrounds() {}

    static Map<Long, Raised> raised(RuleSet rules, Map<String, Integer> places, Ground... grounds) {
        return Map.of(7L, new Raised(rules, List.of(grounds), places, Instant.EPOCH));
    }

    static AssessmentPeriod period(String code) {
        return AssessmentPeriod.of(code).orElseThrow();
    }

    /** X7: a township's finding cost its county 0.5 points and a place. */
    static Ground cascade() {
        return new Ground(
                Ground.Kind.CASCADE,
                "township-last",
                TOWN,
                null,
                "青石镇的1项事实使青河县少得0.50分，名次由第2变为第3，按“扣分连带”应排名垫底。",
                "农村环境卫生综合整治工作考核细则",
                null,
                List.of(
                        new Link("明查暗访发现：垃圾池焚烧", "扣0.5分", "/checks/findings/1"),
                        new Link("青河县总分", "少得0.50分，为90.00分", "score:2026-Q4/990101"),
                        new Link("青河县名次", "第2→第3", "score:2026-Q4/990101"),
                        new Link("青石镇", "应排名垫底", "/scores")));
    }

    static Ground minus() {
        return new Ground(
                Ground.Kind.CASCADE,
                "town-minus",
                TOWN,
                null,
                "青石镇使青河县失分，年度绩效考核扣3分。",
                "考核细则",
                new BigDecimal("3"),
                List.of(new Link("明查暗访发现", "扣0.5分", "/checks/findings/2")));
    }

    static Ground veto(Subject subject) {
        return new Ground(
                Ground.Kind.VETO,
                "village-money",
                subject,
                null,
                subject.name() + "村级经费在11月30日以前没有到位，符合一票否决条件。",
                "考核细则",
                null,
                List.of(new Link("国库集中支付凭证", "2026-12-01 10:00才到位", "/payments/1")));
    }

    static Ground bottom(Subject subject) {
        return new Ground(
                Ground.Kind.BOTTOM,
                "bottom-card",
                subject,
                "yellow-card",
                subject.name() + "排名属于后三位。",
                "环保工作警示制度",
                null,
                List.of(new Link("得分", "70.00分，第3名", "score:x/" + subject.code())));
    }

    static Ground top(Subject subject) {
        return new Ground(
                Ground.Kind.TOP, "fund", subject, "reward", subject.name() + "名列前茅。", "20万元专项资金", null, List.of());
    }

    static RuleSet rules() {
        return new RuleSet(
                "county-sample",
                "2026.1",
                "考核细则",
                "Sample",
                LocalDate.of(2020, 1, 1),
                null,
                List.of(AssessmentPeriod.Kind.QUARTER),
                SubjectKind.COUNTY,
                null,
                new BigDecimal("100"),
                2,
                RoundingMode.HALF_EVEN,
                new RuleSet.Ranking(RuleSet.By.UNROUNDED, RuleSet.Ties.SAME_RANK_THEN_GAP, null),
                List.of(),
                List.of(),
                List.of(new Veto(
                        "village-money",
                        "村级经费未到位",
                        "Village money",
                        new Veto.Condition.Occurs("payment", "late", Scope.OWN, 1),
                        Veto.Effect.ZERO,
                        "国库集中支付凭证",
                        "考核细则")),
                List.of(
                        new Cascade(
                                "township-last",
                                "扣分连带",
                                "Cascade",
                                Cascade.When.POINTS,
                                "finding",
                                "*",
                                SubjectKind.TOWNSHIP,
                                "township-sample",
                                new Cascade.Effect.Last(),
                                "考核细则"),
                        new Cascade(
                                "town-minus",
                                "绩效扣分",
                                "Minus",
                                Cascade.When.POINTS,
                                "finding",
                                "*",
                                SubjectKind.TOWNSHIP,
                                "township-sample",
                                new Cascade.Effect.Minus(new BigDecimal("3")),
                                "考核细则")),
                List.of(new Trigger(
                        "fund",
                        new Trigger.On.Top(3, List.of(new BigDecimal("120000"), new BigDecimal("80000"))),
                        "reward",
                        "20万元专项资金")),
                null,
                null,
                new Options(null, null, 5, 3, null, List.of()),
                "0");
    }
}
