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

    /**
     * The first row of a section may not tell whether it is a river's or a lake's, and a file may name provinces only: what
     * later rows and richer files tell completes it.
     */
    @Override
    public WaterSection settle(ImportRow row, Optional<WaterSection> known) {
        boolean told = row.find("body").isPresent();
        boolean complete =
                known.filter(section -> !isCompletedBy(row, section, told)).isPresent();
        if (complete) {
            return known.orElseThrow();
        }
        WaterSection section = sections.put(actor, cells.section(row, known));
        index.add(section);
        if (!told) {
            ofUntoldWater.add(section.code());
        }
        return section;
    }

    private boolean isCompletedBy(ImportRow row, WaterSection section, boolean told) {
        boolean withCity = section.city() == null && row.find("city").isPresent();
        return withCity || (told && ofUntoldWater.remove(section.code()));
    }
}
