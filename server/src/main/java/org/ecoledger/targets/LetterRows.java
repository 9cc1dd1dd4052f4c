package org.ecoledger.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Role;
import org.ecoledger.targets.Letter.Countersignature;
import org.ecoledger.targets.Letter.Receipt;
import org.ecoledger.targets.Letter.State;
import org.ecoledger.targets.Letter.Voided;
import org.ecoledger.targets.parties.LetterLevel;
import org.jspecify.annotations.Nullable;

/** Reads rows of letters. */
final class LetterRows {
    static final String COLUMNS = """
            select l.*, p.in_force
            from targets.letters l
            join targets.pub_letters p on p.number = l.number and p.version = l.version
            join organisation.pub_regions t on t.code = l.taker_region
            """;

    private LetterRows() {}

    static Letter letter(ResultSet row, int ignored) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getInt("year"),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("taker"),
                row.getString("taker_name"),
                State.valueOf(upper(row.getString("state"))),
                row.getString("reason"),
                row.getBoolean("in_force"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("drafted_by"),
                instant(row, "signed_at"),
                row.getString("signed_by"),
                instant(row, "published_at"),
                row.getString("published_by"),
                LetterLevel.valueOf(upper(row.getString("level"))),
                row.getString("giver_region"),
                row.getString("taker_region"),
                row.getString("template"),
                Role.valueOf(row.getString("giver_signs")),
                role(row.getString("taker_signs")),
                countersignature(row),
                receipt(row),
                voided(row));
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    private static @Nullable Countersignature countersignature(ResultSet row) throws SQLException {
        Instant at = instant(row, "countersigned_at");
        return at == null
                ? null
                : new Countersignature(
                        at, row.getString("countersigned_by"), row.getObject("countersign_scan", UUID.class));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return document == null
                ? null
                : new Receipt(
                        document,
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("signed_outside"),
                        row.getObject("scan", UUID.class));
    }

    private static @Nullable Voided voided(ResultSet row) throws SQLException {
        Instant at = instant(row, "voided_at");
        return at == null ? null : new Voided(at, row.getString("voided_by"), row.getString("void_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
