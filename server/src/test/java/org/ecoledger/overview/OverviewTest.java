package org.ecoledger.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("C21: who must act today; search and the one map")
class OverviewTest {
    @LocalServerPort
    int port;

    @Test
    void noMoreThanSevenLinesAndTheOverdueFirst() {
        var today = TestBrowser.signedIn(port, "office").get("/api/v1/today").json();
        assertThat(today.get("lines").size()).isLessThanOrEqualTo(7);
        List<String> urgencies = today.get("lines").findValuesAsString("urgency");
        assertThat(urgencies).isSortedAccordingTo((one, other) -> rank(one) - rank(other));
    }

    @Test
    void theOfficeIsRemindedOfTheBulletinThatIsNotIssued() {
        var lines = TestBrowser.signedIn(port, "county1").get("/api/v1/today").json();
        assertThat(lines.get("lines").findValuesAsString("kind")).doesNotContain("BULLETIN");
    }

    @Test
    void whoeverKeepsTheSystemHasNoBusinessToday() {
        var today = TestBrowser.signedIn(port, "sysadmin").get("/api/v1/today").json();
        assertThat(today.get("lines").size()).isZero();
    }

    @Test
    void searchStaysWithinTheJurisdiction() {
        assertThat(titles("county1", "人民政府")).contains("青河县人民政府", "青石镇人民政府").doesNotContain("白石县人民政府");
        assertThat(titles("office", "人民政府")).contains("白石县人民政府");
        assertThat(titles("county2", "王强")).isEmpty();
        assertThat(titles("sysadmin", "人民政府")).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseMeanThemselves() {
        assertThat(titles("office", "%")).isEmpty();
        assertThat(titles("office", "_")).isEmpty();
        assertThat(titles("office", "' or '1'='1")).isEmpty();
        assertThat(titles("office", "\\")).isEmpty();
    }

    @Test
    void aSearchWithoutEndIsRefused() {
        var answer = TestBrowser.signedIn(port, "office").get("/api/v1/search?q=" + "a".repeat(101));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void theMapHoldsStationsAndOpenMatters() {
        var map = TestBrowser.signedIn(port, "county1").get("/api/v1/map");
        assertThat(map.status()).isEqualTo(200);
        assertThat(map.json().has("stations")).isTrue();
        assertThat(map.json().has("matters")).isTrue();
        assertThat(TestBrowser.signedIn(port, "auditor").get("/api/v1/map").status())
                .isEqualTo(403);
    }

    private List<String> titles(String login, String words) {
        return TestBrowser.signedIn(port, login)
                .get("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .get("hits")
                .findValuesAsString("title");
    }

    private static int rank(String urgency) {
        return TodayLine.Urgency.valueOf(urgency).ordinal();
    }
}
