package org.ecoledger.reports.documents;

import java.time.Clock;
import org.ecoledger.clock.CityTime;
import org.ecoledger.reports.documents.DocumentMaker.Stamp;
import org.springframework.stereotype.Component;

/** The bytes of a document: those that were issued, or those that would be, marked as a draft. */
@Component
class DocumentFiles {
    private final IssueRows issues;
    private final DocumentMaker maker;
    private final Clock clock;

    DocumentFiles(IssueRows issues, DocumentMaker maker, Clock clock) {
        this.issues = issues;
        this.maker = maker;
        this.clock = clock;
    }

    byte[] docx(Document document) {
        return document.isIssued()
                ? issues.file(document.id()).orElseThrow()
                : maker.write(
                        maker.make(document), document, new Stamp("", CityTime.today(clock), "", "", true));
    }
}
