package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Ground.Link;
import org.ecoledger.assessment.consequences.FileProcedure.Question;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A consequence as its pages show it. */
@Component
class ConsequenceViews {
    private final ConsequenceDesk desk;
    private final ConsequenceKinds kinds;
    private final FileProcedure procedures;
    private final AssessedUnits units;
    private final EvidenceFiles evidence;

    ConsequenceViews(
            ConsequenceDesk desk,
            ConsequenceKinds kinds,
            FileProcedure procedures,
            AssessedUnits units,
            EvidenceFiles evidence) {
        this.desk = desk;
        this.kinds = kinds;
        this.procedures = procedures;
        this.units = units;
        this.evidence = evidence;
    }

    record Named(String code, String name) {}

    /** @param amountUnit 分 or 元; null without an amount */
    record Line(
            String number,
            Named kind,
            String effect,
            Named period,
            Named subject,
            @Nullable Named unit,
            Named state,
            String sentence,
            @Nullable String amount,
            @Nullable String amountUnit,
            boolean holds,
            boolean recount,
            Instant proposedAt,
            @Nullable Instant dueAt) {}

    /** A running clock. */
    record ClockView(String code, Instant dueAt, String basis) {}

    record ActionView(String code, String name, List<Question> fields, boolean offersRecount) {}

    record StepView(long id, Instant at, String who, String unit, String what, String note, String action) {}

    record DocumentView(String id, String name, String mediaType, String sha256, String by, Instant at) {}

    /** One rung of the ladder of supervision (P11). @param here it is the kind of this file */
    record RungView(String code, String name, int order, boolean here) {}

    record File(
            Line head,
            String basis,
            String origin,
            @Nullable String rules,
            @Nullable String neglect,
            List<Link> chain,
            String power,
            boolean notice,
            int appealDays,
            boolean suspends,
            String certificate,
            List<RungView> ladder,
            @Nullable ClockView clock,
            List<ActionView> actions,
            List<StepView> story,
            List<DocumentView> documents,
            List<Line> shares,
            boolean mayRecount,
            int revision) {}

    Line line(Consequence file, Locale locale) {
        ConsequenceKind kind = kinds.get(file.kind());
        BigDecimal amount = file.amount();
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        return new Line(
                file.number(),
                new Named(kind.code(), kind.in(locale)),
                kind.effect().name(),
                new Named(file.period().code(), file.period().title()),
                new Named(file.subject().code(), file.subject().name()),
                Optional.ofNullable(file.unit())
                        .flatMap(units::find)
                        .map(unit -> new Named(unit.code(), unit.name()))
                        .orElse(null),
                new Named(file.state(), procedure.stateName(file.state(), locale)),
                file.sentence(),
                amount == null ? null : amount.toPlainString(),
                amount == null ? null : kind.code().equals(ConsequenceKinds.REWARD) ? "元" : "分",
                file.holds(),
                file.recount(),
                file.proposedAt(),
                file.dueAt());
    }

    File file(Consequence file, Actor actor, Locale locale) {
        ConsequenceKind kind = kinds.get(file.kind());
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        String neglect = file.neglect();
        return new File(
                line(file, locale),
                file.basis(),
                file.origin(),
                file.ruleSet().isEmpty() ? null : file.ruleSet() + " " + file.ruleVersion(),
                neglect == null
                        ? null
                        : kinds.neglect(neglect).map(one -> one.in(locale)).orElse(neglect),
                file.chain(),
                PowerWords.of(kind, procedure, locale),
                kind.notice(),
                file.appealDays(),
                kind.suspends(),
                kind.certificate().name(),
                ladder(kind, locale),
                clock(file),
                desk.open(file, actor).stream()
                        .map(row -> action(row, file, procedure, actor, locale))
                        .toList(),
                desk.story(file).stream()
                        .map(step -> step(step, procedure, locale))
                        .toList(),
                evidence.of(file.subjectKey()).stream()
                        .map(ConsequenceViews::document)
                        .toList(),
                shares(file, actor, locale),
                desk.mayRecount(file, actor),
                file.revision());
    }

    private ActionView action(Row row, Consequence file, Procedure procedure, Actor actor, Locale locale) {
        boolean changes =
                file.effect() != null && List.of("decide", "grant", "revoke").contains(row.action());
        return new ActionView(
                row.action(),
                procedure.actionName(row.action(), locale),
                procedures.questions(row, locale),
                changes && desk.isRanker(actor));
    }

    static StepView step(FileStep step, Procedure procedure, Locale locale) {
        String words = step.competent().isEmpty() ? step.note() : step.competent() + "：" + step.note();
        boolean opening = step.action().equals("open");
        String what =
                opening ? procedure.stateName(step.toState(), locale) : procedure.actionName(step.action(), locale);
        return new StepView(step.id(), step.at(), step.name(), step.unit(), what, words, step.action());
    }

    private static DocumentView document(EvidenceFile file) {
        return new DocumentView(
                file.id().toString(),
                file.name(),
                file.mediaType(),
                file.sha256(),
                file.uploaderName(),
                file.uploadedAt());
    }

    /** The rungs, where the kind stands on one. */
    private List<RungView> ladder(ConsequenceKind kind, Locale locale) {
        return kind.rung() == 0
                ? List.of()
                : kinds.all().stream()
                        .filter(one -> one.rung() > 0)
                        .map(one -> new RungView(
                                one.code(),
                                one.in(locale),
                                one.rung(),
                                one.code().equals(kind.code())))
                        .toList();
    }

    private @Nullable ClockView clock(Consequence file) {
        Deadline deadline = procedures.running(file.subjectKey());
        return deadline == null ? null : new ClockView(deadline.code(), deadline.dueAt(), deadline.basis());
    }

    /** All rewards of the period by the same rule: the parts of one fund. */
    private List<Line> shares(Consequence file, Actor actor, Locale locale) {
        return file.kind().equals(ConsequenceKinds.REWARD)
                ? desk.seenBy(actor).stream()
                        .filter(one -> one.kind().equals(file.kind())
                                && one.period().equals(file.period())
                                && one.ruleSet().equals(file.ruleSet()))
                        .filter(one -> ConsequenceState.of(one.state()) != ConsequenceState.LAPSED)
                        .map(one -> line(one, locale))
                        .toList()
                : List.of();
    }

    Draft draft(Consequence file) {
        String unit = Optional.ofNullable(file.unit())
                .flatMap(units::find)
                .map(Unit::name)
                .orElse(file.subject().name());
        return Draft.of(file, kinds.get(file.kind()), unit);
    }
}
