package org.ecoledger.evaluation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterReadings;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the water stands at all sections: by the newest reading, and by the newest evaluated month. */
@Component
public class WaterStates {
    private final WaterSections sections;
    private final WaterReadings readings;
    private final WaterMonths months;

    WaterStates(WaterSections sections, WaterReadings readings, WaterMonths months) {
        this.sections = sections;
        this.readings = readings;
        this.months = months;
    }

    /** A section or source with what is known of it. */
    public record State(WaterSection section, Optional<Now> now, Optional<Month> month) {}

    /**
     * By the newest reading.
     *
     * @param waterClass null where nothing was measured that has a class
     * @param worst the items that decide it
     * @param ref address of the class as a figure
     */
    public record Now(Instant at, @Nullable WaterClass waterClass, List<WaterItem> worst, String ref) {}

    /**
     * By the newest evaluated month.
     *
     * @param compliant whether it met its target, or may be drunk from; null where that is not known
     */
    public record Month(
            YearMonth month,
            @Nullable WaterClass waterClass,
            @Nullable Boolean compliant,
            String ref) {}

    /** All that the jurisdiction reaches, by code. */
    public List<State> all(Jurisdiction jurisdiction) {
        List<WaterSection> visible = sections.all(jurisdiction);
        List<String> codes = visible.stream().map(WaterSection::code).toList();
        Map<String, SectionReading> newest = readings.newest(codes);
        Map<String, WaterMonth> evaluated = months.newest(codes);
        return visible.stream()
                .map(section -> new State(
                        section,
                        Optional.ofNullable(newest.get(section.code())).map(reading -> now(section, reading)),
                        Optional.ofNullable(evaluated.get(section.code())).map(month -> month(section, month))))
                .toList();
    }

    private static Now now(WaterSection section, SectionReading reading) {
        JudgedWater water = JudgedWater.of(section, reading);
        return new Now(
                reading.at(),
                water.waterClass(),
                water.worst(),
                WaterKeys.reading(section.code(), reading.at(), WaterKeys.CLASS));
    }

    private static Month month(WaterSection section, WaterMonth month) {
        JudgedWater water = month.judged(section);
        return new Month(
                month.month(),
                water.waterClass(),
                water.compliant(),
                WaterKeys.month(section.code(), month.month(), WaterKeys.CLASS));
    }
}
