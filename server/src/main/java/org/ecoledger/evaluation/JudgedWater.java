package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.Compliance;
import org.ecoledger.standards.water.DrinkingSource;
import org.ecoledger.standards.water.Exceedance;
import org.ecoledger.standards.water.GroundWater;
import org.ecoledger.standards.water.ItemJudgement;
import org.ecoledger.standards.water.SectionJudgement;
import org.ecoledger.standards.water.SourceExceedance;
import org.ecoledger.standards.water.SourceJudgement;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.TargetedSection;
import org.ecoledger.standards.water.TrophicJudgement;
import org.ecoledger.standards.water.TrophicState;
import org.ecoledger.standards.water.WaterBody;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterMeans;
import org.ecoledger.standards.water.WaterOptions;
import org.ecoledger.standards.water.WaterReading;
import org.jspecify.annotations.Nullable;

/**
 * The water of one section, from a reading or from the means of a time.
 *
 * @param means exact; what was below the limit of detection counts half of it
 * @param values the means in the digits in which they are judged
 * @param shown the same, but where no digits are set in those of the readings
 * @param waterClass null where no item of the class was measured
 * @param worst the items that decide the class
 * @param items what entered the class
 * @param compliant of a section whether it meets its target, of a source whether it may be drunk from; null where that is
 *     not known
 * @param failing the items that stand against it
 * @param trophic of a lake with chlorophyll, phosphorus, nitrogen, transparency and CODMn; null for all others
 */
record JudgedWater(
        WaterMeans means,
        Map<WaterItem, BigDecimal> values,
        Map<WaterItem, BigDecimal> shown,
        @Nullable WaterClass waterClass,
        List<WaterItem> worst,
        Map<WaterItem, ItemJudgement> items,
        List<Exceedance> mainPollutants,
        @Nullable Boolean compliant,
        List<WaterItem> failing,
        @Nullable TrophicJudgement trophic,
        String edition,
        String clause) {

    private static final int TROPHIC_DECIMALS = 12;
    private static final WaterOptions AS_GIVEN = WaterOptions.DEFAULT.withDigits(WaterOptions.Digits.AS_GIVEN);

    static WaterMeans meansOf(Collection<SectionReading> readings) {
        return WaterMeans.ofSamples(readings.stream().map(JudgedWater::sample).toList());
    }

    /** How many digits after the point the readings have; half of a limit of detection has one more. */
    static Map<WaterItem, Integer> decimalsOf(Collection<SectionReading> readings) {
        Map<WaterItem, Integer> decimals = new EnumMap<>(WaterItem.class);
        for (SectionReading reading : readings) {
            sample(reading)
                    .forEach((item, one) -> decimals.merge(
                            item, Math.max(0, one.value().scale()) + (one.belowDetection() ? 1 : 0), Math::max));
        }
        return decimals;
    }

    static JudgedWater of(WaterSection section, SectionReading reading) {
        List<SectionReading> one = List.of(reading);
        return of(
                section,
                meansOf(one),
                decimalsOf(one),
                CityTime.at(reading.at()).toLocalDate());
    }

    /**
     * @param decimals how many digits after the point the readings have
     * @param day the last of the period
     */
    static JudgedWater of(WaterSection section, WaterMeans means, Map<WaterItem, Integer> decimals, LocalDate day) {
        boolean ground = section.body() == Body.GROUND;
        Map<WaterItem, BigDecimal> values = means.judged(day, ground ? AS_GIVEN : WaterOptions.DEFAULT);
        Optional<SectionJudgement> judged = judged(section.body(), means, day);
        WaterClass waterClass = judged.map(SectionJudgement::waterClass).orElse(null);
        WaterClass target = section.target() == null ? null : WaterClass.values()[section.target() - 1];
        boolean source = section.kind() == Kind.SOURCE;
        Optional<SourceJudgement> drinking =
                source ? judged.map(_ -> drinking(section.body(), means, day)) : Optional.empty();
        return new JudgedWater(
                means,
                values,
                shown(means, values, decimals, ground ? AS_GIVEN : WaterOptions.DEFAULT, day),
                waterClass,
                judged.map(SectionJudgement::worst).orElse(List.of()),
                judged.map(SectionJudgement::items).orElse(Map.of()),
                judged.map(SectionJudgement::mainPollutants).orElse(List.of()),
                source
                        ? drinking.map(SourceJudgement::compliant).orElse(null)
                        : new TargetedSection(waterClass, target).compliant(),
                source ? failing(drinking) : failing(judged, target),
                section.body() == Body.LAKE ? trophic(means, day) : null,
                drinking.map(SourceJudgement::edition)
                        .or(() -> judged.map(SectionJudgement::edition))
                        .map(edition -> edition.code())
                        .orElse(""),
                drinking.map(SourceJudgement::clause)
                        .or(() -> judged.map(SectionJudgement::clause))
                        .orElse(""));
    }

    private static Map<WaterItem, BigDecimal> shown(
            WaterMeans means,
            Map<WaterItem, BigDecimal> values,
            Map<WaterItem, Integer> decimals,
            WaterOptions options,
            LocalDate day) {
        Map<WaterItem, BigDecimal> shown = new EnumMap<>(WaterItem.class);
        values.forEach((item, value) -> shown.put(
                item,
                SurfaceWater.decimals(item, day, options).isPresent()
                        ? value
                        : means.exact().getOrDefault(item, Ratio.ZERO).rounded(decimals.getOrDefault(item, 0))));
        return shown;
    }

    private static Map<WaterItem, WaterReading> sample(SectionReading reading) {
        Map<WaterItem, WaterReading> sample = new EnumMap<>(WaterItem.class);
        reading.values()
                .forEach((quantity, value) -> quantity.item()
                        .filter(_ -> reading.isValid(quantity))
                        .ifPresent(item -> sample.put(item, new WaterReading(value, reading.isBelow(quantity)))));
        return sample;
    }

    /** Empty before the first edition that judges such water. */
    private static Optional<SectionJudgement> judged(Body body, WaterMeans means, LocalDate day) {
        Subject subject = body == Body.GROUND ? Subject.GROUND_WATER : Subject.SURFACE_WATER;
        return Editions.find(subject, day)
                .map(_ -> body == Body.GROUND
                        ? GroundWater.judge(means, day, WaterOptions.DEFAULT)
                        : SurfaceWater.judge(means, bodyOf(body), day, WaterOptions.DEFAULT));
    }

    private static SourceJudgement drinking(Body body, WaterMeans means, LocalDate day) {
        return body == Body.GROUND
                ? DrinkingSource.ground(means, day, WaterOptions.DEFAULT)
                : DrinkingSource.surface(means, bodyOf(body), day, WaterOptions.DEFAULT);
    }

    static WaterBody bodyOf(Body body) {
        return body == Body.LAKE ? WaterBody.LAKE : WaterBody.RIVER;
    }

    private static List<WaterItem> failing(Optional<SourceJudgement> drinking) {
        return drinking.map(SourceJudgement::exceeding).orElse(List.of()).stream()
                .map(SourceExceedance::item)
                .toList();
    }

    private static List<WaterItem> failing(Optional<SectionJudgement> judged, @Nullable WaterClass target) {
        return target == null
                ? List.of()
                : judged.map(section -> Compliance.failing(section, target)).orElse(List.of());
    }

    private static @Nullable TrophicJudgement trophic(WaterMeans means, LocalDate day) {
        Map<WaterItem, BigDecimal> unrounded = new EnumMap<>(WaterItem.class);
        means.exact().forEach((item, mean) -> unrounded.put(item, mean.decimal(TROPHIC_DECIMALS)));
        TrophicJudgement judgement = TrophicState.judge(unrounded, day);
        return judgement.index() == null ? null : judgement;
    }
}
