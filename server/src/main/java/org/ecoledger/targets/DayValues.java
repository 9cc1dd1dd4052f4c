package org.ecoledger.targets;

import java.time.LocalDate;
import java.util.List;

/** Where the pace takes its days from. */
interface DayValues {

    /**
     * Every day from the first to the last, both included, in their order; days without a valid value are there too.
     *
     * @param region code of the region
     * @param item aqi, pm10, pm25 …
     */
    List<DayValue> between(String region, String item, LocalDate first, LocalDate last);
}
