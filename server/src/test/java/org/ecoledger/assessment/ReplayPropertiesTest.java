package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.assessment.AssessingTest.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.rules.RuleSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Properties of scoring (C2, C3, C9)")
class ReplayPropertiesTest {
    private static final List<String> PLACES =
            List.of("a", "b", "c", "d", "a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2");

    @Test
    @DisplayName(
            "Property: scores, places and grounds do not depend on the order of the facts, nor does the hash over them")
    void theOrderOfFactsDoesNotMatter() {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Given given = random(random);
            RuleSet rules = random(random, "county", "COUNTY", "town");
            var shuffled = new ArrayList<>(given.facts());
            Collections.shuffle(shuffled, random);

            assertThat(Assessing.of(rules, given.snapshot(shuffled))).isEqualTo(Assessing.of(rules, given.snapshot()));
            assertThat(Snapshots.hash(given.snapshot(shuffled))).isEqualTo(Snapshots.hash(given.snapshot()));
        }
    }

    @Test
    @DisplayName("Property: a replay is a pure function of snapshot and rule version")
    void replayIsPure() {
        var random = new Random(8);
        for (int round = 0; round < 60; round++) {
            Given given = random(random);
            RuleSet rules = random(random, "county", "COUNTY", "town");
            Outcome first = Assessing.of(rules, given.snapshot());
            Assessing.of(rules, random(random).snapshot());

            assertThat(Assessing.of(rules, given.snapshot())).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("Property: a trial's scores, made without grounds, are those of the whole assessment")
    void trialsScoreAlike() {
        var random = new Random(12);
        for (int round = 0; round < 60; round++) {
            Given given = random(random);
            RuleSet rules = random(random, "county", "COUNTY", "town");
            var index = FactIndex.of(given.snapshot().facts());

            assertThat(Assessing.scoresOnly(rules, given.snapshot(), index).results())
                    .isEqualTo(Assessing.of(rules, given.snapshot()).results());
        }
    }

    @Test
    @DisplayName("Property: an annulled fact leaves no trace: taken out is the same as never there")
    void annulledEvidenceLeavesNoTrace() {
        var random = new Random(9);
        for (int round = 0; round < 60; round++) {
            Given given = random(random);
            RuleSet rules = random(random, "county", "COUNTY", "town");
            List<Fact> before = given.facts();
            Fact extra = before.get(random.nextInt(before.size()));
            var without = new ArrayList<>(before);
            without.remove(extra);
            Outcome never = Assessing.of(rules, given.snapshot(without));
            Assessing.of(rules, given.snapshot());
            Outcome after = Assessing.of(
                    rules,
                    given.snapshot(
                            before.stream().filter(fact -> !fact.equals(extra)).toList()));

            assertThat(after).isEqualTo(never);
            assertThat(after.toString()).doesNotContain("key=" + extra.key() + ",");
        }
    }

    @Test
    @DisplayName("Property: what a cascade costs is the same as computing everything anew without its facts")
    void cascadesCostWhatTheyCost() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Given given = random(random);
            RuleSet rules = random(random, "county", "COUNTY", "town");
            Outcome with = Assessing.of(rules, given.snapshot());
            for (String town : List.of("a1", "b2", "d1")) {
                Outcome without = Assessing.of(
                        rules,
                        given.snapshot(given.facts().stream()
                                .filter(fact -> !fact.source().equals("finding")
                                        || !fact.subject().equals(town))
                                .toList()));
                // Only the county in which it lies: others are merely passed by.
                boolean costs = with.results().stream()
                        .filter(result -> town.startsWith(result.subject().code()))
                        .anyMatch(result -> {
                            var total = result.total();
                            var spared = AssessingTest.result(
                                            without, result.subject().code())
                                    .total();
                            return total != null && spared != null && spared.compareTo(total) > 0;
                        });
                assertThat(with.grounds().stream()
                                .anyMatch(ground -> ground.subject().code().equals(town)))
                        .isEqualTo(costs);
            }
        }
    }

    @Test
    @DisplayName("Property: cascades terminate on any graph of rule sets, and each rule set comes once")
    void cascadesTerminate() {
        var random = new Random(10);
        for (int round = 0; round < 40; round++) {
            int many = 1 + random.nextInt(7);
            var all = new ArrayList<RuleSet>();
            for (int i = 0; i < many; i++) {
                String[] kinds = {"COUNTY", "TOWNSHIP", "DEPARTMENT"};
                // A rule set that cascades into itself is refused when it is read; longer circles are not.
                all.add(random(
                        random, "r" + i, kinds[random.nextInt(3)], "r" + (i + 1 + random.nextInt(many)) % (many + 1)));
            }
            List<RuleSet> ordered =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> RuleOrder.cascading(all));

            assertThat(ordered).containsExactlyInAnyOrderElementsOf(all);
            var snapshot = random(random).snapshot();
            ordered.forEach(
                    rules -> assertThat(Assessing.of(rules, snapshot).results()).isNotEmpty());
        }
    }

    @Test
    @DisplayName("A rule set comes before those that its cascades reach")
    void theCauseComesFirst() {
        RuleSet town = rules("a-town", "TOWNSHIP", RuleTexts.MARKS);
        RuleSet county = random(new Random(1), "z-county", "COUNTY", "a-town");
        assertThat(RuleOrder.cascading(List.of(town, county))).containsExactly(county, town);
        assertThat(RuleOrder.cascading(List.of(county, town))).containsExactly(county, town);
    }

    private static Given random(Random random) {
        Given given = Given.in("2024-Q3");
        for (int i = 0; i < 60; i++) {
            String place = PLACES.get(random.nextInt(PLACES.size()));
            String town = PLACES.get(4 + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 ->
                    given.value(
                            "sheet",
                            "marks",
                            place,
                            String.valueOf(random.nextInt(1000) / 7.0).substring(0, 3));
                case 1 -> given.finding("kind-" + random.nextInt(3), town, "0." + (1 + random.nextInt(9)));
                case 2 -> given.marked("matter", "complaint", place, random.nextBoolean());
                default -> given.value("check", "covert", town, String.valueOf(60 + random.nextInt(40)));
            }
        }
        return given;
    }

    private static RuleSet random(Random random, String code, String kind, String cascadesTo) {
        String[] missing = {"FULL_MARKS", "NO_MARKS", "LEAVE_OUT", "NO_SCORE"};
        String ofHundred = "{\"kind\":\"IN_PROPORTION\",\"of\":\"100\"}";
        String share = RuleTexts.simple("SHARE", "matter", "*", "WITHIN");
        String weighted = """
                {"kind":"WEIGHTED","parts":[{"name":"暗访","value":%s,"weight":"2"},{"name":"打分","value":%s,"weight":"1"}],
                 "whenMissing":"MEAN_OF_OTHERS"}
                """.formatted(RuleTexts.simple("MEAN", "check", "*", "WITHIN"), RuleTexts.sheet("marks"));
        String place = """
                {"kind":"PLACE","of":%s,"ties":"BY_SUB_SCORE","subScore":%s}
                """.formatted(RuleTexts.simple("COUNT", "finding", "*", "WITHIN"), share);
        String items = RuleTexts.item("share", "40", share, ofHundred, missing[random.nextInt(4)])
                + "," + RuleTexts.item("weighted", "40", weighted, ofHundred, missing[random.nextInt(4)])
                + ","
                + RuleTexts.item("place", "20", place, "{\"kind\":\"RANK_POINTS\",\"points\":[\"20\",\"15\",\"9\"]}");
        return rules(code, kind, items, """
                "deductions":[{"code":"d","name":"扣分","english":"d","source":"finding","item":"kind-1","scope":"WITHIN",
                               "each":null,"cap":%s}],
                "cascades":[{"code":"c","name":"连带","english":"c","when":"POINTS","source":"finding","item":"*","to":"TOWNSHIP",
                  "toRules":"%s","effect":{"kind":"LAST"},"basis":"细则"}]
                """.formatted(random.nextBoolean() ? "null" : "\"1.0\"", cascadesTo));
    }
}
