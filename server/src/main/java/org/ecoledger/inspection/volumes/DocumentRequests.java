package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.volumes.DocumentRequest.UnitAnswer;
import org.ecoledger.inspection.volumes.RequestRows.NewRequest;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for requests of documents (M12-11): recorded with a limit and units, each of which supplies or says it has none. */
@Service
public class DocumentRequests {
    static final String LIMIT = "document-request.supply";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_FILES = 200;

    private final RequestRows rows;
    private final RequestReaders readers;
    private final ListRights rights;
    private final Units units;
    private final Deadlines deadlines;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    DocumentRequests(
            RequestRows rows,
            RequestReaders readers,
            ListRights rights,
            Units units,
            Deadlines deadlines,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.rights = rights;
        this.units = units;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the group asks for.
     *
     * @param terms words by which the system searches; empty for those of the title
     * @param dueAt by when; null for the limit of the table
     */
    public record Asked(
            String title,
            String wanted,
            List<String> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String askedBy,
            @Nullable Instant dueAt,
            List<String> units) {}

    /** Those that the reader may see, newest first. */
    List<DocumentRequest> of(Actor reader, Inspection inspection) {
        return rows.of(inspection.code()).stream()
                .filter(request -> readers.reads(reader, request))
                .toList();
    }

    DocumentRequest get(Actor reader, long id) {
        return rows.find(id)
                .filter(request -> readers.reads(reader, request))
                .orElseThrow(() -> Problem.notFound("volumes.request.not-found", id));
    }

    /**
     * Records a request; each unit's clock begins.
     *
     * @throws Problem 422 with all objections
     */
    @Transactional
    public long record(Actor actor, String inspection, Asked asked) {
        Inspection stay = rights.inspection(inspection);
        refuse(objections(asked));
        Instant now = clock.instant();
        Instant due = asked.dueAt() == null ? now : asked.dueAt();
        long id = rows.add(actor, stay.code(), wanted(asked, due));
        DocumentRequest request = rows.find(id).orElseThrow();
        Instant end = due;
        for (UnitAnswer unit : request.units()) {
            Deadline started = deadlines.start(request.clock(unit.unit()), LIMIT, "", asked.dueAt());
            end = started.dueAt();
        }
        rows.due(id, end);
        audit.record(actor, "document-request.recorded", request.subject(), request.number() + " " + request.title());
        return id;
    }

    private NewRequest wanted(Asked asked, Instant due) {
        List<String> terms = asked.terms().stream()
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return new NewRequest(
                asked.title().strip(),
                asked.wanted().strip(),
                terms,
                asked.from(),
                asked.to(),
                asked.askedBy().strip(),
                due,
                asked.units().stream().distinct().toList());
    }

    private List<Objection> objections(Asked asked) {
        var objections = new ArrayList<Objection>();
        if (asked.title().isBlank() || asked.title().length() > LONGEST_TITLE) {
            objections.add(Objection.to("title", "volumes.request.title-wanted", LONGEST_TITLE));
        }
        if (asked.wanted().length() > LONGEST_TEXT) {
            objections.add(Objection.to("wanted", "volumes.request.text-too-long", LONGEST_TEXT));
        }
        if (asked.askedBy().isBlank() || asked.askedBy().length() > LONGEST_TITLE) {
            objections.add(Objection.to("askedBy", "volumes.request.asker-wanted"));
        }
        LocalDate from = asked.from();
        if (from != null && asked.to() != null && asked.to().isBefore(from)) {
            objections.add(Objection.to("to", "volumes.request.period-backwards"));
        }
        Instant due = asked.dueAt();
        if (due != null && !due.isAfter(clock.instant())) {
            objections.add(Objection.to("dueAt", "volumes.request.due-past"));
        }
        if (asked.units().isEmpty()) {
            objections.add(Objection.to("units", "volumes.request.units-wanted"));
        }
        asked.units().stream()
                .filter(unit -> units.find(unit).isEmpty())
                .forEach(unit -> objections.add(Objection.to("units", "volumes.request.no-such-unit", unit)));
        return objections;
    }

    /**
     * A unit supplies files, or says that it has none and why. It may supply more later.
     *
     * @throws Problem 404 where it was not asked, 403 for others, 409 when the request was withdrawn, 422 with all objections
     */
    @Transactional
    public void answer(Actor actor, long id, String unit, boolean supplied, String note, List<UUID> files) {
        DocumentRequest request = locked(actor, id);
        UnitAnswer asked = request.units().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("volumes.request.not-asked"));
        Unit keeper = units.get(unit);
        if (!rights.keeps(actor, keeper)) {
            throw Problem.forbidden("volumes.list.not-yours", keeper.name());
        }
        refuse(answerObjections(actor, supplied, note, files));
        files.forEach(file -> evidence.attach(actor, file, request.subject()));
        boolean inTime = !clock.instant().isAfter(request.dueAt());
        boolean keepsEarlier = !supplied && "supplied".equals(asked.answer());
        rows.answer(actor, id, unit, supplied || keepsEarlier ? "supplied" : "none", note.strip(), files, inTime);
        deadlines.stop(request.clock(unit), LIMIT);
        audit.record(
                actor,
                "document-request.answered",
                request.subject(),
                unit + " " + (supplied ? files.size() + " files" : "none") + " " + note.strip());
    }

    private List<Objection> answerObjections(Actor actor, boolean supplied, String note, List<UUID> files) {
        var objections = new ArrayList<Objection>();
        if (supplied && files.isEmpty() && note.isBlank()) {
            objections.add(Objection.to("files", "volumes.request.files-wanted"));
        }
        if (!supplied && (note.isBlank() || !files.isEmpty())) {
            objections.add(Objection.to("note", "volumes.request.none-reason-wanted"));
        }
        if (note.length() > LONGEST_TEXT) {
            objections.add(Objection.to("note", "volumes.request.text-too-long", LONGEST_TEXT));
        }
        List<EvidenceFile> known = evidence.all(files);
        if (files.size() > MOST_FILES
                || known.size() != files.stream().distinct().count()
                || !known.stream().allMatch(file -> file.subject() == null && file.uploadedBy() == actor.account())) {
            objections.add(Objection.to("files", "volumes.list.file-not-yours"));
        }
        return objections;
    }

    @Transactional
    public void withdraw(Actor actor, long id, String reason) {
        DocumentRequest request = locked(actor, id);
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            refuse(List.of(Objection.to("reason", "volumes.request.reason-wanted", LONGEST_TEXT)));
        }
        rows.withdraw(actor, id, reason.strip());
        request.units().forEach(unit -> deadlines.stop(request.clock(unit.unit()), LIMIT));
        audit.record(actor, "document-request.withdrawn", request.subject(), reason.strip());
    }

    DocumentRequest locked(Actor actor, long id) {
        DocumentRequest request = rows.lock(id)
                .filter(one -> readers.reads(actor, one))
                .orElseThrow(() -> Problem.notFound("volumes.request.not-found", id));
        if (!request.isOpen()) {
            throw Problem.conflict("volumes.request.withdrawn-already");
        }
        return request;
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("volumes.request.refused", List.copyOf(objections));
        }
    }
}
