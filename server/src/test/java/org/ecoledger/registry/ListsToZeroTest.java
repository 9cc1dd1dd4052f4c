package org.ecoledger.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.intake.ImportRunner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("Lists to zero (C16, N43, N44)")
class ListsToZeroTest {
    private static final Instant LAST_SECOND = Instant.parse("2027-06-30T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2027-06-30T16:00:00Z");
    private static final Instant A_WEEK_LATER = Instant.parse("2027-07-07T02:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName(
            "issue 5, done-line 3: of 431 boilers 12 are refused with what, where and how; after 30 June 24:00 each that remains "
                    + "is a lead exactly once, however often, late and concurrently servers sweep")
    void whatRemainsAtTheDeadlineIsALeadExactlyOnce() throws InterruptedException {
        var office = TestBrowser.signedIn(port, "office");
        assertThat(office.post(
                                "/api/v1/registry/deadlines",
                                Map.of(
                                        "list",
                                        "coal-boilers",
                                        "county",
                                        "990102",
                                        "deadline",
                                        "2027-06-30",
                                        "reason",
                                        "市政府方案"))
                        .status())
                .isEqualTo(200);
        var county = TestBrowser.signedIn(port, "county2");
        JsonNode done = imported(county, "objects-coal-boilers", "锅炉.xlsx", BoilerList.of("BS", "白石县", "白石县人民政府"));
        assertThat(done.get("rowsRead").asInt()).isEqualTo(BoilerList.ROWS);
        assertThat(done.get("rowsRefused").asInt()).isEqualTo(BoilerList.BROKEN);
        String refused = county.get("/api/v1/imports/" + done.get("id").asLong() + "/refused.csv")
                .body();
        assertThat(refused)
                .contains("11,", "“使用登记证号”", "没有“无名县”这一县区", "白石县没有“无名镇”这一乡镇", "经度和纬度应同时填写", "是否填反", "请写明坐标基准")
                .contains(
                        "“额定蒸发量”不是数值：“四吨”",
                        "“额定蒸发量”为5000，应在0至1000之间",
                        "本行有2处问题",
                        "“燃料”没有“木星”这一选项",
                        "没有“无名局”这一单位",
                        "在本文件第2行已出现");

        int known = objects("990102", "state <> 'removed'");
        StoryTime.at(LAST_SECOND, leads::sweep);
        assertThat(leadsOf("990102")).isZero();
        sweepTogether(MIDNIGHT);
        StoryTime.at(MIDNIGHT, leads::sweep);
        StoryTime.at(A_WEEK_LATER, leads::sweep);
        assertThat(leadsOf("990102")).isEqualTo(known);
        assertThat(number("""
                        select count(*) from matters.pub_matters m where m.source = 'list' and m.county = '990102'
                        """)).isEqualTo(known);
        JsonNode rows = office.get("/api/v1/registry/zero").json().get("rows");
        JsonNode row = java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                .filter(one -> one.get("list").asString().equals("coal-boilers")
                        && one.get("region").asString().equals("990102"))
                .findFirst()
                .orElseThrow();
        JsonNode left = row.get("measures").get("leads");
        assertThat(left.get("text").asString()).isEqualTo(String.valueOf(known));
        JsonNode figure =
                office.get("/api/v1/figures?ref=" + left.get("ref").asString()).json();
        assertThat(figure.get("inputs")).hasSize(known);
    }

    @Test
    @DisplayName("a key that the list knows changes its object; a column that the file lacks leaves what is known")
    void theSameKeyUpdates() {
        var county = TestBrowser.signedIn(port, "county1");
        imported(county, "objects-outfalls", "一.csv", csv("排污口编码,名称,县区,受纳水体,类型\nPK-U1,一号口,青河县,青河,工业\n"));
        JsonNode again = imported(county, "objects-outfalls", "二.csv", csv("排污口编码,名称,受纳水体,类型\nPK-U1,一号口,白河,工业\n"));
        assertThat(again.get("rowsTaken").asInt()).isEqualTo(1);
        JsonNode rows =
                county.get("/api/v1/registry/objects?list=outfalls&text=PK-U1").json();
        assertThat(rows.get("total").asInt()).isEqualTo(1);
        assertThat(rows.get("rows").get(0).get("facts").get(0).get("value").asString())
                .isEqualTo("白河");
        assertThat(rows.get("rows").get(0).get("county").asString()).isEqualTo("青河县");
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/registry/objects?list=outfalls&text=PK-U1")
                        .json()
                        .get("total")
                        .asInt())
                .as("no foreign object is visible")
                .isZero();
    }

    /** Two servers would do this: at the same moment, on threads of their own. */
    private void sweepTogether(Instant at) throws InterruptedException {
        var ready = new CountDownLatch(1);
        List<Thread> servers = java.util.stream.IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> StoryTime.at(at, () -> {
                            try {
                                ready.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            leads.sweep();
                        })))
                .toList();
        ready.countDown();
        for (Thread server : servers) {
            server.join();
        }
    }

    private JsonNode imported(TestBrowser browser, String kind, String name, byte[] content) {
        var answer = browser.upload("/api/v1/imports", name, content, Map.of("kind", kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return browser.get("/api/v1/imports/" + id).json();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int leadsOf(String county) {
        return number(
                "select count(*) from registry.leads l join registry.objects o on o.number = l.object where o.county = '"
                        + county + "' and o.list = 'coal-boilers'");
    }

    private int objects(String county, String condition) {
        return number("select count(*) from registry.objects where list = 'coal-boilers' and county = '" + county
                + "' and " + condition);
    }

    private int number(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }
}
