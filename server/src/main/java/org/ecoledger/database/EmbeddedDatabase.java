package org.ecoledger.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that this process starts from its own binaries and stops when it ends. Unlike the library's defaults,
 * which are made for throw-away tests, it writes through to the disk: what was committed survives a killed server.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the database whose files are under {@code data}; creates it when there is none. */
    public static EmbeddedDatabase start(Path data) {
        Path files = data.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(files);
            OrphanedPostgres.stop(files);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(data.toAbsolutePath()
                            .normalize()
                            .resolve("postgres-binaries")
                            .toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // Spring closes the pool first and this after it; a hook of its own would race with that.
                    .setRegisterShutdownHook(false)
                    .start();
            log.info("Embedded PostgreSQL runs on port {} with its files in {}", postgres.getPort(), files);
            return new EmbeddedDatabase(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start from " + files, e);
        }
    }

    /** JDBC address of the main database. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** JDBC address of the named database on this server. */
    public String jdbcUrl(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
        }
    }
}
