package org.ecoledger;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for the whole suite; every test that asks gets a database of its own, copied from a migrated template. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private TestDatabase() {}

    private static EmbeddedDatabase start() {
        var server = EmbeddedDatabase.start(
                Path.of("target", "test-postgres-" + ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        execute(server.jdbcUrl(), "create database migrated");
        Flyway.configure()
                .dataSource(server.jdbcUrl("migrated"), null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return server;
    }

    /** JDBC address of a fresh database with all tables and no rows. */
    public static String fresh() {
        return copyOf("migrated");
    }

    /** JDBC address of a fresh database without anything. */
    public static String empty() {
        return copyOf("template1");
    }

    private static synchronized String copyOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(SERVER.jdbcUrl(), "create database " + name + " template " + template + " strategy file_copy");
        return SERVER.jdbcUrl(name);
    }

    private static void execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
