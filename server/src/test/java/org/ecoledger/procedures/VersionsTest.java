package org.ecoledger.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Versions come into force tomorrow at the earliest, so that other tests keep the tables they know. */
@ServerTest
@DisplayName(
        "Issue 4: an administrator edits a copy of a table and puts it in force from a date; running matters keep theirs")
class VersionsTest {
    private static final String FINDINGS = "/api/v1/procedures/finding";

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    @Autowired
    ShippedTables tables;

    @Autowired
    Versions versions;

    @Autowired
    TableCheck check;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    @DisplayName(
            "M13: a matter opened before keeps its procedure to its end, one opened after takes the new one, on every server")
    void runningMattersKeepTheirs() {
        var otherServer = new Procedures(tables, versions, check);
        LocalDate tomorrow = CityTime.today(clock).plusDays(1);
        Matter old = open();
        String before = old.procedure();

        JsonNode draft = shelving(office());
        Answer done = office().post(
                        FINDINGS + "/drafts/" + draft.get("id").asLong() + "/in-force",
                        Map.of(
                                "revision",
                                draft.get("revision").asInt(),
                                "validFrom",
                                tomorrow.toString(),
                                "reason",
                                "增加暂存一步"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        String after = done.json().get("version").asString();
        assertThat(done.json().get("standing").asString()).isEqualTo("COMING");

        assertThat(procedures.of("finding", tomorrow.minusDays(1)).version()).isEqualTo(before);
        assertThat(procedures.of("finding", tomorrow).version()).isEqualTo(after);
        assertThat(otherServer.get("finding", after).actionName("shelve", Locale.ENGLISH))
                .isEqualTo("Shelve");
        assertThat(open().procedure()).isEqualTo(before);

        StoryTime.at(CityTime.startOf(tomorrow).plusSeconds(60), () -> {
            Matter fresh = open();
            assertThat(fresh.procedure()).isEqualTo(after);
            assertThat(act(fresh, "shelve", ActionInput.of(fresh.version(), "暂存"))
                            .state())
                    .isEqualTo("declined");

            assertThatThrownBy(() -> act(old, "shelve", ActionInput.of(old.version(), "暂存")))
                    .hasMessageContaining("409");
            Matter dispatched =
                    act(old, "dispatch", ActionInput.of(old.version(), null).with("unit", "county1"));
            Matter back = act(dispatched, "withdraw", ActionInput.of(dispatched.version(), "改派"));
            Matter ended =
                    act(back, "decline", ActionInput.of(back.version(), "不属职责").with("ground", "not-environment"));
            assertThat(ended.isClosed()).isTrue();
            assertThat(ended.procedure()).isEqualTo(before);
        });
    }

    @Test
    @DisplayName(
            "done-line 6: a table with a dead end is refused with all its faults, and what is in force stays as it is")
    void aDeadEndIsRefused() {
        TestBrowser office = office();
        JsonNode draft = draft(office);
        var lines = lines(draft);
        lines.add(line("opened", "park", "parked", "", ""));
        lines.add(line("opened", "lose", "closed", "BOSS@office", "photo-after"));
        JsonNode changed = change(office, draft, lines, words(draft)).json();
        long id = changed.get("id").asLong();
        List<String> expected = List.of(
                "rows." + (lines.size() - 2) + ".who procedures.fault.nobody",
                "rows." + (lines.size() - 1) + ".who procedures.fault.role",
                "rows." + (lines.size() - 1) + ".reason procedures.fault.photo",
                "words.state:parked procedures.fault.state-unnamed",
                "words.action:park procedures.fault.action-unnamed",
                "words.action:lose procedures.fault.action-unnamed",
                "states.parked procedures.fault.dead-end");

        assertThat(faults(changed.get("faults"))).containsExactlyInAnyOrderElementsOf(expected);
        Answer checked = office.post(FINDINGS + "/drafts/" + id + "/check", Map.of());
        assertThat(faults(checked.json().get("faults"))).containsExactlyInAnyOrderElementsOf(expected);

        Answer refused = office.post(
                FINDINGS + "/drafts/" + id + "/in-force",
                Map.of("revision", 2, "validFrom", "2020-01-01", "reason", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("死路").contains("没有人可以办");
        var all = new ArrayList<>(expected);
        all.add("validFrom procedures.from-the-past");
        all.add("reason procedures.reason");
        assertThat(faults(refused.json().get("errors"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(office.reading("en")
                        .post(FINDINGS + "/drafts/" + id + "/check", Map.of())
                        .body())
                .contains("dead end");

        Answer annulled = office.post(FINDINGS + "/drafts/" + id + "/annul", Map.of("reason", "改由专班另拟"));
        assertThat(annulled.json().get("standing").asString()).isEqualTo("ANNULLED");
        assertThat(change(office, changed, lines, words(draft)).status()).isEqualTo(409);
        assertThatThrownBy(() -> db.sql("update procedures.versions set rows = '' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("not changed");
    }

    @Test
    @DisplayName(
            "two persons on one draft: the second is told who was first, and nothing is overwritten; every write is audited")
    void twoPersonsOnOneDraft() {
        TestBrowser office = office();
        JsonNode draft = draft(office);
        var mine = lines(draft);
        mine.removeLast();
        assertThat(change(office, draft, mine, words(draft))
                        .json()
                        .get("revision")
                        .asInt())
                .isEqualTo(2);
        Answer second = change(office(), draft, lines(draft), words(draft));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("周明");

        String version = draft.get("version").asString();
        assertThat(lines(office.get(FINDINGS + "/" + version).json())).hasSameSizeAs(mine);
        assertThat(db.sql("select action from access.audit_entries where subject = ? order by id")
                        .param("procedure:finding:" + version)
                        .query(String.class)
                        .list())
                .containsExactly("procedure.drafted", "procedure.draft-changed");
    }

    @Test
    @DisplayName("the list shows every procedure with what is in force; unknown names and versions are not found")
    void theListShowsWhatIsInForce() {
        JsonNode rows = office().get("/api/v1/procedures").json().get("rows");
        var present = new ArrayList<String>();
        rows.forEach(row -> {
            if (row.get("standing").asString().equals("PRESENT")) {
                present.add(row.get("name").asString());
            }
        });
        assertThat(present)
                .containsExactly(
                        "alarm",
                        "campaign",
                        "certificate",
                        "check-finding",
                        "complaint",
                        "consequence",
                        "document",
                        "finding",
                        "fire",
                        "handover",
                        "matter",
                        "rectification",
                        "task");
        assertThat(office().get(FINDINGS + "/1999-1").status()).isEqualTo(404);
        assertThat(office().post("/api/v1/procedures/nothing/drafts", Map.of("basedOn", "2026-1"))
                        .status())
                .isEqualTo(404);
    }

    private TestBrowser office() {
        return TestBrowser.signedIn(port, "office");
    }

    /** A copy with one more step, by which the office ends a finding. */
    private JsonNode shelving(TestBrowser office) {
        JsonNode draft = draft(office);
        var lines = lines(draft);
        lines.add(line("opened", "shelve", "declined", "COMMITTEE_OFFICE@office", "reason"));
        lines.getLast().put("clocks", "stop dispatch");
        lines.getLast().put("sets", "handling=done");
        var words = words(draft);
        words.add(Map.of("kind", "action", "code", "shelve", "chinese", "暂存", "english", "Shelve"));
        JsonNode changed = change(office, draft, lines, words).json();
        assertThat(faults(changed.get("faults"))).isEmpty();
        return changed;
    }

    private static JsonNode draft(TestBrowser office) {
        Answer answer = office.post(FINDINGS + "/drafts", Map.of("basedOn", "2026-1"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Answer change(
            TestBrowser office, JsonNode draft, List<Map<String, Object>> lines, List<Map<String, Object>> words) {
        return office.put(
                FINDINGS + "/drafts/" + draft.get("id").asLong(),
                Map.of("revision", draft.get("revision").asInt(), "lines", lines, "own", words));
    }

    private static List<Map<String, Object>> lines(JsonNode file) {
        return objects(file.get("lines"));
    }

    private static List<Map<String, Object>> words(JsonNode file) {
        return objects(file.get("own"));
    }

    private static List<Map<String, Object>> objects(JsonNode array) {
        var objects = new ArrayList<Map<String, Object>>();
        array.forEach(node -> {
            var object = new HashMap<String, Object>();
            node.properties().stream()
                    .filter(property -> property.getValue().isString())
                    .forEach(property ->
                            object.put(property.getKey(), property.getValue().asString()));
            objects.add(object);
        });
        return objects;
    }

    private static Map<String, Object> line(String from, String action, String to, String who, String needs) {
        return new HashMap<>(Map.of(
                "from", from, "action", action, "to", to, "who", who, "event", action + "-done", "needs", needs));
    }

    private static List<String> faults(JsonNode errors) {
        var faults = new ArrayList<String>();
        errors.forEach(error -> faults.add(
                error.get("field").asString() + " " + error.get("code").asString()));
        return faults;
    }

    private Matter open() {
        return matters.open(
                actor(),
                NewMatter.of("巡查发现道路积尘", "人行道积尘", "dust", "990101", null).from("patrol", null, null));
    }

    private Matter act(Matter matter, String action, ActionInput input) {
        return matters.act(actor(), matter.number(), action, input);
    }

    private Actor actor() {
        var account = accounts.find("office").orElseThrow();
        return new Actor(account.id(), account.login(), account.name(), account.roles());
    }
}
