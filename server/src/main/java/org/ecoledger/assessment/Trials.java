package org.ecoledger.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What scores of periods that are not closed would be now. They are computed once a day, and when the office asks; pages only
 * read (L23). The facts are kept with them, so that each number opens to what it was made from.
 */
@Component
class Trials {
    private static final Logger log = LoggerFactory.getLogger(Trials.class);

    private final TrialTables tables;
    private final RunTables runs;
    private final RuleSets ruleSets;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Opened opened;

    /** The facts that somebody opened last, with the proofs made of them by rule set. */
    private record Opened(
            AssessmentPeriod period, Instant computedAt, Snapshot snapshot, Map<String, ScoreProof> proofs) {
        ScoreProof proof(RuleSet rules) {
            return proofs.computeIfAbsent(
                    rules.hash(),
                    _ -> ScoreProof.of(
                            Assessing.scoresOnly(rules, snapshot, FactIndex.of(snapshot.facts())), snapshot));
        }
    }

    Trials(
            TrialTables tables,
            RunTables runs,
            RuleSets ruleSets,
            Snapshots snapshots,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.runs = runs;
        this.ruleSets = ruleSets;
        this.snapshots = snapshots;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The trial as it was computed last; where there is none, computed now. */
    ScoreTable of(RuleSet rules, AssessmentPeriod period) {
        return stored(rules, period).orElseGet(() -> {
            refresh(period);
            return stored(rules, period).orElseThrow();
        });
    }

    /** Computes a period's trials anew, by all its rule sets. */
    void refresh(AssessmentPeriod period) {
        transaction.executeWithoutResult(_ -> {
            tables.await();
            compute(period);
        });
    }

    /** The figures behind a trial. */
    Optional<ScoreProof> proof(RuleSet rules, AssessmentPeriod period) {
        return opened(period).map(facts -> facts.proof(rules));
    }

    /** The period is closed: its trials are of no use any more. */
    void forget(AssessmentPeriod period) {
        tables.forget(period);
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void daily() {
        LocalDate today = CityTime.today(clock);
        for (AssessmentPeriod period : open(today)) {
            boolean fresh = tables.computedAt(period)
                    .filter(at -> !CityTime.at(at).toLocalDate().isBefore(today))
                    .isPresent();
            if (!fresh) {
                try {
                    refresh(period);
                } catch (RuntimeException e) {
                    log.error("The trial of {} failed and is tried again", period.code(), e);
                }
            }
        }
    }

    /** The periods of today and those before them, as far as rules apply to them and nobody closed them. */
    private List<AssessmentPeriod> open(LocalDate today) {
        List<RuleSet> all = ruleSets.all();
        return Arrays.stream(AssessmentPeriod.Kind.values())
                .map(kind -> Periods.on(kind, today.minusDays(1)))
                .flatMap(period -> Stream.of(period, Periods.before(period)))
                .filter(period -> !RuleOrder.of(all, period).isEmpty()
                        && runs.inForce(period).isEmpty())
                .toList();
    }

    private void compute(AssessmentPeriod period) {
        Snapshot snapshot = snapshots.live(period);
        tables.forget(period);
        CompletableFuture<byte[]> packed = CompletableFuture.supplyAsync(() -> tables.packed(snapshot));
        FactIndex index = FactIndex.of(snapshot.facts());
        RuleOrder.of(ruleSets.all(), period).parallelStream()
                .map(rules -> Map.entry(rules, scores(rules, snapshot, index)))
                .toList()
                .forEach(made -> tables.keep(period, made.getKey(), made.getValue()));
        tables.keep(snapshot, packed.join());
    }

    private static List<Score> scores(RuleSet rules, Snapshot snapshot, FactIndex index) {
        ScoreProof proof = ScoreProof.of(Assessing.scoresOnly(rules, snapshot, index), snapshot);
        return ScoreMaking.of(proof, UnaryOperator.identity());
    }

    private Optional<ScoreTable> stored(RuleSet rules, AssessmentPeriod period) {
        return tables.computedAt(period)
                .flatMap(at ->
                        tables.find(period, rules).map(scores -> new ScoreTable(period, rules, null, at, scores)));
    }

    private Optional<Opened> opened(AssessmentPeriod period) {
        return tables.computedAt(period).flatMap(at -> {
            Opened last = opened;
            if (last != null
                    && last.period().equals(period)
                    && last.computedAt().equals(at)) {
                return Optional.of(last);
            }
            Optional<Opened> loaded =
                    tables.facts(period).map(snapshot -> new Opened(period, at, snapshot, new ConcurrentHashMap<>()));
            loaded.ifPresent(facts -> opened = facts);
            return loaded;
        });
    }
}
