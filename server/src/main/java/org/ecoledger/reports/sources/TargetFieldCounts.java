package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.targets.Measure;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.ecoledger.targets.Standing;
import org.springframework.stereotype.Component;

/** How many of a region's own targets stand where: {@code target-count:{region}/{day}/{which}}; each opens to their paces. */
@Component
class TargetFieldCounts implements FigureSource {
    private static final String KIND = "target-count";
    private static final Set<Standing> BEHIND =
            EnumSet.of(Standing.TIGHT, Standing.OFF_TRACK, Standing.IMPOSSIBLE, Standing.MISSED);
    private static final Map<String, Set<Standing>> WHICH = Map.of(
            "all", EnumSet.allOf(Standing.class),
            "good", EnumSet.of(Standing.MET, Standing.ON_TRACK),
            "tight", EnumSet.of(Standing.TIGHT),
            "lagging", EnumSet.of(Standing.OFF_TRACK),
            "impossible", EnumSet.of(Standing.IMPOSSIBLE, Standing.MISSED),
            "behind", BEHIND);
    private static final Map<String, String> CHINESE = Map.of(
            "all", "目标数",
            "good", "已达到或进度正常的目标数",
            "tight", "进度偏紧的目标数",
            "lagging", "进度滞后的目标数",
            "impossible", "无法完成或未完成的目标数",
            "behind", "未按进度完成的目标数");

    private final Paces paces;
    private final Regions regions;
    private final Clock clock;

    TargetFieldCounts(Paces paces, Regions regions, Clock clock) {
        this.paces = paces;
        this.regions = regions;
        this.clock = clock;
    }

    static boolean isBehind(Standing standing) {
        return BEHIND.contains(standing);
    }

    static String ref(String region, LocalDate day, String which) {
        return KIND + ":" + region + "/" + day + "/" + which;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || !WHICH.containsKey(parts[2])) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts[1]);
            return day.isAfter(CityTime.today(clock))
                    ? Optional.empty()
                    : regions.find(parts[0])
                            .filter(jurisdiction::covers)
                            .map(region -> figure(region, day, parts[2], jurisdiction));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Figure figure(Region region, LocalDate day, String which, Jurisdiction jurisdiction) {
        List<Pace> all = paces.on(day, region.code(), jurisdiction).stream()
                .filter(pace -> TargetFieldRows.isOf(region, pace))
                .toList();
        List<Input> counted = all.stream()
                .filter(pace -> WHICH.getOrDefault(which, Set.of()).contains(pace.standing()))
                .<Input>map(pace -> new Input.Derived(
                        pace.target().indicator().name() + "：" + TargetFields.chinese(pace.standing()),
                        pace.shown(Measure.SO_FAR).text(),
                        pace.shown(Measure.SO_FAR).unit(),
                        pace.ref(Measure.SO_FAR)))
                .toList();
        return Figure.of(
                ref(region.code(), day, which),
                region.name() + CHINESE.get(which) + "（截至" + day + "）",
                all.isEmpty() ? null : BigDecimal.valueOf(counted.size()),
                all.isEmpty() ? Figure.MISSING : String.valueOf(counted.size()),
                "项",
                null,
                null,
                "责任书中由本级政府承担、在这一天有效的目标，按配速判定的状态计数",
                counted,
                CityTime.startOf(day),
                all.isEmpty() ? "没有签订目标责任书" : "按实时数据计算，未经审核");
    }
}
