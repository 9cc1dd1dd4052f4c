package org.ecoledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecoledger.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill that every operator should hold once a year, held at every build. */
@DisplayName("Backup and restore, a drill")
class BackupDrillTest {
    private static final Instant NOW = Instant.parse("2026-09-30T13:40:00Z");

    @TempDir
    Path folder;

    private String old;

    @BeforeEach
    void aDatabaseWithContent() throws SQLException {
        old = TestDatabase.fresh();
        execute(old, """
                insert into access.accounts (login, name, password_hash, opened_at)
                    select 'person' || i, E'人员\\t\\\\' || i, 'x', '2026-09-01 08:00+08'
                    from generate_series(1, 300) i;
                insert into access.account_roles (account_id, role) select id, 'HANDLER' from access.accounts;
                insert into organisation.regions (code, parent, name, level, path) values
                    ('990101', null, '青河县', 'county', '990101/');
                insert into organisation.regions (code, parent, name, level, path) values
                    ('990101001', '990101', '青石镇', 'township', '990101/990101001/');
                insert into access.audit_entries (at, actor, action, subject, detail)
                    values ('2026-09-30 21:40+08', 'system:test', 'matter.opened', 'matter:1', E'a\\nb');
                select monitoring.ensure_month('2026-08-01'), monitoring.ensure_month('2026-09-01');
                insert into monitoring.observations (station, at, pm10, pm25_mark, import, line)
                    select 's' || (i % 16), '2026-08-20 00:00+08'::timestamptz + i * interval '1 hour', i / 7.0,
                           case when i % 5 = 0 then 'H' end, 1, i
                    from generate_series(1, 900) i;
                insert into access.session values ('p', 's', 1, 1, 1, 1, null);
                insert into access.session_attributes values ('p', 'a', '\\x00ff5c0a');
                """);
    }

    @Test
    void whatIsRestoredEqualsWhatWasBackedUpInEveryTable() throws Exception {
        String restored = TestDatabase.empty();
        var manifest = Restore.run(restored, backup(old));
        assertThat(manifest.rows()).isGreaterThan(600);
        for (var table : manifest.tables()) {
            String name = table.schema() + "." + table.name();
            assertThat(rows(restored, name)).as(name).isEqualTo(rows(old, name));
        }
    }

    @Test
    void theMonthsThatTheServerAddedAreThereAgain() throws Exception {
        String restored = TestDatabase.empty();
        Restore.run(restored, backup(old));
        for (String month : List.of("monitoring.observations_2026_08", "monitoring.observations_2026_09")) {
            assertThat(rows(restored, month)).as(month).isNotEmpty().isEqualTo(rows(old, month));
        }
    }

    @Test
    void rulesAndReferencesHoldAgainAfterwards() throws Exception {
        String restored = TestDatabase.empty();
        Restore.run(restored, backup(old));
        assertThatThrownBy(() -> execute(restored, "delete from organisation.regions where code = '990101'"))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> execute(restored, "delete from access.audit_entries"))
                .hasMessageContaining("neither changed nor deleted");
    }

    @Test
    void numbersGoOnWhereTheyStood() throws Exception {
        String restored = TestDatabase.empty();
        Restore.run(restored, backup(old));
        execute(restored, """
                insert into access.accounts (login, name, password_hash, opened_at) values ('new', '新人', 'x', now())
                """);
        assertThat(rows(restored, "access.accounts").stream().filter(row -> row.contains("(301,")))
                .hasSize(1);
    }

    @Test
    void aDatabaseWithContentIsNeverOverwritten() throws Exception {
        Path file = backup(old);
        assertThatThrownBy(() -> Restore.run(TestDatabase.fresh(), file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("不是空的")
                .hasMessageContaining("not empty");
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        Path file = backup(old);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Restore.run(TestDatabase.empty(), file)).isInstanceOf(BackupRefused.class);
    }

    @Test
    void aChangedRowIsNoticedAndNothingStays() throws Exception {
        Path file = backup(old);
        changeAccountsIn(file);
        String target = TestDatabase.empty();
        assertThatThrownBy(() -> Restore.run(target, file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("access.accounts");
        assertThat(rows(target, "pg_namespace")).noneMatch(row -> row.contains(",access,"));
    }

    @Test
    void whoHasNothingIsToldSo() {
        assertThatThrownBy(() -> backup(TestDatabase.empty())).hasMessageContaining("空的");
    }

    private Path backup(String url) throws IOException, SQLException {
        Path file = folder.resolve("drill.zip");
        try (var out = Files.newOutputStream(file)) {
            Backup.write(url, NOW, out);
        }
        return file;
    }

    private static void changeAccountsIn(Path file) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            Path accounts = zip.getPath("tables/access.accounts.copy");
            Files.writeString(accounts, Files.readString(accounts).replace("person7\t", "person_\t"));
        }
    }

    static List<String> rows(String url, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select t::text from " + table + " t order by 1")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
