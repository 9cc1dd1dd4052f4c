package org.ecoledger.grids;

import java.util.Locale;

/**
 * A kind of cell, a row of {@code grids/kinds.csv}.
 *
 * @param rank from the top down; lines after areas
 * @param line whether it runs along a line, with a width, instead of covering an area
 * @param checkDays within so many days something must have been found or checked there; the city's to change
 * @param note what is not settled about it, such as 本市可改
 */
record CellKind(
        String code, int rank, boolean line, String chinese, String english, int checkDays, String basis, String note) {

    String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
