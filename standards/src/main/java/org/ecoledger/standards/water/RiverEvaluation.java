package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Rivers, basins and lakes from their sections and points, 环办〔2011〕22号. A river of few sections is judged by the
 * mean of each item over them, one of many by the shares of the sections' classes; a lake by the mean of each item over
 * its points. Days before 2011-03-09 are refused.
 */
public final class RiverEvaluation {

    private static final String BY_MEANS = "断面浓度算术平均值，单因子评价法";
    private static final int MAIN_POLLUTANTS = 3;

    private RiverEvaluation() {}

    /** A river or basin with {@link WaterOptions#DEFAULT}: few is below five sections. */
    public static RiverJudgement river(Collection<WaterMeans> sections, LocalDate day) {
        return river(sections, day, WaterOptions.DEFAULT);
    }

    /**
     * A river or basin.
     *
     * @param sections each section's values of the period; one of which no judged item is known does not count
     * @param day the last of the period
     * @throws IllegalArgumentException for days before the first edition
     */
    public static RiverJudgement river(Collection<WaterMeans> sections, LocalDate day, WaterOptions options) {
        Edition edition = Editions.inForce(Subject.WATER_EVALUATION, day);
        List<SectionJudgement> judged = sections.stream()
                .map(section -> SurfaceWater.judge(section, WaterBody.RIVER, day, options))
                .filter(section -> section.waterClass() != null)
                .toList();
        ClassShares shares = ClassShares.of(judged.stream()
                .flatMap(section -> Optional.ofNullable(section.waterClass()).stream())
                .toList());
        if (judged.isEmpty() || judged.size() < options.sectionsForShares()) {
            return byMeans(ofMeans(sections, WaterBody.RIVER, day, options), judged, shares, edition);
        }
        return byShares(judged, shares, edition);
    }

    /**
     * A lake, or one area of a large lake, from its points, however many they are.
     *
     * @throws IllegalArgumentException for days before the first edition
     */
    public static SectionJudgement lake(Collection<WaterMeans> points, LocalDate day, WaterOptions options) {
        Editions.inForce(Subject.WATER_EVALUATION, day);
        return ofMeans(points, WaterBody.LAKE, day, options);
    }

    private static SectionJudgement ofMeans(
            Collection<WaterMeans> parts, WaterBody body, LocalDate day, WaterOptions options) {
        return SurfaceWater.judge(WaterMeans.ofMeans(parts), body, day, options);
    }

    private static RiverJudgement byMeans(
            SectionJudgement means, List<SectionJudgement> judged, ClassShares shares, Edition edition) {
        WaterClass waterClass = means.waterClass();
        List<RiverPollutant> pollutants = means.mainPollutants().stream()
                .map(main -> pollutant(main.item(), judged, main.multiple()))
                .toList();
        return new RiverJudgement(
                waterClass == null ? null : waterClass.quality(), shares, means, pollutants, edition, BY_MEANS);
    }

    private static RiverJudgement byShares(List<SectionJudgement> judged, ClassShares shares, Edition edition) {
        RiverGrades.Grade grade = RiverGrades.of(shares, edition);
        List<RiverPollutant> pollutants = SurfaceWater.items().stream()
                .map(item -> pollutant(item, judged, null))
                .filter(pollutant -> pollutant.exceeding() > 0)
                .sorted(Comparator.comparing(RiverPollutant::exceeding).reversed())
                .limit(MAIN_POLLUTANTS)
                .toList();
        return new RiverJudgement(grade.quality(), shares, null, pollutants, edition, grade.clause());
    }

    private static RiverPollutant pollutant(
            WaterItem item, List<SectionJudgement> judged, @Nullable BigDecimal multiple) {
        long exceeding = judged.stream()
                .map(section -> section.items().get(item))
                .filter(judgement -> judgement != null && judgement.exceedance() != null)
                .count();
        return new RiverPollutant(item, (int) exceeding, judged.size(), multiple);
    }
}
