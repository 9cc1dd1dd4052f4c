package org.ecoledger.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoledger.evaluation.WaterStates;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterQuality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The water as everybody may see it: the city's own sections. */
@Component
class PublicWater {
    private static final String NOTE = "实时数据未经审核，仅供参考；以审核后发布的月度结果为准。";

    private final WaterStates states;
    private final WaterSections sections;

    PublicWater(WaterStates states, WaterSections sections) {
        this.states = states;
        this.sections = sections;
    }

    /** @param note what a reader must know about live data */
    record WaterNow(String note, List<SectionWater> sections) {}

    /** An item by its printed label and its Chinese name. */
    record ItemName(String label, String chinese) {}

    /**
     * One section.
     *
     * @param body RIVER or LAKE
     * @param water name of the river or lake
     * @param target the class promised, 1 to 6
     * @param at time of the newest reading
     * @param waterClass its class, 1 to 6; the text is the roman numeral
     * @param hex colour of that class
     * @param quality in words
     * @param worst the items that decide the class
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
            @Nullable String hex,
            @Nullable String quality,
            List<ItemName> worst,
            @Nullable String month,
            Figure.Shown monthClass,
            @Nullable Boolean compliant) {}

    WaterNow now() {
        return new WaterNow(
                NOTE,
                states.all(Jurisdiction.everything()).stream()
                        .filter(state -> isOurs(state.section()))
                        .map(PublicWater::section)
                        .toList());
    }

    /** Whether the section of this figure is among those shown here. */
    boolean publishes(String ref) {
        String key = ref.substring(ref.indexOf(':') + 1);
        return sections.find(key.split("/", 2)[0]).filter(PublicWater::isOurs).isPresent();
    }

    /** Sections of other cities are kept for comparison; where drinking water is taken is not told to everybody. */
    private static boolean isOurs(WaterSection section) {
        return section.county() != null && section.kind() == WaterSection.Kind.SECTION;
    }

    private static SectionWater section(WaterStates.State state) {
        WaterSection section = state.section();
        Optional<WaterStates.Now> now = state.now();
        Optional<WaterQuality> quality = now.map(WaterStates.Now::waterClass).map(WaterClass::quality);
        Optional<WaterStates.Month> month = state.month();
        return new SectionWater(
                section.code(),
                section.name(),
                section.body(),
                section.water(),
                section.county(),
                section.lon(),
                section.lat(),
                section.target(),
                now.map(WaterStates.Now::at).orElse(null),
                shown(now.map(WaterStates.Now::waterClass), now.map(WaterStates.Now::ref)),
                quality.map(WaterQuality::hex).orElse(null),
                quality.map(WaterQuality::chinese).orElse(null),
                now.map(WaterStates.Now::worst).orElse(List.of()).stream()
                        .map(item -> new ItemName(item.label(), item.chinese()))
                        .toList(),
                month.map(one -> one.month().toString()).orElse(null),
                shown(month.map(WaterStates.Month::waterClass), month.map(WaterStates.Month::ref)),
                month.map(WaterStates.Month::compliant).orElse(null));
    }

    private static Figure.Shown shown(Optional<WaterClass> waterClass, Optional<String> ref) {
        String address = ref.orElse("");
        return waterClass
                .map(one -> Figure.Shown.of(BigDecimal.valueOf(one.number()), one.roman(), "", address))
                .orElseGet(() -> Figure.Shown.missing("", address));
    }
}
