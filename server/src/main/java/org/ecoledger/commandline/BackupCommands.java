package org.ecoledger.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.ecoledger.clock.CityTime;
import org.ecoledger.database.Backup;
import org.ecoledger.database.BackupManifest;
import org.ecoledger.database.DataDirectory;
import org.ecoledger.database.EmbeddedDatabase;
import org.ecoledger.database.Restore;

/** Backs up through the running server, or without one straight from the database; restores only without one. */
final class BackupCommands {
    private final Path data;
    private final Optional<String> externalDatabase;
    private final PrintStream out;

    BackupCommands(Path data, Optional<String> externalDatabase, PrintStream out) {
        this.data = data;
        this.externalDatabase = externalDatabase;
        this.out = out;
    }

    private interface Work {
        BackupManifest on(String jdbcUrl) throws IOException, SQLException;
    }

    /** Writes beside the wanted name first: a file of that name is always a whole backup. */
    void backup(Path file) throws IOException, SQLException, InterruptedException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(partial);
        // A backup holds everything; only its owner shall read it.
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var server = RunningServer.of(data);
            if (server.isPresent()) {
                try (var body = server.get().get("/api/v1/backup")) {
                    Files.copy(body, partial, StandardCopyOption.REPLACE_EXISTING);
                }
            } else {
                requireDatabase();
                withDatabase(url -> {
                    try (var stream = new BufferedOutputStream(Files.newOutputStream(partial))) {
                        return Backup.write(url, Clock.system(CityTime.ZONE).instant(), stream);
                    }
                });
            }
            report("已备份到 " + file, "Backed up to " + file, read(partial));
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    void restore(Path file) throws IOException, SQLException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new CommandRefused("读不到文件 " + file + "。", "The file " + file + " cannot be read.");
        }
        if (RunningServer.of(data).isPresent()) {
            throw new CommandRefused("服务器正在运行，请先停止它再恢复。", "The server is running: stop it before restoring.");
        }
        report("已恢复 " + file, "Restored " + file, withDatabase(url -> Restore.run(url, file)));
    }

    private BackupManifest withDatabase(Work work) throws IOException, SQLException {
        try (var _ = DataDirectory.claim(data)) {
            if (externalDatabase.isPresent()) {
                return work.on(externalDatabase.get());
            }
            try (var embedded = EmbeddedDatabase.start(data)) {
                return work.on(embedded.jdbcUrl());
            }
        }
    }

    private void requireDatabase() {
        if (externalDatabase.isEmpty() && !Files.exists(data.resolve("postgres"))) {
            throw new CommandRefused(
                    "数据目录 " + data + " 里没有数据库，没有可备份的内容。",
                    "There is no database in the data directory " + data + ": nothing to back up.");
        }
    }

    private static BackupManifest read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return BackupManifest.of(zip);
        }
    }

    private void report(String chinese, String english, BackupManifest manifest) {
        long size = manifest.rows();
        int tables = manifest.tables().size();
        String taken =
                CityTime.at(manifest.takenAt()).toLocalDateTime().withNano(0).toString();
        out.println(chinese + "：" + tables + "张表，" + size + "行，快照时间 " + taken + "。");
        out.println(english + ": " + tables + " tables, " + size + " rows, as of " + taken + ".");
    }
}
