package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("ruling 8: no way leads to a township's desk but by a row of its duty list")
class TownshipDispatchTest {
    private static final Actor BUILDER = Actor.system("test");

    @LocalServerPort
    int port;

    @Autowired
    TownshipDuties duties;

    @Autowired
    OwnerRules rules;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    MatterBrowser office;

    @BeforeEach
    void setUp() {
        office = MatterBrowser.of(port, "office");
        publish("TD-1", "巡查上报露天焚烧", TownshipDuty.Kind.BASIC);
        publish("TD-9", "对企业实施处罚", TownshipDuty.Kind.COUNTY);
    }

    @Test
    @DisplayName(
            "a dispatch, one in a batch, a hand-on and a co-operation without the row are refused and name the county")
    void everyHandOver() {
        String number = office.open("焚烧", "990101");
        refused(office.act(number, "dispatch", "请办", Map.of("unit", "town1")), "duty");
        refused(office.act(number, "dispatch", "请办", Map.of("unit", "town1", "duty", "TD-9")), "duty");
        refused(office.act(number, "dispatch", "请办", Map.of("unit", "county1", "cooperating", "town1")), "duty");
        office.act(number, "dispatch", "请办", Map.of("unit", "county1"));
        var county = MatterBrowser.of(port, "county1");
        refused(county.act(number, "hand-on", "镇里去办", Map.of("unit", "town1")), "duty");
        Answer handed = county.act(number, "hand-on", "镇里去办", Map.of("unit", "town1", "duty", "TD-1"));
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        assertThat(handed.json().get("duty").get("code").asString()).isEqualTo("TD-1");
    }

    @Test
    @DisplayName(
            "a rectification's procedure does not ask for the row, and yet no township is made responsible without it")
    void theTableDoesNotDecide() {
        Actor clerk = person("office");
        String number = matters.open(
                        clerk,
                        NewMatter.of("督察反馈 " + UUID.randomUUID(), "描述", "other", "990101", null)
                                .from("feedback", null, null))
                .number();
        Map<String, String> plan = Map.of(
                "unit", "town1",
                "lead", "bureau",
                "supervisor", "bureau",
                "goal", "目标",
                "measures", "措施",
                "limit", "2027-12-31");
        refused(office.act(number, "plan", "整改", plan), "duty");
        assertThat(office.file(number).get("actions").findValuesAsString("name"))
                .contains("duty");
        var cited = new java.util.HashMap<>(plan);
        cited.put("duty", "TD-1");
        Answer planned = office.act(number, "plan", "整改", cited);
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        assertThat(planned.json().get("duty").get("code").asString()).isEqualTo("TD-1");
    }

    @Test
    @DisplayName("where the row has ended, the system proposes the county and a rebound goes back to the county")
    void anEndedRow() {
        publish("TD-2", "协助核查放射源", TownshipDuty.Kind.ASSIST);
        rules.put(BUILDER, rule("990101", "county1", null));
        rules.put(BUILDER, rule("990101001", "town1", "TD-2"));
        Actor clerk = person("office");
        Matter matter = matters.open(
                clerk, NewMatter.of("水体黑臭 " + UUID.randomUUID(), "描述", "black-water", "990101", "990101001"));
        assertThat(rules.of(matter).orElseThrow().responsible()).isEqualTo("town1");
        matters.act(
                clerk,
                matter.number(),
                "dispatch",
                ActionInput.of(0, "请办").with("unit", "town1").with("duty", "TD-2"));
        db.sql("update organisation.township_duties set valid_to = date '2025-12-31' where code = 'TD-2'")
                .update();
        assertThat(rules.of(matter).orElseThrow().responsible()).isEqualTo("county1");
        db.sql("update matters.matters set state = 'closed', closed_at = now(), handling = 'done' where number = ?")
                .param(matter.number())
                .update();
        Matter closed = matters.find(matter.number(), org.ecoledger.organisation.Jurisdiction.everything())
                .orElseThrow();
        Matter again = matters.act(clerk, closed.number(), "rebound", ActionInput.of(closed.version(), "又黑臭了"));
        assertThat(again.owner()).isEqualTo("county1");
        assertThat(again.duty()).isNull();
    }

    private static OwnerRules.OwnerRule rule(String region, String unit, String duty) {
        return new OwnerRules.OwnerRule(
                region, "black-water", unit, List.of(), null, duty, null, "清单", LocalDate.of(2025, 1, 1));
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(MatterBrowser.fieldsObjectedTo(answer)).containsExactly(field);
        assertThat(answer.body()).contains("青河县人民政府");
    }

    private void publish(String code, String name, TownshipDuty.Kind kind) {
        duties.publish(BUILDER, new TownshipDuty(code, name, kind, "清单"), LocalDate.of(2025, 1, 1));
    }

    private Actor person(String login) {
        return accounts.find(login).orElseThrow().asActor();
    }
}
