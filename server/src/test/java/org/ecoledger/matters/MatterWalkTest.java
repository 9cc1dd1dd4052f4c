package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("M11-M13, P3: a matter from its opening to its proven closure")
class MatterWalkTest {
    @LocalServerPort
    int port;

    @Autowired
    TownshipDuties duties;

    MatterBrowser office;
    MatterBrowser county;
    MatterBrowser town;
    MatterBrowser grid;
    MatterBrowser leader;

    @BeforeEach
    void signIn() {
        duties.publish(
                Actor.system("test"),
                new TownshipDuty("JB-12", "露天焚烧、扬尘巡查处置", TownshipDuty.Kind.BASIC, "青石镇履职事项清单（2025）"),
                java.time.LocalDate.of(2025, 1, 1));
        office = MatterBrowser.of(port, "office");
        county = MatterBrowser.of(port, "county1");
        town = MatterBrowser.of(port, "town1");
        grid = MatterBrowser.of(port, "grid1");
        leader = MatterBrowser.of(port, "leader1");
    }

    @Test
    @DisplayName("C8, P3: dispatched, accepted, confirmed on site, rectified with photos, verified, signed, closed")
    void theWholeWalkEndsInAProvenClosure() {
        String number = office.open("青石镇砂石堆场未覆盖", "990101");
        assertThat(number).matches("2026-[0-9]{6}");

        var dispatched = office.act(number, "dispatch", "请今日处置", Map.of("unit", "town1", "duty", "JB-12"));
        assertThat(dispatched.status()).as(dispatched.body()).isEqualTo(200);
        assertThat(town.actions(number)).containsExactly("accept", "object", "hand-on");
        assertThat(town.act(number, "accept", null).status()).isEqualTo(200);
        assertThat(grid.act(number, "confirm", "堆场约200平方米未覆盖", Map.of("finding", "true"))
                        .status())
                .isEqualTo(200);
        assertThat(town.act(number, "rectify", "已全部覆盖并洒水", town.pair()).status())
                .isEqualTo(200);
        assertThat(county.act(number, "verify", "现场核对属实").status()).isEqualTo(200);
        assertThat(leader.act(number, "sign", null).status()).isEqualTo(200);
        var closed = office.act(number, "close", null, Map.of("handling", "done"));
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);

        var file = closed.json();
        assertThat(file.get("state").get("code").asString()).isEqualTo("closed");
        assertThat(file.get("truth").get("code").asString()).isEqualTo("true");
        assertThat(file.get("handling").get("name").asString()).isEqualTo("已办结");
        assertThat(file.get("disposition").get("code").asString()).isEqualTo("handle");
        assertThat(file.get("closedInTime").asBoolean()).isTrue();
        assertThat(file.get("duty").get("name").asString()).isEqualTo("露天焚烧、扬尘巡查处置");
        assertThat(file.get("timeline").size()).isEqualTo(8);
        assertThat(file.get("photos").size()).isEqualTo(2);
        assertThat(file.get("timeline").get(6).get("signature").asString()).isEqualTo("单位负责人签发");
    }

    @Test
    @DisplayName("ruling 4, ruling 10: nothing found is a valid answer and ends as untrue, without photos")
    void nothingFoundIsAnAnswer() {
        String number = office.open("站点数据偏高", "990101");
        office.act(number, "dispatch", null, Map.of("unit", "county1"));
        county.act(number, "accept", null);
        assertThat(county.act(number, "find-nothing", "周边1公里巡查未见异常").status()).isEqualTo(200);
        assertThat(county.act(number, "answer", "经现场核查未发现异常").status()).isEqualTo(200);
        assertThat(leader.act(number, "sign", null).status()).isEqualTo(200);
        var closed = office.act(number, "close", null, Map.of("handling", "done"));
        assertThat(closed.json().get("truth").get("name").asString()).contains("未发现异常");
    }

    @Test
    @DisplayName("P3: each step can be returned with a reason, and the story keeps every attempt")
    void eachStepIsReturnedWithAReason() {
        String number = office.open("渣土车遗撒", "990101");
        office.act(number, "dispatch", null, Map.of("unit", "county1"));
        assertThat(county.act(number, "object", "").status()).isEqualTo(422);
        assertThat(county.act(number, "object", "应由城管部门办理")
                        .json()
                        .get("state")
                        .get("code")
                        .asString())
                .isEqualTo("objected");
        office.act(number, "uphold", "会商后仍由县政府办理");
        assertThat(county.act(number, "object", "仍有异议").status())
                .as("a unit objects once")
                .isEqualTo(422);
        county.act(number, "accept", null);
        county.act(number, "confirm", "属实", Map.of("finding", "partly"));
        county.act(number, "rectify", "已清扫", county.pair());
        assertThat(office.act(number, "return", "照片看不清路面")
                        .json()
                        .get("state")
                        .get("code")
                        .asString())
                .isEqualTo("confirmed");
        county.act(number, "rectify", "已清扫并冲洗", List.of(county.pair().getLast()));
        office.act(number, "verify", "清晰");
        assertThat(leader.act(number, "return", "补充冲洗台账")
                        .json()
                        .get("state")
                        .get("code")
                        .asString())
                .isEqualTo("confirmed");
        county.act(number, "rectify", "已补台账", List.of(county.pair().getLast()));
        office.act(number, "verify", "已核");
        leader.act(number, "sign", null);
        assertThat(office.act(number, "return", "请再次核查")
                        .json()
                        .get("state")
                        .get("code")
                        .asString())
                .isEqualTo("accepted");
        assertThat(office.file(number).get("timeline").size()).isEqualTo(15);
    }

    @Test
    @DisplayName("P3: a closed matter is opened again with a reason and begins anew")
    void aClosedMatterIsReopened() {
        String number = office.open("不属环保事项", "990101");
        assertThat(office.act(number, "decline", "属噪声以外的民事纠纷，不予受理").status()).isEqualTo(200);
        assertThat(office.file(number).get("disposition").get("name").asString())
                .isEqualTo("不予受理");
        var reopened = office.act(number, "reopen", "补充了新线索").json();
        assertThat(reopened.get("state").get("code").asString()).isEqualTo("opened");
        assertThat(reopened.get("closed").asBoolean()).isFalse();
        assertThat(reopened.get("handling").get("code").asString()).isEqualTo("open");
    }
}
