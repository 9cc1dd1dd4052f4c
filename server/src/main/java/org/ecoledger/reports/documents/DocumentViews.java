package org.ecoledger.reports.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.reports.documents.DocumentMaker.Made;
import org.ecoledger.reports.documents.DocumentProcedure.Question;
import org.ecoledger.reports.documents.DocumentVersions.Kept;
import org.ecoledger.reports.documents.Findings.Finding;
import org.ecoledger.reports.documents.SentenceChanges.Change;
import org.ecoledger.reports.fields.Scope.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document as its pages show it. */
@Component
class DocumentViews {
    private final Documents documents;
    private final DocumentVersions versions;
    private final IssueRows issues;
    private final DocumentProcedure procedures;
    private final DocumentMaker maker;
    private final DocumentPrints prints;

    DocumentViews(
            Documents documents,
            DocumentVersions versions,
            IssueRows issues,
            DocumentProcedure procedures,
            DocumentMaker maker,
            DocumentPrints prints) {
        this.documents = documents;
        this.versions = versions;
        this.issues = issues;
        this.procedures = procedures;
        this.maker = maker;
        this.prints = prints;
    }

    record Named(String code, String name) {}

    /** @param number null before it is issued */
    record Line(
            long id,
            @Nullable String number,
            String title,
            String kind,
            Named region,
            Named unit,
            Named period,
            @Nullable String subject,
            Named state,
            String draftedBy,
            Instant draftedAt,
            Instant changedAt,
            @Nullable LocalDate issuedOn) {}

    record ActionView(String code, String name, List<Question> fields) {}

    /** @param signature in which capacity it is a signature */
    record StepView(
            long id,
            Instant at,
            String who,
            String unit,
            String what,
            String note,
            String action,
            @Nullable String signature) {}

    record VersionView(int number, String occasion, String byName, Instant at, String sha256) {}

    /** What a person types into the template's open places. */
    record TypedView(String name, String words) {}

    record IssueView(
            String number, LocalDate on, String byName, Instant at, String signer, String seal, String sha256) {}

    record AnnulView(Instant at, String byName, String reason) {}

    /**
     * One document with all that its page shows.
     *
     * @param changes sentences that say something else than when it was last saved; empty for what is issued
     * @param comparedWith the version with which it was compared
     * @param gaps places that still have to be filled before it is submitted
     * @param file address of the DOCX
     */
    record Opened(
            Line head,
            Named template,
            String recipients,
            String copies,
            List<TypedView> typed,
            boolean mayWrite,
            boolean mayExplain,
            Content content,
            List<Change> changes,
            @Nullable Integer comparedWith,
            List<Gaps.Open> gaps,
            List<Finding> findings,
            List<VersionView> versions,
            List<ActionView> actions,
            List<StepView> story,
            @Nullable IssueView issue,
            @Nullable AnnulView annulled,
            String file,
            PrintView pdf,
            int revision) {}

    /** What a draft said when it was saved. */
    record VersionOpened(
            VersionView version, String title, List<TypedView> typed, Content content, List<Change> changes) {}

    Line line(Document document, Locale locale) {
        Procedure procedure = procedures.of(document);
        Document.Issued issued = document.issue();
        Subject subject = document.subject();
        return new Line(
                document.id(),
                issued == null ? null : issued.number(),
                document.title(),
                document.kind(),
                new Named(document.region(), document.regionName()),
                new Named(document.unit(), document.unitName()),
                new Named(document.period().code(), document.period().title()),
                subject == null ? null : subject.key(),
                new Named(document.state(), procedure.stateName(document.state(), locale)),
                document.draftedByName(),
                document.draftedAt(),
                document.changedAt(),
                issued == null ? null : issued.on());
    }

    Opened opened(Document document, Actor actor, Locale locale) {
        return document.isIssued() ? issued(document, actor, locale) : live(document, actor, locale);
    }

    private Opened live(Document document, Actor actor, Locale locale) {
        Made made = documents.made(document);
        Content content = made.content();
        Optional<Kept> last = versions.last(document.id());
        return new Opened(
                line(document, locale),
                template(document, locale),
                document.recipients(),
                document.copies(),
                made.slots().stream()
                        .map(name -> new TypedView(name, document.typed().getOrDefault(name, "")))
                        .toList(),
                documents.mayWrite(document, actor),
                !documents.open(document, actor).isEmpty(),
                content,
                last.map(kept -> SentenceChanges.between(kept.content().sentences(), content.sentences()))
                        .orElse(List.of()),
                last.map(kept -> kept.version().number()).orElse(null),
                Gaps.in(made.gaps(), locale),
                documents.findings(document, made),
                versionsOf(document),
                actions(document, actor, locale),
                story(document, locale),
                null,
                null,
                fileOf(document),
                PrintView.none(prints.of(document, locale).available()),
                document.revision());
    }

    private Opened issued(Document document, Actor actor, Locale locale) {
        IssueRows.Kept kept = issues.find(document.id()).orElseThrow();
        boolean inside = documents.isInside(document, actor);
        return new Opened(
                line(document, locale),
                template(document, locale),
                document.recipients(),
                document.copies(),
                document.typed().entrySet().stream()
                        .map(entry -> new TypedView(entry.getKey(), entry.getValue()))
                        .toList(),
                false,
                false,
                kept.content(),
                List.of(),
                null,
                List.of(),
                inside ? kept.findings() : List.of(),
                inside ? versionsOf(document) : List.of(),
                actions(document, actor, locale),
                inside ? story(document, locale) : outcome(document, locale),
                issue(document, kept),
                annulled(document),
                fileOf(document),
                prints.of(document, locale),
                document.revision());
    }

    private static @Nullable IssueView issue(Document document, IssueRows.Kept kept) {
        Document.Issued issued = document.issue();
        return issued == null
                ? null
                : new IssueView(
                        issued.number(),
                        issued.on(),
                        issued.byName(),
                        issued.at(),
                        kept.signer(),
                        kept.seal(),
                        issued.sha256());
    }

    private @Nullable AnnulView annulled(Document document) {
        return document.state().equals(Document.ANNULLED)
                ? documents.story(document).stream()
                        .filter(step -> step.toState().equals(Document.ANNULLED))
                        .reduce((_, later) -> later)
                        .map(step -> new AnnulView(step.at(), step.name(), step.note()))
                        .orElse(null)
                : null;
    }

    VersionOpened version(Document document, Kept kept) {
        List<String> before = versions.find(document.id(), kept.version().number() - 1)
                .map(earlier -> earlier.content().sentences())
                .orElse(kept.content().sentences());
        return new VersionOpened(
                version(kept.version()),
                kept.words().title(),
                kept.words().typed().entrySet().stream()
                        .map(entry -> new TypedView(entry.getKey(), entry.getValue()))
                        .toList(),
                kept.content(),
                SentenceChanges.between(before, kept.content().sentences()));
    }

    private List<VersionView> versionsOf(Document document) {
        return versions.of(document.id()).stream().map(DocumentViews::version).toList();
    }

    private static VersionView version(DocumentVersions.Version version) {
        return new VersionView(
                version.number(), version.occasion().code(), version.byName(), version.at(), version.sha256());
    }

    private Named template(Document document, Locale locale) {
        return new Named(document.template(), maker.titleOf(document, locale));
    }

    private List<ActionView> actions(Document document, Actor actor, Locale locale) {
        Procedure procedure = procedures.of(document);
        return documents.open(document, actor).stream()
                .map(row -> new ActionView(
                        row.action(), procedure.actionName(row.action(), locale), procedures.questions(row, locale)))
                .toList();
    }

    private List<StepView> story(Document document, Locale locale) {
        Procedure procedure = procedures.of(document);
        return documents.story(document).stream()
                .map(step -> {
                    String signs = step.signs();
                    boolean opening = step.action().equals("open");
                    return new StepView(
                            step.id(),
                            step.at(),
                            step.name(),
                            step.unit(),
                            opening
                                    ? procedure.stateName(step.toState(), locale)
                                    : procedure.actionName(step.action(), locale),
                            step.note(),
                            step.action(),
                            signs == null ? null : procedure.word("signature", signs, locale));
                })
                .toList();
    }

    /** What others than the drafting unit and the signers see of it: that it was issued, and that it was annulled. */
    private List<StepView> outcome(Document document, Locale locale) {
        return story(document, locale).stream()
                .filter(step -> step.action().equals("issue") || step.action().equals("annul"))
                .toList();
    }

    static String fileOf(Document document) {
        return "/api/v1/documents/" + document.id() + "/file.docx";
    }
}
