package org.ecoledger.demo;

import org.apache.commons.csv.CSVRecord;

/**
 * A section or source of the demo city, and how its water is on an average day.
 *
 * @param permanganate CODMn, mg/L, as all but the next two
 * @param chlorophyll mg/m³
 * @param transparency m
 * @param summerPhosphorus how many times more phosphorus than usual comes in the summer of 2026
 * @param automatic whether an instrument measures every four hours
 */
record DemoSection(
        String code,
        Water water,
        double permanganate,
        double ammonia,
        double phosphorus,
        double nitrogen,
        double chlorophyll,
        double transparency,
        double summerPhosphorus,
        boolean automatic) {

    /** Which items are sampled. */
    enum Water {
        RIVER,
        LAKE,
        SURFACE_SOURCE,
        GROUND_SOURCE
    }

    static DemoSection of(CSVRecord row) {
        return new DemoSection(
                row.get("code"),
                water(row),
                number(row.get("codmn")),
                number(row.get("nh3n")),
                number(row.get("tp")),
                number(row.get("tn")),
                number(row.get("chla")),
                number(row.get("sd")),
                number(row.get("summer_tp")),
                Boolean.parseBoolean(row.get("automatic")));
    }

    private static Water water(CSVRecord row) {
        if (row.get("body").equals("地下水")) {
            return Water.GROUND_SOURCE;
        }
        if (row.get("kind").equals("水源")) {
            return Water.SURFACE_SOURCE;
        }
        return row.get("body").equals("湖库") ? Water.LAKE : Water.RIVER;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
}
