package org.ecoledger.monitoring;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Lists of air stations. */
@Component
class StationImport implements ImportKind {
    private final Stations stations;
    private final Regions regions;
    private final Jurisdictions jurisdictions;

    StationImport(Stations stations, Regions regions, Jurisdictions jurisdictions) {
        this.stations = stations;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String code() {
        return "stations";
    }

    @Override
    public Title title() {
        return new Title("空气站点名录", "Air stations");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.BUREAU_ANALYST, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(
                "grade", new Title("级别（文件中没有时）", "Grade, where the file names none"), "国控", List.of("国控", "省控", "微站")));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new StationRows(run, stations, regions, jurisdictions.of(run.actor()));
    }
}
