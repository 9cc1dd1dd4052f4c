package org.ecoledger.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("M13-05, M13-06, L12: anybody reports without signing in and sees what became of it")
class PublicReportsTest {
    private static final String REPORTS = "/api/public/v1/reports";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Regions regions;

    @Test
    @DisplayName("A report with a photo and a name: a code is shown once, and a county's handler reads no name")
    void aNamedReportWithAPhoto() {
        var citizen = citizen(11);
        var photo = citizen.upload("/api/public/v1/report-photos", "我是刘晓燕.jpg", TestPhotos.jpeg(), Map.of());
        assertThat(photo.status()).isEqualTo(201);
        var sent = report(
                citizen,
                Map.of(
                        "text", "河里排黑水，我叫刘晓燕，电话13707311111",
                        "named", true,
                        "name", "刘晓燕",
                        "phone", "13707311111",
                        "photos", List.of(photo.json().get("handle").asString())));
        assertThat(sent.status()).isEqualTo(201);
        String code = sent.json().get("code").asString();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");

        var standing = citizen.get(
                REPORTS + "/" + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        assertThat(standing.status()).isEqualTo(200);
        assertThat(standing.json().get("state").asString()).isEqualTo("received");
        assertThat(standing.body()).doesNotContain("刘晓燕", "1370731");
        assertThat(standing.json().at("/reopening/sentence").asString()).contains("复查");

        String number = db.sql("select matter from complaints.reports order by entered_at desc, matter desc limit 1")
                .query(String.class)
                .single();
        String file = TestBrowser.signedIn(port, "county1")
                .get("/api/v1/matters/" + number)
                .body();
        assertThat(file).contains("河里排黑水").doesNotContain("刘晓燕", "1370731").contains("/api/v1/evidence/");
        assertThat(db.sql("select count(*) from complaints.reports r where r::text like ?")
                        .param("%" + code.replace("-", "") + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Sent twice with one key it is one report with one code; with another content it is refused")
    void sentTwiceReportedOnce() {
        var citizen = citizen(12).sending("Idempotency-Key", UUID.randomUUID().toString());
        String text = "同一件事情 " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var first = report(citizen, Map.of("text", text));
        var second = report(citizen, Map.of("text", text));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().get("code")).isEqualTo(first.json().get("code"));
        assertThat(db.sql("select count(*) from matters.matters where description = ?")
                        .param(text)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(report(citizen, Map.of("text", "完全不同的事情")).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("Bad input is answered clearly and all at once")
    void badInput() {
        var citizen = citizen(13);
        var empty = citizen.post(REPORTS, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(fields(empty)).contains("text", "kind", "county");
        var nameless = report(citizen, Map.of("named", true, "phone", "abc"));
        assertThat(fields(nameless)).containsExactlyInAnyOrder("name", "phone");
        assertThat(fields(report(citizen, Map.of("photos", List.of(UUID.randomUUID())))))
                .containsExactly("photos");
        assertThat(fields(report(
                        citizen,
                        Map.of(
                                "photos",
                                java.util.stream.Stream.generate(UUID::randomUUID)
                                        .limit(6)
                                        .toList()))))
                .contains("photos");
        assertThat(fields(report(citizen, Map.of("text", "零\0字节在里面的文字")))).contains("text");
        assertThat(citizen.send("POST", REPORTS, BodyPublishers.ofString("{\"text\":"), "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(citizen.send("POST", REPORTS, BodyPublishers.ofString("x".repeat(70_000)), "application/json")
                        .status())
                .isEqualTo(413);
        assertThat(citizen.upload("/api/public/v1/report-photos", "a.jpg", new byte[0], Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(citizen.upload("/api/public/v1/report-photos", "a.jpg", "<html>".getBytes(), Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(citizen.post("/api/public/v1/report-photos", Map.of()).status())
                .isEqualTo(415);
        var script = report(citizen, Map.of("text", "<script>alert(1)</script>' or 1=1; --"));
        assertThat(script.status()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "A place outside the city is refused in clear words; inside, a county need be chosen only where none is drawn")
    void aPlaceOutsideTheCity() {
        String square = "{\"type\":\"Polygon\",\"coordinates\":[[[110,24],[116,24],[116,31],[110,31],[110,24]]]}";
        regions.place(Actor.system("test"), "990100", 113, 28, square, "WGS-84");
        var citizen = citizen(14);
        var outside = report(citizen, Map.of("lon", 121.47, "lat", 31.23, "datum", "WGS-84"));
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.json().at("/errors/0/message").asString()).isEqualTo("该地点不在本市范围内。");
        assertThat(report(citizen, Map.of("lon", 112.5, "lat", 27.5, "datum", "GCJ-02"))
                        .status())
                .isEqualTo(201);
        assertThat(report(citizen, Map.of("lon", 116.005, "lat", 27.5)).status())
                .isEqualTo(201);
        var nowhere = new HashMap<String, Object>(form());
        nowhere.remove("county");
        nowhere.put("lon", 112.5);
        nowhere.put("lat", 27.5);
        assertThat(fields(citizen.post(REPORTS, nowhere))).containsExactly("county");
    }

    @Test
    @DisplayName(
            "A wrong code is answered with a sentence; who tries codes or floods the form is held off, by true address")
    void whoTriesOrFloodsIsHeldOff() {
        var guesser = citizen(15).sending("X-Forwarded-For", "203.0.113.7");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            guesser.sending("X-Forwarded-For", "203.0.113." + i);
            statuses.add(guesser.get(REPORTS + "/AAAA-BBBB-" + (2222 + i % 8)).status());
        }
        assertThat(statuses).startsWith(404).endsWith(429);
        assertThat(citizen(16).get(REPORTS + "/AAAA").json().get("detail").asString())
                .contains("没有查到");
        var flooder = citizen(17);
        statuses.clear();
        for (int i = 0; i < 21; i++) {
            statuses.add(flooder.post(REPORTS, Map.of()).status());
        }
        assertThat(statuses).startsWith(422).endsWith(429);
        assertThat(citizen(16).post(REPORTS, Map.of()).status()).isEqualTo(422);
    }

    private TestBrowser citizen(int address) {
        return TestBrowser.anonymous(port, "127.0.0." + address);
    }

    private static Answer report(TestBrowser citizen, Map<String, Object> more) {
        var form = form();
        form.putAll(more);
        return citizen.post(REPORTS, form);
    }

    private static Map<String, Object> form() {
        return new HashMap<>(Map.of("kind", "sewage", "text", "河边有黑水流出来", "county", "990101", "address", "青河大桥下"));
    }

    private static List<String> fields(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("errors").findValuesAsString("field");
    }
}
