package org.ecoledger.monitoring;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportRow;

/** Adds the sections that a file of readings names and nobody knows yet. */
final class AddedSections implements WaterRows.Settlement {
    private final WaterSections sections;
    private final SectionIndexes.Index index;
    private final SectionCells cells;
    private final Actor actor;
    private final Set<String> ofUntoldWater = new HashSet<>();

    AddedSections(WaterSections sections, SectionIndexes.Index index, SectionCells cells, Actor actor) {
        this.sections = sections;
        this.index = index;
        this.cells = cells;
        this.actor = actor;
    }

    /** The first row of a section may not tell whether it is a river's or a lake's; a later one completes it. */
    @Override
    public WaterSection settle(ImportRow row, Optional<WaterSection> known) {
        boolean told = row.find("body").isPresent();
        if (known.isPresent() && !(told && ofUntoldWater.remove(known.get().code()))) {
            return known.get();
        }
        WaterSection section = sections.put(actor, cells.section(row, known));
        index.add(section);
        if (!told) {
            ofUntoldWater.add(section.code());
        }
        return section;
    }
}
