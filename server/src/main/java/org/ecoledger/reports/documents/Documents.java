package org.ecoledger.reports.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Row;
import org.ecoledger.reports.documents.DocumentMaker.Made;
import org.ecoledger.reports.documents.DocumentVersions.Occasion;
import org.ecoledger.reports.documents.Findings.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All documents, for whoever may see them: drafts for the own unit and for those who have to sign them, issued ones also for
 * everybody who sees the region of which they speak.
 */
@Service
public class Documents {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 20_000;

    private final DocumentRows rows;
    private final DocumentVersions versions;
    private final DocumentSteps steps;
    private final Explanations explanations;
    private final DocumentProcedure procedure;
    private final DocumentMaker maker;
    private final DocumentIssue issue;
    private final Jurisdictions jurisdictions;

    Documents(
            DocumentRows rows,
            DocumentVersions versions,
            DocumentSteps steps,
            Explanations explanations,
            DocumentProcedure procedure,
            DocumentMaker maker,
            DocumentIssue issue,
            Jurisdictions jurisdictions) {
        this.rows = rows;
        this.versions = versions;
        this.steps = steps;
        this.explanations = explanations;
        this.procedure = procedure;
        this.maker = maker;
        this.issue = issue;
        this.jurisdictions = jurisdictions;
    }

    /** All that this person may see, the newest first. */
    List<Document> seenBy(Actor actor) {
        var jurisdiction = jurisdictions.of(actor);
        return Stream.concat(
                        rows.seen(jurisdiction).stream(),
                        rows.underWay(jurisdiction).stream()
                                .filter(document -> !open(document, actor).isEmpty()))
                .sorted(java.util.Comparator.comparingLong(Document::id).reversed())
                .toList();
    }

    /** @throws Problem 404 where the person may not know of it */
    Document get(Actor actor, long id) {
        return find(actor, id).orElseThrow(() -> Problem.notFound("documents.draft.not-found", String.valueOf(id)));
    }

    Optional<Document> find(Actor actor, long id) {
        var jurisdiction = jurisdictions.of(actor);
        return rows.find(id, jurisdiction)
                .filter(document -> document.isIssued()
                        || jurisdiction.units().contains(document.unit())
                        || isConcerned(document, actor));
    }

    /** Whoever has to take a step, or took one before. */
    private boolean isConcerned(Document document, Actor actor) {
        List<DocumentStep> story = steps.of(document.id());
        return !procedure.open(document, actor, story).isEmpty()
                || story.stream().anyMatch(step -> step.account() == actor.account());
    }

    List<DocumentStep> story(Document document) {
        return steps.of(document.id());
    }

    /** The steps that this person may take now. */
    List<Row> open(Document document, Actor actor) {
        return procedure.open(document, actor, story(document));
    }

    /** Whether this person may write in it: who may submit the draft may change it. */
    boolean mayWrite(Document document, Actor actor) {
        return document.state().equals(procedure.of(document).begin())
                && open(document, actor).stream().anyMatch(row -> row.action().equals("submit"));
    }

    /** What went before the issue is the own affair of the drafting unit and of those who took part. */
    boolean isInside(Document document, Actor actor) {
        return jurisdictions.of(actor).units().contains(document.unit()) || isConcerned(document, actor);
    }

    /** What it would say now. */
    Made made(Document document) {
        return maker.make(document);
    }

    List<Finding> findings(Document document, Made made) {
        return made.findings(explanations.of(document.id()));
    }

    /**
     * Saves what people wrote, and keeps what the draft says with it.
     *
     * @throws Problem 403 for others than the drafting unit, 409 when it was changed meanwhile or is no draft any more
     */
    @Transactional
    public Document save(Actor actor, long id, Words words, int revision) {
        Document document = locked(actor, id, revision);
        if (!mayWrite(document, actor)) {
            throw Problem.forbidden("documents.draft.not-yours", document.unitName());
        }
        accept(words);
        rows.write(id, words);
        Document saved = rows.get(id);
        Made made = maker.make(saved);
        made.refuseUnknown(words.typed().keySet());
        versions.keep(actor, id, Occasion.SAVE, words, made.content());
        return saved;
    }

    /** Says why figures that contradict each other stand there all the same (N22). */
    @Transactional
    public void explain(Actor actor, long id, String finding, String words) {
        Document document = get(actor, id);
        if (document.isIssued() || open(document, actor).isEmpty()) {
            throw Problem.forbidden("documents.draft.not-yours", document.unitName());
        }
        if (findings(document, made(document)).stream()
                .noneMatch(one -> one.key().equals(finding))) {
            throw Problem.notFound("documents.draft.no-such-finding");
        }
        if (words.isBlank() || words.length() > DocumentProcedure.LONGEST) {
            throw Problem.objections(
                    "documents.draft.refused",
                    List.of(Objection.to("words", "documents.draft.explanation-wanted", DocumentProcedure.LONGEST)));
        }
        explanations.explain(actor, document, finding, words.strip());
    }

    /**
     * Takes a step.
     *
     * @throws Problem 404 where the person may not know of it, 403 without the power, 409 when it was changed meanwhile, 422 with
     *     all objections
     */
    @Transactional
    public Document act(Actor actor, long id, String action, StepWords words) {
        get(actor, id);
        rows.lock(id);
        Document document = get(actor, id);
        Row row = procedure
                .of(document)
                .find(document.state(), action)
                .orElseThrow(() -> Problem.conflict("documents.draft.not-now"));
        if (open(document, actor).stream().noneMatch(open -> open.action().equals(action))) {
            throw Problem.forbidden("documents.draft.no-power");
        }
        refuseOld(document, words.revision());
        List<Objection> objections = procedure.objections(row, words);
        if (!objections.isEmpty()) {
            throw Problem.objections("documents.draft.refused", objections);
        }
        String proof = prepare(actor, document, action, words);
        steps.taken(actor, document, row, words.note().strip(), proof);
        rows.move(id, row.to());
        return rows.get(id);
    }

    /** @return what the audit keeps of it */
    private String prepare(Actor actor, Document document, String action, StepWords words) {
        return switch (action) {
            case "submit" -> keep(actor, document, Occasion.SUBMIT);
            case "pass" -> keep(actor, document, Occasion.PASS);
            case "sign" -> keep(actor, document, Occasion.SIGN);
            case "issue" -> issue.issue(actor, document, words.seal().strip());
            default -> "";
        };
    }

    private String keep(Actor actor, Document document, Occasion occasion) {
        Made made = made(document);
        List<Objection> contradictions = Findings.objections(findings(document, made));
        List<Objection> gaps = Gaps.objections(made.gaps());
        if (!gaps.isEmpty()) {
            throw Problem.objections(
                    "documents.draft.unfilled",
                    Stream.concat(gaps.stream(), contradictions.stream()).toList());
        }
        if (!contradictions.isEmpty()) {
            throw Problem.objections("documents.draft.contradicts", contradictions);
        }
        Content content = made.content();
        versions.keep(actor, document.id(), occasion, Words.of(document), content);
        return "sha256 " + content.sha256();
    }

    private Document locked(Actor actor, long id, int revision) {
        get(actor, id);
        rows.lock(id);
        Document document = get(actor, id);
        refuseOld(document, revision);
        return document;
    }

    private static void refuseOld(Document document, int revision) {
        if (document.revision() != revision) {
            throw Problem.conflict("documents.draft.changed");
        }
    }

    static void accept(Words words) {
        var found = new ArrayList<Objection>();
        if (words.title().isBlank() || words.title().length() > LONGEST_TITLE) {
            found.add(Objection.to("title", "documents.draft.title-wanted", LONGEST_TITLE));
        }
        if (words.recipients().length() > LONGEST_TITLE * 5) {
            found.add(Objection.to("recipients", "documents.draft.too-many-words", LONGEST_TITLE * 5));
        }
        if (words.copies().length() > LONGEST_TITLE * 5) {
            found.add(Objection.to("copies", "documents.draft.too-many-words", LONGEST_TITLE * 5));
        }
        words.typed().forEach((name, text) -> {
            if (text.length() > LONGEST_WORDS) {
                found.add(Objection.to("typed." + name, "documents.draft.too-many-words", LONGEST_WORDS));
            }
        });
        if (!found.isEmpty()) {
            throw Problem.objections("documents.draft.refused", found);
        }
    }
}
