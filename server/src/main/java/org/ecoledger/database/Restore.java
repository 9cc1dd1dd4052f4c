package org.ecoledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ecoledger.database.BackupManifest.Partition;
import org.ecoledger.database.BackupManifest.Sequence;
import org.ecoledger.database.BackupManifest.Table;
import org.ecoledger.database.SchemaContents.ForeignKey;

/**
 * Loads a {@link Backup} into an empty database: the schemas as they were, then every row, then what newer migrations
 * this build has. Either all of it is there afterwards, counted and hashed, or nothing. Needs to own the schemas, no more.
 */
public final class Restore {
    private final Connection connection;
    private final BackupManifest manifest;
    private final SchemaContents contents;

    private Restore(Connection connection, BackupManifest manifest) {
        this.connection = connection;
        this.manifest = manifest;
        this.contents = new SchemaContents(connection, schemas(manifest));
    }

    /** Restores the file into the database behind the address. */
    public static BackupManifest run(String jdbcUrl, Path file) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = BackupManifest.of(zip);
            refuseUnlessEmpty(jdbcUrl);
            try {
                Migrations.applyOnly(jdbcUrl, manifest.migrations());
                load(jdbcUrl, manifest, zip);
                Migrations.applyAll(jdbcUrl);
            } catch (RuntimeException | SQLException | IOException e) {
                leaveNothing(jdbcUrl);
                throw e;
            }
            return manifest;
        } catch (ZipException e) {
            throw new BackupRefused(
                    "文件 " + file + " 不是完整的备份文件。", "The file " + file + " is no complete backup: " + e.getMessage());
        }
    }

    private static void refuseUnlessEmpty(String jdbcUrl) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            if (!new SchemaContents(connection, Migrations.schemas()).isEmpty()) {
                throw new BackupRefused(
                        "数据库不是空的，恢复会覆盖现有数据，已拒绝；请恢复到新的数据目录或空数据库。",
                        "The database is not empty and would be overwritten: restore into a new data directory or an empty database.");
            }
        }
    }

    private static void load(String jdbcUrl, BackupManifest manifest, ZipFile zip) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            var restore = new Restore(connection, manifest);
            restore.makePartitions();
            restore.loadRows(zip);
            restore.setSequences();
            restore.refreshViews();
            connection.commit();
            connection.setAutoCommit(true);
            restore.execute("analyze");
        }
    }

    private void makePartitions() throws SQLException {
        Set<String> there = contents.partitions().stream()
                .map(partition -> partition.schema() + "." + partition.name())
                .collect(Collectors.toCollection(HashSet::new));
        for (Partition partition : manifest.partitions()) {
            if (there.add(partition.schema() + "." + partition.name())) {
                execute("create table " + qualified(partition.schema(), partition.name()) + " partition of "
                        + qualified(partition.parentSchema(), partition.parent()) + " " + partition.bound());
            }
        }
    }

    /** Foreign keys go for the time of the load, so that tables may refer to each other in a circle. */
    private void loadRows(ZipFile zip) throws SQLException, IOException {
        List<ForeignKey> foreignKeys = contents.foreignKeys();
        for (ForeignKey key : foreignKeys) {
            execute("alter table " + key.table() + " drop constraint " + key.name());
        }
        List<String> names = manifest.tables().stream().map(Restore::qualified).toList();
        for (String table : names) {
            execute("alter table " + table + " disable trigger user");
        }
        // What the migrations themselves put in is in the backup too, in its latest state.
        execute("truncate " + String.join(", ", names));
        var copies = new TableCopies(connection);
        for (Table table : manifest.tables()) {
            load(table, copies, zip);
        }
        for (String table : names) {
            execute("alter table " + table + " enable trigger user");
        }
        for (ForeignKey key : foreignKeys) {
            execute("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
    }

    private void load(Table table, TableCopies copies, ZipFile zip) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table);
        }
        try (var in = zip.getInputStream(entry)) {
            requireSame(table, copies.in(qualified(table), table.columns(), in));
        }
        // Read back out of the database: what now stands there is what stood in the old one.
        requireSame(table, copies.out(qualified(table), table.columns(), java.io.OutputStream.nullOutputStream()));
    }

    private static void requireSame(Table table, TableCopies.Copied copied) {
        if (copied.rows() != table.rows() || !copied.sha256().equals(table.sha256())) {
            throw damaged(table);
        }
    }

    private static BackupRefused damaged(Table table) {
        return new BackupRefused(
                "备份文件已损坏：表 " + table.schema() + "." + table.name() + " 与清单不符，未恢复任何内容。",
                "The backup is damaged: table " + table.schema() + "." + table.name()
                        + " does not match the manifest; nothing was restored.");
    }

    private void setSequences() throws SQLException {
        for (Sequence sequence : manifest.sequences()) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                statement.setString(1, qualified(sequence.schema(), sequence.name()));
                statement.setLong(2, sequence.lastValue());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private void refreshViews() throws SQLException {
        for (String view : contents.materializedViews()) {
            execute("refresh materialized view " + view);
        }
    }

    /** The database was empty before, so everything in our schemas came from this attempt. */
    private static void leaveNothing(String jdbcUrl) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            for (String schema : Migrations.schemas()) {
                statement.execute("drop schema if exists " + quoted(schema) + " cascade");
            }
            statement.execute("drop table if exists public." + Migrations.HISTORY);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Set<String> schemas(BackupManifest manifest) {
        return manifest.tables().stream().map(Table::schema).collect(Collectors.toSet());
    }

    private static String qualified(Table table) {
        return qualified(table.schema(), table.name());
    }

    private static String qualified(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
