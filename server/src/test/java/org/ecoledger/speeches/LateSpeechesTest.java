package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M01-04: a speech that is read in long after it was held")
class LateSpeechesTest {
    @LocalServerPort
    int port;

    @Autowired
    Regions regions;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient db;

    SpeechPerson office;

    @BeforeEach
    void signIn() {
        new SpeechCity(regions, units, accounts, posts).build();
        office = SpeechPerson.of(port, "jh-office");
    }

    @Test
    @DisplayName(
            "a speech of 2016 that is read in late makes its tasks: a day that is past is told and a new one asked")
    void late() {
        String number = office.readOn("2016-03-10", "在全市推进会上的讲话" + UUID.randomUUID(), "汉源市水利局要在6月底前完成城区河道清淤。");
        JsonNode line = office.line(number, "河道清淤");
        JsonNode ask = line.at("/asks/0");
        assertThat(line.get("asks").size()).as(line.toString()).isEqualTo(1);
        assertThat(ask.get("field").asString()).isEqualTo("content.due");
        assertThat(ask.get("message").asString()).isEqualTo("完成时限2016-06-30已过。");
        assertThat(ask.get("mend").asString()).contains("新的日期");
        Answer asIs = office.decide(number, line, "accept", Map.of());
        assertThat(asIs.status()).isEqualTo(422);
        assertThat(asIs.body()).contains("content.due", "已过");
        var anew = SpeechPerson.task("完成城区河道清淤", "6月底前", "2026-12-20", SpeechPerson.unit("汉源市水利局", "jh-water"));
        JsonNode accepted = office.decided(number, line, "accept", Map.of("content", anew));
        assertThat(accepted.at("/original/due/date").asString()).isEqualTo("2016-06-30");
        String task = accepted.at("/made/number").asString();
        JsonNode file = office.browser.get("/api/v1/works/tasks/" + task).json();
        assertThat(file.toString()).contains("2016-03-10", "6月底前", "2026-12-20");
        assertThat(office.issue(number).status()).isEqualTo(200);
        assertThat(db.sql("select due_at from deadlines.deadlines where subject = ? and code = 'task.handle'")
                        .param("task:" + task)
                        .query((row, _) ->
                                row.getObject("due_at", OffsetDateTime.class).toInstant())
                        .list())
                .containsExactly(Instant.parse("2026-12-20T16:00:00Z"));
    }
}
