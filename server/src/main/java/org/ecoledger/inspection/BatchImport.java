package org.ecoledger.inspection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.RegionNames;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/**
 * An evening's list of handed-over cases (交办件), as the inspection group sends it, and again when it comes back filled in
 * (M12-04, C7). A case whose number and text are known opens nothing twice.
 */
@Component
class BatchImport implements ImportKind {
    private final CaseOpening opening;
    private final Inspections inspections;
    private final Batches batches;
    private final CaseRows cases;
    private final Regions regions;
    private final InspectionDesk desk;
    private final Clock clock;

    BatchImport(
            CaseOpening opening,
            Inspections inspections,
            Batches batches,
            CaseRows cases,
            Regions regions,
            InspectionDesk desk,
            Clock clock) {
        this.opening = opening;
        this.inspections = inspections;
        this.batches = batches;
        this.cases = cases;
        this.regions = regions;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "inspection-batch";
    }

    @Override
    public Title title() {
        return new Title("督察交办清单", "Batch of inspection cases");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE);
    }

    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.isSystem() || desk.has(actor);
    }

    /** Its texts may name who reported; a case is dispatched redacted (ruling 7). */
    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public List<Option> options() {
        List<Inspection> all = inspections.all();
        Optional<Inspection> now = inspections
                .runningOn(CityTime.today(clock))
                .or(() -> all.stream().findFirst());
        return List.of(
                new Option(
                        "inspection",
                        new Title("督察", "Inspection"),
                        now.map(Inspection::code).orElse(null),
                        all.stream().map(Inspection::code).toList()),
                new Option(
                        "batch",
                        new Title("批次（补录、回填时写原批次）", "Batch number; that of the batch where it is completed"),
                        now.map(one -> Integer.toString(batches.next(one.code())))
                                .orElse("1"),
                        List.of()),
                new Option(
                        "handed-over-at",
                        new Title("交办时间（如2026-09-15 21:40；不写则按清单或收到时间）", "Handed over at, such as 2026-09-15 21:40"),
                        "",
                        List.of()),
                new Option("stated", new Title("清单自称件数（可不写）", "How many the list says it has"), "", List.of()));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        var names = RegionNames.of(regions.all());
        var batch = BatchOptions.read(run, inspections);
        return new BatchRows(run, batch, new CaseReader(names), names, opening, batches, cases, regions.counties());
    }
}
