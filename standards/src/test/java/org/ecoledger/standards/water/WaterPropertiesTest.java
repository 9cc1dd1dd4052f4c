package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GB 3838-2002 and 环办〔2011〕22号: what holds for all values (seeded)")
class WaterPropertiesTest {

    private static final int ROUNDS = 5_000;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 6, 1));

    private final Random random = new Random(3838);

    @Test
    @DisplayName("the class never improves when an item worsens")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void theClassNeverImprovesWhenAnItemWorsens() {
        for (int i = 0; i < ROUNDS; i++) {
            Map<WaterItem, BigDecimal> values = values();
            WaterBody body = pick(WaterBody.values());
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            WaterItem item = pick(values.keySet().toArray(WaterItem[]::new));
            Map<WaterItem, BigDecimal> worse = new EnumMap<>(values);
            worse.put(item, worsened(item, values.get(item)));
            assertThat(number(worse, body, day))
                    .as("%s of %s, worse %s", item, values, worse.get(item))
                    .isGreaterThanOrEqualTo(number(values, body, day));
        }
    }

    @Test
    @DisplayName("the judgement does not depend on the order of the items")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void theJudgementDoesNotDependOnTheOrder() {
        for (int i = 0; i < ROUNDS; i++) {
            Map<WaterItem, BigDecimal> values = values();
            List<WaterItem> order = new ArrayList<>(values.keySet());
            Collections.shuffle(order, random);
            Map<WaterItem, BigDecimal> shuffled = new LinkedHashMap<>();
            order.forEach(item -> shuffled.put(item, values.get(item)));
            assertThat(SurfaceWater.judge(shuffled, WaterBody.RIVER, DAYS.getLast()))
                    .isEqualTo(SurfaceWater.judge(values, WaterBody.RIVER, DAYS.getLast()));
        }
    }

    @Test
    @DisplayName("GB/T 8170: judging the rounded values gives the same judgement")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void judgingTheRoundedValuesGivesTheSame() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            SectionJudgement judgement = SurfaceWater.judge(values(), WaterBody.LAKE, day);
            Map<WaterItem, BigDecimal> rounded = new EnumMap<>(WaterItem.class);
            judgement.items().forEach((item, judged) -> rounded.put(item, judged.value()));
            assertThat(SurfaceWater.judge(rounded, WaterBody.LAKE, day)).isEqualTo(judgement);
        }
    }

    @Test
    @DisplayName("a river's quality never improves when a section worsens, by means or by shares")
    @Clause(standard = "环办〔2011〕22号", clause = "断面水质类别比例法")
    void theQualityOfARiverNeverImprovesWhenASectionWorsens() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            List<Map<WaterItem, BigDecimal>> sections = Stream.generate(this::fewValues)
                    .limit(1 + random.nextInt(12))
                    .toList();
            List<Map<WaterItem, BigDecimal>> worse = new ArrayList<>(sections);
            int changed = random.nextInt(sections.size());
            Map<WaterItem, BigDecimal> section = new EnumMap<>(sections.get(changed));
            section.replaceAll(WaterPropertiesTest.this::worsened);
            worse.set(changed, section);
            assertThat(quality(worse)).as("%s", sections).isGreaterThanOrEqualTo(quality(sections));
        }
    }

    private static WaterQuality quality(List<Map<WaterItem, BigDecimal>> sections) {
        List<WaterMeans> means = sections.stream()
                .map(values -> WaterMeans.ofValues(List.of(values)))
                .toList();
        return Optional.ofNullable(RiverEvaluation.river(means, DAYS.getLast()).quality())
                .orElseThrow();
    }

    private static int number(Map<WaterItem, BigDecimal> values, WaterBody body, LocalDate day) {
        return Optional.ofNullable(SurfaceWater.judge(values, body, day).waterClass())
                .map(WaterClass::number)
                .orElseThrow();
    }

    /** Values around the limits of some of the items, at least one. */
    private Map<WaterItem, BigDecimal> values() {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        while (values.isEmpty()) {
            SurfaceWater.items().stream()
                    .filter(item -> random.nextInt(3) == 0)
                    .forEach(item -> values.put(item, value(item)));
        }
        return values;
    }

    private Map<WaterItem, BigDecimal> fewValues() {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        Stream.of(WaterItem.CODMN, WaterItem.NH3N, WaterItem.DO).forEach(item -> values.put(item, value(item)));
        return values;
    }

    private BigDecimal value(WaterItem item) {
        WaterClass near = WaterClass.values()[random.nextInt(5)];
        BigDecimal limit = SurfaceWater.limit(item, WaterBody.RIVER, near).orElseThrow();
        return limit.multiply(BigDecimal.valueOf(random.nextInt(2_000), 3));
    }

    /** Higher, but of oxygen lower, and of pH further from the middle of its range. */
    private BigDecimal worsened(WaterItem item, BigDecimal value) {
        BigDecimal factor = BigDecimal.valueOf(random.nextInt(1_000), 3);
        boolean lower = item == WaterItem.DO || (item == WaterItem.PH && value.compareTo(new BigDecimal("7.5")) < 0);
        return value.multiply(lower ? factor : factor.add(BigDecimal.ONE));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
