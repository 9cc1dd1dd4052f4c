package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.Replays.Moved;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSetFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@ServerTest
@DisplayName("Replay and trial (C3), and the shipped rules of 湘潭 on the test vectors of A.3")
class ReplaysTest {
    private static final List<String> SINGLES =
            List.of("transport", "commerce", "water", "environment", "education", "health");

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("X1, N55 by the shipped rule set: checks 95 and departments 9.5, 9, 10, 8.5, 9, 10 give 94.00")
    void x1() {
        Outcome outcome =
                Assessing.of(shipped("xt-county-quarter"), quarter("a").snapshot());

        assertThat(result(outcome, "a").text()).isEqualTo("94.00");
    }

    @Test
    @DisplayName("X2, N57: two pools burnt in a township cost its quarter 1.0 and its county 1.0")
    void x2() {
        Snapshot snapshot = quarter("a")
                .finding("pool-burning", "a1", "0")
                .finding("pool-burning", "a1", "0")
                .snapshot();

        assertThat(result(Assessing.of(shipped("xt-county-quarter"), snapshot), "a")
                        .text())
                .isEqualTo("93.00");
        assertThat(result(Assessing.of(everywhere("xt-township-quarter"), snapshot), "a1")
                        .text())
                .isEqualTo("94.00");
    }

    @Test
    @DisplayName("X3, X4, N56: specials 90 at 25 % and a quarter mean of 93.5 give 92.625, shown as 92.62")
    void x3AndX4() {
        Given given = Given.in("2026").value("score", "xt-county-quarter", "a", "93.5");
        List<String> marks = List.of("18", "17", "19", "20", "16");
        List<String> specials = List.of("office", "housing", "forestry", "health", "environment");
        for (int i = 0; i < marks.size(); i++) {
            given.value("sheet", "special-" + specials.get(i), "a", marks.get(i));
        }
        Result composite = result(Assessing.of(shipped("xt-county-year"), given.snapshot()), "a");

        assertThat(composite.total()).isEqualByComparingTo("92.625");
        assertThat(composite.text()).isEqualTo("92.62");
    }

    @Test
    @DisplayName("X6, N61: village money paid on 1 December is a veto, at 23:59 on 30 November it is none")
    void x6() {
        assertThat(vetoes("2026-12-01T00:00:00Z")).contains("village-money-nov");
        assertThat(vetoes("2026-11-30T15:59:00Z")).doesNotContain("village-money-nov");
    }

    @Test
    @DisplayName("X8, N58: the campaign's first four get 10, 9, 8, 7 on top; a tie at 2 gives 2, 2, 4")
    void x8() {
        Given given = Given.in("2026-Q4");
        Map.of("a", "95", "b", "90", "c", "90", "d", "80")
                .forEach((county, marks) -> given.value("sheet", "campaign-roadside", county, marks));
        for (String county : List.of("a", "b", "c", "d")) {
            county(given, county);
        }
        Outcome outcome = Assessing.of(shipped("xt-county-quarter"), given.snapshot());

        assertThat(List.of("a", "b", "c", "d"))
                .extracting(county -> result(outcome, county).text())
                .containsExactly("104.00", "103.00", "103.00", "101.00");
    }

    @Test
    @DisplayName("C3: changing one weight shows who would change places and by what")
    void oneWeightChanged() {
        Given given = Given.in("2026-Q3");
        county(given, "a");
        county(given, "b");
        given.value("sheet", "single-water", "b", "4").value("check", "covert", "b1", "100");
        RuleSet old = shipped("xt-county-quarter");
        RuleSet now = RuleSetFile.read(
                text("xt-county-quarter")
                        .replace("\"points\": \"40\"", "\"points\": \"20\"")
                        .replace(
                                "\"code\": \"single-water\",\n      \"name\": \"水务单项考核\",\n      \"english\": \"Single assessment: water\",\n      \"points\": \"10\"",
                                "\"code\": \"single-water\",\n      \"name\": \"水务单项考核\",\n      \"english\": \"Single assessment: water\",\n      \"points\": \"30\""));
        List<Moved> moved = Replays.compared(Assessing.of(old, given.snapshot()), Assessing.of(now, given.snapshot()));

        Moved last = moved.stream()
                .filter(one -> one.subject().code().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(last.most()).name()).isEqualTo("明查暗访");
        assertThat(Objects.requireNonNull(last.gained())).isNegative();
        assertThat(Replays.compared(Assessing.of(old, given.snapshot()), Assessing.of(old, given.snapshot())))
                .allSatisfy(same -> {
                    assertThat(same.most()).isNull();
                    assertThat(same.risen() == null || same.risen() == 0).isTrue();
                });
    }

    @Test
    @DisplayName("A period without frozen facts is refused, saying how to get them; counties see no replays")
    void refusals() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        var refused = office.get("/api/v1/replays?period=2019-Q1&rules=xt-county-quarter@2026.1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asString()).contains("没有冻结的数据");
        assertThat(refused.json().get("mend").asString()).contains("关闭该期考核");
        assertThat(office.get("/api/v1/replays?period=2019-Q1&rules=anything").status())
                .isEqualTo(400);
        assertThat(office.get("/api/v1/replays?period=2019-Q1&rules=draft:999999")
                        .status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/replays?period=2019-Q1&rules=xt-county-year@2026.1")
                        .status())
                .isEqualTo(422);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/replays?period=2019-Q1&rules=xt-county-quarter@2026.1")
                        .status())
                .isEqualTo(403);
    }

    private static Given quarter(String county) {
        Given given = Given.in("2026-Q3");
        county(given, county);
        return given;
    }

    private static void county(Given given, String county) {
        given.value("check", "open", county + "1", "95").value("check", "covert", county + "1", "95");
        List<String> marks = List.of("9.5", "9", "10", "8.5", "9", "10");
        for (int i = 0; i < marks.size(); i++) {
            given.value("sheet", "single-" + SINGLES.get(i), county, marks.get(i));
        }
    }

    private static List<String> vetoes(String q3Paid) {
        Given given = Given.in("2026-Q4")
                .takenAt("2027-01-06T00:00:00Z")
                .value("check", "covert", "a1", "95")
                .paid("village-money-q1", "a1", "2026-04-10T02:00:00Z")
                .paid("village-money-q2", "a1", "2026-07-10T02:00:00Z")
                .paid("village-money-q3", "a1", q3Paid)
                .paid("village-money-q4", "a1", "2026-12-20T02:00:00Z");
        return Assessing.of(everywhere("xt-township-quarter"), given.snapshot()).grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.VETO
                        && ground.subject().code().equals("a1"))
                .map(Ground::code)
                .toList();
    }

    private static Result result(Outcome outcome, String subject) {
        return Objects.requireNonNull(outcome.results().stream()
                .collect(Collectors.toMap(result -> result.subject().code(), Function.identity()))
                .get(subject));
    }

    private static RuleSet shipped(String code) {
        return RuleSetFile.read(text(code));
    }

    /** The rule set without the county for which it was made. */
    private static RuleSet everywhere(String code) {
        return RuleSetFile.read(text(code).replace("\"within\": \"990101\"", "\"within\": null"));
    }

    private static String text(String code) {
        try {
            return new ClassPathResource("assessment/rule-sets/" + code + "-2026.1.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
