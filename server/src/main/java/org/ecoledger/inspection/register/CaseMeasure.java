package org.ecoledger.inspection.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A number of an inspection's cases: a count, or a share of two counts. Its words are those of
 * {@code inspection/case-measures.csv}.
 *
 * @param of what is counted, the numerator of a share
 * @param over denominator; null for a count
 * @param given without any of these there is no data yet; null where every number counts
 * @param basis ruling, law or practice behind the definition
 */
record CaseMeasure(
        String code,
        CaseCount of,
        @Nullable CaseCount over,
        @Nullable CaseCount given,
        String unit,
        String chinese,
        String english,
        String method,
        String methodEnglish,
        String basis) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<CaseMeasure> ALL = InspectionTable.rows("case-measures", CaseMeasure::read);

    /** A measure on a page, in the order of {@code inspection/case-columns.csv}. */
    private record OnPage(String page, String measure) {}

    private static final List<OnPage> PAGES =
            InspectionTable.rows("case-columns", row -> new OnPage(row.get("page"), row.get("measure")));

    static Optional<CaseMeasure> find(String code) {
        return ALL.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    static CaseMeasure get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalStateException("inspection/case-measures.csv lacks the measure " + code));
    }

    static List<CaseMeasure> on(String page) {
        return PAGES.stream()
                .filter(one -> one.page().equals(page))
                .map(one -> get(one.measure()))
                .toList();
    }

    boolean isRate() {
        return over != null;
    }

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    String methodIn(Locale locale) {
        return "en".equals(locale.getLanguage()) ? methodEnglish : method;
    }

    /** Exact; a share in percent with two decimals, a half rounded up. Null where there is nothing to say. */
    @Nullable
    BigDecimal valueOf(CaseTally tally) {
        if (given != null && tally.get(given) == 0) {
            return null;
        }
        long counted = tally.get(of);
        if (!isRate()) {
            return BigDecimal.valueOf(counted);
        }
        long whole = tally.get(Objects.requireNonNull(over));
        return whole == 0
                ? null
                : BigDecimal.valueOf(counted)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static CaseMeasure read(CSVRecord row) {
        return new CaseMeasure(
                row.get("code"),
                count(row.get("of")),
                row.get("over").isEmpty() ? null : count(row.get("over")),
                row.get("given").isEmpty() ? null : count(row.get("given")),
                row.get("unit"),
                row.get("zh"),
                row.get("en"),
                row.get("method_zh"),
                row.get("method_en"),
                row.get("basis"));
    }

    private static CaseCount count(String code) {
        return CaseCount.of(code)
                .orElseThrow(() -> new IllegalStateException("inspection/case-measures.csv: no count " + code));
    }
}
