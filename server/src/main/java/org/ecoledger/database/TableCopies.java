package org.ecoledger.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/** Copies whole tables out of and into PostgreSQL in its COPY text format, counting and hashing on the way. */
final class TableCopies {
    private final Connection connection;

    /** Values are written the same way whatever the database's own settings are, and rows come as they lie. */
    TableCopies(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            for (String setting : List.of(
                    "datestyle = 'ISO, YMD'",
                    "intervalstyle = 'postgres'",
                    "timezone = 'UTC'",
                    "extra_float_digits = 1",
                    "bytea_output = 'hex'",
                    "synchronize_seqscans = off",
                    "max_parallel_workers_per_gather = 0",
                    "statement_timeout = 0")) {
                statement.execute("set local " + setting);
            }
        }
    }

    /** How many rows went by, and the SHA-256 over them. */
    record Copied(long rows, String sha256) {}

    Copied out(String qualifiedTable, List<String> columns, OutputStream out) throws SQLException, IOException {
        var digest = sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + String.join(", ", columns) + " from " + qualifiedTable + ") to stdout",
                        new DigestOutputStream(out, digest));
        return new Copied(rows, HexFormat.of().formatHex(digest.digest()));
    }

    Copied in(String qualifiedTable, List<String> columns, InputStream in) throws SQLException, IOException {
        var digest = sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + qualifiedTable + " (" + String.join(", ", columns) + ") from stdin",
                        new DigestInputStream(in, digest),
                        1 << 16);
        return new Copied(rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
