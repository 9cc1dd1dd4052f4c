package org.ecoledger.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.EcoLedger;
import org.ecoledger.SharedFiles;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestDatabase;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.WorkingCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * An empty system becomes a real city's through the browser alone. It is a server of its own, since the shared one has a
 * city.
 */
@ExtendWith(OutputCaptureExtension.class)
class CitySetupTest {
    private static final String PASSWORD = "a long and good one";

    @TempDir
    static Path directory;

    private static ConfigurableApplicationContext server;
    private static TestBrowser founder;
    private static String link;

    @BeforeAll
    static void anEmptySystemIsFounded(CapturedOutput printed) {
        server = SpringApplication.run(
                EcoLedger.class,
                "--ecoledger.db-url=" + TestDatabase.fresh(),
                "--ecoledger.data=" + directory,
                "--server.port=0");
        link = printed.getOut()
                .lines()
                .filter(line -> line.contains("FIRST ADMINISTRATOR LINK: "))
                .map(line -> line.substring(line.indexOf("http://")))
                .findFirst()
                .orElseThrow();
        founder = TestBrowser.anonymous(port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("Stage C: a real city sets itself up from the national tables and its own lists")
    void aRealCityIsSetUpFromTheNationalTables() throws IOException {
        becomeAdministrator();
        importsRegions();
        importsUnitsAndPeople();
    }

    private void becomeAdministrator() {
        String token = link.substring(link.indexOf("token=") + 6);
        founder.get("/api/v1/session");
        assertThat(founder.get("/api/v1/first-administrator?token=" + token)
                        .json()
                        .get("good")
                        .asBoolean())
                .isTrue();
        var wish = Map.of("token", token, "login", "founder", "name", "方园", "password", PASSWORD);
        var weak = Map.of("token", token, "login", "founder", "name", "方园", "password", "founder");
        assertThat(founder.post("/api/v1/first-administrator", weak).status()).isEqualTo(422);
        assertThat(founder.post("/api/v1/first-administrator", wish).status()).isEqualTo(204);
        assertThat(founder.get("/api/v1/session")
                        .json()
                        .get("account")
                        .get("roles")
                        .size())
                .isEqualTo(2);
        var second = TestBrowser.anonymous(port());
        second.get("/api/v1/session");
        assertThat(second.post("/api/v1/first-administrator", wish).status()).isEqualTo(409);
    }

    private void importsRegions() throws IOException {
        var cities = sent("regions", "admin_codes/cities.csv.gz", "{\"city\":\"4206\"}");
        assertThat(cities.get("rowsRefused").asLong()).isZero();
        assertThat(sent("regions", "admin_codes/areas.csv.gz", "{}")
                        .get("rowsTaken")
                        .asLong())
                .isEqualTo(9);
        var streets = sent("regions", "admin_codes/streets.csv.gz", "{}");
        assertThat(streets.get("rowsRefused").asLong()).isZero();
        assertThat(streets.get("remarks").get(0).asString()).contains("已略过本市（420600）以外的");
        var regions = server.getBean(Regions.class);
        assertThat(regions.city().orElseThrow().name()).isEqualTo("襄阳市");
        assertThat(regions.counties()).hasSizeBetween(9, 12);
        assertThat(regions.get("420602").path()).isEqualTo("420600/420602/");
        assertThat(regions.childrenOf("420602")).isNotEmpty();
        var outlines = sent("boundaries", "geo_admin_boundaries/citys/420600.json.gz", "{\"datum\":\"GCJ-02\"}");
        assertThat(outlines.get("rowsRefused").asLong()).isZero();
        assertThat(outlines.get("rowsTaken").asLong()).as(outlines.toString()).isEqualTo(9);
        sent("boundaries", "geo_admin_boundaries/province/420000.json.gz", "{}");
        assertThat(regions.get("420600").lon()).isNotNull();
        var other = sent("regions", "admin_codes/areas.csv.gz", "{\"city\":\"4201\"}");
        assertThat(other.get("failure").get("code").asString()).isEqualTo("setup.other-city");
    }

    private void importsUnitsAndPeople() {
        var units = sent("units", """
                单位编号,单位名称,单位类别,所属区域,上级单位
                office,襄阳市环委办,环委办,420600,
                xc,襄城区人民政府,政府,襄城区,
                yg,余家湖街道办事处,街道,襄城区,xc
                bad,无此处,政府,某某区,
                """);
        assertThat(units.get("rowsTaken").asLong()).isEqualTo(3);
        var people = sent("people", """
                姓名,登录名,单位,职务,电话,角色
                周明,zhouming,office,环委办主任,13800000000,环委办、分析人员
                李四,lisi,襄城区人民政府,分管副区长,,分管领导
                王五,方园!,xc,科员,,承办人
                赵六,zhaoliu,xc,科员,,皇帝
                """);
        assertThat(people.get("rowsTaken").asLong()).isEqualTo(2);
        assertThat(people.get("hasHandout").asBoolean()).isTrue();
        String handout = "/api/v1/imports/" + people.get("id") + "/handout";
        String list = founder.post(handout, Map.of()).body();
        assertThat(founder.post(handout, Map.of()).status()).isEqualTo(404);
        String initial = list.lines()
                .filter(line -> line.startsWith("zhouming,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .findFirst()
                .orElseThrow();
        assertThat(TestBrowser.anonymous(port()).signIn("zhouming", initial).status())
                .isEqualTo(200);
        assertThat(sent("grids", "网格编号,网格名称,所属区域,网格员登录名\nG1,第一网格,襄城区,lisi\nG2,第二网格,襄城区,nobody\n")
                        .get("rowsTaken")
                        .asLong())
                .isEqualTo(1);
        assertThat(sent("township-duties", "事项编号,事项名称,事项类别,依据,生效日期\nHB-01,巡查,基本履职,清单,2025/1/1\nHB-02,x,不知道,清单,\n")
                        .get("rowsTaken")
                        .asLong())
                .isEqualTo(1);
        sent("calendar", "日期,是否上班,节日,来源\n2026-10-01,放假,国庆节,通知\n2026年10月10日,上班,补班,通知\n");
        var calendar = server.getBean(WorkingCalendar.class);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    private static JsonNode sent(String kind, String sharedFile, String options) throws IOException {
        Path file = SharedFiles.find(sharedFile);
        return sent(kind, file.getFileName().toString(), Files.readAllBytes(file), options);
    }

    private static JsonNode sent(String kind, String text) {
        return sent(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8), "{}");
    }

    private static JsonNode sent(String kind, String name, byte[] bytes, String options) {
        var answer = founder.upload("/api/v1/imports", name, bytes, Map.of("kind", kind, "options", options));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String address = "/api/v1/imports/" + answer.json().get("id");
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode entry = founder.get(address).json();
            if (!entry.get("state").asString().equals("RECEIVED")) {
                return entry;
            }
            pause();
        }
        throw new AssertionError(kind + " was not taken in a minute");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
