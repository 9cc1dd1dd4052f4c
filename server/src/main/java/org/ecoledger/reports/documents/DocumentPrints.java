package org.ecoledger.reports.documents;

import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.printing.PrintJob;
import org.ecoledger.reports.printing.PrintJob.State;
import org.ecoledger.reports.printing.PrintJobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** PDF of issued documents: made once, in the background, and from then on the same bytes. */
@Service
class DocumentPrints {
    private final IssueRows issues;
    private final PrintJobs jobs;
    private final Sentences sentences;

    DocumentPrints(IssueRows issues, PrintJobs jobs, Sentences sentences) {
        this.issues = issues;
        this.jobs = jobs;
        this.sentences = sentences;
    }

    /** Orders it; where it is ordered already or made, nothing happens. */
    @Transactional
    void order(Actor actor, Document document) {
        byte[] file = issues.file(document.id()).orElseThrow(() -> Problem.conflict("documents.draft.not-issued"));
        Long last = issues.print(document.id());
        if (last == null || jobs.find(last).state() == State.FAILED) {
            issues.printed(document.id(), jobs.order(actor, document.title(), file));
        }
    }

    PrintView of(Document document, Locale locale) {
        Long last = issues.print(document.id());
        if (last == null) {
            return PrintView.none(jobs.available());
        }
        PrintJob job = jobs.find(last);
        String failure = job.failure();
        return new PrintView(
                jobs.available(),
                job.state().code(),
                job.ahead(),
                job.expectedAt(),
                job.sha256(),
                failure == null ? null : sentences.say(failure, List.of(), locale),
                job.state() == State.PRINTED ? "/api/v1/documents/" + document.id() + "/file.pdf" : null);
    }

    byte[] file(Document document) {
        Long last = issues.print(document.id());
        return (last == null ? java.util.Optional.<byte[]>empty() : jobs.pdf(last))
                .orElseThrow(() -> Problem.notFound("documents.draft.no-pdf"));
    }
}
