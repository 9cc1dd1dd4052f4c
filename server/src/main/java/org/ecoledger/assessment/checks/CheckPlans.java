package org.ecoledger.assessment.checks;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.TownshipCheck.Kind;
import org.ecoledger.assessment.checks.TownshipCheckRows.NewRow;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Sampling;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sampling plans (P8, N64): of each county so many townships are drawn for the open check, and each township gets its covert
 * checks. The same seed gives the same townships, for anybody.
 */
@Service
public class CheckPlans {
    private static final String SEED = "[0-9A-Za-z._-]{1,64}";

    private final CheckRules rules;
    private final CheckPlanRows rows;
    private final TownshipCheckRows checks;
    private final CheckViewers viewers;
    private final Regions regions;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    CheckPlans(
            CheckRules rules,
            CheckPlanRows rows,
            TownshipCheckRows checks,
            CheckViewers viewers,
            Regions regions,
            Audit audit) {
        this.rules = rules;
        this.rows = rows;
        this.checks = checks;
        this.viewers = viewers;
        this.regions = regions;
        this.audit = audit;
    }

    /**
     * Draws the period's plan.
     *
     * @param ruleSet code; null where only one rule set has checks
     * @param seed null for one made by chance
     * @throws Problem 409 where a plan is in force; 422 where no rule set has checks or the seed cannot be one
     */
    @Transactional
    public CheckPlan draw(Actor actor, String period, @Nullable String ruleSet, @Nullable String seed) {
        viewers.office(actor);
        AssessmentPeriod of = rules.period(period);
        RuleSet by = rules.chosen(of, ruleSet, true);
        if (seed != null && !seed.matches(SEED)) {
            throw Problem.objections(
                    "assessment.check.draw-refused", List.of(Objection.to("seed", "assessment.check.seed")));
        }
        rows.hold(period);
        if (rows.inForce(period, by.code()).isPresent()) {
            throw Problem.conflict("assessment.check.drawn-already", of.title());
        }
        Sampling sampling = Objects.requireNonNull(by.sampling());
        String used = seed == null ? newSeed() : seed;
        long plan = rows.add(actor, period, by, sampling, used);
        for (Map.Entry<String, List<Region>> county : townships(by).entrySet()) {
            draw(actor, plan, of, by, sampling, used, county.getKey(), county.getValue());
        }
        audit.record(actor, "check-plan.drawn", subject(plan), period + " " + by.edition() + " seed=" + used);
        return get(plan);
    }

    private void draw(
            Actor actor,
            long plan,
            AssessmentPeriod period,
            RuleSet by,
            Sampling sampling,
            String seed,
            String county,
            List<Region> townships) {
        List<String> codes = townships.stream().map(Region::code).toList();
        for (var place : TownshipDraw.of(seed, period.code() + "|" + county, codes, sampling.openDrawn())) {
            rows.addTownship(plan, county, place);
            if (place.drawn()) {
                add(actor, plan, period, by, place.candidate(), Kind.OPEN);
            }
            for (int i = 0; i < sampling.covertEach(); i++) {
                add(actor, plan, period, by, place.candidate(), Kind.COVERT);
            }
        }
    }

    /** The same draw once more, from the plan's seed and townships only; the places must be those of the plan. */
    public boolean isRepeated(CheckPlan plan) {
        Map<String, List<CheckPlan.Township>> counties =
                plan.townships().stream().collect(Collectors.groupingBy(CheckPlan.Township::county));
        return counties.entrySet().stream()
                .allMatch(county -> TownshipDraw.of(
                                plan.seed(),
                                plan.period() + "|" + county.getKey(),
                                county.getValue().stream()
                                        .map(CheckPlan.Township::township)
                                        .toList(),
                                plan.openDrawn())
                        .equals(county.getValue().stream()
                                .map(one ->
                                        new TownshipDraw.Place(one.township(), one.place(), one.digest(), one.drawn()))
                                .toList()));
    }

    /** Takes a plan back of which nothing was checked yet, so that it can be drawn anew. */
    @Transactional
    public CheckPlan annul(Actor actor, long id, String reason) {
        viewers.office(actor);
        CheckPlan plan = get(id);
        rows.hold(plan.period());
        Words.reason(reason);
        if (rows.isBegun(id)) {
            throw Problem.conflict("assessment.check.plan-begun");
        }
        if (!rows.annul(actor, id, reason.strip())) {
            throw Problem.conflict("assessment.check.plan-annulled");
        }
        audit.record(actor, "check-plan.annulled", subject(id), reason.strip());
        return get(id);
    }

    /** One more covert check than the plan has: each township gets at least so many. */
    @Transactional
    public long addCovert(Actor actor, long id, String township) {
        viewers.office(actor);
        CheckPlan plan = get(id);
        if (!plan.isInForce()) {
            throw Problem.conflict("assessment.check.plan-annulled");
        }
        if (plan.townships().stream().noneMatch(one -> one.township().equals(township))) {
            throw Problem.objections(
                    "assessment.check.draw-refused",
                    List.of(Objection.to("township", "assessment.check.not-in-plan", township)));
        }
        RuleSet by = rules.find(plan.ruleSet(), plan.ruleVersion()).orElseThrow();
        long check = add(actor, id, rules.period(plan.period()), by, township, Kind.COVERT);
        audit.record(actor, "check.added", TownshipChecks.subject(check), township);
        return check;
    }

    public CheckPlan get(long id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("assessment.check.no-such-plan"));
    }

    /** The newest first. */
    public List<CheckPlan> all() {
        return rows.all();
    }

    public Optional<CheckPlan> inForce(String period, String ruleSet) {
        return rows.inForce(period, ruleSet);
    }

    private long add(Actor actor, long plan, AssessmentPeriod period, RuleSet by, String township, Kind kind) {
        LocalDate due = period.to();
        return checks.add(
                actor,
                new NewRow(
                        plan,
                        period.code(),
                        by.code(),
                        by.version(),
                        township,
                        kind,
                        CheckRules.form(by).full(),
                        by.options().objectionDays(),
                        due,
                        null));
    }

    /** By county, as far as the rule set reaches. */
    private Map<String, List<Region>> townships(RuleSet by) {
        List<Region> all = regions.all();
        String within = by.within() == null
                ? ""
                : regions.find(by.within()).map(Region::path).orElse("-");
        return all.stream()
                .filter(region ->
                        region.level() == Region.Level.TOWNSHIP && region.path().startsWith(within))
                .collect(Collectors.groupingBy(
                        region -> String.valueOf(region.parent()), TreeMap::new, Collectors.toList()));
    }

    private String newSeed() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String subject(long plan) {
        return "check-plan:" + plan;
    }
}
