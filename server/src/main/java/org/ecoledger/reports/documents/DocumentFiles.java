package org.ecoledger.reports.documents;

import org.springframework.stereotype.Component;

/** The bytes of a document: those that were issued, or those that would be, marked as a draft. */
@Component
class DocumentFiles {
    private final IssueRows issues;
    private final DocumentMaker maker;

    DocumentFiles(IssueRows issues, DocumentMaker maker) {
        this.issues = issues;
        this.maker = maker;
    }

    byte[] docx(Document document) {
        return document.isIssued() ? issues.file(document.id()).orElseThrow() : maker.draft(document);
    }
}
