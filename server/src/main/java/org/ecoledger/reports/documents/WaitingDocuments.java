package org.ecoledger.reports.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/** Documents on which one person has to act: to review, to sign, to number and issue, to write anew what was returned. */
@Component
public class WaitingDocuments {
    /** Steps that carry a document forward; nobody is reminded of the others. */
    private static final Set<String> DUTIES = Set.of("approve", "pass", "sign", "issue");

    private final Documents documents;
    private final DocumentProcedure procedures;

    WaitingDocuments(Documents documents, DocumentProcedure procedures) {
        this.documents = documents;
        this.procedures = procedures;
    }

    /**
     * A document that waits for somebody.
     *
     * @param todo what is to be done with it: 签发
     * @param unit in whose name it goes out
     * @param page where it is done
     */
    public record Waiting(String title, String todo, String unit, String page) {}

    /** The oldest first. */
    public List<Waiting> of(Actor actor, Locale locale) {
        return documents.seenBy(actor).reversed().stream()
                .filter(document -> !document.isIssued())
                .flatMap(document -> documents.open(document, actor).stream()
                        .filter(row -> DUTIES.contains(row.action()))
                        .limit(1)
                        .map(row -> waiting(document, row, locale)))
                .toList();
    }

    private Waiting waiting(Document document, Row row, Locale locale) {
        Procedure procedure = procedures.of(document);
        return new Waiting(
                document.title(), procedure.actionName(row.action(), locale), document.unitName(), document.page());
    }
}
