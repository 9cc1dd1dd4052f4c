package org.ecoledger.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecoledger.database.BackupManifest.Table;
import org.ecoledger.database.SchemaContents.TableColumns;

/**
 * Writes all tables of our schemas, as they stood at one moment, into one file: a zip of COPY texts and at its end a
 * {@link BackupManifest}. Needs no tool beside the server and no rights beyond reading.
 */
public final class Backup {
    private Backup() {}

    /** Writes the backup of the database behind the address; writers go on meanwhile. */
    public static BackupManifest write(String jdbcUrl, Instant now, OutputStream out) throws SQLException, IOException {
        var migrations = Migrations.appliedIn(jdbcUrl);
        if (migrations.isEmpty()) {
            throw new BackupRefused("数据库是空的，没有可备份的内容。", "The database is empty: there is nothing to back up.");
        }
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copies = new TableCopies(connection);
            var contents = new SchemaContents(connection, Migrations.schemas());
            var zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            List<Table> tables = new ArrayList<>();
            for (TableColumns table : contents.tables()) {
                tables.add(write(table, copies, zip));
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    now,
                    connection.getMetaData().getDatabaseProductVersion(),
                    migrations,
                    tables,
                    contents.partitions(),
                    // Sequences stand outside the snapshot: read last they are never behind the rows.
                    contents.sequences());
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.asJson());
            zip.closeEntry();
            zip.finish();
            out.flush();
            connection.rollback();
            return manifest;
        }
    }

    private static Table write(TableColumns table, TableCopies copies, ZipOutputStream zip)
            throws SQLException, IOException {
        var empty = new Table(table.schema(), table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        var copied = copies.out(table.qualified(), table.columns(), new Unflushed(zip));
        zip.closeEntry();
        return new Table(table.schema(), table.name(), table.columns(), copied.rows(), copied.sha256());
    }

    /** The driver flushes often; passed on, that would send the compressed stream in tiny pieces. */
    private static final class Unflushed extends FilterOutputStream {
        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {}
    }
}
