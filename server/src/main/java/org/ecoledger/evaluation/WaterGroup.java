package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.standards.water.ClassShares;
import org.ecoledger.standards.water.Compliance;
import org.ecoledger.standards.water.RiverEvaluation;
import org.ecoledger.standards.water.RiverJudgement;
import org.ecoledger.standards.water.RiverPollutant;
import org.ecoledger.standards.water.SectionJudgement;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterOptions;
import org.ecoledger.standards.water.WaterQuality;
import org.jspecify.annotations.Nullable;

/**
 * A river, a lake, a county or the city over its assessed sections in a period. A region is graded by its rivers: lakes are
 * judged by limits of their own and each for itself.
 *
 * @param place its address in figures
 */
record WaterGroup(String place, String name, Kind kind, WaterPeriod period, List<PeriodSection> members) {

    /** What the sections have in common. */
    enum Kind {
        CITY,
        COUNTY,
        RIVER,
        LAKE
    }

    /**
     * A quality and what was found on the way to it.
     *
     * @param quality null where nothing could be judged
     */
    record Graded(@Nullable WaterQuality quality, List<RiverPollutant> mainPollutants, String edition, String clause) {}

    /** A number as it is shown; null and 暂无数据 where there is none. */
    record Value(@Nullable BigDecimal number, String text) {
        static Value of(@Nullable BigDecimal number) {
            return new Value(number, number == null ? Figure.MISSING : number.toPlainString());
        }

        static Value of(int count) {
            return of(BigDecimal.valueOf(count));
        }
    }

    WaterGroup {
        members = List.copyOf(members);
    }

    LocalDate day() {
        return period.lastDay();
    }

    Instant asOf() {
        return members.stream()
                .map(PeriodSection::asOf)
                .max(Instant::compareTo)
                .orElse(CityTime.startOf(period.first().atDay(1)));
    }

    ClassShares shares() {
        return ClassShares.of(members.stream()
                .flatMap(member -> Optional.ofNullable(member.water().waterClass()).stream())
                .toList());
    }

    Compliance compliance() {
        return Compliance.of(members.stream().map(PeriodSection::targeted).toList(), day());
    }

    Graded graded() {
        return kind == Kind.LAKE ? ofLake() : ofRivers();
    }

    /** The members that enter the quality. */
    List<PeriodSection> gradedMembers() {
        return members.stream()
                .filter(member -> (member.section().body() == Body.LAKE) == (kind == Kind.LAKE))
                .filter(member -> member.water().waterClass() != null)
                .toList();
    }

    Value value(WaterStatistic statistic) {
        return switch (statistic) {
            case SECTIONS -> Value.of(members.size());
            case EVALUATED -> Value.of(shares().sections());
            case WITH_TARGET -> Value.of(compliance().evaluated());
            case COMPLIANT -> Value.of(compliance().compliant());
            case COMPLIANCE_RATE -> Value.of(compliance().percent());
            case GOOD_SHARE -> Value.of(shares().goodPercent());
            case WORST_SHARE -> Value.of(shares().badPercent());
            case QUALITY -> quality();
            case SOURCES_EVALUATED, SOURCES_COMPLIANT, SOURCES_BY_COUNT, SOURCES_BY_VOLUME ->
                throw new IllegalArgumentException(statistic + " is none of sections");
        };
    }

    /** 优 is 1, 重度污染 is 5. */
    private Value quality() {
        WaterQuality quality = graded().quality();
        return quality == null
                ? Value.of(null)
                : new Value(BigDecimal.valueOf(quality.ordinal() + 1L), quality.chinese());
    }

    private Graded ofRivers() {
        RiverJudgement judged = RiverEvaluation.river(
                gradedMembers().stream().map(member -> member.water().means()).toList(), day());
        return new Graded(
                judged.quality(), judged.mainPollutants(), judged.edition().code(), judged.clause());
    }

    private Graded ofLake() {
        SectionJudgement judged = RiverEvaluation.lake(
                gradedMembers().stream().map(member -> member.water().means()).toList(), day(), WaterOptions.DEFAULT);
        WaterClass waterClass = judged.waterClass();
        List<RiverPollutant> pollutants = judged.mainPollutants().stream()
                .map(main -> new RiverPollutant(
                        main.item(), exceeding(main.item()), gradedMembers().size(), main.multiple()))
                .toList();
        return new Graded(
                waterClass == null ? null : waterClass.quality(),
                pollutants,
                judged.edition().code(),
                judged.clause());
    }

    private int exceeding(WaterItem item) {
        return (int) gradedMembers().stream()
                .map(member -> member.water().items().get(item))
                .filter(judgement -> judgement != null && judgement.exceedance() != null)
                .count();
    }
}
