package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Ground.Link;
import org.ecoledger.assessment.consequences.ConsequenceRows.Wanted;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.Options;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consequences that a person proposes with evidence: what no rule set names, and the next rung of the ladder (P11). */
@Service
public class HandProposals {
    private static final int LONGEST = 2000;
    private static final int SUGGESTED_RUNG = 6;

    private final ConsequenceKinds kinds;
    private final ConsequenceMoves moves;
    private final ConsequenceDesk desk;
    private final AssessedUnits units;
    private final Undeducted undeducted;
    private final Powers powers;
    private final EvidenceFiles evidence;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    HandProposals(
            ConsequenceKinds kinds,
            ConsequenceMoves moves,
            ConsequenceDesk desk,
            AssessedUnits units,
            Undeducted undeducted,
            Powers powers,
            EvidenceFiles evidence,
            Matters matters,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.kinds = kinds;
        this.moves = moves;
        this.desk = desk;
        this.units = units;
        this.undeducted = undeducted;
        this.powers = powers;
        this.evidence = evidence;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * What a person proposes.
     *
     * @param unit about which
     * @param neglect form of dereliction, for what goes to discipline bodies (M15-20)
     * @param matter number of a matter that proves it
     * @param after number of the consequence that did not suffice (P11)
     */
    public record NewProposal(
            String kind,
            String unit,
            String period,
            String sentence,
            String neglect,
            String matter,
            String after,
            List<UUID> documents) {
        public NewProposal {
            documents = List.copyOf(documents);
        }
    }

    /** @throws Problem 403 for those who oversee nobody, 422 with all objections */
    @Transactional
    public Consequence propose(Actor actor, NewProposal given) {
        if (!powers.reader(actor).oversees()) {
            throw Problem.forbidden("assessment.consequence.not-for-you");
        }
        var objections = new ArrayList<Objection>();
        Optional<ConsequenceKind> kind = kinds.find(given.kind(), CityTime.today(clock));
        Optional<Subject> subject = units.find(given.unit()).flatMap(units::subjectOf);
        Optional<AssessmentPeriod> period = AssessmentPeriod.of(given.period());
        if (kind.isEmpty() || onScores(given.kind())) {
            objections.add(Objection.to("kind", "assessment.consequence.kind-wanted"));
        }
        if (subject.isEmpty() || !isBelow(actor, given.unit(), subject.get())) {
            objections.add(Objection.to("unit", "assessment.consequence.unit-wanted"));
        }
        if (period.isEmpty()) {
            objections.add(Objection.to("period", "assessment.consequence.period-wanted"));
        }
        objections.addAll(words(actor, given, kind.orElse(null)));
        List<Link> chain = chain(actor, given, objections);
        if (objections.isEmpty()) {
            objections.addAll(undeducted.objections(kind.orElseThrow(), subject.orElseThrow(), period.orElseThrow()));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.consequence.refused", objections);
        }
        Consequence file = moves.open(
                wanted(actor, given, kind.orElseThrow(), subject.orElseThrow(), period.orElseThrow(), chain));
        given.documents().forEach(document -> evidence.attach(actor, document, file.subjectKey()));
        return file;
    }

    /** A veto and what acts on scores come from a rule set only: else no score could be computed again. */
    static boolean onScores(String kind) {
        return List.of(ConsequenceKinds.VETO, ConsequenceKinds.LAST_PLACE, ConsequenceKinds.MINUS)
                .contains(kind);
    }

    /** What goes to those who hold persons to account names what is alleged (M15-20). */
    static boolean namesNeglect(ConsequenceKind kind) {
        return kind.rung() == SUGGESTED_RUNG;
    }

    private boolean isBelow(Actor actor, String unit, Subject subject) {
        return jurisdictions.of(actor).covers(units.region(subject))
                && powers.unitOf(actor).filter(own -> own.code().equals(unit)).isEmpty();
    }

    private List<Objection> words(Actor actor, NewProposal given, @Nullable ConsequenceKind kind) {
        var objections = new ArrayList<Objection>();
        if (given.sentence().isBlank() || given.sentence().length() > LONGEST) {
            objections.add(Objection.to("sentence", "assessment.consequence.sentence-wanted", LONGEST));
        }
        if (kind != null && namesNeglect(kind) && kinds.neglect(given.neglect()).isEmpty()) {
            objections.add(Objection.to("neglect", "assessment.consequence.neglect-wanted"));
        }
        if (!desk.areOwn(actor, given.documents())) {
            objections.add(Objection.to("documents", "assessment.consequence.document-not-yours"));
        } else if (given.documents().isEmpty()
                && given.matter().isBlank()
                && given.after().isBlank()) {
            objections.add(Objection.to("documents", "assessment.consequence.evidence-wanted"));
        }
        return objections;
    }

    private List<Link> chain(Actor actor, NewProposal given, List<Objection> objections) {
        var chain = new ArrayList<Link>();
        if (!given.matter().isBlank()) {
            matters.find(given.matter(), jurisdictions.of(actor))
                    .ifPresentOrElse(
                            matter -> chain.add(
                                    new Link("事项 " + matter.number(), matter.title(), "/matters/" + matter.number())),
                            () -> objections.add(
                                    Objection.to("matter", "assessment.consequence.no-such-matter", given.matter())));
        }
        if (!given.after().isBlank()) {
            desk.find(given.after(), actor)
                    .ifPresentOrElse(
                            earlier -> chain.add(new Link(
                                    "此前的" + kinds.get(earlier.kind()).in(Locale.SIMPLIFIED_CHINESE) + " "
                                            + earlier.number(),
                                    earlier.sentence(),
                                    earlier.page())),
                            () -> objections.add(
                                    Objection.to("after", "assessment.consequence.not-found", given.after())));
        }
        evidence.all(given.documents())
                .forEach(file -> chain.add(new Link("证明材料", file.name(), "/api/v1/evidence/" + file.id())));
        return chain;
    }

    private Wanted wanted(
            Actor actor,
            NewProposal given,
            ConsequenceKind kind,
            Subject subject,
            AssessmentPeriod period,
            List<Link> chain) {
        Integer own = kind.appealDays();
        return new Wanted(
                kind.code(),
                "person",
                period,
                "",
                "",
                null,
                null,
                "",
                subject,
                given.unit(),
                given.sentence().strip(),
                kind.basis(),
                null,
                null,
                given.neglect().isBlank() ? null : given.neglect(),
                chain,
                own == null ? Options.NOTHING_SAID.appealDays() : own,
                actor);
    }
}
