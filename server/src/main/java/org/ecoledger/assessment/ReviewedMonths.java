package org.ecoledger.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.evaluation.AirReviewDesk;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Whether the months whose air a period's scores rest on are reviewed (ruling 18). */
@Component
class ReviewedMonths {
    private static final String AIR = "air-day";

    private final AirReviewDesk desk;
    private final Regions regions;

    ReviewedMonths(AirReviewDesk desk, Regions regions) {
        this.desk = desk;
        this.regions = regions;
    }

    /** Refuses with the names of the months that nobody reviewed. */
    void refuseMissing(AssessmentPeriod period, List<RuleSet> rules) {
        List<YearMonth> missing = missing(period, rules);
        if (!missing.isEmpty()) {
            String named = missing.stream()
                    .map(month -> month.getYear() + "年" + month.getMonthValue() + "月")
                    .collect(Collectors.joining("、"));
            throw Problem.conflict("assessment.months-unreviewed", period.title(), named);
        }
    }

    List<YearMonth> missing(AssessmentPeriod period, List<RuleSet> rules) {
        Optional<Region> city = regions.city();
        if (city.isEmpty() || rules.stream().noneMatch(one -> Sources.of(one).contains(AIR))) {
            return List.of();
        }
        boolean sinceJanuary =
                rules.stream().anyMatch(one -> Sources.sinceJanuary(one).contains(AIR));
        LocalDate from = sinceJanuary ? period.from().withDayOfYear(1) : period.from();
        YearMonth last = YearMonth.from(period.to());
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> desk.inForce(city.get().code(), month).isEmpty())
                .toList();
    }
}
