package org.ecoledger.matters.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.PastMatters;
import org.ecoledger.matters.PastMatters.End;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C8, M12-01: look-back")
class LookbackTest {
    private static final String ROOT = "/api/v1/lookbacks";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("from the preview to a rebound that re-opens the matter, and the draw can be repeated by anybody")
    void fromTheDrawToTheRebound() {
        closed(2018, 12);
        var office = TestBrowser.signedIn(port, "office");
        JsonNode preview =
                office.post(ROOT + "/preview", drawing(2018, 3, null)).json();
        assertThat(preview.get("population").asInt()).isEqualTo(12);
        assertThat(preview.get("drawn").asInt()).isEqualTo(3);
        assertThat(preview.get("seed").asString()).isNotBlank();

        Answer drawn = office.post(ROOT, drawing(2018, 3, "2018-11-25 沪指 3300.11"));
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(201);
        String address = ROOT + "/" + drawn.json().get("id");
        JsonNode file = office.get(address).json();
        assertThat(file.get("items").size()).isEqualTo(3);
        assertThat(file.get("draw").get("populationHash").asString())
                .isEqualTo(preview.get("populationHash").asString());
        assertThat(file.get("figures").get("held").get("value").isNull()).isTrue();
        JsonNode verified = office.post(address + "/verification", Map.of()).json();
        assertThat(verified.get("identical").asBoolean()).isTrue();
        assertThat(verified.get("gone").size()).isZero();

        String number = file.get("items").get(0).get("matter").asString();
        String item = address + "/items/" + number;
        recheckedByOthers(office, item);
        rebounds(office, item, number);

        verified = office.post(address + "/verification", Map.of()).json();
        assertThat(verified.get("identical").asBoolean()).isTrue();
        assertThat(verified.get("gone").get(0).asString()).isEqualTo(number);
        JsonNode figures = office.get(address).json().get("figures");
        assertThat(figures.get("checked").get("text").asString()).isEqualTo("33.33");
        assertThat(figures.get("rebounded").get("text").asString()).isEqualTo("100.00");
        annulled(office, item);
        othersSeeNothing(address);
    }

    private void recheckedByOthers(TestBrowser office, String item) {
        String due = CityTime.today(clock).plusDays(5).toString();
        assertThat(office.post(item + "/assignment", Map.of("unit", "county1", "due", due))
                        .body())
                .contains("不能复核自己整改的事项");
        assertThat(office.post(item + "/assignment", Map.of("unit", "bureau", "due", due))
                        .body())
                .contains("曾核验过该事项");
        JsonNode choices = office.get(item + "/recheckers").json().get("units");
        assertThat(choices.findValuesAsString("unit")).contains("office").doesNotContain("county1", "bureau");
        long auditor = account("auditor");
        long analyst = account("analyst");
        assertThat(office.post(item + "/assignment", Map.of("unit", "bureau", "account", analyst, "due", due))
                        .body())
                .contains("参与过该事项的整改或核验");
        assertThat(office.post(item + "/assignment", Map.of("unit", "bureau", "account", auditor, "due", due))
                        .body())
                .contains("不在绿川市生态环境局任职");
        assertThat(office.post(item + "/assignment", Map.of("unit", "office", "due", due))
                        .status())
                .isEqualTo(200);
    }

    private void rebounds(TestBrowser office, String item, String number) {
        var county1 = TestBrowser.signedIn(port, "county1");
        assertThat(county1.post(item + "/result", Map.of("result", "held", "note", "已看"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post(item + "/result", Map.of("result", "vanished"))
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("result", "note");
        String photo = office.upload("/api/v1/evidence", "现场.jpg", TestPhotos.jpeg(), Map.of("role", "SITE"))
                .json()
                .get("id")
                .asString();
        Map<String, Object> result = Map.of("result", "rebounded", "note", "裸土未覆盖", "photos", List.of(photo));
        Answer recorded = office.post(item + "/result", result);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
        assertThat(office.post(item + "/result", result).status()).isEqualTo(409);
        assertThat(db.sql("select state || rebounds from matters.matters where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("dispatched1");
        assertThat(db.sql("select reopened_why from matters.closures where matter = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("rebound");
    }

    private void annulled(TestBrowser office, String item) {
        assertThat(office.post(item + "/result/annulment", Map.of()).body()).contains("请写明作废理由");
        JsonNode file = office.post(item + "/result/annulment", Map.of("reason", "看错了地点"))
                .json();
        assertThat(file.get("items").get(0).get("result").isNull()).isTrue();
        assertThat(file.get("items").get(0).get("annulled").size()).isEqualTo(1);
        assertThat(db.sql("select count(*) from access.audit_entries where action like 'lookback.%'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(6);
    }

    private void othersSeeNothing(String address) {
        var county2 = TestBrowser.signedIn(port, "county2");
        assertThat(county2.get(address).status()).isEqualTo(404);
        assertThat(county2.get(address + "/population").status()).isEqualTo(404);
        assertThat(county2.post(ROOT, drawing(2018, 3, "x")).status()).isEqualTo(403);
        assertThat(TestBrowser.signedIn(port, "county1").get(address).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("the quiet period: what was closed yesterday cannot be drawn")
    void theQuietPeriod() {
        LocalDate yesterday = CityTime.today(clock).minusDays(1);
        new PastMatters(db)
                .add(
                        "2016-000001",
                        "990101",
                        "damage",
                        yesterday,
                        new End(yesterday, true, "true", "done", "handle", true));
        var office = TestBrowser.signedIn(port, "office");
        var drawing = new HashMap<>(drawing(yesterday.getYear(), 1, "x"));
        drawing.put("kind", "damage");
        drawing.put("from", yesterday.toString());
        drawing.put("to", CityTime.today(clock).toString());
        assertThat(office.post(ROOT + "/preview", drawing)
                        .json()
                        .get("population")
                        .asInt())
                .isZero();
        assertThat(office.post(ROOT, drawing).body()).contains("仍在静默期内");
    }

    @Test
    @DisplayName("all objections to a draw are said at once")
    void badDraws() {
        Answer answer = TestBrowser.signedIn(port, "office")
                .post(
                        ROOT,
                        Map.of(
                                "region",
                                "110000",
                                "from",
                                "2018-02-01",
                                "to",
                                "2018-01-01",
                                "track",
                                "none",
                                "kind",
                                "none"));
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("region", "from", "track", "kind", "size", "seed");
    }

    private long account(String login) {
        return db.sql("select id from access.pub_accounts where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> drawing(int year, int size, String seed) {
        var drawing = new HashMap<String, Object>();
        drawing.put("region", "990101");
        drawing.put("from", year + "-01-01");
        drawing.put("to", year + "-12-31");
        drawing.put("size", size);
        drawing.put("seed", seed);
        return drawing;
    }

    /** Closed matters of county 1, mended by the county and verified by the bureau. */
    private void closed(int year, int count) {
        var past = new PastMatters(db);
        for (int n = 1; n <= count; n++) {
            String number = "%d-%06d".formatted(year, n);
            LocalDate opened = LocalDate.of(year, 5, n);
            past.add(
                    number,
                    "990101",
                    "dust",
                    opened,
                    new End(opened.plusDays(9), true, "true", "done", "handle", true));
            past.step(number, "rectify", "county1", "county1");
            past.step(number, "verify", "analyst", "bureau");
        }
    }
}
