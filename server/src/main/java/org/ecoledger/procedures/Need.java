package org.ecoledger.procedures;

import java.util.Locale;

/** What a step asks for. Photos are compulsory only where the row states why. */
public enum Need {
    /** The unit to which the file goes. */
    UNIT,
    /** The row of the townships' duty list, when the unit is a township. */
    DUTY,
    /** What was done or found, in words. */
    NOTE,
    /** Why, in words. */
    REASON,
    /** What the check on site found: wholly or partly true. */
    FINDING,
    /** How far the file is handled when it ends. */
    HANDLING,
    /** By how many working days the limit moves. */
    EXTENSION,
    /** A photo of the place before. */
    PHOTO_BEFORE,
    /** A photo of the place after. */
    PHOTO_AFTER;

    /** The word in the table: {@code photo-after}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isPhoto() {
        return this == PHOTO_BEFORE || this == PHOTO_AFTER;
    }

    static Need of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
