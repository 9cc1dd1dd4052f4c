package org.ecoledger.standards.water;

import java.util.List;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The water of one drinking-water source.
 *
 * @param waterClass by the table of classes; null if none of its items was measured
 * @param compliant class Ⅲ or better and, of surface water, within tables 2 and 3 as far as measured; null if nothing
 *     fails but there is no class
 * @param exceeding what fails, in the tables' order
 * @param supplementary how many items of tables 2 and 3 were measured
 */
public record SourceJudgement(
        @Nullable WaterClass waterClass,
        @Nullable Boolean compliant,
        List<SourceExceedance> exceeding,
        int supplementary,
        Edition edition,
        String clause) {

    public SourceJudgement {
        exceeding = List.copyOf(exceeding);
    }
}
