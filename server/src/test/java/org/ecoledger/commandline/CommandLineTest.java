package org.ecoledger.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestDatabase;
import org.ecoledger.database.BackupManifest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("The command line beside the server")
class CommandLineTest {
    @LocalServerPort
    int port;

    @Value("${ecoledger.data}")
    Path dataOfTheServer;

    @TempDir
    Path folder;

    @Test
    void aBackupOfTheRunningServerRestoresIntoAnEmbeddedAndThenIntoAnExternalDatabase() throws Exception {
        Path first = folder.resolve("first.zip");
        assertThat(command(Map.of("ECOLEDGER_DATA", dataOfTheServer.toString()), "backup", first.toString()))
                .contains("已备份到")
                .contains("Backed up to");

        Map<String, String> embedded =
                Map.of("ECOLEDGER_DATA", folder.resolve("embedded").toString());
        assertThat(command(embedded, "restore", first.toString())).contains("已恢复");
        assertThat(command(embedded, "restore", first.toString())).contains("不是空的");

        Path second = folder.resolve("second.zip");
        assertThat(command(embedded, "backup", second.toString())).contains("已备份到");
        assertThat(manifest(second).tables()).isEqualTo(manifest(first).tables());

        String url = TestDatabase.empty();
        Map<String, String> external =
                Map.of("ECOLEDGER_DATA", folder.resolve("external").toString(), "ECOLEDGER_DB_URL", url);
        assertThat(command(external, "restore", second.toString())).contains("已恢复");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from access.accounts where login = 'office'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Prometheus metrics with our own among them")
    void theMetricsTellOfRefusalsAndOfTheAuditChain() {
        var sysadmin = TestBrowser.signedIn(port, "sysadmin");
        sysadmin.get("/api/v1/backup");
        assertThat(sysadmin.get("/actuator/prometheus").body())
                .contains("ecoledger_audit_waiting")
                .contains("ecoledger_problems_total{code=\"commandline.backup-only-here\",status=\"403\"}");
    }

    @Test
    void theServerMustBeStoppedBeforeARestore() throws Exception {
        Path file = Files.createFile(folder.resolve("any.zip"));
        assertThat(command(Map.of("ECOLEDGER_DATA", dataOfTheServer.toString()), "restore", file.toString()))
                .contains("请先停止")
                .contains("stop it");
    }

    @Test
    void theAuditChainIsVerified() {
        assertThat(command(Map.of("ECOLEDGER_DATA", dataOfTheServer.toString()), "audit", "verify"))
                .contains("审计链完好");
    }

    @Test
    void withoutAServerOrADatabaseOneSentenceSaysSo() {
        Map<String, String> nothing =
                Map.of("ECOLEDGER_DATA", folder.resolve("none").toString());
        assertThat(command(nothing, "audit", "verify")).contains("没有运行中的服务器");
        assertThat(command(nothing, "backup", folder.resolve("x.zip").toString()))
                .contains("没有可备份的内容")
                .doesNotContain("Exception");
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    @Test
    void aBrowserGetsNoBackupWhoeverIsSignedIn() {
        var answer = TestBrowser.signedIn(port, "sysadmin").get("/api/v1/backup");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("命令行");
    }

    private static BackupManifest manifest(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            return BackupManifest.of(zip);
        }
    }

    private static String command(Map<String, String> environment, String... words) {
        var out = new ByteArrayOutputStream();
        CommandLine.run(List.of(words), environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
