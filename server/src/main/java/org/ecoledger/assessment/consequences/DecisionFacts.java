package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Fact.Proof;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.evidence.EvidenceFiles;
import org.springframework.stereotype.Component;

/**
 * Decided vetoes and cascades as facts: the only way in which they act on scores. One that was revoked, or against which an
 * appeal was granted, is not among them, so that the next computation restores every rank (C14).
 */
@Component
class DecisionFacts implements FactSource {
    private final ConsequenceRows rows;
    private final ConsequenceKinds kinds;
    private final EvidenceFiles evidence;

    DecisionFacts(ConsequenceRows rows, ConsequenceKinds kinds, EvidenceFiles evidence) {
        this.rows = rows;
        this.kinds = kinds;
        this.evidence = evidence;
    }

    @Override
    public String source() {
        return "decision";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return rows.acting().stream()
                .filter(file -> counts(file, question.period()))
                .filter(file -> ConsequenceMoves.acts(
                        ConsequenceState.of(file.state()),
                        kinds.get(file.kind()).suspends()))
                .map(file -> fact(file, question))
                .toList();
    }

    /** A place of the period itself; points off also in the year in which it lies (该单位年度绩效考核扣3分, N59). */
    private static boolean counts(Consequence file, AssessmentPeriod period) {
        boolean same = file.period().code().equals(period.code());
        boolean within = !file.period().from().isBefore(period.from())
                && !file.period().to().isAfter(period.to());
        return same || within && "MINUS".equals(file.effect());
    }

    private Fact fact(Consequence file, FactQuestion question) {
        LocalDate last = file.period().to();
        BigDecimal amount = file.amount();
        boolean minus = "MINUS".equals(file.effect());
        Instant decidedAt = file.decidedAt();
        String name = kinds.get(file.kind()).in(Locale.SIMPLIFIED_CHINESE);
        return new Fact(
                source(),
                file.number(),
                file.subject().code(),
                file.subject().path(),
                (file.groundKind() == Ground.Kind.VETO ? "veto:" : "cascade:") + file.groundCode(),
                last.isAfter(question.to()) ? question.to() : last,
                null,
                minus ? amount : null,
                true,
                file.subject().name() + name + " " + file.number(),
                minus && amount != null ? "扣" + amount.toPlainString() : name,
                minus ? "分" : "",
                file.page(),
                null,
                evidence.of(file.subjectKey()).stream()
                        .filter(proof -> !proof.annulled())
                        .map(proof -> new Proof(proof.id().toString(), proof.sha256()))
                        .toList(),
                String.valueOf(file.decidedByName()),
                decidedAt == null ? file.proposedAt() : decidedAt);
    }
}
