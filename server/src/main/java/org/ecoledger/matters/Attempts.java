package org.ecoledger.matters;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.duty.Deputy;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Attempt.Twin;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules have to know about a step that somebody wants to take. */
@Component
class Attempts {
    /** More doubts of one sort tell the checker nothing new. */
    private static final int MOST_ALIKE = 3;

    private final MatterRows rows;
    private final Steps steps;
    private final EvidenceFiles evidence;
    private final Deadlines deadlines;
    private final Units units;
    private final Regions regions;
    private final TownshipDuties duties;
    private final Fields fields;
    private final Parties parties;
    private final Merges merges;
    private final Jurisdictions jurisdictions;
    private final SignedContents contents;
    private final Signatures signatures;
    private final Clock clock;

    Attempts(
            MatterRows rows,
            Steps steps,
            EvidenceFiles evidence,
            Deadlines deadlines,
            Units units,
            Regions regions,
            TownshipDuties duties,
            Fields fields,
            Parties parties,
            Merges merges,
            Jurisdictions jurisdictions,
            SignedContents contents,
            Signatures signatures,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.units = units;
        this.regions = regions;
        this.duties = duties;
        this.fields = fields;
        this.parties = parties;
        this.merges = merges;
        this.jurisdictions = jurisdictions;
        this.contents = contents;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** @param deputy for whom the actor stands in with this step; null where the actor acts as such */
    Attempt gather(
            Actor actor, Matter matter, Procedure procedure, Row row, ActionInput input, @Nullable Deputy deputy) {
        List<EvidenceFile> photos = evidence.all(input.photos());
        List<Party> parties = this.parties.of(matter.number());
        Matter holder = matter.mergedInto() == null
                ? null
                : rows.find(matter.mergedInto(), Jurisdiction.everything()).orElse(null);
        return new Attempt(
                matter,
                procedure,
                row,
                input,
                actor,
                Optional.ofNullable(input.field("unit")).flatMap(units::find).orElse(null),
                Optional.ofNullable(input.field("duty")).flatMap(duties::find).orElse(null),
                isObliged(matter),
                regions.get(matter.county()).path(),
                countyUnit(matter),
                photos,
                evidence.of(matter.subject()),
                twins(matter, photos),
                alike(matter, photos),
                named(row, input),
                parent(actor, row, input),
                holder,
                holder != null && (holder.isClosed() || steps.wasSigned(holder.number())),
                children(matter),
                parties,
                names(parties),
                steps.of(matter.number()),
                clocks(matter),
                steps.lastAt(matter.number(), "dispatch").orElse(null),
                deputy,
                deputy == null ? null : units.find(deputy.unit()).orElse(null),
                contents.of(matter, row).orElse(null),
                signatures.holding(matter.number()),
                clock.instant());
    }

    private Map<String, Unit> named(Row row, ActionInput input) {
        var found = new HashMap<String, Unit>();
        row.needs().stream()
                .filter(need -> fields.get(need).type() == Field.Type.UNIT
                        || fields.get(need).type() == Field.Type.UNITS)
                .flatMap(need -> input.list(need.code()).stream())
                .forEach(code -> units.find(code).ifPresent(unit -> found.put(code, unit)));
        return Map.copyOf(found);
    }

    private Map<String, String> names(List<Party> takingPart) {
        return takingPart.stream()
                .map(Party::unit)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), code -> units.get(code).name()));
    }

    private boolean isObliged(Matter matter) {
        boolean township = Optional.ofNullable(matter.owner())
                .flatMap(units::find)
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .isPresent();
        return !township
                || Optional.ofNullable(matter.duty())
                        .flatMap(duties::find)
                        .filter(duty -> duty.kind() != TownshipDuty.Kind.COUNTY)
                        .isPresent();
    }

    private @Nullable Matter parent(Actor actor, Row row, ActionInput input) {
        String number = row.needs(MatterFields.PARENT) ? input.field(MatterFields.PARENT) : null;
        return number == null
                ? null
                : rows.find(number, jurisdictions.of(actor)).orElse(null);
    }

    private List<Matter> children(Matter matter) {
        return merges.childrenOf(matter.number()).stream()
                .flatMap(child -> rows.find(child, Jurisdiction.everything()).stream())
                .toList();
    }

    private Map<String, Deadline> clocks(Matter matter) {
        return deadlines.find(matter.subject()).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .collect(Collectors.toUnmodifiableMap(Deadline::code, Function.identity()));
    }

    void attachPhotos(Attempt attempt) {
        attempt.photos()
                .forEach(photo -> evidence.attach(
                        attempt.actor(), photo.id(), attempt.matter().subject()));
    }

    /** The county's department, or else its government: takes what no township may be handed. */
    private @Nullable Unit countyUnit(Matter matter) {
        return units.of(matter.county(), Unit.Kind.DEPARTMENT).stream()
                .findFirst()
                .or(() ->
                        units.of(matter.county(), Unit.Kind.GOVERNMENT).stream().findFirst())
                .orElse(null);
    }

    private Map<UUID, Twin> twins(Matter matter, List<EvidenceFile> photos) {
        var twins = new HashMap<UUID, Twin>();
        photos.stream()
                .filter(photo -> photo.role() == EvidenceRole.AFTER)
                .sorted((one, other) -> one.sha256().compareTo(other.sha256()))
                .forEach(photo -> evidence.twins(photo.sha256(), matter.subject()).stream()
                        .findFirst()
                        .ifPresent(twin -> twins.put(photo.id(), twin(twin))));
        return Map.copyOf(twins);
    }

    private Map<UUID, List<Twin>> alike(Matter matter, List<EvidenceFile> photos) {
        var alike = new HashMap<UUID, List<Twin>>();
        photos.stream()
                .filter(photo -> photo.role() == EvidenceRole.AFTER && photo.isImage())
                .forEach(photo -> alike.put(
                        photo.id(),
                        evidence.likenesses(photo, matter.subject()).stream()
                                .filter(likeness -> isOfAMatter(likeness.file()))
                                .map(likeness -> twin(likeness.file()))
                                .distinct()
                                .limit(MOST_ALIKE)
                                .toList()));
        return Map.copyOf(alike);
    }

    private static boolean isOfAMatter(EvidenceFile file) {
        String subject = file.subject();
        return subject != null && subject.startsWith(MatterEvidence.KIND + ":");
    }

    private Twin twin(EvidenceFile file) {
        String subject = file.subject() == null ? "" : file.subject();
        String number = subject.substring(subject.indexOf(':') + 1);
        String office =
                rows.find(number, Jurisdiction.everything()).map(this::officeOf).orElse("");
        return new Twin(number, office);
    }

    private String officeOf(Matter matter) {
        String owner = matter.owner();
        return owner == null
                ? regions.get(matter.county()).name()
                : units.get(owner).name();
    }
}
