package org.ecoledger.procedures;

import java.util.Locale;
import org.ecoledger.procedures.Procedure.Words;
import org.jspecify.annotations.Nullable;

/**
 * A field that steps may ask for: one row of {@code procedures/needs.csv}.
 *
 * @param code such as {@code unit}, {@code photo-after}, {@code cause}
 * @param list list of the city's from which a choice is made; of a signature the capacity; empty for other types
 * @param words what the field is called
 * @param hint what to know before it is filled; null where nothing is
 */
public record Field(
        String code,
        Type type,
        String list,
        Words words,
        @Nullable Words hint) {

    /** What is entered. */
    public enum Type {
        /** The step's own words: what was done, or why. A step has at most one. */
        NOTE,
        /** Further words of any length. */
        TEXT,
        /** One of a list. */
        CHOICE,
        /** A unit to which the file goes or that takes part. */
        UNIT,
        /** Several units, their codes separated by commas. */
        UNITS,
        /** A row of the townships' duty list. */
        DUTY,
        /** A whole number. */
        NUMBER,
        /** A day, 2026-09-30. */
        DATE,
        /** Photos in the role that the code names: {@code photo-after}. */
        PHOTO,
        /** Documents. */
        DOCUMENT,
        /** The number of another file. */
        FILE,
        /** What was checked, fact by fact: fields {@code fact:<code>}. */
        FACTS,
        /** Nothing is entered: the file itself has to bring it. */
        PACKAGE,
        /** Who acts says once more who it is; the answer serves the step and is kept nowhere. */
        CONFIRMATION,
        /** Nothing is entered: somebody has to have signed in the capacity that the list names, and it has to hold. */
        SIGNATURE
    }

    public String name(Locale locale) {
        return words.in(locale);
    }

    static Type typeOf(String cell) {
        return Type.valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
