package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.assessment.RuleTexts.item;
import static org.ecoledger.assessment.RuleTexts.options;
import static org.ecoledger.assessment.RuleTexts.sheet;
import static org.ecoledger.assessment.RuleTexts.simple;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSetFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scoring by a rule set from a snapshot of facts (M15-01 to M15-07, A.3, rulings 13 and 14)")
class AssessingTest {
    private static final String OF_TEN = "{\"kind\":\"IN_PROPORTION\",\"of\":\"10\"}";
    private static final String OF_HUNDRED = "{\"kind\":\"IN_PROPORTION\",\"of\":\"100\"}";
    private static final String QUARTER_ITEMS = item("checks", "40", simple("MEAN", "check", "*", "WITHIN"), OF_HUNDRED)
            + "," + item("transport", "10", sheet("single-transport"), OF_TEN)
            + "," + item("commerce", "10", sheet("single-commerce"), OF_TEN)
            + "," + item("water", "10", sheet("single-water"), OF_TEN)
            + "," + item("environment", "10", sheet("single-environment"), OF_TEN)
            + "," + item("education", "10", sheet("single-education"), OF_TEN)
            + "," + item("health", "10", sheet("single-health"), OF_TEN);
    private static final String BURNING = """
            "deductions":[{"code":"burning","name":"焚烧垃圾池","english":"Burning","source":"finding","item":"pool-burning",
                           "scope":"%s","each":"0.5","cap":%s}]
            """;

    @Test
    @DisplayName("X1, N55: checks 95 at 40 % and six departments give 94.00")
    void x1() {
        Outcome outcome = Assessing.of(
                rules("county-rural", "COUNTY", QUARTER_ITEMS), x1Facts("a").snapshot());

        assertThat(result(outcome, "a").text()).isEqualTo("94.00");
        assertThat(result(outcome, "a").total()).isEqualByComparingTo("94");
        assertThat(result(outcome, "b").place())
                .as("without marks there is no score")
                .isNull();
    }

    @Test
    @DisplayName(
            "X2, N57: two pool-burning findings cost the township 1.0, up to the cap; a county answers for its townships")
    void x2() {
        Given given = Given.in("2024-Q3")
                .value("sheet", "marks", "a1", "90")
                .value("sheet", "marks", "a2", "90")
                .value("sheet", "marks", "a", "90")
                .finding("pool-burning", "a1", "0.5")
                .finding("pool-burning", "a1", "0.5")
                .finding("other", "a1", "0.5");
        Outcome towns = Assessing.of(
                rules("town", "TOWNSHIP", RuleTexts.MARKS, BURNING.formatted("OWN", "null")), given.snapshot());
        Outcome capped = Assessing.of(
                rules("town", "TOWNSHIP", RuleTexts.MARKS, BURNING.formatted("OWN", "\"0.8\"")), given.snapshot());
        Outcome counties = Assessing.of(
                rules("county", "COUNTY", RuleTexts.MARKS, BURNING.formatted("WITHIN", "null")), given.snapshot());

        assertThat(result(towns, "a1").text()).isEqualTo("89.00");
        assertThat(result(towns, "a2").text()).isEqualTo("90.00");
        assertThat(result(capped, "a1").text()).isEqualTo("89.20");
        assertThat(result(counties, "a").text()).isEqualTo("89.00");
        assertThat(result(towns, "a1").losses().getFirst().facts()).hasSize(2);
    }

    @Test
    @DisplayName("X3, N56: specials 18, 17, 19, 20, 16 at 25 % give 22.50")
    void x3() {
        String specials = item("specials", "25", simple("SUM", "sheet", "special-*", "OWN"), OF_HUNDRED);
        Outcome outcome = Assessing.of(
                RuleSetFile.read(RuleTexts.of("year", "COUNTY", "25", specials)),
                specials(Given.in("2024")).snapshot());

        assertThat(result(outcome, "a").text()).isEqualTo("22.50");
    }

    @Test
    @DisplayName("X4: 92.625 is printed 92.62 by half-even and 92.63 by half-up, as the rule set says")
    void x4() {
        String items = item("specials", "25", simple("SUM", "sheet", "special-*", "OWN"), OF_HUNDRED)
                + "," + item("quarters", "75", """
                        {"kind":"MEAN","source":"score","item":"county-rural","scope":"OWN","span":"YEAR_TO_DATE"}
                        """, OF_HUNDRED);
        Given given = specials(Given.in("2024"));
        String[] quarters = {"92", "93", "94", "95"};
        for (int i = 1; i <= 4; i++) {
            given.was(period("2024-Q" + i), "county-rural", "a", quarters[i - 1], 1, false);
        }
        given.was(period("2023-Q4"), "county-rural", "a", "10", 4, true);
        String text = RuleTexts.of("year", "COUNTY", "100", items);

        Result even = result(Assessing.of(RuleSetFile.read(text), given.snapshot()), "a");
        Result up = result(Assessing.of(RuleSetFile.read(text.replace("HALF_EVEN", "HALF_UP")), given.snapshot()), "a");
        assertThat(even.total()).isEqualByComparingTo("92.625");
        assertThat(even.text()).isEqualTo("92.62");
        assertThat(up.text()).isEqualTo("92.63");
    }

    @Test
    @DisplayName("X5, N54, M15-06: 91.40 and 91.36 have different places and a gap of 0.04")
    void x5() {
        Outcome outcome = Assessing.of(
                rules("county", "COUNTY", RuleTexts.MARKS),
                marks(Given.in("2024-Q3"), "95", "91.36", "91.40", "80").snapshot());

        assertThat(result(outcome, "c").place()).isEqualTo(2);
        assertThat(result(outcome, "b").place()).isEqualTo(3);
        assertThat(result(outcome, "b").gapText()).isEqualTo("0.04");
        ScoreProof proof = ScoreProof.of(outcome, Given.in("2024-Q3").snapshot());
        assertThat(proof.lead(result(outcome, "c")))
                .isNotNull()
                .satisfies(lead -> assertThat(lead.text()).isEqualTo("0.04"));
        assertThat(proof.gap(result(outcome, "a"))).isNull();
    }

    @Test
    @DisplayName("X8, N58: campaign ranks with a tie at 2 bring 10, 9, 9, 7, or 10, 9, 8, 7 by the sub-score")
    void x8() {
        Given given = marks(Given.in("2024-Q4"), "90", "80", "80", "70");
        for (String county : List.of("a", "b", "c", "d")) {
            given.value("sheet", "campaign", county, county.equals("c") ? "5" : "4");
        }
        assertThat(campaign(given, "SAME_RANK_THEN_GAP")).containsExactly("10.00", "9.00", "9.00", "7.00");
        assertThat(campaign(given, "SAME_RANK_NO_GAP")).containsExactly("10.00", "9.00", "9.00", "8.00");
        assertThat(campaign(given, "BY_SUB_SCORE")).containsExactly("10.00", "8.00", "9.00", "7.00");
    }

    @Test
    @DisplayName("An undrawn township has no open check: the rule set says what that means (A.3)")
    void aPartMayBeMissing() {
        Given given = Given.in("2024-Q3")
                .value("check", "open", "a1", "80")
                .value("check", "covert", "a1", "90")
                .value("check", "covert", "a2", "70");
        assertThat(checks(given, "REWEIGH", "a2")).isEqualTo("70.00");
        assertThat(checks(given, "ZERO", "a2")).isEqualTo("42.00");
        assertThat(checks(given, "MEAN_OF_OTHERS", "a2")).isEqualTo("74.00");
        assertThat(checks(given, "NO_VALUE", "a2")).isEqualTo("暂无数据");
        assertThat(checks(given, "ZERO", "a1")).isEqualTo("86.00");
    }

    @Test
    @DisplayName("Missing data are treated as the rule says, and marks lie on the line within the points")
    void missingData() {
        RuleSet rules = RuleSetFile.read(RuleTexts.plain());
        Outcome outcome = Assessing.of(
                rules,
                days(Given.in("2024-Q3"), 69, 23)
                        .marked("matter", "complaint", "b", true)
                        .snapshot());

        Result a = result(outcome, "a");
        assertThat(a.items().getFirst().marks()).isEqualByComparingTo("30");
        assertThat(a.text())
                .as("30 for 75 % good days, full marks without matters")
                .isEqualTo("70.00");
        assertThat(a.note()).contains("得满分");
        assertThat(result(outcome, "b").text())
                .as("without days the rest is scaled")
                .isEqualTo("100.00");

        Outcome tooFew = Assessing.of(rules, days(Given.in("2024-Q3"), 68, 0).snapshot());
        assertThat(result(tooFew, "a").items().getFirst().note()).contains("92天中只有68天有效，不足75%");
    }

    @Test
    @DisplayName(
            "A bonus comes on top, a floor ends what deductions take, a false self-report costs what the rule states (L22)")
    void bonusFloorAndFalseReport() {
        String bonus = item("bonus", "5", sheet("extra"), "{\"kind\":\"IN_PROPORTION\",\"of\":\"5\"}", "LEAVE_OUT")
                .replace("\"missing\"", "\"bonus\":true,\"missing\"");
        String text = RuleTexts.of(
                "county", "COUNTY", "100", RuleTexts.MARKS + "," + bonus, options("\"98\"", "null", "\"3\""));
        Given given = marks(Given.in("2024-Q3"), "98", "99", "50", "100")
                .value("sheet", "extra", "a", "4")
                .value("false-report", "special-health", "b", period("2024-Q3").to(), null, null);
        Outcome outcome = Assessing.of(RuleSetFile.read(text), given.snapshot());

        assertThat(result(outcome, "a").text()).isEqualTo("102.00");
        assertThat(result(outcome, "b").text()).isEqualTo("98.00");
        assertThat(result(outcome, "b").losses().getFirst().points()).isEqualByComparingTo("3");
        assertThat(result(outcome, "c").text()).isEqualTo("98.00");
        assertThat(result(outcome, "d").text()).isEqualTo("100.00");
    }

    @Test
    @DisplayName(
            "A value over the signed target: a mean is divided once, so that nothing is rounded on the way (M15-02)")
    void againstTarget() {
        String items = item("pm10", "40", """
                {"kind":"AGAINST_TARGET","of":{"kind":"MEAN","source":"air-day","item":"pm10","scope":"OWN",
                 "span":"YEAR_TO_DATE"},"indicator":"pm10-annual-mean"}
                """, "{\"kind\":\"LINEAR\",\"full\":\"100\",\"zero\":\"130\"}", "LEAVE_OUT");
        LocalDate first = LocalDate.of(2024, 2, 1);
        Given given = Given.in("2024-Q3")
                .value("target", "pm10-annual-mean", "a", first, "60", null)
                .value("air-day", "pm10", "a", first, "60", null)
                .value("air-day", "pm10", "a", first.plusDays(1), "70", null)
                .value("air-day", "pm10", "a", first.plusDays(2), "80", null);
        Outcome outcome = Assessing.of(rules40(items), given.snapshot());

        // 70 / 60 = 116.67 %: 13.33 of 30 points of percentage are left.
        assertThat(result(outcome, "a").text()).isEqualTo("17.78");
        assertThat(result(outcome, "a").items().getFirst().facts()).hasSize(4);
        assertThat(result(outcome, "b").total()).isNull();
    }

    @Test
    @DisplayName(
            "Only units of one kind are ranked; departments of the city and those of a county are different tables (M15-04)")
    void unitsOfOneKind() {
        String marks = RuleTexts.MARKS;
        Given given = Given.in("2024-Q3");
        assertThat(codes(Assessing.of(rules("d", "DEPARTMENT", marks), given.snapshot())))
                .containsExactly("roads", "water");
        assertThat(codes(Assessing.of(rules("d", "DEPARTMENT", marks, "\"within\":\"a\""), given.snapshot())))
                .containsExactly("a-water");
        assertThat(codes(Assessing.of(rules("t", "TOWNSHIP", marks, "\"within\":\"a\""), given.snapshot())))
                .containsExactly("a1", "a2");
        assertThat(codes(Assessing.of(rules("c", "COUNTY", marks), given.snapshot())))
                .hasSize(4);
    }

    @Test
    @DisplayName("Decided vetoes and cascades act by decision facts: zero, last, unranked, points off (ruling 5)")
    void decisionsAct() {
        String vetoes = """
                "vetoes":[{"code":"v","name":"经费","english":"Money","condition":
                  {"kind":"OCCURS","source":"finding","item":"none","scope":"OWN","least":1},
                  "effect":"%s","evidence":"凭证","basis":"细则"}]
                """;
        Given given = marks(Given.in("2024-Q3"), "95", "90", "85", "80");
        Given vetoed = marks(Given.in("2024-Q3"), "95", "90", "85", "80").decided("veto:v", "a", null);

        Outcome zero = Assessing.of(rules("c", "COUNTY", RuleTexts.MARKS, vetoes.formatted("ZERO")), vetoed.snapshot());
        assertThat(result(zero, "a").text()).isEqualTo("0.00");
        assertThat(result(zero, "a").place()).isEqualTo(4);
        Outcome last = Assessing.of(rules("c", "COUNTY", RuleTexts.MARKS, vetoes.formatted("LAST")), vetoed.snapshot());
        assertThat(result(last, "a").text()).isEqualTo("95.00");
        assertThat(result(last, "a").place()).isEqualTo(4);
        assertThat(result(last, "a").gap()).isNull();
        assertThat(result(last, "b").place()).isEqualTo(1);
        Outcome unranked =
                Assessing.of(rules("c", "COUNTY", RuleTexts.MARKS, vetoes.formatted("UNRANKED")), vetoed.snapshot());
        assertThat(result(unranked, "a").place()).isNull();
        assertThat(result(unranked, "b").places()).isEqualTo(3);

        RuleSet plain = rules("c", "COUNTY", RuleTexts.MARKS);
        Outcome minus = Assessing.of(
                plain,
                marks(Given.in("2024-Q3"), "95", "90", "85", "80")
                        .decided("cascade:x", "a", "6")
                        .snapshot());
        assertThat(result(minus, "a").text()).isEqualTo("89.00");
        assertThat(result(minus, "a").place()).isEqualTo(2);
        Outcome bottom = Assessing.of(
                plain,
                marks(Given.in("2024-Q3"), "95", "90", "85", "80")
                        .decided("cascade:x", "a", null)
                        .snapshot());
        assertThat(result(bottom, "a").place()).isEqualTo(4);
        assertThat(Assessing.of(plain, given.snapshot()).results())
                .extracting(Result::text)
                .containsExactly("95.00", "90.00", "85.00", "80.00");
    }

    private static Given x1Facts(String county) {
        return Given.in("2024-Q3")
                .value("check", "covert", county + "1", "97")
                .value("check", "covert", county + "2", "93")
                .value("sheet", "single-transport", county, "9.5")
                .value("sheet", "single-commerce", county, "9")
                .value("sheet", "single-water", county, "10")
                .value("sheet", "single-environment", county, "8.5")
                .value("sheet", "single-education", county, "9")
                .value("sheet", "single-health", county, "10");
    }

    private static Given specials(Given given) {
        return given.value("sheet", "special-office", "a", "18")
                .value("sheet", "special-housing", "a", "17")
                .value("sheet", "special-forestry", "a", "19")
                .value("sheet", "special-health", "a", "20")
                .value("sheet", "special-environment", "a", "16")
                .value("sheet", "single-water", "a", "10");
    }

    static Given marks(Given given, String... abcd) {
        List<String> counties = List.of("a", "b", "c", "d");
        for (int i = 0; i < abcd.length; i++) {
            given.value("sheet", "marks", counties.get(i), abcd[i]);
        }
        return given;
    }

    private static Given days(Given given, int good, int bad) {
        for (int day = 0; day < good + bad; day++) {
            LocalDate date = LocalDate.of(2024, 7, 1).plusDays(day);
            given.value("air-day", "aqi", "a", date, day < good ? "80" : "120", day < good);
        }
        return given;
    }

    private static List<String> campaign(Given given, String ties) {
        String value = """
                {"kind":"PLACE","of":%s,"ties":"%s","subScore":%s}
                """.formatted(sheet("marks"), ties, sheet("campaign"));
        String items =
                item("campaign", "10", value, "{\"kind\":\"RANK_POINTS\",\"points\":[\"10\",\"9\",\"8\",\"7\"]}");
        Outcome outcome = Assessing.of(RuleSetFile.read(RuleTexts.of("c", "COUNTY", "10", items)), given.snapshot());
        return List.of("a", "b", "c", "d").stream()
                .map(county -> result(outcome, county).text())
                .toList();
    }

    private static String checks(Given given, String whenMissing, String township) {
        String value = """
                {"kind":"WEIGHTED","parts":[{"name":"明查","value":%s,"weight":"40"},{"name":"暗访","value":%s,"weight":"60"}],
                 "whenMissing":"%s"}
                """.formatted(
                        simple("MEAN", "check", "open", "OWN"), simple("MEAN", "check", "covert", "OWN"), whenMissing);
        Outcome outcome =
                Assessing.of(rules("t", "TOWNSHIP", item("checks", "100", value, OF_HUNDRED)), given.snapshot());
        return result(outcome, township).text();
    }

    private static RuleSet rules40(String items) {
        return RuleSetFile.read(RuleTexts.of("air", "COUNTY", "40", items));
    }

    static RuleSet rules(String code, String subjects, String items, String... rest) {
        return RuleSetFile.read(RuleTexts.of(code, subjects, "100", items, rest));
    }

    static Result result(Outcome outcome, String subject) {
        return outcome.results().stream()
                .filter(result -> result.subject().code().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.results().stream().map(result -> result.subject().code()).toList();
    }

    static AssessmentPeriod period(String code) {
        return AssessmentPeriod.of(code).orElseThrow();
    }
}
