package org.ecoledger.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader promised at a visit: done with an answer, or moved with a reason; never dropped.
 *
 * @param place what the contract is about
 * @param toWhom to whom it was promised
 * @param about the matter or place that it is about; null where it is the contract's place as a whole
 * @param visited day of the visit at which it was given
 * @param doneOn null while it is open
 * @param moves earlier ends, oldest first
 */
public record Promise(
        long id,
        long contract,
        String holder,
        String place,
        String text,
        String toWhom,
        @Nullable String about,
        LocalDate due,
        @Nullable LocalDate visited,
        @Nullable LocalDate doneOn,
        @Nullable String answer,
        List<Move> moves) {

    /** One move of its end. */
    public record Move(LocalDate before, LocalDate after, String reason, String by, LocalDate on) {}

    public boolean isOpen() {
        return doneOn == null;
    }

    /** A promise for a day is kept until that day ends. */
    public boolean isOverdueOn(LocalDate day) {
        return isOpen() && due.isBefore(day);
    }

    String subject() {
        return PromiseRows.SUBJECT + ":" + id;
    }
}
