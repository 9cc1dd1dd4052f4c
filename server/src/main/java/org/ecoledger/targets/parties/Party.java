package org.ecoledger.targets.parties;

import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One side of a letter of responsibility, or the holder of a target (M01-01 to M01-03).
 *
 * @param key the unit's code, {@code village:990101002001}, {@code object:QY-000017} or {@code outside:}name
 * @param region where it lies; null outside the city
 * @param unitKind null where it is no unit
 */
public record Party(
        String key, Kind kind, String name, @Nullable Region region, Unit.@Nullable Kind unitKind) {

    /** What a side can be. */
    public enum Kind {
        UNIT,
        /** A village, which has no unit of its own: its letter is countersigned on paper. */
        VILLAGE,
        /** An object of a register, such as an enterprise without an account. */
        OBJECT,
        /** A body outside the city, such as the province, known by its name. */
        OUTSIDE
    }

    public boolean isEnterprise() {
        return kind == Kind.OBJECT || unitKind == Unit.Kind.ENTERPRISE;
    }

    /** Whether the other lies in this one's region, as those do to whom it may give a task. */
    public boolean reaches(Party other) {
        return region != null && other.region != null && region.contains(other.region);
    }
}
