package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a sheet of the level above.
 *
 * @param line its number within the sheet, from 1
 * @param place where it stands in the file: 第7行
 * @param number as the sheet numbers it
 * @param area field to which it belongs, from a column or from a heading between the rows
 * @param key its name as names are compared
 * @param target its side is in {@code targetText}: ≤35
 * @param weight points or percent
 * @param mapping what a person said about it; null while nobody has
 */
public record UpperRow(
        int line,
        String place,
        @Nullable String number,
        @Nullable String area,
        String name,
        String key,
        @Nullable String unit,
        @Nullable BigDecimal target,
        @Nullable String targetText,
        @Nullable BigDecimal weight,
        @Nullable String method,
        @Nullable String responsible,
        @Nullable String remark,
        @Nullable Mapping mapping) {

    /**
     * Which own indicator it is.
     *
     * @param indicator code in the indicator library; null when the city has none for it
     */
    public record Mapping(@Nullable String indicator, String note, Instant at, String by) {}

    /** Code of the indicator to which it is mapped. */
    @Nullable
    String indicator() {
        return mapping == null ? null : mapping.indicator();
    }
}
