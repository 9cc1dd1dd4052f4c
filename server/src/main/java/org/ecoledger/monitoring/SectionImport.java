package org.ecoledger.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** Lists of sections and of drinking water sources; a file of readings that names each section many times is one too. */
@Component
class SectionImport implements ImportKind {
    private static final List<String> FIELDS = List.of(
            "code",
            "name",
            "kind",
            "body",
            "water",
            "basin",
            "province",
            "city",
            "county",
            "township",
            "lon",
            "lat",
            "grade",
            "target",
            "intake",
            "assessed");

    private final WaterSections sections;
    private final SectionIndexes indexes;
    private final Regions regions;
    private final Jurisdictions jurisdictions;

    SectionImport(WaterSections sections, SectionIndexes indexes, Regions regions, Jurisdictions jurisdictions) {
        this.sections = sections;
        this.indexes = indexes;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String code() {
        return "sections";
    }

    @Override
    public Title title() {
        return new Title("水质断面与饮用水水源名录", "Water sections and drinking water sources");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.BUREAU_ANALYST, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        "grade",
                        new Title("级别（文件中没有时）", "Grade, where the file names none"),
                        "国控",
                        List.of("国控", "省控", "市控")),
                new Option(
                        "body",
                        new Title("水体类型（文件中没有时）", "Kind of water, where the file names none"),
                        "river",
                        List.of("river", "lake", "ground")));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        var reach = jurisdictions.of(run.actor());
        var presets = new SectionCells.Presets(
                SectionCells.grade(run.option("grade").orElse("国控")),
                Body.valueOf(run.option("body").orElse("river").toUpperCase(Locale.ROOT)));
        return new Rows(run, indexes.readFor(reach), new SectionCells(sections, regions, reach, presets));
    }

    /** Takes each section once, however often it is named in the same words. */
    private final class Rows implements RowWriter {
        private final ImportRun run;
        private final SectionIndexes.Index index;
        private final SectionCells cells;
        private final Set<List<String>> seen = new HashSet<>();

        private Rows(ImportRun run, SectionIndexes.Index index, SectionCells cells) {
            this.run = run;
            this.index = index;
            this.cells = cells;
        }

        @Override
        public void take(ImportRow row) {
            List<String> said =
                    FIELDS.stream().map(field -> row.find(field).orElse("")).toList();
            if (seen.contains(said)) {
                run.passBy();
                return;
            }
            WaterSection section = sections.put(run.actor(), cells.section(row, index.find(row)));
            index.add(section);
            seen.add(said);
        }
    }
}
