package org.ecoledger.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Grade;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Files of readings of sections and drinking water sources: of automatic stations or of samples. */
@Component
class WaterImport implements ImportKind {
    private static final String ADD = "add";

    private final IncomingReports incoming;
    private final WaterSections sections;
    private final SectionIndexes indexes;
    private final PlausibleValues plausible;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    WaterImport(
            IncomingReports incoming,
            WaterSections sections,
            SectionIndexes indexes,
            PlausibleValues plausible,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.incoming = incoming;
        this.sections = sections;
        this.indexes = indexes;
        this.plausible = plausible;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "water";
    }

    @Override
    public Title title() {
        return new Title("水质监测值", "Water readings");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.BUREAU_ANALYST, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("year", new Title("年份（时间中没有时）", "Year, where the times name none"), "", List.of()),
                new Option(
                        "unknownSections",
                        new Title("名录中没有的断面：拒收或新增", "Sections that are not known: refuse or add"),
                        "refuse",
                        List.of("refuse", ADD)),
                new Option(
                        "zeroIsMissing",
                        new Title("0表示缺测", "0 stands for missing"),
                        "false",
                        List.of("false", "true")));
    }

    @Override
    public RowWriter open(ImportRun run) {
        Jurisdiction reach = jurisdictions.of(run.actor());
        SectionIndexes.Index index = indexes.readFor(reach);
        var options = new WaterRows.Options(
                run.option("zeroIsMissing").orElse("false").equals("true"),
                run.option("year").map(WaterImport::year));
        boolean adding = run.option("unknownSections").orElse("refuse").equals(ADD);
        return new WaterRows(
                run,
                options,
                index,
                adding ? adding(run, index, reach) : WaterImport::known,
                new WaterUnits(plausible.read(code())),
                incoming.open(run, WaterReadings.TABLE),
                clock.instant());
    }

    private AddedSections adding(ImportRun run, SectionIndexes.Index index, Jurisdiction reach) {
        var presets = new SectionCells.Presets(Grade.NATIONAL, Body.RIVER);
        return new AddedSections(sections, index, new SectionCells(sections, regions, reach, presets), run.actor());
    }

    private static WaterSection known(ImportRow row, Optional<WaterSection> section) {
        return section.orElseThrow(() -> new RowRefused(
                "monitoring.unknown-section",
                row.find("code").or(() -> row.find("name")).orElse("")));
    }

    private static int year(String text) {
        if (!text.matches("(19|20)[0-9]{2}")) {
            throw Problem.unacceptable("monitoring.not-a-year", text);
        }
        return Integer.parseInt(text);
    }
}
