package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.monitoring.WaterFiles;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.monitoring.WaterSections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("Water of sections, rivers and drinking sources, against numbers computed by hand")
class WaterEvaluationTest {
    private static final String HEAD = "断面编码,监测时间,pH,溶解氧,高锰酸盐指数,氨氮,总磷";

    @LocalServerPort
    int port;

    @Autowired
    WaterFiles files;

    @Autowired
    WaterSections sections;

    @Autowired
    WaterEvaluation evaluation;

    @Autowired
    JdbcClient db;

    private @Nullable TestBrowser signedIn;

    @Test
    @DisplayName("环办〔2011〕22号: a month is the mean of its readings, below detection counts half; single factor decides")
    void aMonthIsTheMeanOfItsReadings() {
        WaterSection section = files.section("990101", Body.RIVER, "均河", 3);
        files.take(
                HEAD,
                section.code() + ",2026-08-04,7.5,8,3,<0.1,0.18",
                section.code() + ",2026-08-18 10:30,7.5,8,3,0.3,0.25");
        evaluation.refresh();
        JsonNode month = year(section).get("months").get(0);
        assertThat(month.get("month").asString()).isEqualTo("2026-08");
        assertThat(month.get("readings").asInt()).isEqualTo(2);
        assertThat(month.get("means").get("tp").get("text").asString()).isEqualTo("0.215");
        assertThat(month.get("means").get("nh3n").get("text").asString()).isEqualTo("0.175");
        assertThat(month.get("waterClass").get("text").asString()).isEqualTo("Ⅳ");
        assertThat(month.get("grade").get("quality").asString()).isEqualTo("轻度污染");
        assertThat(month.get("worst").get(0).asString()).isEqualTo("TP");
        assertThat(month.get("compliant").asBoolean()).isFalse();
        assertThat(month.get("mainPollutants").get(0).get("multiple").asString())
                .isEqualTo("0.1");
        assertThat(stored(section, "compliant")).isEqualTo("false");
        assertThat(stored(section, "edition")).isEqualTo("GB 3838-2002");
    }

    @Test
    void aCorrectionAndANewTargetAreEvaluatedAnew() {
        WaterSection section = files.section("990101", Body.RIVER, "改河", 3);
        files.take(HEAD, section.code() + ",2026-08-04,7.5,8,3,0.3,0.25");
        evaluation.refresh();
        assertThat(stored(section, "class")).isEqualTo("4");
        files.take(HEAD, section.code() + ",2026-08-04,7.5,8,3,0.3,0.09");
        evaluation.refresh();
        assertThat(stored(section, "class")).isEqualTo("2");
        assertThat(stored(section, "compliant")).isEqualTo("true");
        files.take(
                "sections",
                "targets.csv",
                ("断面编码,断面名称,水质目标\n" + section.code() + "," + section.name() + ",Ⅰ\n").getBytes(StandardCharsets.UTF_8),
                Map.of());
        evaluation.refresh();
        assertThat(stored(section, "compliant")).isEqualTo("false");
        assertThat(evaluation.refresh()).isZero();
    }

    @Test
    @DisplayName("TLI: the vector of the 2001 rule, 55.593, is lightly eutrophic")
    void aLakeHasATrophicState() {
        WaterSection lake = files.section("990101", Body.LAKE, "营湖", 3);
        files.take("断面编码,监测时间,pH,高锰酸盐指数,总磷,总氮,叶绿素a(mg/m³),透明度(m)", lake.code() + ",2026-08-04,8,5,0.08,1.5,20,0.6");
        evaluation.refresh();
        JsonNode month = year(lake).get("months").get(0);
        assertThat(month.get("trophicIndex").get("text").asString()).isEqualTo("55.593");
        assertThat(month.get("trophicState").asString()).isEqualTo("轻度富营养");
        assertThat(month.get("waterClass").get("text").asString()).isEqualTo("Ⅳ");
    }

    @Test
    @DisplayName("环办〔2011〕22号: five sections are graded by shares (60 % good, 20 % worst), two by their mean")
    void riversAreGradedByTheNumberOfTheirSections() {
        String[] tp = {"0.05", "0.06", "0.07", "0.25", "0.45"};
        for (int i = 0; i < tp.length; i++) {
            WaterSection section = files.section("990102", Body.RIVER, "五断河", i == 4 ? null : 3);
            files.take(HEAD, section.code() + ",2025-03-05,7.5,8,3,0.3," + tp[i]);
        }
        for (String value : new String[] {"0.1", "0.25"}) {
            WaterSection section = files.section("990102", Body.RIVER, "二断河", 3);
            files.take(HEAD, section.code() + ",2025-03-05,7.5,8,3,0.3," + value);
        }
        evaluation.refresh();
        JsonNode answer = office("/api/v1/water/compliance?period=2025-03");
        JsonNode five = named(answer.get("waters"), "五断河");
        assertThat(text(five, "evaluated")).isEqualTo("5");
        assertThat(text(five, "withTarget")).isEqualTo("4");
        assertThat(text(five, "compliant")).isEqualTo("3");
        assertThat(text(five, "complianceRate")).isEqualTo("75.0");
        assertThat(text(five, "goodShare")).isEqualTo("60.0");
        assertThat(text(five, "worstShare")).isEqualTo("20.0");
        assertThat(text(five, "quality")).isEqualTo("中度污染");
        assertThat(five.get("mainPollutants").get(0).get("rate").get("text").asString())
                .isEqualTo("40.0");
        JsonNode two = named(answer.get("waters"), "二断河");
        assertThat(text(two, "quality")).isEqualTo("良好");
        assertThat(text(two, "complianceRate")).isEqualTo("50.0");
        JsonNode county = named(answer.get("regions"), "白石县");
        assertThat(text(county, "evaluated")).isEqualTo("7");
        assertThat(text(county, "compliant")).isEqualTo("4");
        assertThat(text(county, "complianceRate")).isEqualTo("66.7");
        assertThat(answer.get("regions").get(0).get("kind").asString()).isEqualTo("CITY");
    }

    @Test
    @DisplayName("环办〔2011〕22号: a quarter is the mean of the monthly means")
    void aQuarterIsTheMeanOfItsMonths() {
        WaterSection section = files.section("990101", Body.RIVER, "季河", 2);
        files.take(
                HEAD,
                section.code() + ",2025-07-05,7.5,8,3,0.3,0.1",
                section.code() + ",2025-08-05,7.5,8,3,0.3,0.18",
                section.code() + ",2025-08-25,7.5,8,3,0.3,0.25",
                section.code() + ",2025-09-05,7.5,8,3,0.3,0.12");
        evaluation.refresh();
        JsonNode quarter =
                section(office("/api/v1/water/compliance?period=2025-Q3").get("sections"), section);
        assertThat(text(quarter, "waterClass")).isEqualTo("Ⅲ");
        assertThat(quarter.get("months")).hasSize(3);
        assertThat(quarter.get("compliant").asBoolean()).isFalse();
        JsonNode mean = office("/api/v1/figures?ref=water-period:" + section.code() + "/2025-Q3/tp");
        assertThat(mean.get("text").asString()).isEqualTo("0.145");
        assertThat(mean.get("inputs")).hasSize(3);
    }

    @Test
    @DisplayName("Drinking sources: one of two complies, 120 of 180 units of water")
    void sourcesComplyByNumberAndByVolume() {
        WaterSection good = source(Body.RIVER, "120");
        WaterSection bad = source(Body.LAKE, "60");
        files.take(
                HEAD + ",铁,锰,硫酸盐",
                good.code() + ",2025-03-05,7.5,8,3,0.3,0.02,0.1,0.05,30",
                bad.code() + ",2025-03-05,7.5,8,3,0.3,0.02,0.5,0.05,30");
        evaluation.refresh();
        JsonNode answer = office("/api/v1/water/sources?period=2025-03");
        assertThat(text(answer, "evaluated")).isEqualTo("2");
        assertThat(text(answer, "rateByCount")).isEqualTo("50.0");
        assertThat(text(answer, "rateByVolume")).isEqualTo("66.7");
        JsonNode failing = section(answer.get("rows"), bad);
        assertThat(failing.get("compliant").asBoolean()).isFalse();
        assertThat(failing.get("failing").get(0).asString()).isEqualTo("Fe");
        assertThat(text(failing, "intake")).isEqualTo("60");
    }

    @Test
    void aPersonSeesTheSectionsOfTheOwnRegionOnly() {
        WaterSection mine = files.section("990101", Body.RIVER, "界河", 3);
        WaterSection theirs = files.section("990102", Body.RIVER, "界河", 3);
        files.take(HEAD, mine.code() + ",2025-05-05,7.5,8,3,0.3,0.1", theirs.code() + ",2025-05-05,7.5,8,3,0.3,0.45");
        evaluation.refresh();
        var county = TestBrowser.signedIn(port, "county1");
        assertThat(county.get("/api/v1/water/sections").json().get("rows").findValuesAsString("code"))
                .contains(mine.code())
                .doesNotContain(theirs.code());
        assertThat(county.get("/api/v1/water/sections/" + theirs.code() + "?year=2025")
                        .status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/figures?ref=water-month:" + theirs.code() + "/2025-05/class")
                        .status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/figures?ref=water-reading:" + theirs.code() + "/2025-05-05T00:00/tp")
                        .status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/figures?ref=water-period:990102/2025-05/compliance-rate")
                        .status())
                .isEqualTo(404);
        JsonNode river = named(
                county.get("/api/v1/water/compliance?period=2025-05").json().get("waters"), "界河");
        assertThat(text(river, "evaluated")).isEqualTo("1");
        assertThat(text(river, "complianceRate")).isEqualTo("100.0");
        JsonNode whole = named(office("/api/v1/water/compliance?period=2025-05").get("waters"), "界河");
        assertThat(text(whole, "complianceRate")).isEqualTo("50.0");
        var keeper = TestBrowser.signedIn(port, "sysadmin");
        assertThat(keeper.get("/api/v1/water/sections").json().get("rows")).isEmpty();
        assertThat(keeper.get("/api/v1/water/sources?period=2025-05").json().get("rows"))
                .isEmpty();
    }

    @Test
    void questionsThatMakeNoSenseAreAnsweredInWords() {
        assertThat(status("/api/v1/water/compliance?period=2026-13")).isEqualTo(400);
        assertThat(status("/api/v1/water/compliance?period=1999")).isEqualTo(400);
        assertThat(status("/api/v1/water/sources?period=' or '1'='1")).isEqualTo(400);
        assertThat(status("/api/v1/water/sections/nowhere?year=2026")).isEqualTo(404);
        assertThat(status("/api/v1/water/sections/nowhere?year=1066")).isEqualTo(400);
        assertThat(status("/api/v1/figures?ref=water-month:nowhere/2026-09/class"))
                .isEqualTo(404);
        assertThat(status("/api/v1/figures?ref=water-period:river:无此河/2026-09/quality"))
                .isEqualTo(404);
    }

    private TestBrowser browser() {
        if (signedIn == null) {
            signedIn = TestBrowser.signedIn(port, "office");
        }
        return signedIn;
    }

    private int status(String path) {
        return browser()
                .get(path.replace(" ", "%20")
                        .replace("'", "%27")
                        .replace("无此河", URLEncoder.encode("无此河", StandardCharsets.UTF_8)))
                .status();
    }

    private WaterSection source(Body body, String intake) {
        return files.section("990101", Kind.SOURCE, body, null, null, new BigDecimal(intake));
    }

    private JsonNode year(WaterSection section) {
        return office("/api/v1/water/sections/" + section.code() + "?year=2026");
    }

    private JsonNode office(String path) {
        var answer = browser().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private String stored(WaterSection section, String column) {
        return db.sql("select " + column + "::text from evaluation.pub_water_months where section = ?")
                .param(section.code())
                .query(String.class)
                .single();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).get("text").asString();
    }

    private static JsonNode named(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode section(JsonNode rows, WaterSection section) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("section").get("code").asString().equals(section.code()))
                .findFirst()
                .orElseThrow();
    }
}
