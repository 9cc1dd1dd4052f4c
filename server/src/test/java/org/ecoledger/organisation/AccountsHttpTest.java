package org.ecoledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class AccountsHttpTest {
    @LocalServerPort
    int port;

    @Test
    void anInitialPasswordOpensNothingButItsOwnChange() {
        String password = opened("newcomer").get("initialPassword").asString();
        var browser = TestBrowser.anonymous(port);
        assertThat(browser.signIn("newcomer", password).status()).isEqualTo(200);
        var refused = browser.get("/api/v1/organisation/units");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).isEqualTo("首次登录须先修改初始密码。");
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
        var tooShort = browser.put("/api/v1/session/password", Map.of("current", password, "next", "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.json().get("errors").get(0).get("field").asString()).isEqualTo("next");
        assertThat(browser.put("/api/v1/session/password", Map.of("current", "x", "next", "a good long one"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("current");
        assertThat(browser.put("/api/v1/session/password", Map.of("current", password, "next", "a good long one"))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/v1/organisation/units").status()).isEqualTo(200);
    }

    @Test
    void theSecurityAdministratorGrantsDisablesAndUnlocks() {
        long id = opened("movable").get("account").get("id").asLong();
        var security = TestBrowser.signedIn(port, "secadmin");
        var granted = security.put("/api/v1/accounts/" + id + "/roles", Map.of("roles", List.of("AUDITOR")));
        assertThat(granted.json().get("roles").get(0).asString()).isEqualTo("AUDITOR");
        assertThat(security.post("/api/v1/accounts/" + id + "/disabling", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(security.post("/api/v1/accounts/" + id + "/unlocking", Map.of())
                        .status())
                .isEqualTo(200);
        var disabled = security.post("/api/v1/accounts/" + id + "/disabling", Map.of("reason", "离任"));
        assertThat(disabled.json().get("disabled").asBoolean()).isTrue();
    }

    @Test
    void nobodyChangesTheOwnRightsAndNoOtherRoleGrantsAny() {
        var security = TestBrowser.signedIn(port, "secadmin");
        var rows = security.get("/api/v1/accounts?text=secadmin").json().get("rows");
        String address = "/api/v1/accounts/" + rows.get(0).get("id") + "/roles";
        assertThat(security.put(address, Map.of("roles", List.of("COMMITTEE_OFFICE")))
                        .status())
                .isEqualTo(409);
        assertThat(TestBrowser.signedIn(port, "sysadmin")
                        .put(address, Map.of("roles", List.of("AUDITOR")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWrongFormIsRefusedBesideEachField() {
        var answer = TestBrowser.signedIn(port, "secadmin")
                .post("/api/v1/accounts", Map.of("login", "有空 格", "name", "", "roles", List.of()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).containsExactly("login", "name", "roles");
    }

    private tools.jackson.databind.JsonNode opened(String login) {
        var answer = TestBrowser.signedIn(port, "secadmin")
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "login",
                                login,
                                "name",
                                "新人",
                                "roles",
                                List.of("HANDLER"),
                                "unit",
                                "county1",
                                "title",
                                "科员"));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }
}
