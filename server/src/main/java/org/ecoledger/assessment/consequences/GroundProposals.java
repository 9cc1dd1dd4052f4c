package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.ScoresClosed;
import org.ecoledger.assessment.consequences.ConsequenceRows.Wanted;
import org.ecoledger.assessment.consequences.GroundsOf.Raised;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.Cascade;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Trigger;
import org.ecoledger.assessment.rules.Veto;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What scores propose (C13, C14, P16): one file per ground, with its chain of evidence, waiting for a person (ruling 5). When a
 * period is closed anew, nothing is proposed twice; what lost its ground lapses while nothing is decided, and is marked after.
 */
@Service
class GroundProposals {
    private static final Actor SYSTEM = Actor.system("consequences");

    private final GroundsOf grounds;
    private final ConsequenceKinds kinds;
    private final ConsequenceRows rows;
    private final ConsequenceMoves moves;
    private final AssessedUnits units;
    private final Audit audit;
    private final Clock clock;

    GroundProposals(
            GroundsOf grounds,
            ConsequenceKinds kinds,
            ConsequenceRows rows,
            ConsequenceMoves moves,
            AssessedUnits units,
            Audit audit,
            Clock clock) {
        this.grounds = grounds;
        this.kinds = kinds;
        this.rows = rows;
        this.moves = moves;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What makes a proposal one, within its period. */
    private record Key(String ruleSet, String subject, String ground, String kind) {
        static Key of(Wanted wanted) {
            return new Key(wanted.ruleSet(), wanted.subject().code(), wanted.groundCode(), wanted.kind());
        }

        static Key of(Consequence file) {
            return new Key(file.ruleSet(), file.subject().code(), file.groundCode(), file.kind());
        }
    }

    /** In the closing transaction: there is a proposal exactly where a closed run shows its ground. */
    @EventListener
    @Transactional
    public void closed(ScoresClosed closed) {
        propose(closed.period(), closed.runs().stream().collect(Collectors.toMap(Function.identity(), grounds::of)));
    }

    /** @param raised by run */
    @Transactional
    void propose(AssessmentPeriod period, Map<Long, Raised> raised) {
        List<Wanted> wanted = new ArrayList<>();
        raised.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(run -> wanted.addAll(wanted(period, run.getKey(), run.getValue())));
        Map<Key, Consequence> there = rows.proposedBySystem(period.code()).stream()
                .filter(file -> !file.state().equals(ConsequenceState.LAPSED.code()))
                .collect(Collectors.toMap(Key::of, Function.identity()));
        Set<Key> shown = new HashSet<>();
        for (Wanted one : wanted) {
            if (shown.add(Key.of(one))) {
                Consequence file = there.get(Key.of(one));
                if (file == null) {
                    moves.open(one);
                } else {
                    rows.refresh(file, one);
                }
            }
        }
        Set<String> ruleSets =
                raised.values().stream().map(one -> one.rules().code()).collect(Collectors.toUnmodifiableSet());
        there.values().stream()
                .filter(file -> ruleSets.contains(file.ruleSet()) && !shown.contains(Key.of(file)))
                .forEach(this::loseGround);
        raised.values().stream()
                .map(Raised::closedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(closedAt -> rows.counted(period.code(), closedAt));
    }

    private void loseGround(Consequence file) {
        rows.groundGone(file.number());
        if (file.state().equals(ConsequenceState.PROPOSED.code())) {
            moves.bySystem(file.number(), "lapse", "考核更正后，这项依据不再成立");
        }
    }

    private List<Wanted> wanted(AssessmentPeriod period, long run, Raised raised) {
        return raised.grounds().stream()
                .flatMap(ground -> kindsOf(ground, raised.rules()).stream()
                        .flatMap(code -> wanted(period, run, raised, ground, code).stream()))
                .toList();
    }

    /** A veto or cascade is decided itself; a trigger names what follows beside it. */
    private static List<String> kindsOf(Ground ground, RuleSet rules) {
        var codes = new ArrayList<String>();
        if (veto(rules, ground).isPresent()) {
            codes.add(ConsequenceKinds.VETO);
        }
        cascade(rules, ground)
                .map(cascade -> switch (cascade.effect()) {
                    case Cascade.Effect.Last _ -> ConsequenceKinds.LAST_PLACE;
                    case Cascade.Effect.Minus _ -> ConsequenceKinds.MINUS;
                })
                .ifPresent(codes::add);
        String named = ground.consequence();
        if (named != null && !codes.contains(named)) {
            codes.add(named);
        }
        return codes;
    }

    private static Optional<Veto> veto(RuleSet rules, Ground ground) {
        return ground.kind() == Ground.Kind.VETO
                ? rules.vetoes().stream()
                        .filter(veto -> veto.code().equals(ground.code()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Cascade> cascade(RuleSet rules, Ground ground) {
        return ground.kind() == Ground.Kind.CASCADE
                ? rules.cascades().stream()
                        .filter(cascade -> cascade.code().equals(ground.code()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Wanted> wanted(AssessmentPeriod period, long run, Raised raised, Ground ground, String code) {
        Optional<ConsequenceKind> kind = kinds.find(code, CityTime.today(clock));
        if (kind.isEmpty()) {
            audit.record(SYSTEM, "consequence.kind-unknown", "run:" + run, code + " " + ground.code());
        }
        return kind.map(known -> wanted(period, run, raised, ground, known));
    }

    private Wanted wanted(AssessmentPeriod period, long run, Raised raised, Ground ground, ConsequenceKind kind) {
        RuleSet rules = raised.rules();
        Integer own = kind.appealDays();
        return new Wanted(
                kind.code(),
                "system",
                period,
                rules.code(),
                rules.version(),
                run,
                ground.kind(),
                ground.code(),
                ground.subject(),
                units.of(ground.subject()),
                ground.sentence(),
                ground.basis(),
                amount(raised, ground, kind),
                effect(rules, ground, kind),
                null,
                ground.chain(),
                own == null ? rules.options().appealDays() : own,
                SYSTEM);
    }

    private static @Nullable String effect(RuleSet rules, Ground ground, ConsequenceKind kind) {
        return switch (kind.code()) {
            case ConsequenceKinds.VETO ->
                veto(rules, ground).map(veto -> veto.effect().name()).orElse(null);
            case ConsequenceKinds.LAST_PLACE ->
                cascade(rules, ground).map(_ -> "LAST").orElse(null);
            case ConsequenceKinds.MINUS ->
                cascade(rules, ground).map(_ -> "MINUS").orElse(null);
            default -> null;
        };
    }

    /** Points of a cascade as the rule says; yuan as the places bring them. */
    private static @Nullable BigDecimal amount(Raised raised, Ground ground, ConsequenceKind kind) {
        if (kind.code().equals(ConsequenceKinds.MINUS)) {
            return cascade(raised.rules(), ground)
                    .map(cascade -> cascade.effect() instanceof Cascade.Effect.Minus minus ? minus.points() : null)
                    .orElse(ground.amount());
        }
        if (ground.kind() != Ground.Kind.TOP) {
            return ground.amount();
        }
        return raised.rules().triggers().stream()
                .filter(trigger -> trigger.code().equals(ground.code()))
                .map(trigger -> trigger.on() instanceof Trigger.On.Top top ? top.shares() : List.<BigDecimal>of())
                .map(shares -> RewardSplit.of(shares, raised.places())
                        .get(ground.subject().code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ground.amount());
    }
}
