package org.ecoledger.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("C21: who must act today; search and the one map")
class OverviewTest {
    @LocalServerPort
    int port;

    @Autowired
    UnissuedBulletins bulletins;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient db;

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
    @DisplayName("P13: the office, and nobody else, is told of a week of an inspection whose report is not issued")
    void aWeekWithoutItsReport() {
        new ReportedCases(matters, accounts, db, LocalDate.parse("2025-06-22"), LocalDate.parse("2025-06-28"));
        StoryTime.at(
                Instant.parse("2025-06-24T02:00:00Z"),
                () -> deadlines.start("weekly-report:2025-W26", "weekly-report.submit", ""));
        assertThat(links("office")).contains("/bulletins/new?kind=week&period=2025-W26");
        assertThat(links("county1")).isEmpty();
    }

    private List<String> links(String login) {
        var account = accounts.find(login).orElseThrow();
        var actor = new Actor(account.id(), login, account.name(), account.roles());
        var question = new TodaySource.Question(
                actor, jurisdictions.of(actor), Instant.parse("2025-06-30T02:00:00Z"), Locale.SIMPLIFIED_CHINESE);
        return bulletins.lines(question).stream().map(TodayLine::link).toList();
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
