package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.monitoring.WaterFiles;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@ServerTest
@DisplayName("Every number of water opens, down to the row of the file")
class WaterFiguresTest {
    private static final String HEAD = "断面编码,监测时间,水质类别,pH,溶解氧,高锰酸盐指数,氨氮,总磷,总氮,叶绿素a(mg/m³),透明度(m),电导率(μS/cm)";

    @LocalServerPort
    int port;

    @Autowired
    WaterFiles files;

    @Autowired
    WaterEvaluation evaluation;

    private @Nullable TestBrowser signedIn;

    @Test
    @DisplayName("a compliance rate opens to sections, months, readings and the file's row")
    void aRateOpensDownToTheRow() {
        WaterSection section = files.section("990101", Body.RIVER, "开河", 3);
        String row = section.code() + ",2024-11-05 08:00,Ⅱ,7.5,8,3,<0.05,0.1,2,,,300";
        String second = section.code() + ",2024-12-05 08:00,Ⅱ,7.5,8,3,0.3,0.12,2,,,300";
        files.take(HEAD, row, second);
        evaluation.refresh();

        JsonNode rate = open("water-period:river:开河/2024-Q4/compliance-rate");
        assertThat(rate.get("text").asString()).isEqualTo("100.0");
        assertThat(rate.get("edition").asString()).isEqualTo("环办〔2011〕22号");
        assertThat(rate.get("clause").asString()).isEqualTo("断面达标率");
        JsonNode quarter = open(rate.get("inputs").get(0).get("ref").asString());
        assertThat(quarter.get("edition").asString()).isEqualTo("GB 3838-2002");
        assertThat(quarter.get("clause").asString()).contains("单因子");
        JsonNode mean = open(input(quarter, "氨氮").get("ref").asString());
        assertThat(mean.get("text").asString()).isEqualTo("0.16");
        JsonNode month = open(mean.get("inputs").get(0).get("ref").asString());
        assertThat(month.get("method").asString()).contains("1次低于检出限");
        JsonNode reading = open(month.get("inputs").get(0).get("ref").asString());
        assertThat(reading.get("text").asString()).isEqualTo("<0.05");
        JsonNode raw = reading.get("inputs").get(0);
        assertThat(raw.get("kind").asString()).isEqualTo("raw");
        assertThat(raw.get("line").asInt()).isEqualTo(2);
        assertThat(raw.get("row").asString()).isEqualTo(row);
        JsonNode published = open("water-reading:" + section.code() + "/2024-11-05T08:00/class");
        assertThat(published.get("note").asString()).contains("来源同时发布的类别为Ⅱ");
    }

    @Test
    @DisplayName("M04-03: whatever the pages show has an address that opens to the same text")
    void everyNumberOfThePagesOpens() {
        WaterSection river = files.section("990101", Body.RIVER, "全河", 2);
        WaterSection lake = files.section("990101", Body.LAKE, "全湖", 3);
        WaterSection source = files.section("990101", Kind.SOURCE, Body.GROUND, null, null, java.math.BigDecimal.TEN);
        for (WaterSection section : List.of(river, lake, source)) {
            files.take(HEAD, section.code() + ",2024-02-05 08:00,,7.5,8,3,0.3,0.25,2,12,0.7,300");
        }
        evaluation.refresh();
        List<JsonNode> pages = List.of(
                rowsOf(office("/api/v1/water/sections"), List.of(river, lake, source)),
                office("/api/v1/water/sections/" + lake.code() + "?year=2024"),
                office("/api/v1/water/compliance?period=2024-02"),
                office("/api/v1/water/compliance?period=2024"),
                office("/api/v1/water/sources?period=2024-Q1"));
        List<JsonNode> numbers =
                pages.stream().flatMap(page -> shown(page).stream()).toList();
        assertThat(numbers).hasSizeGreaterThan(60);
        List<String> wrong = numbers.stream()
                .filter(number -> !opens(number))
                .map(JsonNode::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private boolean opens(JsonNode number) {
        var answer =
                browser().get("/api/v1/figures?ref=" + encoded(number.get("ref").asString()));
        return answer.status() == 200
                && answer.json()
                        .get("text")
                        .asString()
                        .equals(number.get("text").asString())
                && !answer.json().get("method").asString().isBlank();
    }

    private static JsonNode rowsOf(JsonNode page, List<WaterSection> sections) {
        var codes = sections.stream().map(WaterSection::code).toList();
        var rows = JsonNodeFactory.instance.arrayNode();
        page.get("rows").forEach(row -> {
            if (codes.contains(row.get("section").get("code").asString())) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Test
    void anybodyReadsTheCitysSectionsAndOpensTheirClass() {
        WaterSection section = files.section("990101", Body.RIVER, "众河", 3);
        files.take(HEAD, section.code() + ",2026-09-05 08:00,,7.5,8,3,0.3,0.25,2,,,300");
        evaluation.refresh();
        var anybody = TestBrowser.anonymous(port);
        JsonNode page = anybody.get("/api/public/v1/water").json();
        JsonNode shown = null;
        for (JsonNode one : page.get("sections")) {
            shown = one.get("code").asString().equals(section.code()) ? one : shown;
        }
        assertThat(shown).isNotNull();
        assertThat(shown.get("waterClass").get("text").asString()).isEqualTo("Ⅳ");
        assertThat(shown.get("compliant").asBoolean()).isFalse();
        assertThat(anybody.get("/api/public/v1/figures?ref="
                                + encoded(shown.get("waterClass").get("ref").asString()))
                        .status())
                .isEqualTo(200);
        assertThat(office("/api/v1/search?q=" + encoded(section.name()))
                        .get("hits")
                        .findValuesAsString("link"))
                .contains("/water/sections/" + section.code());
    }

    private static List<JsonNode> shown(JsonNode page) {
        List<JsonNode> found = new ArrayList<>();
        if (page.isObject() && page.has("ref") && page.has("text") && page.has("unit")) {
            found.add(page);
        }
        page.forEach(child -> found.addAll(shown(child)));
        return found;
    }

    private static JsonNode input(JsonNode figure, String label) {
        for (JsonNode input : figure.get("inputs")) {
            if (input.get("label").asString().startsWith(label)) {
                return input;
            }
        }
        throw new AssertionError("no input " + label + " in " + figure);
    }

    private JsonNode open(String ref) {
        return office("/api/v1/figures?ref=" + encoded(ref));
    }

    private JsonNode office(String path) {
        var answer = browser().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private TestBrowser browser() {
        if (signedIn == null) {
            signedIn = TestBrowser.signedIn(port, "office");
        }
        return signedIn;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
