package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figures;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.documents.DocumentMaker.Made;
import org.ecoledger.reports.documents.DocumentVersions.Kept;
import org.ecoledger.reports.documents.IssueRows.Issue;
import org.ecoledger.reports.documents.IssueRows.Number;
import org.springframework.stereotype.Component;

/** Number, frozen figures, bytes and audit entry come together or not at all; and what is issued is what was signed, or passed. */
@Component
class DocumentIssue {
    private final DocumentVersions versions;
    private final DocumentSteps steps;
    private final DocumentMaker maker;
    private final Explanations explanations;
    private final IssueRows issues;
    private final Figures figures;
    private final Clock clock;

    DocumentIssue(
            DocumentVersions versions,
            DocumentSteps steps,
            DocumentMaker maker,
            Explanations explanations,
            IssueRows issues,
            Figures figures,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.maker = maker;
        this.explanations = explanations;
        this.issues = issues;
        this.figures = figures;
        this.clock = clock;
    }

    /** Within the step's own transaction. @return number and hash of the bytes */
    String issue(Actor actor, Document document, String seal) {
        Kept settled = versions.settled(document).orElseThrow(() -> Problem.conflict("documents.draft.not-signed"));
        Made live = maker.make(document, CityTime.at(settled.version().at()).toLocalDate());
        refuseChanged(document, settled, live.content());
        LocalDate today = CityTime.today(clock);
        Number number = issues.take(document.unit(), today.getYear());
        Made kept = frozen(actor, document, live);
        String signer = signer(document);
        var stamp = new DocumentMaker.Stamp(number.text(), today, signer, seal);
        byte[] file = maker.issued(kept, document, stamp);
        String sha256 = Content.sha256(file);
        issues.keep(
                actor,
                document,
                new Issue(
                        number,
                        today,
                        signer,
                        seal,
                        kept.content(DocumentMaker.issuedHead(document, stamp)),
                        live.findings(explanations.of(document.id()))),
                file,
                sha256);
        return number.text() + " sha256 " + sha256;
    }

    private Made frozen(Actor actor, Document document, Made live) {
        Map<String, String> addresses = figures.freezeAll(
                actor, document.subjectKey(), List.of(new Figures.Lot(document.region(), live.figures())));
        return live.exchanging(figure -> figure.at(addresses.getOrDefault(figure.ref(), figure.ref())));
    }

    /** A signature stands under what was signed: what the data say otherwise since then goes back to the signer. */
    private static void refuseChanged(Document document, Kept settled, Content now) {
        if (!now.sha256().equals(settled.version().sha256())) {
            throw Problem.objections(
                    document.signed() ? "documents.draft.changed-since-signed" : "documents.draft.changed-since-passed",
                    SentenceChanges.between(settled.content().sentences(), now.sentences()).stream()
                            .map(change -> Objection.to(
                                    "content",
                                    "documents.draft.changed-sentence",
                                    change.before() == null ? "—" : change.before(),
                                    change.now() == null ? "—" : change.now()))
                            .toList());
        }
    }

    /** Who signed last. */
    private String signer(Document document) {
        return steps.of(document.id()).reversed().stream()
                .filter(step -> step.action().equals("sign"))
                .map(DocumentStep::name)
                .findFirst()
                .orElse("");
    }
}
