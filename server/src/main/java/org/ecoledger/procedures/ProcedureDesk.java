package org.ecoledger.procedures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where versions are written: a copy is drafted, changed, checked, and put in force from a day, or annulled. */
@Service
class ProcedureDesk {
    private static final int MOST_LINES = 300;
    private static final int LONGEST_REASON = 500;

    private final ShippedTables shipped;
    private final Versions versions;
    private final TableCheck check;
    private final Audit audit;
    private final Clock clock;

    ProcedureDesk(ShippedTables shipped, Versions versions, TableCheck check, Audit audit, Clock clock) {
        this.shipped = shipped;
        this.versions = versions;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** The table of a version, whoever wrote it and whatever its state. */
    Table table(String name, String version) {
        return shipped.find(name, version)
                .or(() -> versions.find(name, version).map(found -> TableOf.version(found, shipped.shared())))
                .orElseThrow(() -> Problem.notFound("procedures.no-such-version", name, version));
    }

    @Transactional
    public Version draft(Actor actor, String name, String basedOn) {
        Table base = table(name, basedOn);
        Version draft = versions.draft(
                actor,
                name,
                lastShipped(name),
                basedOn,
                ProcedureTable.linesAsCsv(base.lines()),
                ProcedureTable.wordsAsCsv(TableOf.words(base)));
        audit.record(actor, "procedure.drafted", subject(draft), "based on " + basedOn);
        return draft;
    }

    /** Takes any text into the draft; its faults are told by {@link #faults} and refused on putting it in force. */
    @Transactional
    public void change(Actor actor, String name, long id, int revision, List<Line> lines, List<OwnWord> words) {
        if (lines.size() > MOST_LINES) {
            throw Problem.unacceptable("procedures.too-many-rows", MOST_LINES);
        }
        Version draft = heldDraft(name, id, revision);
        String rows = ProcedureTable.linesAsCsv(lines);
        String own = ProcedureTable.wordsAsCsv(words);
        versions.change(actor, id, rows, own);
        audit.record(actor, "procedure.draft-changed", subject(draft), "sha256 " + sha256(rows + own));
    }

    /** What keeps the draft from being put in force. */
    List<Objection> faults(String name, long id) {
        return faults(find(name, id));
    }

    Version find(String name, long id) {
        return versions.find(name, id).orElseThrow(() -> Problem.notFound("procedures.no-such-draft", name));
    }

    List<Objection> faults(Version draft) {
        return check.faults(TableOf.version(draft, shipped.shared()));
    }

    @Transactional
    public void putInForce(
            Actor actor, String name, long id, int revision, @Nullable LocalDate from, @Nullable String reason) {
        Version draft = heldDraft(name, id, revision);
        var objections = new ArrayList<Objection>();
        LocalDate today = CityTime.today(clock);
        if (from == null || from.isBefore(today)) {
            objections.add(Objection.to("validFrom", "procedures.from-the-past", today.toString()));
        }
        objections.addAll(reasonWanted(reason));
        objections.addAll(faults(draft));
        if (from == null || reason == null || !objections.isEmpty()) {
            throw Problem.objections("procedures.not-put-in-force", objections);
        }
        versions.putInForce(actor, id, from, reason.strip());
        audit.record(
                actor,
                "procedure.put-in-force",
                subject(draft),
                "from " + from + ", sha256 " + sha256(draft.rows() + draft.words()) + ": " + reason.strip());
    }

    @Transactional
    public void annul(Actor actor, String name, long id, @Nullable String reason) {
        Version draft = held(name, id);
        List<Objection> objections = reasonWanted(reason);
        if (reason == null || !objections.isEmpty()) {
            throw Problem.objections("procedures.not-annulled", objections);
        }
        versions.annul(actor, id, reason.strip());
        audit.record(actor, "procedure.draft-annulled", subject(draft), reason.strip());
    }

    private Version heldDraft(String name, long id, int revision) {
        Version draft = held(name, id);
        if (draft.revision() != revision) {
            throw Problem.conflict("procedures.changed-meanwhile", draft.changedBy(), draft.version());
        }
        return draft;
    }

    private Version held(String name, long id) {
        Version version = versions.lock(name, id).orElseThrow(() -> Problem.notFound("procedures.no-such-draft", name));
        return switch (version.state()) {
            case DRAFT -> version;
            case IN_FORCE -> throw Problem.conflict("procedures.in-force", version.version());
            case ANNULLED -> throw Problem.conflict("procedures.annulled", version.version());
        };
    }

    private static List<Objection> reasonWanted(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? List.of(Objection.to("reason", "procedures.reason", LONGEST_REASON))
                : List.of();
    }

    /** The last number that a shipped version of this year bears. */
    private int lastShipped(String name) {
        String year = CityTime.today(clock).getYear() + "-";
        return shipped.all().stream()
                .filter(table -> table.name().equals(name) && table.version().startsWith(year))
                .mapToInt(table -> Integer.parseInt(table.version().substring(year.length())))
                .max()
                .orElse(0);
    }

    private static String subject(Version version) {
        return "procedure:" + version.name() + ":" + version.version();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
