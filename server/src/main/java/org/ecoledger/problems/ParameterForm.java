package org.ecoledger.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the value of a parameter is written, for those who wrote it otherwise. */
enum ParameterForm {
    DATE("date", "2026-09-30"),
    MONTH("month", "2026-09"),
    TIME("time", "2026-09-30T14:05:00Z"),
    NUMBER("number", "50"),
    DECIMAL("decimal", "27.654321"),
    YES_NO("yes-no", "true"),
    ID("id", "6f1c2f0e-5b7e-4c52-9a43-0d2d1f6a9b11"),
    WORD("word", "all");

    private final String code;
    private final String example;

    ParameterForm(String code, String example) {
        this.code = code;
        this.example = example;
    }

    static ParameterForm of(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == YearMonth.class) {
            return MONTH;
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return NUMBER;
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return DECIMAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return YES_NO;
        }
        return type == UUID.class ? ID : WORD;
    }

    /** Last part of the code of its sentence, {@code problems.form.date}. */
    String code() {
        return code;
    }

    String example() {
        return example;
    }
}
