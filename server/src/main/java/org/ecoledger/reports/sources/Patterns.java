package org.ecoledger.reports.sources;

/** Words as patterns for {@code ilike}. */
final class Patterns {
    private Patterns() {}

    /** What contains these words; % and _ stand for themselves. */
    static String containing(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
