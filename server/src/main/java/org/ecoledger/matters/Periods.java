package org.ecoledger.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.springframework.stereotype.Component;

/** Periods in days that the city sets, each with its basis and first day: {@code matters/periods.csv}. */
@Component
public class Periods {
    /** Within how many days of a file's entry another report of the same counts as repeated (重复访). */
    public static final String REPEAT = "repeat";
    /** How long a closure rests before it may be drawn for a look-back (静默期). */
    public static final String QUIET = "quiet";
    /** In how many days a drawn matter is to be checked again. */
    public static final String RECHECK = "recheck";

    private final List<Period> periods = MatterTable.rows(
            "periods",
            row -> new Period(
                    row.get("code"),
                    Integer.parseInt(row.get("days")),
                    LocalDate.parse(row.get("valid_from")),
                    row.get("basis")));
    private final Clock clock;

    Periods(Clock clock) {
        this.clock = clock;
    }

    /** One row. */
    public record Period(String code, int days, LocalDate validFrom, String basis) {}

    public int days(String code) {
        return get(code).days();
    }

    /** The period in force today. */
    public Period get(String code) {
        LocalDate today = CityTime.today(clock);
        return periods.stream()
                .filter(period ->
                        period.code().equals(code) && !period.validFrom().isAfter(today))
                .max(Comparator.comparing(Period::validFrom))
                .orElseThrow(() -> new IllegalStateException("matters/periods.csv lacks " + code));
    }
}
