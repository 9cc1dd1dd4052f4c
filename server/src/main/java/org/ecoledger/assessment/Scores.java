package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counties' scores. While a period runs there are trials only 试算, for the office and the leaders; when it is closed its
 * scores are frozen with rule set and evidence, and everybody sees the own one.
 */
@Component
public class Scores {
    private final RuleSets ruleSets;
    private final Scoring scoring;
    private final ScoreRuns runs;
    private final FrozenScores frozen;
    private final Audit audit;
    private final Clock clock;

    Scores(RuleSets ruleSets, Scoring scoring, ScoreRuns runs, FrozenScores frozen, Audit audit, Clock clock) {
        this.ruleSets = ruleSets;
        this.scoring = scoring;
        this.runs = runs;
        this.frozen = frozen;
        this.audit = audit;
        this.clock = clock;
    }

    /** The scores of a closed period that this jurisdiction may see; empty while it is not closed. */
    public Optional<ScoreTable> closed(AssessmentPeriod period, Jurisdiction jurisdiction) {
        return runs.inForce(period).map(run -> {
            RuleSet rules = ruleSets.find(run.ruleSet(), run.ruleVersion()).orElseThrow();
            return new ScoreTable(
                    period, rules, true, run.closedAt(), run.closedBy(), runs.scores(run, rules, jurisdiction));
        });
    }

    /** The scores as they would be if this period were closed by this rule set now. Nothing is kept. */
    public ScoreTable of(RuleSet rules, AssessmentPeriod period) {
        return trial(rules, period).table();
    }

    Assessed trial(RuleSet rules, AssessmentPeriod period) {
        if (!period.from().isBefore(CityTime.today(clock))) {
            throw Problem.unacceptable("assessment.period-not-begun", period.title());
        }
        return scoring.of(rules, period, false, null);
    }

    RuleSet rules(AssessmentPeriod period) {
        return ruleSets.of(period).orElseThrow(() -> Problem.unacceptable("assessment.no-rule-set", period.title()));
    }

    boolean isOver(AssessmentPeriod period) {
        return period.to().isBefore(CityTime.today(clock));
    }

    /**
     * Closes a period that is over: scores are computed once more, frozen with their evidence and made known.
     *
     * @param reviewed the actor's word that the period's data were reviewed
     */
    @Transactional
    public ScoreTable close(Actor actor, AssessmentPeriod period, boolean reviewed) {
        runs.hold();
        if (runs.inForce(period).isPresent()) {
            throw Problem.conflict("assessment.already-closed", period.title());
        }
        if (!isOver(period)) {
            throw Problem.conflict(
                    "assessment.not-over", period.title(), period.to().toString());
        }
        if (!reviewed) {
            throw Problem.unacceptable("assessment.not-reviewed", period.title());
        }
        Assessed assessed = scoring.of(rules(period), period, true, actor.name());
        ScoreTable table = assessed.table();
        String inputHash = inputHash(assessed);
        long run = runs.begin(actor, table, inputHash);
        for (Score score : table.scores()) {
            runs.keep(run, frozen.freeze(actor, assessed, score));
        }
        audit.record(
                actor,
                "period.closed",
                "assessment:" + period.code(),
                table.rules().edition() + ", data confirmed as reviewed, inputs " + inputHash);
        return closed(period, Jurisdiction.everything()).orElseThrow();
    }

    /** Takes a closing back, so that the period can be closed anew; what was closed stays readable to the auditor. */
    @Transactional
    public void annul(Actor actor, AssessmentPeriod period, String reason) {
        runs.hold();
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.unacceptable("assessment.reason-missing");
        }
        ScoreRuns.Run run =
                runs.inForce(period).orElseThrow(() -> Problem.conflict("assessment.not-closed", period.title()));
        runs.annul(actor, run, reason.strip());
        audit.record(actor, "period.annulled", "assessment:" + period.code(), reason.strip());
    }

    /** One hash over all items' figures: equal exactly when every county was scored from the same inputs. */
    static String inputHash(Assessed assessed) {
        List<String> hashes = assessed.table().scores().stream()
                .flatMap(score -> score.items().stream().map(item -> assessed.itemFigure(score, item)))
                .map(Figure::hash)
                .sorted()
                .toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            hashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
