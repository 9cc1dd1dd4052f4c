package org.ecoledger.reports.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.inspection.IssuedDocuments;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Lets issued documents stand in lists of documents and be bound into volumes (M12-11). */
@Component
class DocumentVolumes implements IssuedDocuments {
    private final DocumentRows rows;
    private final IssueRows issues;

    DocumentVolumes(DocumentRows rows, IssueRows issues) {
        this.rows = rows;
        this.issues = issues;
    }

    @Override
    public String kind() {
        return Document.TRACK;
    }

    @Override
    public List<Issued> between(LocalDate from, LocalDate to, Jurisdiction jurisdiction) {
        return issues.between(from, to).stream()
                .flatMap(id -> rows.find(id, jurisdiction).stream())
                .map(DocumentVolumes::issued)
                .toList();
    }

    @Override
    public Optional<Issued> find(String key, Jurisdiction jurisdiction) {
        return document(key, jurisdiction).map(DocumentVolumes::issued);
    }

    @Override
    public Optional<byte[]> open(String key, Jurisdiction jurisdiction) {
        return document(key, jurisdiction).flatMap(document -> issues.file(document.id()));
    }

    private Optional<Document> document(String key, Jurisdiction jurisdiction) {
        return key.matches("[0-9]{1,18}")
                ? rows.find(Long.parseLong(key), jurisdiction).filter(Document::isIssued)
                : Optional.empty();
    }

    private static Issued issued(Document document) {
        var issue = Objects.requireNonNull(document.issue());
        return new Issued(
                Long.toString(document.id()),
                issue.number(),
                document.title(),
                issue.on(),
                document.unitName(),
                document.title() + issue.number() + ".docx",
                issue.sha256());
    }
}
