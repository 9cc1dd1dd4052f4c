package org.ecoledger.reports.printing;

import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents to be printed in the background, on whichever server is free. Who may order and see one is known to the module
 * that orders it: it keeps the number with its document.
 */
@Component
public class PrintJobs {
    private final PrintRows rows;
    private final Printing printing;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PrintJobs(PrintRows rows, Printing printing, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.printing = printing;
        this.audit = audit;
        this.events = events;
    }

    /** Whether a document can be ordered here at all; without LibreOffice there is the DOCX alone. */
    public boolean available() {
        return printing.available();
    }

    /**
     * Orders a document and comes back at once; it is begun when the surrounding transaction has committed.
     *
     * @param name of the document, without an ending
     * @return the number under which it is found
     */
    @Transactional
    public long order(Actor actor, String name, byte[] docx) {
        if (!printing.available()) {
            throw Problem.conflict("documents.print.absent");
        }
        long id = rows.add(actor, name, docx);
        audit.record(actor, "print.ordered", "print:" + id, name);
        events.publishEvent(new PrintOrdered(id));
        return id;
    }

    public PrintJob find(long id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("documents.print.no-such-job", id));
    }

    /** The PDF, once it is printed. */
    public Optional<byte[]> pdf(long id) {
        return rows.pdf(id);
    }
}
