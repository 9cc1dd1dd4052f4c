package org.ecoledger.inspection.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each of the daily meetings (碰头会、通报会、对标会, P14) goes through: {@code inspection/agenda.csv}. */
final class Agenda {
    private static final List<Item> ITEMS = InspectionTable.rows(
            "agenda",
            row -> new Item(
                    row.get("meeting"),
                    row.get("meeting_zh"),
                    row.get("meeting_en"),
                    CaseMeasure.get(row.get("measure")),
                    Show.valueOf(row.get("show").toUpperCase(Locale.ROOT))));

    private Agenda() {}

    /** How a point of the agenda is shown. */
    enum Show {
        /** The cases by name. */
        CASES,
        /** The results of each unit. */
        UNITS
    }

    record Item(String meeting, String chinese, String english, CaseMeasure measure, Show show) {
        String meetingIn(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    /** The points by meeting, in the table's order. */
    static Map<String, List<Item>> meetings() {
        return ITEMS.stream().collect(Collectors.groupingBy(Item::meeting, LinkedHashMap::new, Collectors.toList()));
    }
}
