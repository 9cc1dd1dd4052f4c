package org.ecoledger.procedures;

/**
 * What a step asks for, by the code of a field in {@code procedures/needs.csv}. In the table: {@code unit}, or {@code duty?}
 * where it may stay open.
 *
 * @param code of the field
 * @param optional whether it may stay open
 */
public record Need(String code, boolean optional) {

    static Need of(String cell) {
        return cell.endsWith("?") ? new Need(cell.substring(0, cell.length() - 1), true) : new Need(cell, false);
    }

    @Override
    public String toString() {
        return optional ? code + "?" : code;
    }
}
