package org.ecoledger.standards.water;

import org.jspecify.annotations.Nullable;

/**
 * A section's class against the class it is to keep.
 *
 * @param waterClass null if the section was not evaluated
 * @param target null if it has none
 */
public record TargetedSection(
        @Nullable WaterClass waterClass, @Nullable WaterClass target) {

    /** Whether the section complies (达标): no worse than its target. Null where either is unknown. */
    public @Nullable Boolean compliant() {
        return waterClass == null || target == null ? null : waterClass.meets(target);
    }
}
