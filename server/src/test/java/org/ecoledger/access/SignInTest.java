package org.ecoledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Test
    void theRightPasswordOpensASessionThatNamesThePost() {
        var browser = TestBrowser.signedIn(port, "county1");
        var session = browser.get("/api/v1/session").json();
        assertThat(session.get("signedIn").asBoolean()).isTrue();
        assertThat(session.get("account").get("unitName").asString()).isEqualTo("青河县人民政府");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginReadTheSame() {
        var wrong = TestBrowser.anonymous(port).signIn("county1", "wrong password");
        var unknown = TestBrowser.anonymous(port).signIn("nobody-here", "wrong password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(wrong.json().get("detail").asString()).isEqualTo("账号或密码不对。");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        accounts.open(Actor.system("test"), "lockme", "锁定测试", TestCity.PASSWORD, Set.of(Role.HANDLER));
        var browser = TestBrowser.anonymous(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            browser.signIn("lockme", "wrong password");
        }
        var answer = browser.signIn("lockme", TestCity.PASSWORD);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("detail").asString()).startsWith("连续输错密码，账号已锁定至");
    }

    @Test
    void aWriteWithoutTheCsrfTokenIsRefused() {
        var browser = TestBrowser.anonymous(port);
        var answer = browser.post("/api/v1/session", java.util.Map.of("login", "office", "password", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("未执行");
    }

    @Test
    void changedRightsActAtOnce() {
        var account =
                accounts.open(Actor.system("test"), "shortlived", "临时", TestCity.PASSWORD, Set.of(Role.SYSTEM_ADMIN));
        var browser = TestBrowser.signedIn(port, "shortlived");
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(200);
        accounts.grant(Actor.system("test"), account.id(), Set.of(Role.HANDLER));
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(403);
        accounts.disable(Actor.system("test"), account.id(), "离任");
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void anExpiredSessionIsToldInWords() {
        var browser = TestBrowser.signedIn(port, "county2");
        db.sql("delete from access.session").update();
        var answer = browser.get("/api/v1/figures?ref=x:y");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("mend").asString()).contains("请登录后继续");
    }

    @Test
    void anEnglishReaderIsToldInEnglish() {
        var answer = TestBrowser.anonymous(port).reading("en").get("/api/v1/figures?ref=x:y");
        assertThat(answer.json().get("detail").asString()).isEqualTo("You are not signed in, or the session is over.");
    }
}
