package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.assessment.rules.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores all counties from the evidence there is now. */
@Component
class Scoring {
    private final AirEvidence air;
    private final DueMatters matters;
    private final Regions regions;
    private final Clock clock;

    Scoring(AirEvidence air, DueMatters matters, Regions regions, Clock clock) {
        this.air = air;
        this.matters = matters;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param closing whether this is the closing of the period rather than a trial
     * @param by who closes it
     */
    Assessed of(RuleSet rules, AssessmentPeriod period, boolean closing, @Nullable String by) {
        List<Region> counties = regions.counties();
        Map<String, Map<String, Measured>> measured = counties.stream()
                .collect(Collectors.toMap(
                        Region::code,
                        county -> measured(rules, period, county.code()),
                        (a, _) -> a,
                        LinkedHashMap::new));
        return assessed(rules, period, counties, measured, closing ? clock.instant() : null, by);
    }

    /** The pure part: from what was measured to places. */
    static Assessed assessed(
            RuleSet rules,
            AssessmentPeriod period,
            List<Region> counties,
            Map<String, Map<String, Measured>> measured,
            @Nullable Instant closedAt,
            @Nullable String by) {
        Map<String, CountyMarks> marks = new LinkedHashMap<>();
        measured.forEach((county, items) -> marks.put(county, CountyMarks.of(rules, items)));
        var entries = new ArrayList<RankedTotals.Entry>();
        marks.forEach((county, of) -> entries.add(new RankedTotals.Entry(county, of.total(), breaker(rules, of))));
        var places = RankedTotals.of(rules, entries);
        List<Score> scores = counties.stream()
                .map(county -> score(rules, period, county, places.get(county.code()), marks, measured))
                .sorted(Comparator.comparing((Score score) -> score.place() == null ? Integer.MAX_VALUE : score.place())
                        .thenComparing(Score::county))
                .toList();
        return new Assessed(new ScoreTable(period, rules, closedAt != null, closedAt, by, scores), measured);
    }

    private Map<String, Measured> measured(RuleSet rules, AssessmentPeriod period, String county) {
        LocalDate yesterday = CityTime.today(clock).minusDays(1);
        LocalDate through = period.to().isAfter(yesterday) ? yesterday : period.to();
        Instant over = CityTime.startOf(period.to().plusDays(1));
        Instant end = over.isAfter(clock.instant()) ? clock.instant() : over;
        var measured = new LinkedHashMap<String, Measured>();
        for (RuleItem item : rules.items()) {
            measured.put(
                    item.code(),
                    switch (item.value()) {
                        case Value.Share share when share.source().equals("air-day") ->
                            air.goodDaysShare(item, county, period.from(), through);
                        case Value.AgainstTarget _ -> air.pm10AgainstTarget(item, county, through);
                        default -> matters.closedInTime(county, CityTime.startOf(period.from()), end);
                    });
        }
        return measured;
    }

    private static BigDecimal breaker(RuleSet rules, CountyMarks marks) {
        String item = rules.ranking().tieBreaker();
        BigDecimal decides = item == null ? null : marks.marks().get(item);
        return decides == null ? BigDecimal.ZERO : decides;
    }

    private static Score score(
            RuleSet rules,
            AssessmentPeriod period,
            Region county,
            RankedTotals.@Nullable Place place,
            Map<String, CountyMarks> marks,
            Map<String, Map<String, Measured>> measured) {
        String code = county.code();
        CountyMarks of = Objects.requireNonNull(marks.get(code), code);
        BigDecimal total = of.total();
        BigDecimal gap = place == null ? null : place.gap();
        return new Score(
                code,
                county.name(),
                total,
                total == null ? Figure.MISSING : rules.text(total),
                place == null ? null : place.place(),
                place == null ? 0 : place.places(),
                gap,
                gap == null ? null : gap.toPlainString(),
                of.notes().isEmpty() ? null : String.join("；", of.notes()),
                ScoreRefs.total(period, code),
                gap == null ? null : ScoreRefs.gap(period, code),
                rules.items().stream()
                        .map(item -> item(rules, period, code, item, of, measured))
                        .toList());
    }

    private static ItemScore item(
            RuleSet rules,
            AssessmentPeriod period,
            String county,
            RuleItem item,
            CountyMarks marks,
            Map<String, Map<String, Measured>> measured) {
        Measured of = Objects.requireNonNull(
                Objects.requireNonNull(measured.get(county), county).get(item.code()), item.code());
        BigDecimal mark = marks.marks().get(item.code());
        String missing = of.value() == null ? CountyMarks.words(item.missing()) : null;
        String note = of.note() == null ? missing : missing == null ? of.note() : of.note() + "；" + missing;
        return new ItemScore(
                item.code(),
                item.name(),
                item.english(),
                item.points(),
                of.value(),
                of.text(),
                of.unit(),
                mark,
                mark == null ? "—" : rules.text(mark),
                note,
                ScoreRefs.item(period, county, item.code()));
    }
}
