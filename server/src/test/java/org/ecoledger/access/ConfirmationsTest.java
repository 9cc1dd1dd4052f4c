package org.ecoledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestCity;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName(
        "M12-07, P1: each signature is a re-authenticated act; the confirmation serves one person once, within minutes")
class ConfirmationsTest {
    @LocalServerPort
    int port;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("the right password gives a token that is spent once; both are in the audit chain, the token is not")
    void oncePerPassword() {
        Actor actor = somebody("confirm-once");
        var browser = TestBrowser.signedIn(port, actor.login());
        String token = issued(browser.post("/api/v1/confirmations", Map.of("password", TestCity.PASSWORD)));
        assertThat(confirmations.fault(actor, token)).isEmpty();
        confirmations.spend(actor, token);
        assertThat(refusal(actor, token)).isEqualTo("access.confirmation-used");
        assertThat(db.sql(
                                "select action from access.audit_entries where actor = ? and action like 'confirm%' order by id")
                        .param(actor.login())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("confirmation.issued", "confirmation.spent");
        assertThat(db.sql("select count(*) from access.audit_entries where position(? in detail) > 0")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("another's token, one that never was, and none at all are refused alike to everybody")
    void anothersToken() {
        Actor one = somebody("confirm-one");
        Actor other = somebody("confirm-other");
        String token = confirmations.issue(one, TestCity.PASSWORD);
        assertThat(refusal(other, token)).isEqualTo("access.confirmation-unknown");
        assertThat(refusal(other, "made-up")).isEqualTo("access.confirmation-unknown");
        assertThat(refusal(other, null)).isEqualTo("access.confirmation-missing");
        confirmations.spend(one, token);
    }

    @Test
    @DisplayName("after five minutes it is too old")
    void tooOld() {
        Actor actor = somebody("confirm-late");
        String token = confirmations.issue(actor, TestCity.PASSWORD);
        StoryTime.at(
                clock.instant().plus(Duration.ofMinutes(6)),
                () -> assertThat(refusal(actor, token)).isEqualTo("access.confirmation-too-old"));
        StoryTime.at(clock.instant().plus(Duration.ofMinutes(4)), () -> confirmations.spend(actor, token));
    }

    @Test
    @DisplayName("a wrong password is told at its field, counts as at signing in, and the fifth locks the account")
    void wrongPasswords() {
        Actor actor = somebody("confirm-wrong");
        var browser = TestBrowser.signedIn(port, actor.login());
        Answer empty = browser.post("/api/v1/confirmations", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        for (int attempt = 1; attempt < 5; attempt++) {
            Answer wrong = browser.post("/api/v1/confirmations", Map.of("password", "wrong password"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.json().get("errors").get(0).get("field").asString())
                    .isEqualTo("password");
            assertThat(wrong.body()).contains("密码不对");
        }
        assertThat(browser.post("/api/v1/confirmations", Map.of("password", "wrong password"))
                        .body())
                .contains("账号已锁定至");
        assertThat(browser.post("/api/v1/confirmations", Map.of("password", TestCity.PASSWORD))
                        .body())
                .as("even the right one")
                .contains("账号已锁定至");
        assertThat(TestBrowser.anonymous(port)
                        .signIn(actor.login(), TestCity.PASSWORD)
                        .status())
                .isEqualTo(401);
    }

    private String refusal(Actor actor, String token) {
        Problem refused = catchThrowableOfType(Problem.class, () -> confirmations.spend(actor, token));
        assertThat(refused).isNotNull();
        return refused.objections().getFirst().code();
    }

    private static String issued(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("token").asString();
    }

    private Actor somebody(String login) {
        String own = login + "-" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(Actor.system("test"), own, "签字人", TestCity.PASSWORD, Set.of(Role.HANDLER))
                .asActor();
    }
}
