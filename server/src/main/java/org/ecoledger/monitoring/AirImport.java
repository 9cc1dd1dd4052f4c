package org.ecoledger.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.springframework.stereotype.Component;

/** Files of hourly values of stations or of whole cities. */
@Component
class AirImport implements ImportKind {
    private final IncomingReports incoming;
    private final StationIndexes indexes;
    private final PlausibleValues plausible;
    private final Clock clock;

    AirImport(IncomingReports incoming, StationIndexes indexes, PlausibleValues plausible, Clock clock) {
        this.incoming = incoming;
        this.indexes = indexes;
        this.plausible = plausible;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "air";
    }

    @Override
    public Title title() {
        return new Title("空气小时值", "Hourly air values");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.BUREAU_ANALYST, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        "zeroIsMissing", new Title("0表示缺测", "0 stands for missing"), "false", List.of("false", "true")),
                new Option(
                        "unit.co",
                        new Title("一氧化碳的单位（表头未写明时）", "Unit of CO where the heading has none"),
                        "mg",
                        List.of("mg", "ug")),
                new Option(
                        "hourLabel",
                        new Title("时刻指该小时的结束还是开始", "The hour is named by its end or its beginning"),
                        "end",
                        List.of("end", "start")),
                new Option("city", new Title("城市（文件中没有时）", "City, where the file names none"), "", List.of()));
    }

    @Override
    public RowWriter open(ImportRun run) {
        var units = new AirUnits(run.option("unit.co").orElse("mg"), plausible.read(code()));
        var options = new AirRows.Options(
                run.option("zeroIsMissing").orElse("false").equals("true"),
                run.option("hourLabel").orElse("end").equals("end"),
                run.option("city"));
        return new AirRows(
                options, indexes.readFor(run.actor()), units, incoming.open(run, Observations.TABLE), clock.instant());
    }
}
