package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M03-16, C10, ruling 6: a township answers in one form, and what it wrote goes into the forms of others")
class OneAnswerTest {
    private static final String FOUND = "现场有燃烧痕迹约10平方米，未见明火。";
    private static final String DONE = "已清理残余物，对当事人批评教育。";

    @LocalServerPort
    int port;

    @Autowired
    TownshipDuties duties;

    MatterBrowser office;
    MatterBrowser town;

    @BeforeEach
    void setUp() {
        office = MatterBrowser.of(port, "office");
        town = MatterBrowser.of(port, "town1");
        duties.publish(
                Actor.system("test"),
                new TownshipDuty("OA-1", "巡查焚烧", TownshipDuty.Kind.BASIC, "清单"),
                LocalDate.of(2025, 1, 1));
    }

    @Test
    @DisplayName(
            "one submission takes acceptance, check and rectification, each signed and timed; sent twice it counts once")
    void oneSubmission() {
        String number = dispatched();
        JsonNode form = form(number);
        assertThat(form.get("results").findValuesAsString("code"))
                .containsExactly("true-done", "partly-done", "true-doing", "partly-doing", "untrue");
        assertThat(names(form)).contains("found", "done", "fact:present", "photo-before", "photo-after");
        Map<String, Object> body = body(form, "true-done", town.pair());
        town.browser.sending("Idempotency-Key", UUID.randomUUID().toString());
        Answer answered = answer(number, body);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.json().get("state").get("code").asString()).isEqualTo("rectified");
        assertThat(answer(number, body).status()).isEqualTo(200);
        assertThat(office.file(number).get("timeline").findValuesAsString("action"))
                .containsExactly("open", "dispatch", "accept", "confirm", "rectify");
    }

    @Test
    @DisplayName("what is refused is refused as a whole, beside its field, and nothing of it is taken")
    void allOrNothing() {
        String number = dispatched();
        Map<String, Object> body = body(form(number), "true-done", List.of());
        body.put("done", "");
        Answer refused = answer(number, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(MatterBrowser.fieldsObjectedTo(refused)).contains("done", "photo-after");
        assertThat(town.file(number).get("state").get("code").asString()).isEqualTo("dispatched");
        Answer unknown = answer(number, body(form(number), "unheard-of", List.of()));
        assertThat(MatterBrowser.fieldsObjectedTo(unknown)).containsExactly("result");
    }

    @Test
    @DisplayName(
            "a returned answer comes back filled in with the reason beside it; other steps' answers are not offered")
    void returnedAnswerIsPrefilled() {
        String number = dispatched();
        answer(number, body(form(number), "true-done", town.pair()));
        office.act(number, "return", "照片看不清，请补拍");
        JsonNode form = form(number);
        assertThat(form.get("returned").asString()).contains("补拍");
        assertThat(form.get("results").findValuesAsString("code")).containsExactly("true-done");
        JsonNode done = question(form, "done");
        assertThat(done.get("field").get("value").asString()).isEqualTo(DONE);
        assertThat(names(form)).doesNotContain("found");
        assertThat(question(form, "photo-before").get("field").get("required").asBoolean())
                .as("it is there already")
                .isFalse();
    }

    @Test
    @DisplayName("the facts fill the hotline's, the province's and the county's form; a foreign matter is not exported")
    void exports() {
        String number = dispatched();
        answer(number, body(form(number), "true-done", town.pair()));
        JsonNode desk = town.browser.get("/api/v1/township").json();
        assertThat(desk.get("township").asBoolean()).isTrue();
        assertThat(desk.get("forms").findValuesAsString("code"))
                .containsExactly("hotline-12345", "province-letters", "county-ledger");
        for (String form : desk.get("forms").findValuesAsString("code")) {
            JsonNode sheet = town.browser
                    .get("/api/v1/township/exports/" + form + "?numbers=" + number)
                    .json();
            assertThat(sheet.get("rows")).hasSize(1);
            assertThat(sheet.get("rows").get(0)).hasSameSizeAs(sheet.get("columns"));
            assertThat(texts(sheet.get("rows").get(0))).contains(FOUND, DONE);
        }
        assertThat(MatterBrowser.of(port, "county2")
                        .browser
                        .get("/api/v1/township/exports/county-ledger?numbers=" + number)
                        .status())
                .isEqualTo(404);
    }

    private String dispatched() {
        String number = office.open("焚烧 " + UUID.randomUUID(), "990101");
        office.act(number, "dispatch", "请办", Map.of("unit", "town1", "duty", "OA-1"));
        return number;
    }

    private JsonNode form(String number) {
        return town.browser.get("/api/v1/matters/" + number + "/answer").json();
    }

    private static Map<String, Object> body(JsonNode form, String result, List<String> photos) {
        var body = new HashMap<String, Object>();
        body.put("version", form.get("version").asInt());
        body.put("result", result);
        body.put("found", FOUND);
        body.put("done", DONE);
        body.put("photos", photos);
        body.put("fields", Map.of("fact:present", "yes"));
        return body;
    }

    private Answer answer(String number, Map<String, Object> body) {
        return town.browser.post("/api/v1/matters/" + number + "/answer", body);
    }

    private static JsonNode question(JsonNode form, String name) {
        return StreamSupport.stream(form.get("questions").spliterator(), false)
                .filter(question -> question.get("field").get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode form) {
        return StreamSupport.stream(form.get("questions").spliterator(), false)
                .map(question -> question.get("field").get("name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
