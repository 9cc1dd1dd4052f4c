package org.ecoledger.organisation;

/**
 * A row of the townships' published duty list (履职事项清单). A matter handed to a township cites the row it rests on.
 *
 * @param kind whether the township does it itself, assists, or the county takes it back
 * @param basis document that published the row
 */
public record TownshipDuty(String code, String name, Kind kind, String basis) {

    /** 基本履职 · 配合履职 · 上级收回. */
    public enum Kind {
        BASIC,
        ASSIST,
        COUNTY
    }
}
