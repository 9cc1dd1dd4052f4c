package org.ecoledger.matters;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Attempt.Twin;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules have to know about a step that somebody wants to take. */
@Component
class Attempts {
    private final MatterRows rows;
    private final Steps steps;
    private final EvidenceFiles evidence;
    private final Deadlines deadlines;
    private final Units units;
    private final Regions regions;
    private final TownshipDuties duties;
    private final Clock clock;

    Attempts(
            MatterRows rows,
            Steps steps,
            EvidenceFiles evidence,
            Deadlines deadlines,
            Units units,
            Regions regions,
            TownshipDuties duties,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.units = units;
        this.regions = regions;
        this.duties = duties;
        this.clock = clock;
    }

    Attempt gather(Actor actor, Matter matter, Row row, ActionInput input) {
        List<EvidenceFile> photos = evidence.all(input.photos());
        return new Attempt(
                matter,
                row,
                input,
                actor,
                Optional.ofNullable(input.field("unit")).flatMap(units::find).orElse(null),
                Optional.ofNullable(input.field("duty")).flatMap(duties::find).orElse(null),
                regions.get(matter.county()).path(),
                countyUnit(matter),
                photos,
                evidence.of(matter.subject()),
                twins(matter, photos),
                deadlines.running(matter.subject(), MatterClocks.HANDLE).orElse(null),
                steps.lastAt(matter.number(), "dispatch").orElse(null),
                clock.instant());
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
