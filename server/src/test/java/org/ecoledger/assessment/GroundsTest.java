package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.assessment.AssessingTest.marks;
import static org.ecoledger.assessment.AssessingTest.period;
import static org.ecoledger.assessment.AssessingTest.result;
import static org.ecoledger.assessment.AssessingTest.rules;
import static org.ecoledger.assessment.RuleTexts.options;

import java.util.List;
import org.ecoledger.assessment.rules.RuleSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What follows from a score is a ground with its chain of evidence, never a decision (ruling 5, P11, P16)")
class GroundsTest {
    private static final String VILLAGE_MONEY = """
            "vetoes":[{"code":"village-money-1-3","name":"前三季度村级经费","english":"Village money",
              "condition":{"kind":"NOT_BY","source":"payment",
                           "items":["village-money-q1","village-money-q2","village-money-q3"],"by":"11-30"},
              "effect":"LAST","evidence":"国库集中支付凭证","basis":"考核细则"}],
            "triggers":[{"code":"t","on":{"kind":"VETOED","veto":null},"consequence":"criticism","basis":"考核细则"}]
            """;
    private static final String CASCADE = """
            "deductions":[{"code":"burning","name":"焚烧垃圾池","english":"Burning","source":"finding","item":"pool-burning",
                           "scope":"WITHIN","each":"0.5","cap":null}],
            "cascades":[{"code":"township-last","name":"扣分连带","english":"Cascade","when":"%s","source":"finding","item":"*",
              "to":"%s","toRules":"town","effect":%s,"basis":"考核细则"}],
            "triggers":[{"code":"c","on":{"kind":"CASCADED","cascade":"township-last"},"consequence":"interview","basis":"考核细则"}]
            """;

    @Test
    @DisplayName(
            "X6, N61: paid on 30 Nov 23:59 is in time; paid on 1 Dec or never is a veto ground with the voucher as evidence")
    void x6() {
        Given given = Given.in("2024-Q4");
        for (String town : List.of("a1", "a2", "b1")) {
            given.paid("village-money-q1", town, "2024-05-01T02:00:00Z")
                    .paid("village-money-q2", town, "2024-08-01T02:00:00Z");
        }
        given.paid("village-money-q3", "a1", "2024-11-30T15:59:00Z")
                .paid("village-money-q3", "a2", "2024-11-30T16:00:00Z");
        RuleSet rules = rules("town", "TOWNSHIP", RuleTexts.MARKS, VILLAGE_MONEY);
        List<Ground> grounds = Assessing.of(rules, given.snapshot()).grounds();

        assertThat(of(grounds, "a1")).isEmpty();
        assertThat(of(grounds, "a2")).singleElement().satisfies(ground -> {
            assertThat(ground.kind()).isEqualTo(Ground.Kind.VETO);
            assertThat(ground.code()).isEqualTo("village-money-1-3");
            assertThat(ground.consequence()).isEqualTo("criticism");
            assertThat(ground.sentence()).contains("2024-11-30").contains("国库集中支付凭证");
            assertThat(ground.chain())
                    .extracting(Ground.Link::text)
                    .contains("2024-12-01 00:00才到位")
                    .anyMatch(text -> text.startsWith("SHA-256"));
        });
        assertThat(of(grounds, "b1"))
                .singleElement()
                .satisfies(ground ->
                        assertThat(ground.chain()).extracting(Ground.Link::text).containsExactly("没有到位的记录"));
        assertThat(result(Assessing.of(rules, given.snapshot()), "a2").note())
                .as("nothing is decided yet")
                .doesNotContain("否决");
        assertThat(Assessing.of(rules, given.takenAt("2024-11-30T12:00:00Z").snapshot())
                        .grounds())
                .as("before the day is over nothing is late")
                .isEmpty();
    }

    @Test
    @DisplayName("N61: a date of the last quarter says nothing in another quarter")
    void datesOfOtherPeriods() {
        RuleSet rules = rules("town", "TOWNSHIP", RuleTexts.MARKS, VILLAGE_MONEY);
        assertThat(Assessing.of(rules, Given.in("2024-Q3").snapshot()).grounds())
                .isEmpty();
        assertThat(Assessing.of(rules, Given.in("2024").snapshot()).grounds()).hasSize(8);
    }

    @Test
    @DisplayName("Vetoes for what occurs so often and for what fails")
    void occursAndFails() {
        String vetoes = """
                "vetoes":[{"code":"often","name":"频发","english":"Often","condition":{"kind":"OCCURS","source":"finding",
                   "item":"pool-burning","scope":"WITHIN","least":2},"effect":"LAST","evidence":"照片","basis":"细则"},
                  {"code":"missed","name":"未完成","english":"Missed","condition":{"kind":"FAILS","source":"target-result",
                   "item":"*","scope":"OWN"},"effect":"ZERO","evidence":"监测数据","basis":"细则"}]
                """;
        Given given = Given.in("2024-Q3")
                .finding("pool-burning", "a1", "0.5")
                .finding("pool-burning", "a2", "0.5")
                .finding("pool-burning", "b1", "0.5")
                .marked("target-result", "pm10", "c", false)
                .marked("target-result", "pm10", "d", true);
        List<Ground> grounds = Assessing.of(rules("c", "COUNTY", RuleTexts.MARKS, vetoes), given.snapshot())
                .grounds();

        assertThat(grounds)
                .extracting(ground -> ground.code() + " " + ground.subject().code())
                .containsExactly("often a", "missed c");
        assertThat(grounds).extracting(Ground::consequence).containsOnlyNulls();
    }

    @Test
    @DisplayName(
            "X7, M15-12: findings that cost the county 0.5 and a place are a ground against the township, with the whole chain")
    void x7() {
        RuleSet rules = rules(
                "county", "COUNTY", RuleTexts.MARKS, CASCADE.formatted("PLACE", "TOWNSHIP", "{\"kind\":\"LAST\"}"));
        Given given = marks(Given.in("2024-Q4"), "95", "91.4", "91.2", "80")
                .finding("pool-burning", "b1", "0.5")
                .finding("pool-burning", "d1", "0.5");
        Outcome outcome = Assessing.of(rules, given.snapshot());

        assertThat(result(outcome, "b").place()).isEqualTo(3);
        assertThat(outcome.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.kind()).isEqualTo(Ground.Kind.CASCADE);
            assertThat(ground.subject().code()).isEqualTo("b1");
            assertThat(ground.consequence()).isEqualTo("interview");
            assertThat(ground.amount()).isNull();
            assertThat(ground.sentence()).contains("0.50分").contains("第2变为第3");
            assertThat(ground.chain().getFirst().ref()).startsWith("/finding/pool-burning");
            assertThat(ground.chain())
                    .extracting(Ground.Link::text)
                    .contains("扣0.50分", "第2→第3")
                    .anyMatch(text -> text.startsWith("SHA-256"));
            assertThat(ground.chain()).extracting(Ground.Link::ref).contains("score:2024-Q4/county/b");
        });
    }

    @Test
    @DisplayName("N59: a department whose line costs a county points is to lose 3 points, wherever the finding lies")
    void n59() {
        RuleSet rules = rules(
                "county",
                "COUNTY",
                RuleTexts.MARKS,
                CASCADE.formatted("POINTS", "DEPARTMENT", "{\"kind\":\"MINUS\",\"points\":\"3\"}"));
        Given given = marks(Given.in("2024-Q4"), "95", "90", "85", "80")
                .finding("pool-burning", "b1", "0.5", "water")
                .finding("harmless", "c1", "0.5", "roads");
        List<Ground> grounds = Assessing.of(rules, given.snapshot()).grounds();

        assertThat(grounds).singleElement().satisfies(ground -> {
            assertThat(ground.subject().code()).isEqualTo("water");
            assertThat(ground.amount()).isEqualByComparingTo("3");
        });
    }

    @Test
    @DisplayName(
            "A cascade sees through values that compare the subjects: campaign places move when the finding is left out")
    void cascadesThroughPlaces() {
        String items =
                RuleTexts.item("campaign", "100", """
                {"kind":"PLACE","of":{"kind":"WEIGHTED","parts":[{"name":"a","value":%s,"weight":"1"}],"whenMissing":"ZERO"},
                 "ties":"SAME_RANK_THEN_GAP","subScore":null}
                """.formatted(RuleTexts.simple("MEAN", "check", "*", "WITHIN")), """
                {"kind":"RANK_POINTS","points":["100","90","80","70"]}
                """);
        RuleSet rules = rules("county", "COUNTY", items, """
                "cascades":[{"code":"x","name":"连带","english":"x","when":"POINTS","source":"check","item":"*","to":"TOWNSHIP",
                  "toRules":"town","effect":{"kind":"LAST"},"basis":"细则"}]
                """);
        // Without b1 county b would be first; a1 changes nothing for county a, and that it stands before c is no cost
        // to c.
        Given given = Given.in("2024-Q4")
                .value("check", "covert", "a1", "80")
                .value("check", "covert", "a2", "80")
                .value("check", "covert", "b1", "50")
                .value("check", "covert", "b2", "90");
        List<Ground> grounds = Assessing.of(rules, given.snapshot()).grounds();

        assertThat(grounds).extracting(ground -> ground.subject().code()).containsExactly("b1");
    }

    @Test
    @DisplayName(
            "N45, M15-07: where the cut of the last goes through equal ones, the rule set says whether all or none are in")
    void n45() {
        String trigger = """
                "triggers":[{"code":"last","on":{"kind":"BOTTOM","times":1},"consequence":"bottom-notice","basis":"细则"}]
                """;
        Given given = marks(Given.in("2024-Q3"), "95", "85", "85", "80");
        RuleSet in = rules(
                "c",
                "COUNTY",
                RuleTexts.MARKS,
                trigger,
                options("null", "{\"places\":2,\"cut\":\"ALL_EQUAL_IN\"}", "null"));
        RuleSet out = rules(
                "c",
                "COUNTY",
                RuleTexts.MARKS,
                trigger,
                options("null", "{\"places\":2,\"cut\":\"ALL_EQUAL_OUT\"}", "null"));
        RuleSet three = rules(
                "c",
                "COUNTY",
                RuleTexts.MARKS,
                trigger,
                options("null", "{\"places\":3,\"cut\":\"ALL_EQUAL_OUT\"}", "null"));

        assertThat(subjects(in, given)).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(subjects(out, given)).containsExactly("d");
        assertThat(subjects(three, given)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    @DisplayName("N45: twice running among the last counts only where the frozen score of the period before says so")
    void twiceRunning() {
        RuleSet rules = rules(
                "c",
                "COUNTY",
                RuleTexts.MARKS,
                """
                "triggers":[{"code":"twice","on":{"kind":"BOTTOM","times":2},"consequence":"yellow-card","basis":"细则"}]
                """,
                options("null", "{\"places\":2,\"cut\":\"ALL_EQUAL_IN\"}", "null"));
        Given given = marks(Given.in("2024-Q1"), "95", "90", "85", "80")
                .was(period("2023-Q4"), "c", "c", "70", 4, true)
                .was(period("2023-Q4"), "c", "d", "90", 2, false)
                .was(period("2023-Q3"), "c", "d", "70", 4, true);
        List<Ground> grounds = Assessing.of(rules, given.snapshot()).grounds();

        assertThat(grounds).singleElement().satisfies(ground -> {
            assertThat(ground.subject().code()).isEqualTo("c");
            assertThat(ground.chain()).hasSizeGreaterThan(1);
        });
    }

    @Test
    @DisplayName("N60: the fund of 200,000 yuan is split by place; equal ones divide the shares of their places")
    void n60() {
        RuleSet rules = rules("c", "COUNTY", RuleTexts.MARKS, """
                "triggers":[{"code":"fund","on":{"kind":"TOP","places":3,"shares":["100000","60000","40000"]},
                             "consequence":"reward","basis":"细则"},
                            {"code":"weak","on":{"kind":"BELOW","total":"80.01"},"consequence":"bottom-notice","basis":"细则"}]
                """);
        List<Ground> plain = Assessing.of(
                        rules,
                        marks(Given.in("2024-Q4"), "95", "90", "85", "80").snapshot())
                .grounds();
        assertThat(plain.stream().filter(ground -> ground.kind() == Ground.Kind.TOP))
                .extracting(ground -> ground.subject().code() + " " + ground.amount())
                .containsExactly("a 100000.00", "b 60000.00", "c 40000.00");
        assertThat(plain.stream().filter(ground -> ground.kind() == Ground.Kind.BELOW))
                .extracting(ground -> ground.subject().code())
                .containsExactly("d");

        List<Ground> tied = Assessing.of(
                        rules,
                        marks(Given.in("2024-Q4"), "95", "90", "90", "85").snapshot())
                .grounds();
        assertThat(tied)
                .extracting(ground -> ground.subject().code() + " " + ground.amount())
                .containsExactly("a 100000.00", "b 50000.00", "c 50000.00");
    }

    private static List<String> subjects(RuleSet rules, Given given) {
        return Assessing.of(rules, given.snapshot()).grounds().stream()
                .map(ground -> ground.subject().code())
                .toList();
    }

    private static List<Ground> of(List<Ground> grounds, String subject) {
        return grounds.stream()
                .filter(ground -> ground.subject().code().equals(subject))
                .toList();
    }
}
