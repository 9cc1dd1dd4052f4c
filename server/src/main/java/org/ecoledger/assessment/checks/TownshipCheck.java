package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One check of one township in the field.
 *
 * @param plan null for a single finding outside any plan
 * @param unit whose people are to check; null while nobody is named
 * @param account the person who is to check; null where anybody of the unit may
 * @param doneOn day on which the place was checked; null while the check is under way
 * @param words what P10 looks at: 措施、进度、质量、成效
 * @param marks full marks less what the findings take, as far as they are known
 * @param findings how many count
 */
public record TownshipCheck(
        long id,
        @Nullable Long plan,
        String period,
        String ruleSet,
        String ruleVersion,
        String township,
        String townshipName,
        String county,
        String countyName,
        String path,
        Kind kind,
        BigDecimal full,
        int objectionDays,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable Long account,
        @Nullable String checker,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        Four words,
        BigDecimal marks,
        int findings) {

    /** How the township is checked. */
    public enum Kind {
        /** 明查: announced. */
        OPEN("明查"),
        /** 暗访: known to the checker and the office only until it is done. */
        COVERT("暗访"),
        /** A finding outside any plan, such as one made on patrol. */
        FINDING("日常发现");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** As it stands in the database and as a fact's item. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** 督措施、督进度、督质量、督成效 (P10); any of them may be empty. */
    public record Four(String measures, String progress, String quality, String effect) {
        public static final Four NOTHING = new Four("", "", "", "");
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
