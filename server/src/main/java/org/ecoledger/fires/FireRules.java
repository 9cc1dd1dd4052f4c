package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What the city has laid down about fires, with the day from which it holds: {@code fires/merging.csv} says which sightings
 * are one fire, {@code fires/limits.csv} how high stubble may stand (N40) and how soon a township is told.
 */
@Component
class FireRules {
    private final List<Merging> merging = FireTable.rows(
            "merging",
            row -> new Merging(
                    Integer.parseInt(row.get("metres")),
                    Integer.parseInt(row.get("hours")),
                    Integer.parseInt(row.get("metres_by_hand")),
                    row.get("basis"),
                    LocalDate.parse(row.get("valid_from"))));

    private final List<Limit> limits = FireTable.rows(
            "limits",
            row -> new Limit(
                    row.get("code"),
                    new BigDecimal(row.get("value")),
                    row.get("unit"),
                    row.get("inclusive").equals("yes"),
                    row.get("basis"),
                    LocalDate.parse(row.get("valid_from"))));

    /**
     * Sightings no further apart than this, in place and in time, are one fire.
     *
     * @param metresByHand how far apart a person may still find them to be one
     */
    record Merging(int metres, int hours, int metresByHand, String basis, LocalDate validFrom) {
        String rule() {
            return metres + "m/" + hours + "h";
        }
    }

    /** @param inclusive whether the limit itself is still kept (以下 contains its number) */
    record Limit(String code, BigDecimal value, String unit, boolean inclusive, String basis, LocalDate validFrom) {
        boolean isKeptBy(BigDecimal measured) {
            int order = measured.compareTo(value);
            return inclusive ? order <= 0 : order < 0;
        }
    }

    Merging merging(LocalDate day) {
        return on(merging, Merging::validFrom, day);
    }

    /** How high stubble may stand. */
    Limit stubble(LocalDate day) {
        return on(of("stubble"), Limit::validFrom, day);
    }

    /** How soon after a fire came in the township must have it. */
    Duration informed(LocalDate day) {
        return Duration.ofMinutes(
                on(of("informed"), Limit::validFrom, day).value().longValueExact());
    }

    private List<Limit> of(String code) {
        return limits.stream().filter(limit -> limit.code().equals(code)).toList();
    }

    private static <T> T on(List<T> all, Function<T, LocalDate> from, LocalDate day) {
        return all.stream()
                .filter(one -> !from.apply(one).isAfter(day))
                .max(Comparator.comparing(from))
                .orElseThrow();
    }
}
