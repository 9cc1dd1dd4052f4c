package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.standards.water.Compliance;
import org.ecoledger.standards.water.ItemJudgement;
import org.ecoledger.standards.water.RiverPollutant;
import org.ecoledger.standards.water.SourceRates;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterOptions;
import org.jspecify.annotations.Nullable;

/** The numbers of groups as figures: each opens to the sections or sources it counts. */
final class WaterGroupFigures {
    private static final String WITHIN = "只计您管辖范围内的断面；监测数据，未经审核";

    private WaterGroupFigures() {}

    static Figure of(WaterGroup group, WaterStatistic statistic) {
        WaterGroup.Value value = group.value(statistic);
        Law law = law(group, statistic);
        return Figure.of(
                WaterKeys.period(group.place(), group.period(), statistic.key()),
                label(group, statistic.chinese()),
                value.number(),
                value.text(),
                statistic.unit(),
                law.edition(),
                law.clause(),
                statistic == WaterStatistic.QUALITY ? quality(group) : statistic.method(),
                members(group, statistic).map(WaterGroupFigures::input).toList(),
                group.asOf(),
                value.number() == null ? "没有参评断面" : WITHIN);
    }

    /** The share of the group's sections in which an item is worse than class Ⅲ; empty unless it is a main pollutant. */
    static Optional<Figure> of(WaterGroup group, WaterItem item) {
        WaterGroup.Graded graded = group.graded();
        return graded.mainPollutants().stream()
                .filter(main -> main.item() == item)
                .findFirst()
                .map(main -> exceeding(group, graded, main));
    }

    static Figure of(SourceGroup group, WaterStatistic statistic) {
        WaterGroup.Value value = group.value(statistic);
        SourceRates rates = group.rates();
        return Figure.of(
                WaterKeys.period(group.place(), group.period(), statistic.key()),
                group.name() + group.period().chinese() + statistic.chinese(),
                value.number(),
                value.text(),
                statistic.unit(),
                joined(group, JudgedWater::edition),
                joined(group, JudgedWater::clause),
                statistic.method(),
                group.sources().stream()
                        .flatMap(source -> inputs(source, statistic))
                        .toList(),
                group.asOf(),
                note(rates));
    }

    private record Law(String edition, @Nullable String clause) {}

    /** What judged the sources: those of surface water and of groundwater have each their own. */
    private static @Nullable String joined(SourceGroup group, Function<JudgedWater, String> law) {
        String all = group.sources().stream()
                .map(PeriodSection::water)
                .filter(water -> water.compliant() != null)
                .map(law)
                .distinct()
                .sorted()
                .collect(Collectors.joining("；"));
        return all.isEmpty() ? null : all;
    }

    private static Law law(WaterGroup group, WaterStatistic statistic) {
        if (statistic == WaterStatistic.QUALITY) {
            WaterGroup.Graded graded = group.graded();
            return new Law(graded.edition(), graded.clause());
        }
        Compliance compliance = group.compliance();
        boolean ofTargets = statistic == WaterStatistic.WITH_TARGET
                || statistic == WaterStatistic.COMPLIANT
                || statistic == WaterStatistic.COMPLIANCE_RATE;
        return new Law(compliance.edition().code(), ofTargets ? compliance.clause() : null);
    }

    private static String quality(WaterGroup group) {
        int sections = group.gradedMembers().size();
        if (group.kind() == WaterGroup.Kind.LAKE) {
            return "湖库各点位浓度的算术平均值按单因子评价法定类，再定水质状况；参评点位%d个。".formatted(sections);
        }
        String lakes = group.kind() == WaterGroup.Kind.RIVER ? "" : "只计河流断面。";
        int few = WaterOptions.DEFAULT.sectionsForShares();
        return (sections < few ? "参评断面%d个，少于%d个：各断面浓度的算术平均值按单因子评价法定类，再定水质状况。" : "参评断面%d个，不少于%d个：按Ⅰ～Ⅲ类与劣Ⅴ类断面的比例定水质状况。")
                        .formatted(sections, few)
                + lakes;
    }

    /** Those that the number counts or is a share of. */
    private static Stream<PeriodSection> members(WaterGroup group, WaterStatistic statistic) {
        return switch (statistic) {
            case QUALITY -> group.gradedMembers().stream();
            case WITH_TARGET, COMPLIANT, COMPLIANCE_RATE ->
                group.members().stream().filter(member -> member.water().compliant() != null);
            case EVALUATED, GOOD_SHARE, WORST_SHARE ->
                group.members().stream().filter(member -> member.water().waterClass() != null);
            default -> group.members().stream();
        };
    }

    private static Input input(PeriodSection member) {
        Integer target = member.section().target();
        String promised = target == null ? "无水质目标" : "目标" + WaterClass.values()[target - 1].roman() + "类";
        return new Input.Derived(
                member.section().name() + "（" + promised
                        + complies(member.water().compliant()) + "）",
                WaterWording.text(member.water().waterClass()),
                "",
                member.ref(WaterKeys.CLASS));
    }

    private static String complies(@Nullable Boolean compliant) {
        return compliant == null ? "" : compliant ? "，达标" : "，未达标";
    }

    private static Figure exceeding(WaterGroup group, WaterGroup.Graded graded, RiverPollutant main) {
        BigDecimal rate = main.exceedPercent();
        List<Input> inputs = group.gradedMembers().stream()
                .flatMap(member -> Optional.ofNullable(member.water().items().get(main.item())).stream()
                        .map(judged -> ofItem(member, judged)))
                .toList();
        return Figure.of(
                WaterKeys.period(
                        group.place(),
                        group.period(),
                        WaterKeys.EXCEEDING + main.item().key()),
                label(group, WaterWording.name(main.item()) + "断面超标率"),
                rate,
                WaterWording.text(rate),
                "%",
                graded.edition(),
                graded.clause(),
                "该项目劣于Ⅲ类的断面%d个除以参评断面%d个，保留1位小数，按GB/T 8170修约。".formatted(main.exceeding(), main.sections()),
                inputs,
                group.asOf(),
                WITHIN);
    }

    private static Input ofItem(PeriodSection member, ItemJudgement judged) {
        return new Input.Derived(
                member.section().name() + "，" + judged.waterClass().roman() + "类",
                WaterWording.text(member.water().shown().get(judged.item())),
                judged.item().unit(),
                member.ref(judged.item().key()));
    }

    private static Stream<Input> inputs(PeriodSection source, WaterStatistic statistic) {
        Input water = new Input.Derived(
                source.section().name()
                        + (source.water().compliant() == null
                                ? "（无评价结果）"
                                : "（" + complies(source.water().compliant()).substring(1) + "）"),
                WaterWording.text(source.water().waterClass()),
                "",
                source.ref(WaterKeys.CLASS));
        if (statistic != WaterStatistic.SOURCES_BY_VOLUME) {
            return Stream.of(water);
        }
        Input intake = new Input.Derived(
                source.section().name() + "取水量",
                WaterWording.text(source.intake()),
                WaterWording.VOLUME,
                WaterKeys.period(source.section().code(), source.period(), WaterKeys.INTAKE));
        return Stream.of(water, intake);
    }

    private static @Nullable String note(SourceRates rates) {
        String unevaluated =
                rates.unevaluated().isEmpty() ? "" : "没有评价结果、不计入：" + String.join("、", rates.unevaluated()) + "。";
        String unknown =
                rates.withoutIntake().isEmpty() ? "" : "没有取水量、不计入水量：" + String.join("、", rates.withoutIntake()) + "。";
        String all = unevaluated + unknown;
        return all.isEmpty() ? WaterWording.UNREVIEWED : all + WaterWording.UNREVIEWED;
    }

    private static String label(WaterGroup group, String what) {
        return group.name() + group.period().chinese() + what;
    }
}
