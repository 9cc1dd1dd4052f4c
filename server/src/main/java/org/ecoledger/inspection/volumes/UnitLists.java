package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.volumes.HeldRows.Scope;
import org.ecoledger.inspection.volumes.ListKind.ListField;
import org.ecoledger.inspection.volumes.TypedRows.Confirmation;
import org.ecoledger.inspection.volumes.TypedRows.Owned;
import org.ecoledger.inspection.volumes.TypedRows.Wording;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three lists of each unit (P2): what the system holds, and what the unit typed; kept current by the unit's word. */
@Service
public class UnitLists {
    private static final int LONGEST_REASON = 500;

    private final ListKinds kinds;
    private final HeldRows held;
    private final TypedRows typed;
    private final ListRights rights;
    private final CaseUnits caseUnits;
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    UnitLists(
            ListKinds kinds,
            HeldRows held,
            TypedRows typed,
            ListRights rights,
            CaseUnits caseUnits,
            Units units,
            Jurisdictions jurisdictions,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.kinds = kinds;
        this.held = held;
        this.typed = typed;
        this.rights = rights;
        this.caseUnits = caseUnits;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One list of one unit.
     *
     * @param confirmed when the unit last said that it is right; null while it never did
     * @param stale whether the unit has been silent for too long while the inspection is in town
     */
    record UnitList(
            ListKind kind, List<ListRow> rows, @Nullable Confirmation confirmed, boolean stale) {
        long count() {
            return rows.stream().filter(ListRow::counts).count();
        }
    }

    /** A unit that has lists to keep. */
    record Keeper(Unit unit, List<UnitList> lists) {
        boolean stale() {
            return lists.stream().anyMatch(UnitList::stale);
        }
    }

    /** Units with cases of this inspection or rows of their own, as far as the reader sees them; stale ones first. */
    List<Keeper> keepers(Actor reader, Inspection inspection) {
        return Stream.concat(caseUnits.of(inspection.code()).stream(), typed.units(inspection.code()).stream())
                .distinct()
                .flatMap(code -> units.find(code).stream())
                .filter(unit -> rights.reads(reader, unit))
                .map(unit -> new Keeper(unit, of(reader, inspection, unit)))
                .sorted(Comparator.comparing(Keeper::stale)
                        .reversed()
                        .thenComparing(keeper -> keeper.unit().code()))
                .toList();
    }

    List<UnitList> of(Actor reader, Inspection inspection, Unit unit) {
        var scope = new Scope(inspection, unit, jurisdictions.of(reader));
        List<Confirmation> words = typed.confirmations(inspection.code());
        return kinds.on(CityTime.today(clock)).stream()
                .map(kind -> list(kind, scope, words))
                .toList();
    }

    private UnitList list(ListKind kind, Scope scope, List<Confirmation> words) {
        Inspection inspection = scope.inspection();
        List<ListRow> rows = Stream.concat(
                        held.of(kind.code(), scope).stream(),
                        typed.of(inspection.code(), scope.unit().code(), kind.code()).stream())
                .toList();
        Confirmation word = words.stream()
                .filter(one ->
                        one.unit().equals(scope.unit().code()) && one.list().equals(kind.code()))
                .findFirst()
                .orElse(null);
        return new UnitList(kind, rows, word, isStale(inspection, word));
    }

    /** Only while the group is in town: before and after nobody has to look daily (ruling 6). */
    private boolean isStale(Inspection inspection, @Nullable Confirmation word) {
        Instant since = word == null ? CityTime.startOf(inspection.from()) : word.at();
        LocalDate today = CityTime.today(clock);
        return inspection.isRunningOn(today)
                && since.plus(kinds.staleAfter(today)).isBefore(clock.instant());
    }

    /**
     * A row that the system does not hold.
     *
     * @throws Problem 403 for others than the unit and the office; 422 with all objections
     */
    @Transactional
    public long add(
            Actor actor, String inspection, String unit, String list, Map<String, String> cells, List<UUID> files) {
        Inspection stay = rights.inspection(inspection);
        Unit keeper = rights.kept(actor, unit);
        ListKind kind = kinds.get(list, CityTime.today(clock));
        Map<String, String> sound = sound(actor, kind, cells, files);
        long id = typed.add(actor, stay.code(), keeper.code(), kind, sound);
        attach(actor, id, files);
        audit.record(actor, "list-row.added", subject(id), kind.code() + " " + keeper.code());
        return id;
    }

    /** A new wording; the earlier ones stay. */
    @Transactional
    public void reword(Actor actor, long id, int version, Map<String, String> cells, List<UUID> files) {
        Owned row = owned(actor, id);
        if (row.version() != version) {
            throw Problem.conflict("volumes.list.changed-meanwhile");
        }
        ListKind kind = kinds.get(row.list(), CityTime.today(clock));
        typed.reword(actor, row, kind, sound(actor, kind, cells, files));
        attach(actor, id, files);
        audit.record(actor, "list-row.reworded", subject(id), "version " + (version + 1));
    }

    @Transactional
    public void annul(Actor actor, long id, String reason) {
        owned(actor, id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.objections(
                    "volumes.list.refused",
                    List.of(Objection.to("reason", "volumes.list.reason-wanted", LONGEST_REASON)));
        }
        typed.annul(actor, id, reason.strip());
        audit.record(actor, "list-row.annulled", subject(id), reason.strip());
    }

    /** The unit says: this list is as things are. */
    @Transactional
    public void confirm(Actor actor, String inspection, String unit, String list) {
        Inspection stay = rights.inspection(inspection);
        Unit keeper = rights.kept(actor, unit);
        if (!rights.isOwn(actor, keeper)) {
            throw Problem.forbidden("volumes.list.not-yours", keeper.name());
        }
        ListKind kind = kinds.get(list, CityTime.today(clock));
        long count = of(actor, stay, keeper).stream()
                .filter(one -> one.kind().code().equals(kind.code()))
                .mapToLong(UnitList::count)
                .sum();
        typed.confirm(actor, stay.code(), keeper.code(), kind.code(), Math.toIntExact(count));
        audit.record(actor, "list.confirmed", "inspection-list:" + keeper.code() + "/" + list, count + " rows");
    }

    List<Wording> history(Actor reader, long id) {
        Owned row = typed.lock(id).orElseThrow(() -> Problem.notFound("volumes.list.no-such-row"));
        rights.readable(reader, row.unit());
        return typed.history(row.id());
    }

    private Owned owned(Actor actor, long id) {
        Owned row = typed.lock(id).orElseThrow(() -> Problem.notFound("volumes.list.no-such-row"));
        rights.kept(actor, row.unit());
        if (row.annulled()) {
            throw Problem.conflict("volumes.list.annulled-already");
        }
        return row;
    }

    private Map<String, String> sound(Actor actor, ListKind kind, Map<String, String> cells, List<UUID> files) {
        var objections = new ArrayList<Objection>();
        var sound = new LinkedHashMap<String, String>();
        for (ListField field : kind.fields()) {
            String cell = cells.getOrDefault(field.code(), "").strip();
            objection(field, cell).ifPresent(objections::add);
            sound.put(field.code(), cell);
        }
        List<EvidenceFile> known = evidence.all(files);
        if (known.size() != files.stream().distinct().count()
                || !known.stream().allMatch(file -> file.subject() == null && file.uploadedBy() == actor.account())) {
            objections.add(Objection.to("files", "volumes.list.file-not-yours"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("volumes.list.refused", List.copyOf(objections));
        }
        return sound;
    }

    private static Optional<Objection> objection(ListField field, String cell) {
        if (field.required() && cell.isEmpty()) {
            return Optional.of(Objection.to(field.code(), "volumes.list.cell-wanted", field.chinese()));
        }
        if (cell.length() > field.longest()) {
            return Optional.of(
                    Objection.to(field.code(), "volumes.list.cell-too-long", field.chinese(), field.longest()));
        }
        return field.kind().equals("date") && !cell.isEmpty() && !isDay(cell)
                ? Optional.of(Objection.to(field.code(), "volumes.list.day-wanted", field.chinese()))
                : Optional.empty();
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private void attach(Actor actor, long id, List<UUID> files) {
        files.forEach(file -> evidence.attach(actor, file, subject(id)));
        typed.attach(id, files);
    }

    static String subject(long id) {
        return ListEvidence.KIND + ":" + id;
    }
}
