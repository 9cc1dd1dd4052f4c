package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestPhotos;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Works on the year 2013. */
@ServerTest
@DisplayName("Values reported with proof (N11, N16, N20, N67)")
class ReportedTest {
    private static final String REPORTED = "/api/v1/reported";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName(
            "N11: 120 and 98 projects reported with proof are 218; each opens to its document and its edition (N16)")
    void projectsAddUpWithTheirProof() {
        long target = TargetRows.signed(db, "REP-1", 2013, "reduction-projects", "990101", "218");
        TestBrowser county = TestBrowser.signedIn(port, "county1");
        JsonNode first = report(county, sum("reduction-projects", "2013-01-01", "2013-06-30", "120"));
        report(county, sum("reduction-projects", "2013-07-01", "2013-12-31", "98"));

        JsonNode pace = county.get("/api/v1/paces/" + target + "?asOf=2014-01-31")
                .json()
                .get("pace");
        assertThat(pace.get("soFar").get("text").asString()).isEqualTo("218");
        assertThat(pace.get("standing").asString()).isEqualTo("MET");
        JsonNode figure = figure(county, pace.get("soFar").get("ref").asString());
        assertThat(figure.get("inputs")).hasSize(2);
        JsonNode opened = figure(county, figure.get("inputs").get(0).get("ref").asString());
        assertThat(opened.get("inputs").toString()).contains(first.get("sha256").asString());
        assertThat(first.get("standard").asString()).isEqualTo("责任书");
        assertThat(county.get(first.get("proofUrl").asString()).status()).isEqualTo(200);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get(first.get("proofUrl").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("N67: coverage keeps numerator and denominator: 34 of 40 remote townships are 85 %")
    void coverageKeepsBothNumbers() {
        long target = TargetRows.signed(db, "REP-2", 2013, "remote-township-coverage", "990101", "85");
        TestBrowser county = TestBrowser.signedIn(port, "county1");
        report(county, share("remote-township-coverage", "2013-01-01", "2013-06-30", "20", "40"));
        report(county, share("remote-township-coverage", "2013-01-01", "2013-12-31", "34", "40"));

        JsonNode pace = county.get("/api/v1/paces/" + target + "?asOf=2014-01-31")
                .json()
                .get("pace");
        assertThat(pace.get("soFar").get("text").asString()).isEqualTo("85.0");
        assertThat(pace.get("numerator").get("text").asString()).isEqualTo("34");
        assertThat(pace.get("denominator").get("text").asString()).isEqualTo("40");
        assertThat(pace.get("standing").asString()).isEqualTo("MET");
    }

    @Test
    @DisplayName(
            "N20: 28 rural and 5 water projects make 33 by formula; what is annulled counts no longer and is not deleted")
    void anAnnulledReportLeavesNoTraceInTheSum() {
        long target = TargetRows.signed(db, "REP-3", 2013, "rural-and-water-projects", "990101", "33");
        TestBrowser county = TestBrowser.signedIn(port, "county1");
        report(county, sum("rural-projects", "2013-01-01", "2013-12-31", "28"));
        JsonNode water = report(county, sum("water-projects", "2013-01-01", "2013-12-31", "5"));
        String page = "/api/v1/paces/" + target + "?asOf=2014-01-31";
        assertThat(county.get(page).json().get("pace").get("soFar").get("text").asString())
                .isEqualTo("33");

        String id = water.get("id").asString();
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post(REPORTED + "/" + id + "/annulment", Map.of("reason", "错"))
                        .status())
                .isEqualTo(404);
        assertThat(county.post(REPORTED + "/" + id + "/annulment", Map.of()).status())
                .isEqualTo(422);
        JsonNode annulled = county.post(REPORTED + "/" + id + "/annulment", Map.of("reason", "验收未通过"))
                .json();

        assertThat(annulled.get("annulment").get("reason").asString()).isEqualTo("验收未通过");
        assertThat(county.get(page).json().get("pace").get("standing").asString())
                .isEqualTo("NO_DATA");
        assertThat(county.post(REPORTED + "/" + id + "/annulment", Map.of("reason", "再次"))
                        .status())
                .isEqualTo(409);
        assertThatThrownBy(() -> db.sql("delete from targets.reported where id = ?")
                        .param(Long.parseLong(id))
                        .update())
                .hasMessageContaining("never changed");
        assertThat(db.sql("select annulled from targets.pub_reported where id = ?")
                        .param(Long.parseLong(id))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void wrongReportsAreRefusedWithAllObjections() {
        TestBrowser county = TestBrowser.signedIn(port, "county1");
        assertThat(county.post(REPORTED, Map.of("indicator", "good-days", "region", "990102"))
                        .json()
                        .get("errors"))
                .hasSizeGreaterThanOrEqualTo(4);
        String proof = proof(county);
        Map<String, Object> cod = sum("cod-reduction", "2013-01-01", "2013-03-31", "10");
        cod.put("proof", List.of(proof));
        assertThat(county.post(REPORTED, cod).status()).isEqualTo(201);
        assertThat(county.post(REPORTED, cod).status()).isEqualTo(422);
        Map<String, Object> again = sum("cod-reduction", "2013-03-01", "2013-03-31", "5");
        again.put("proof", List.of(proof(county)));
        var twice = county.post(REPORTED, again);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("不能重复计算");
        Map<String, Object> noParts = share("village-coverage", "2013-01-01", "2013-03-31", "5", "4");
        noParts.put("proof", List.of(proof(county)));
        assertThat(county.post(REPORTED, noParts).body()).contains("分子不大于分母");
        assertThat(TestBrowser.signedIn(port, "grid1").post(REPORTED, cod).status())
                .isEqualTo(403);
    }

    private static JsonNode report(TestBrowser browser, Map<String, Object> body) {
        body.put("proof", List.of(proof(browser)));
        var answer = browser.post(REPORTED, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> sum(String indicator, String from, String to, String value) {
        return new HashMap<>(Map.of(
                "indicator", indicator, "region", "990101", "from", from, "to", to, "value", new BigDecimal(value)));
    }

    private static Map<String, Object> share(String indicator, String from, String to, String part, String whole) {
        return new HashMap<>(Map.of(
                "indicator",
                indicator,
                "region",
                "990101",
                "from",
                from,
                "to",
                to,
                "numerator",
                new BigDecimal(part),
                "denominator",
                new BigDecimal(whole)));
    }

    private static String proof(TestBrowser browser) {
        var answer = browser.upload("/api/v1/evidence", "proof.jpg", TestPhotos.jpeg(), Map.of("role", "DOCUMENT"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static JsonNode figure(TestBrowser browser, String ref) {
        return browser.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8))
                .json();
    }
}
