package org.ecoledger.works;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.deadlines.DeadlineReached.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("P11, ruling 5: what is late is told upwards step by step; a measure is proposed, never taken")
class TaskRemindersTest {
    @LocalServerPort
    int port;

    @Autowired
    WorkReminders reminders;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName(
            "P11: near to the owner, a day late to its leader and the giver with 调度, a week late with 约谈; all in the story")
    void ladder() {
        var office = TaskDesk.of(port, "office");
        String number = office.issued(Map.of());
        reached(number, "before-10", Kind.REMINDER);
        assertThat(told("county1", number)).contains("临近");
        assertThat(told("leader1", number)).isEmpty();
        reached(number, "after-1", Kind.ESCALATION);
        reached(number, "after-7", Kind.ESCALATION);
        assertThat(told("leader1", number)).contains("调度", "约谈", "由有权的负责人决定");
        assertThat(told("office", number)).contains("约谈");
        JsonNode story = office.file(number).get("story");
        assertThat(story.findValuesAsString("what")).contains("完成时限临近，系统提醒", "完成时限已过，可考虑约谈（由有权的负责人决定）");
        assertThat(office.state(number)).as("nothing happens by itself").isEqualTo("issued");
    }

    private void reached(String number, String rung, Kind kind) {
        transaction.executeWithoutResult(_ -> reminders.reached(new DeadlineReached(
                number.hashCode(),
                0,
                "task:" + number,
                "task.handle",
                rung,
                kind,
                Instant.parse("2026-11-30T16:00:00Z"),
                Instant.parse("2026-11-20T16:00:00Z"))));
    }

    /** Page by page: whoever has many notices finds these behind the urgent ones of others. */
    private String told(String login, String number) {
        var said = new StringBuilder();
        var browser = TaskDesk.of(port, login).browser;
        String after = "";
        do {
            JsonNode page = browser.get("/api/v1/notices?limit=100&after=" + URLEncoder.encode(after, UTF_8))
                    .json();
            page.findValuesAsString("text").stream()
                    .filter(text -> text.contains(number) && text.contains("时限"))
                    .forEach(said::append);
            after = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!after.isEmpty());
        return said.toString();
    }
}
