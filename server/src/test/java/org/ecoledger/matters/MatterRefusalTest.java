package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("issue 2, done-line 5: what is not right is refused with what, where and how to mend it")
class MatterRefusalTest {
    private static final String NASTY =
            "'; drop table matters.matters; -- <script>alert('x')</script> {0} ${7*7} 中文\"\\";

    @LocalServerPort
    int port;

    @Autowired
    TownshipDuties duties;

    MatterBrowser office;
    MatterBrowser county;
    MatterBrowser county2;

    @BeforeEach
    void signIn() {
        office = MatterBrowser.of(port, "office");
        county = MatterBrowser.of(port, "county1");
        county2 = MatterBrowser.of(port, "county2");
    }

    @Test
    void theWrongRoleIsToldWhoseStepItIs() {
        String number = office.open("错岗", "990101");
        var answer = county.act(number, "dispatch", null, Map.of("unit", "county1"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("交办", "环委办");
        assertThat(county.actions(number)).isEmpty();
    }

    @Test
    @DisplayName("C8: whoever rectified does not verify, and does not see the button")
    void theDoerDoesNotVerify() {
        String number = rectified();
        assertThat(county.actions(number)).isNotEmpty().doesNotContain("verify", "return");
        var answer = county.act(number, "verify", "自己核验");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("另一人");
        assertThat(office.actions(number)).contains("verify", "return");
    }

    @Test
    @DisplayName("another county's matter by its number is not there, nor its evidence, nor its count")
    void anotherCountysMatterIsNotThere() {
        String number = rectified();
        String photo = office.file(number).get("photos").get(0).get("url").asString();
        assertThat(county2.browser.get("/api/v1/matters/" + number).status()).isEqualTo(404);
        assertThat(county2.act(number, "accept", 1, null, List.of(), Map.of()).status())
                .isEqualTo(404);
        assertThat(county2.browser.get(photo).status()).isEqualTo(404);
        assertThat(county2.browser
                        .get("/api/v1/matters?text=" + number)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(county2.browser
                        .get("/api/v1/figures?ref=matter-count:990101/2026-01-01/2026-12-31/opened")
                        .status())
                .isEqualTo(404);
        assertThat(county2.browser
                        .get("/api/v1/matters/2026-999999")
                        .json()
                        .get("detail")
                        .asString())
                .contains("2026-999999");
    }

    @Test
    void aPlaceOutsideOnesJurisdictionIsRefused() {
        var answer = county2.browser.post(
                "/api/v1/matters", Map.of("title", "越界", "description", "", "kind", "dust", "county", "990101"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(MatterBrowser.fieldsObjectedTo(answer)).containsExactly("county");
    }

    @Test
    void allObjectionsToANewMatterAreToldAtOnce() {
        var answer = office.browser.post(
                "/api/v1/matters", Map.of("title", " ", "kind", "nothing", "county", "000000", "lon", 118.5));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(MatterBrowser.fieldsObjectedTo(answer)).contains("title", "kind", "county", "place");
    }

    @Test
    void sqlAndScriptInEveryFieldComeBackAsTheyWere() {
        var answer = office.browser.post(
                "/api/v1/matters",
                Map.of(
                        "title", NASTY,
                        "description", NASTY,
                        "kind", "dust",
                        "county", "990101",
                        "address", NASTY,
                        "sourceRef", NASTY));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = answer.json().get("number").asString();
        office.act(number, "dispatch", NASTY, Map.of("unit", "county1"));
        var returned = county.act(number, "object", NASTY);
        assertThat(returned.status()).isEqualTo(200);
        var file = returned.json();
        assertThat(file.get("title").asString()).isEqualTo(NASTY);
        assertThat(file.get("description").asString()).isEqualTo(NASTY);
        assertThat(file.get("place").get("address").asString()).isEqualTo(NASTY);
        assertThat(file.get("sourceRef").asString()).isEqualTo(NASTY);
        assertThat(file.get("timeline").get(2).get("note").asString()).isEqualTo(NASTY);
        String escaped = java.net.URLEncoder.encode(NASTY, java.nio.charset.StandardCharsets.UTF_8);
        for (String filter : List.of("text", "county", "owner", "state", "kind", "sort", "after")) {
            assertThat(office.browser
                            .get("/api/v1/matters?" + filter + "=" + escaped)
                            .status())
                    .as(filter)
                    .isEqualTo(200);
        }
        assertThat(office.browser
                        .get("/api/v1/matters?text=" + escaped)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.act(number, "dispatch", NASTY, Map.of("unit", NASTY, "duty", NASTY))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aControlCharacterIsRefusedInWords() {
        String number = office.open("控制字符", "990101");
        var answer = office.act(number, "decline", "理由\u0000");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).contains("控制字符");
    }

    @Test
    void someoneElseChangedItAndTheFileSaysWhoAndWhat() {
        String number = office.open("两人同时", "990101");
        int seen = office.version(number);
        office.act(number, "dispatch", null, Map.of("unit", "county1"));
        var answer = office.act(number, "decline", seen, "不受理", List.of(), Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).contains("周明", "绿川市环委办", "交办", "待签收");
        assertThat(answer.json().get("mend").asString()).contains("仍在");
    }

    @Test
    void aStepThatTheStateDoesNotKnowIsRefused() {
        String number = office.open("跳步", "990101");
        var answer = office.act(number, "close", null, Map.of("handling", "done"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).contains("待交办", "销号");
        assertThat(office.act(number, "no-such-step", null).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("ruling 8: a township is handed only what its duty list names; else the county is proposed")
    void aTownshipWithoutADutyRowIsRefusedAndTheCountyProposed() {
        String number = office.open("无清单条目", "990101");
        var answer = office.act(number, "dispatch", null, Map.of("unit", "town1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("duty");
        assertThat(answer.json().get("errors").get(0).get("message").asString()).contains("青石镇", "青河县人民政府");
        duties.publish(
                Actor.system("test"),
                new TownshipDuty("SJ-01", "对企业行政处罚", TownshipDuty.Kind.COUNTY, "清单"),
                LocalDate.of(2025, 1, 1));
        var takenBack = office.act(number, "dispatch", null, Map.of("unit", "town1", "duty", "SJ-01"));
        assertThat(takenBack.json().get("errors").get(0).get("message").asString())
                .contains("已由上级收回");
    }

    @Test
    void aUnitOfAnotherPlaceOrOneThatHandlesNothingIsRefused() {
        String number = office.open("交错单位", "990101");
        assertThat(MatterBrowser.fieldsObjectedTo(office.act(number, "dispatch", null, Map.of("unit", "county2"))))
                .containsExactly("unit");
        assertThat(MatterBrowser.fieldsObjectedTo(office.act(number, "dispatch", null, Map.of("unit", "factory1"))))
                .containsExactly("unit");
    }

    @Test
    @DisplayName("C8: a reply without photos, words and check is told everything that is missing")
    void allObjectionsToARectificationAreToldAtOnce() {
        String number = confirmed();
        var answer = county.act(number, "rectify", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(MatterBrowser.fieldsObjectedTo(answer))
                .containsExactlyInAnyOrder("note", "photo-before", "photo-after");
        assertThat(office.file(number).get("state").get("code").asString()).isEqualTo("confirmed");
    }

    @Test
    @DisplayName(
            "ruling 3, C8: a byte-identical after-photo of another matter is refused, named by number and office only")
    void aReusedAfterPhotoIsRefused() {
        byte[] photo = TestPhotos.jpeg();
        String first = confirmed();
        county.act(
                first,
                "rectify",
                "已整改",
                List.of(county.photo("BEFORE", TestPhotos.jpeg()), county.photo("AFTER", photo)));
        String second = confirmed();
        var answer = county.act(
                second,
                "rectify",
                "已整改",
                List.of(county.photo("BEFORE", TestPhotos.jpeg()), county.photo("AFTER", photo)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).contains(first, "青河县人民政府");
        assertThat(MatterBrowser.fieldsObjectedTo(county.act(
                        second,
                        "rectify",
                        "已整改",
                        List.of(county.photo("BEFORE", photo), county.photo("AFTER", photo)))))
                .containsOnly("photo-after");
    }

    @Test
    @DisplayName("ruling 3: an after-photo taken before the dispatch is refused; one without a time is a doubt")
    void anAfterPhotoPostdatesTheDispatch() {
        String number = confirmed();
        String before = county.photo("BEFORE", TestPhotos.jpegTaken(Instant.parse("2026-08-01T02:00:00Z")));
        var old = county.act(
                number,
                "rectify",
                "已整改",
                List.of(before, county.photo("AFTER", TestPhotos.jpegTaken(Instant.parse("2026-08-02T02:00:00Z")))));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.json().get("errors").get(0).get("message").asString()).contains("2026-08-02 10:00", "早于交办");
        var accepted = county.act(number, "rectify", "已整改", List.of(before, county.photo("AFTER", TestPhotos.jpeg())));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        var photos = accepted.json().get("timeline").get(4).get("photos");
        assertThat(photos.toString()).contains("没有拍摄时间");
    }

    @Test
    void anAfterPhotoTakenAfterTheDispatchIsNoDoubt() {
        String number = confirmed();
        Instant now =
                Instant.parse(office.file(number).get("openedAt").asString()).plus(2, ChronoUnit.MINUTES);
        var answer = county.act(
                number,
                "rectify",
                "已整改",
                List.of(county.photo("BEFORE", TestPhotos.jpeg()), county.photo("AFTER", TestPhotos.jpegTaken(now))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("photos").findValues("doubts")).hasSize(2).allMatch(doubts -> doubts.isEmpty());
    }

    @Test
    void somebodyElsesPhotoIsAnsweredAsIfItWereNotThere() {
        String number = confirmed();
        String foreign = county2.photo("AFTER", TestPhotos.jpeg());
        var answer = county.act(number, "rectify", "已整改", List.of(county.photo("BEFORE", TestPhotos.jpeg()), foreign));
        assertThat(MatterBrowser.fieldsObjectedTo(answer)).contains("photos");
        var unknown = county.act(
                number, "rectify", "已整改", List.of(java.util.UUID.randomUUID().toString()));
        assertThat(MatterBrowser.fieldsObjectedTo(unknown)).contains("photos", "photo-after");
    }

    @Test
    void anEnglishReaderIsRefusedInEnglish() {
        String number = office.open("英文", "990101");
        var english = MatterBrowser.of(port, "county1");
        english.browser.reading("en");
        var answer = english.act(number, "dispatch", null);
        assertThat(answer.json().get("detail").asString()).contains("“Dispatch” is taken by the committee office");
    }

    private String confirmed() {
        String number = office.open("堆场未覆盖", "990101");
        office.act(number, "dispatch", null, Map.of("unit", "county1"));
        county.act(number, "accept", null);
        assertThat(county.act(number, "confirm", "属实", Map.of("finding", "true"))
                        .status())
                .isEqualTo(200);
        return number;
    }

    private String rectified() {
        String number = confirmed();
        assertThat(county.act(number, "rectify", "已覆盖", county.pair()).status()).isEqualTo(200);
        return number;
    }
}
