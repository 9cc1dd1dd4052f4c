package org.ecoledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The embedded database is as durable as a real one")
class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedIsOnTheDisk(String setting) throws Exception {
        try (var database = EmbeddedDatabase.start(data);
                var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void aKilledServerLeavesItsRowsAndNothingThatBlocksTheNextStart() throws Exception {
        Process server = serverThatCommitsOneRow();
        assertThat(server.inputReader().lines().anyMatch(line -> line.equals(OneRow.DONE)))
                .as("the row is committed")
                .isTrue();
        // kill -9: PostgreSQL stays behind as an orphan.
        server.destroyForcibly();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        try (var directory = DataDirectory.claim(data);
                var database = EmbeddedDatabase.start(data)) {
            assertThat(directory).isNotNull();
            assertThat(BackupDrillTest.rows(database.jdbcUrl(), "kept")).containsExactly("(1)");
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefusedInWords() {
        try (var first = DataDirectory.claim(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.claim(data))
                    .isInstanceOf(DataDirectory.InUse.class)
                    .hasMessageContaining("正被运行中的服务器")
                    .hasMessageContaining(data.toString());
        }
        DataDirectory.claim(data).close();
    }

    private Process serverThatCommitsOneRow() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneRow.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The server that is killed: takes the directory, commits one row, says so and waits. */
    static final class OneRow {
        static final String DONE = "committed";

        private OneRow() {}

        public static void main(String[] args) throws Exception {
            Path data = Path.of(args[0]);
            DataDirectory.claim(data);
            String url = EmbeddedDatabase.start(data).jdbcUrl();
            BackupDrillTest.execute(url, "create table kept (number int)");
            BackupDrillTest.execute(url, "insert into kept values (1)");
            System.out.println(DONE);
            Thread.sleep(60_000);
        }
    }
}
