package org.ecoledger.matters.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn matter, to be checked again by somebody who neither mended nor verified it.
 *
 * @param place place in the draw, from 1
 * @param digest SHA-256 that gave it its place
 * @param result what was found; null until it is recorded, and again after it was annulled
 */
record Item(
        long id,
        String matter,
        String title,
        String county,
        @Nullable String township,
        String regionPath,
        @Nullable String owner,
        String kind,
        int place,
        String digest,
        Instant closedAt,
        @Nullable Recheck recheck,
        @Nullable Result result,
        List<Result> annulled) {

    /**
     * Who checks.
     *
     * @param account null where anybody of the unit may
     */
    record Recheck(
            String unit, @Nullable Long account, @Nullable String name, LocalDate due) {}

    /** @param reopened the matter was opened again because of it */
    record Result(
            Found found,
            String note,
            List<UUID> photos,
            boolean reopened,
            Instant at,
            String by,
            @Nullable String unit,
            Lookback.@Nullable Annulment annulment) {}

    /** 未反弹 · 部分反弹 · 反弹. */
    enum Found {
        HELD,
        PARTLY,
        REBOUNDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Found> of(@Nullable String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
