package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.volumes.DocumentRequest.UnitAnswer;
import org.ecoledger.inspection.volumes.DocumentRequest.Withdrawn;
import org.ecoledger.inspection.volumes.ListRow.Attached;
import org.ecoledger.inspection.volumes.Shelf.Found;
import org.ecoledger.inspection.volumes.Volume.Entry;
import org.ecoledger.inspection.volumes.Volume.Handover;
import org.ecoledger.inspection.volumes.Volume.State;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for documents as the browser reads them. */
@Component
class RequestViews {
    private final Volumes volumes;
    private final ListRights rights;
    private final Units units;
    private final EvidenceFiles evidence;
    private final Clock clock;

    RequestViews(Volumes volumes, ListRights rights, Units units, EvidenceFiles evidence, Clock clock) {
        this.volumes = volumes;
        this.rights = rights;
        this.units = units;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * One line of the desk.
     *
     * @param answered how many of the units have answered; {@code late} whether one is silent after the limit
     * @param bound whether a volume is bound; {@code handedOver} whether one was handed over
     */
    record Listed(
            long id,
            int number,
            String title,
            String askedBy,
            Instant askedAt,
            Instant dueAt,
            int asked,
            int answered,
            boolean late,
            boolean bound,
            boolean handedOver,
            boolean withdrawn) {}

    record RequestPage(
            Listed head,
            String wanted,
            List<String> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String recordedBy,
            List<AnswerView> units,
            List<Found> picked,
            List<VolumeView> volumes,
            @Nullable Withdrawn withdrawn,
            boolean keepsDesk) {}

    /** @param mine whether the reader answers for this unit */
    record AnswerView(
            String unit,
            String name,
            @Nullable String answer,
            @Nullable String note,
            @Nullable String byName,
            @Nullable Instant at,
            @Nullable Boolean inTime,
            List<Attached> files,
            boolean mine) {}

    /** @param file address of the ZIP; null until it is bound */
    record VolumeView(
            int version,
            State state,
            int items,
            int done,
            String orderedBy,
            Instant orderedAt,
            @Nullable Instant boundAt,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String failure,
            List<Entry> entries,
            List<Handover> handovers,
            @Nullable String file) {}

    Listed listed(DocumentRequest request) {
        return listed(request, volumes.of(request));
    }

    private Listed listed(DocumentRequest request, List<Volume> bound) {
        long answered = request.units().stream().filter(unit -> !unit.isOpen()).count();
        boolean silent = answered < request.units().size();
        return new Listed(
                request.id(),
                request.number(),
                request.title(),
                request.askedBy(),
                request.askedAt(),
                request.dueAt(),
                request.units().size(),
                Math.toIntExact(answered),
                request.isOpen() && silent && clock.instant().isAfter(request.dueAt()),
                bound.stream().anyMatch(volume -> volume.state() == State.BOUND),
                bound.stream().anyMatch(volume -> !volume.handovers().isEmpty()),
                !request.isOpen());
    }

    RequestPage page(DocumentRequest request, Actor reader) {
        boolean keepsDesk = reader.is(Role.COMMITTEE_OFFICE);
        List<Volume> bound = volumes.of(request);
        return new RequestPage(
                listed(request, bound),
                request.wanted(),
                request.terms(),
                request.from(),
                request.to(),
                request.recordedByName(),
                request.units().stream().map(unit -> answer(unit, reader)).toList(),
                keepsDesk ? volumes.picked(reader, request) : List.of(),
                keepsDesk ? bound.stream().map(volume -> view(request, volume)).toList() : List.of(),
                request.withdrawn(),
                keepsDesk);
    }

    private AnswerView answer(UnitAnswer answer, Actor reader) {
        Unit unit = units.get(answer.unit());
        Map<UUID, String> names =
                evidence.all(answer.files()).stream().collect(Collectors.toMap(EvidenceFile::id, EvidenceFile::name));
        return new AnswerView(
                unit.code(),
                unit.name(),
                answer.answer(),
                answer.note(),
                answer.byName(),
                answer.at(),
                answer.inTime(),
                answer.files().stream()
                        .map(file -> Attached.of(file, names.getOrDefault(file, "")))
                        .toList(),
                rights.keeps(reader, unit));
    }

    private static VolumeView view(DocumentRequest request, Volume volume) {
        boolean bound = volume.state() == State.BOUND;
        return new VolumeView(
                volume.version(),
                volume.state(),
                volume.refs().size(),
                volume.done(),
                volume.orderedByName(),
                volume.orderedAt(),
                volume.boundAt(),
                volume.size(),
                volume.sha256(),
                volume.failure(),
                volume.entries(),
                volume.handovers(),
                bound
                        ? "/api/v1/inspections/" + request.inspection() + "/documents/" + request.id() + "/volumes/"
                                + volume.version() + "/file.zip"
                        : null);
    }
}
