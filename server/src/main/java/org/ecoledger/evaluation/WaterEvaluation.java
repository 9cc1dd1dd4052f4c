package org.ecoledger.evaluation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.ChangedWaterMonths;
import org.ecoledger.monitoring.ChangedWaterMonths.ChangedMonth;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterReadings;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the evaluated months of sections up to date with what was measured. Newest months first, a year at a time; each
 * part is one transaction that takes its marks away, so that nothing is lost when the server dies in between.
 */
@Component
public class WaterEvaluation {
    private static final Logger log = LoggerFactory.getLogger(WaterEvaluation.class);
    private static final int MONTHS_AT_A_TIME = 12;

    private final ChangedWaterMonths changed;
    private final WaterReadings readings;
    private final WaterSections sections;
    private final WaterMonths months;
    private final EvaluationLock lock;
    private final TransactionTemplate transaction;

    WaterEvaluation(
            ChangedWaterMonths changed,
            WaterReadings readings,
            WaterSections sections,
            WaterMonths months,
            EvaluationLock lock,
            PlatformTransactionManager transactions) {
        this.changed = changed;
        this.readings = readings;
        this.sections = sections;
        this.months = months;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Evaluates all changed months now, after a run that is under way.
     *
     * @return how many months of sections there were
     */
    public int refresh() {
        int all = 0;
        for (int part = nextPart(); part > 0; part = nextPart()) {
            all += part;
        }
        return all;
    }

    @Scheduled(fixedDelay = 2_000)
    void refreshInBackground() {
        try {
            if (!changed.isEmpty()) {
                int evaluated = refresh();
                log.info("Evaluated {} changed months of water sections", evaluated);
            }
        } catch (RuntimeException e) {
            log.error("The evaluation of water failed and is tried again", e);
        }
    }

    private int nextPart() {
        Integer part = transaction.execute(_ -> {
            lock.await();
            List<ChangedMonth> marks = changed.takeNewest(MONTHS_AT_A_TIME);
            if (!marks.isEmpty()) {
                evaluate(marks);
            }
            return marks.size();
        });
        return part == null ? 0 : part;
    }

    private void evaluate(List<ChangedMonth> marks) {
        Map<String, WaterSection> known = sections.all(Jurisdiction.everything()).stream()
                .collect(Collectors.toMap(WaterSection::code, Function.identity()));
        Map<YearMonth, Set<String>> byMonth = marks.stream()
                .filter(mark -> known.containsKey(mark.section()))
                .collect(Collectors.groupingBy(
                        ChangedMonth::month,
                        TreeMap::new,
                        Collectors.mapping(ChangedMonth::section, Collectors.toSet())));
        List<WaterMonths.Evaluated> evaluated = new ArrayList<>();
        byMonth.forEach((month, codes) -> evaluated.addAll(evaluate(month, codes, known)));
        months.write(evaluated);
    }

    private List<WaterMonths.Evaluated> evaluate(YearMonth month, Set<String> codes, Map<String, WaterSection> known) {
        Map<String, List<SectionReading>> bySection = readings
                .between(
                        codes,
                        CityTime.startOf(month.atDay(1)),
                        CityTime.startOf(month.plusMonths(1).atDay(1)))
                .stream()
                .collect(Collectors.groupingBy(SectionReading::section));
        List<WaterMonths.Evaluated> evaluated = new ArrayList<>();
        for (String code : codes) {
            List<SectionReading> measured = bySection.getOrDefault(code, List.of());
            WaterSection section = known.get(code);
            if (section == null || measured.isEmpty()) {
                months.remove(code, month);
                continue;
            }
            WaterMonth result = WaterMonth.of(code, month, measured);
            evaluated.add(new WaterMonths.Evaluated(result, result.judged(section), section));
        }
        return evaluated;
    }
}
