package org.ecoledger.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A share with its denominator: a row of {@code registry/denominators.csv} (N44, N50, N63).
 *
 * @param numerator {@code field=value} counts the objects with that value, {@code sum field} adds the field up
 * @param denominator {@code sum field}, or empty for all objects of the list
 * @param least percent that is to be reached
 * @param none what to say where the denominator is zero: never 0 % and never 100 %
 */
record Share(
        String code,
        Name name,
        String list,
        String numerator,
        String denominator,
        BigDecimal least,
        Name none,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    static Share of(CSVRecord row) {
        String validTo = RegistryTable.orNull(row.get("valid_to"));
        return new Share(
                row.get("code"),
                new Name(row.get("zh"), row.get("en")),
                row.get("list"),
                row.get("numerator"),
                row.get("denominator"),
                new BigDecimal(row.get("least")),
                new Name(row.get("none_zh"), row.get("none_en")),
                LocalDate.parse(row.get("valid_from")),
                validTo == null ? null : LocalDate.parse(validTo),
                row.get("basis"));
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Exact numerator and denominator over these objects. */
    Ratio over(List<RegistryObject> objects) {
        return new Ratio(measured(numerator, objects), measured(denominator, objects));
    }

    private static BigDecimal measured(String what, List<RegistryObject> objects) {
        if (what.startsWith("sum ")) {
            String field = what.substring(4);
            return objects.stream().map(object -> number(object, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        String[] wanted = what.split("=", 2);
        return BigDecimal.valueOf(objects.stream()
                .filter(object ->
                        wanted.length < 2 || wanted[1].equals(object.facts().get(wanted[0])))
                .count());
    }

    private static BigDecimal number(RegistryObject object, String field) {
        String value = object.facts().get(field);
        return value == null || !value.matches("[0-9.]+") ? BigDecimal.ZERO : new BigDecimal(value);
    }

    /** Two exact numbers; their quotient is rounded once, to be shown. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) {

        boolean isNone() {
            return denominator.signum() == 0;
        }

        /** Percent with one decimal, rounded by GB/T 8170; null where there is nothing to divide by. */
        @Nullable
        BigDecimal percent() {
            return isNone()
                    ? null
                    : numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_EVEN);
        }

        /** Compared before any rounding: 94.96 % shows as 95.0 % and is below 95 %. */
        @Nullable
        Boolean reaches(BigDecimal least) {
            return isNone()
                    ? null
                    : numerator.multiply(BigDecimal.valueOf(100)).compareTo(denominator.multiply(least)) >= 0;
        }
    }
}
