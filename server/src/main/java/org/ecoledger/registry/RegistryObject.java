package org.ecoledger.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of one list as it stands.
 *
 * @param number such as GL-000017
 * @param list code of {@code registry/lists.csv}
 * @param key its registration number, plate, …: what it is known by in its list
 * @param owner code of the unit that is responsible
 * @param county region code
 * @param township region code
 * @param village region code
 * @param cells codes of the grid cells around it, the deepest first
 * @param datum of lon and lat: WGS-84, CGCS2000 or GCJ-02
 * @param facts by code of {@code registry/fields.csv}: exact text, choice codes, yes or no, ISO dates
 * @param backs how often it came back after its removal
 * @param proposedBy account that proposed the removal; null where none is proposed
 * @param nextCheck day by which it is to be checked; null where its list asks for none
 * @param annulment why it is no object at all; null while it counts
 * @param version changes with all that happens to it; whoever acts says which one was seen
 */
public record RegistryObject(
        String number,
        String list,
        String key,
        String name,
        @Nullable String owner,
        @Nullable String ownerName,
        String county,
        String countyName,
        @Nullable String township,
        @Nullable String townshipName,
        @Nullable String village,
        @Nullable String villageName,
        List<String> cells,
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        Map<String, String> facts,
        State state,
        int backs,
        @Nullable Long proposedBy,
        Instant registeredAt,
        @Nullable Instant removedAt,
        @Nullable Instant checkedAt,
        @Nullable LocalDate nextCheck,
        @Nullable String annulment,
        int version) {

    /** Where an object stands. */
    public enum State {
        /** 在册. */
        IN_USE("in-use"),
        /** 拟销号: said to be gone, not verified. */
        PROPOSED("proposed"),
        /** 已销号: verified by somebody else. */
        REMOVED("removed"),
        /** 反弹: was removed and is there again. */
        BACK("back");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    /** Deepest grid cell around it. */
    public @Nullable String cell() {
        return cells.isEmpty() ? null : cells.getFirst();
    }

    /** Name under which other modules know it: {@code object:GL-000017}. */
    public String subject() {
        return ObjectEvidence.KIND + ":" + number;
    }

    public boolean isAnnulled() {
        return annulment != null;
    }

    /** Whether its routine check is late. */
    public boolean isCheckOverdue(LocalDate today) {
        return nextCheck != null && state != State.REMOVED && !isAnnulled() && nextCheck.isBefore(today);
    }
}
