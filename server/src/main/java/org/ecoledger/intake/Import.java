package org.ecoledger.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in and what became of it.
 *
 * @param sha256 hash of the file's bytes, hexadecimal
 * @param size bytes
 * @param sender name of who sent it
 * @param rowsTotal how many rows there are, about; null where it is not known before the end
 * @param rowsTaken good rows, all in; 0 until it is done; what a kind passes by is neither taken nor refused
 * @param rowsRefused bad rows, each listed with its line and reason
 * @param failure why nothing of it was taken; null unless it failed
 */
public record Import(
        long id,
        String kind,
        String fileName,
        String sha256,
        long size,
        Map<String, String> options,
        String login,
        String sender,
        State state,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long rowsRead,
        @Nullable Long rowsTotal,
        long rowsTaken,
        long rowsRefused,
        @Nullable Sentence failure,
        boolean hasHandout) {

    /** Stored and acknowledged; all good rows in; nothing taken. */
    public enum State {
        RECEIVED,
        DONE,
        FAILED
    }

    /** A sentence of the catalogue with what fills it. */
    public record Sentence(String code, List<String> arguments) {}

    public boolean isFinished() {
        return state != State.RECEIVED;
    }
}
