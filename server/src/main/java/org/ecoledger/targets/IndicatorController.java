package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicator library with all editions, and what a printed share of days can have come from (N30). */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController {
    private static final int LONGEST_YEAR = 366;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    record EditionList(List<Edition> rows, @Nullable String next, long total) {}

    /** @param formula empty unless it is made of other indicators */
    record Edition(
            String code,
            LocalDate validFrom,
            String name,
            String english,
            String unit,
            Indicator.Direction direction,
            Indicator.Period period,
            Indicator.Aggregation aggregation,
            Indicator.Source source,
            String numerator,
            String denominator,
            String formula,
            List<String> operands,
            Indicator.Split split,
            String standard,
            String clause) {}

    /**
     * @param fits days of the year's length, or of the valid days given
     * @param possible numbers of valid days with which the share can have come about, when none fits
     */
    record DayShareAnswer(BigDecimal share, List<DayShares.Fit> fits, List<DayShares.Fit> possible) {}

    @GetMapping("/editions")
    EditionList editions() {
        List<Edition> rows =
                indicators.editions().stream().map(IndicatorController::edition).toList();
        return new EditionList(rows, null, rows.size());
    }

    /** @param of number of valid days; without it 365 and 366 are tried */
    @GetMapping("/day-share")
    DayShareAnswer dayShare(
            @RequestParam(required = false) @Nullable BigDecimal share,
            @RequestParam(required = false) @Nullable Integer of) {
        var objections = new ArrayList<Objection>();
        if (share == null || share.signum() < 0 || share.compareTo(HUNDRED) > 0 || share.scale() > 4) {
            objections.add(Objection.to("share", "targets.indicator-share"));
        }
        if (of != null && (of < 1 || of > LONGEST_YEAR)) {
            objections.add(Objection.to("of", "targets.indicator-days"));
        }
        if (share == null || !objections.isEmpty()) {
            throw Problem.objections("targets.indicators-refused", objections);
        }
        List<DayShares.Fit> fits = DayShares.fitting(share, of == null ? List.of(365, LONGEST_YEAR) : List.of(of));
        return new DayShareAnswer(share, fits, fits.isEmpty() ? DayShares.possible(share) : List.of());
    }

    private static Edition edition(Indicator indicator) {
        var formula = indicator.formula();
        return new Edition(
                indicator.code(),
                indicator.validFrom(),
                indicator.name(),
                indicator.english(),
                indicator.unit(),
                indicator.direction(),
                indicator.period(),
                indicator.aggregation(),
                indicator.source(),
                indicator.numerator(),
                indicator.denominator(),
                formula == null ? "" : formula.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                formula == null ? List.of() : formula.operands(),
                indicator.split(),
                indicator.standard(),
                indicator.clause());
    }
}
