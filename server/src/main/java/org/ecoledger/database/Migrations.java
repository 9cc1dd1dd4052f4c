package org.ecoledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecoledger.database.BackupManifest.Migration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations in this build: each module's folder under {@code db/migration} bears the name of the module's schema. */
final class Migrations {
    /** Flyway's own table, in the schema {@code public}. */
    static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** The schemas that are ours; whatever else a shared database holds is none of our business. */
    static Set<String> schemas() {
        return Arrays.stream(files()).map(Migrations::module).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Migration> appliedIn(String jdbcUrl) {
        return Arrays.stream(whole(jdbcUrl).info().applied())
                .filter(info -> info.getVersion() != null)
                .map(Migrations::migration)
                .toList();
    }

    /** Applies exactly the given migrations, even where this build has others of an older or newer date. */
    static void applyOnly(String jdbcUrl, List<Migration> wanted) {
        Set<String> versions = wanted.stream().map(Migration::version).collect(Collectors.toSet());
        Path folder = null;
        try {
            folder = Files.createTempDirectory("ecoledger-migrations");
            Set<String> found = copyTo(folder, versions);
            refuseUnknown(versions, found);
            Flyway.configure()
                    .dataSource(jdbcUrl, null, null)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
        if (!new HashSet<>(appliedIn(jdbcUrl)).equals(new HashSet<>(wanted))) {
            throw new BackupRefused(
                    "备份的数据库结构与本版本的迁移脚本不一致，请用写备份的版本恢复。",
                    "The backup's schema does not come from this build's migrations: restore with the version that wrote it.");
        }
    }

    /** Applies what is still missing, as a start of the server would. */
    static void applyAll(String jdbcUrl) {
        whole(jdbcUrl).migrate();
    }

    private static Flyway whole(String jdbcUrl) {
        return Flyway.configure()
                .dataSource(jdbcUrl, null, null)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load();
    }

    private static Set<String> copyTo(Path folder, Set<String> versions) throws IOException {
        Set<String> found = new HashSet<>();
        for (Resource file : files()) {
            String name = String.valueOf(file.getFilename());
            String version = name.substring(1, name.indexOf("__"));
            if (versions.contains(version)) {
                Path module = Files.createDirectories(folder.resolve(module(file)));
                try (var in = file.getInputStream()) {
                    Files.copy(in, module.resolve(name));
                }
                found.add(version);
            }
        }
        return found;
    }

    private static void refuseUnknown(Set<String> versions, Set<String> found) {
        var unknown = new TreeSet<>(versions);
        unknown.removeAll(found);
        if (!unknown.isEmpty()) {
            throw new BackupRefused(
                    "备份由更新的版本写成（迁移 " + unknown.getFirst() + " 本版本没有），请用该版本恢复。",
                    "The backup was written by a newer version (migration " + unknown.getFirst()
                            + " is unknown here): restore with that version.");
        }
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Resource file) {
        try {
            String[] parts = file.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration migration(MigrationInfo info) {
        Integer checksum = info.getChecksum();
        return new Migration(info.getVersion().getVersion(), info.getDescription(), checksum == null ? 0 : checksum);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
