package org.ecoledger.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The water as everybody may see it: the city's own sections. */
@Component
class PublicWater {
    private static final String NOTE = "实时数据未经审核，仅供参考；以审核后发布的月度结果为准。";

    private final WaterSections sections;

    PublicWater(WaterSections sections) {
        this.sections = sections;
    }

    /** @param note what a reader must know about live data */
    record WaterNow(String note, List<SectionWater> sections) {}

    /**
     * One section.
     *
     * @param body RIVER or LAKE
     * @param water name of the river or lake
     * @param target the class promised, 1 to 6
     * @param at time of the newest reading
     * @param waterClass its class, 1 to 6; the text is the roman numeral
     * @param quality in words
     * @param worst labels of the items that decide the class
     * @param month the newest evaluated month, 2026-09
     * @param compliant whether that month met the target; null without a target or a class
     */
    record SectionWater(
            String code,
            String name,
            WaterSection.Body body,
            @Nullable String water,
            @Nullable String county,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable Integer target,
            @Nullable Instant at,
            Figure.Shown waterClass,
            @Nullable String quality,
            List<String> worst,
            @Nullable String month,
            Figure.Shown monthClass,
            @Nullable Boolean compliant) {}

    WaterNow now() {
        return new WaterNow(
                NOTE,
                sections.all(Jurisdiction.everything()).stream()
                        .filter(section -> section.county() != null && section.kind() == WaterSection.Kind.SECTION)
                        .map(PublicWater::section)
                        .toList());
    }

    private static SectionWater section(WaterSection section) {
        Figure.Shown none = Figure.Shown.missing("", "water-reading:" + section.code());
        return new SectionWater(
                section.code(),
                section.name(),
                section.body(),
                section.water(),
                section.county(),
                section.lon(),
                section.lat(),
                section.target(),
                null,
                none,
                null,
                List.of(),
                null,
                none,
                null);
    }
}
