package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.SplitRule.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Splitting a target among counties (ruling 12)")
class SplitRuleTest {
    private static final Region CITY = new Region("990100", null, "绿川市", Level.CITY, "990100/", null, null);
    private static final Indicators INDICATORS = new Indicators();

    @Test
    void cutsMustReachTheWhole() {
        assertThat(objections("nox-reduction", "1000", "400", "500")).containsExactly("targets.split.cut-short");
        assertThat(objections("nox-reduction", "1000", "400", "600")).isEmpty();
        assertThat(objections("nox-reduction", "1000", "500", "600")).isEmpty();
    }

    @Test
    void partsOfACapStayWithinIt() {
        assertThat(objections("coal-cap", "100", "40", "60.01")).containsExactly("targets.split.cap-over");
        assertThat(objections("coal-cap", "100", "40", "60")).isEmpty();
    }

    @Test
    void meansAndGoodDaysNeverSum() {
        assertThat(objections("pm10-annual-mean", "70", "68", "73")).isEmpty();
        assertThat(objections("good-days", "291", "300", "280")).isEmpty();
    }

    @Test
    void everyObjectionIsSaidAtOnce() {
        var elsewhere = new Region("990201", "990200", "远山县", Level.COUNTY, "990200/990201/", null, null);
        var parts = List.of(
                new Part(elsewhere, new BigDecimal("1")),
                new Part(county(1), new BigDecimal("-1")),
                new Part(county(1), new BigDecimal("1")));
        Indicator indicator = INDICATORS.get("nox-reduction", LocalDate.of(2026, 12, 31));

        assertThat(SplitRule.objections(indicator, CITY, new BigDecimal("10"), parts))
                .extracting(Objection::code)
                .containsExactly(
                        "targets.split.not-below",
                        "targets.split.not-positive",
                        "targets.split.twice",
                        "targets.split.cut-short");
    }

    @Test
    void goodDaysAreWhole() {
        assertThat(objections("good-days", "291", "290.5")).containsExactly("targets.value-whole");
    }

    private static List<String> objections(String indicator, String whole, String... parts) {
        var shares = new java.util.ArrayList<Part>();
        for (String part : parts) {
            shares.add(new Part(county(shares.size() + 1), new BigDecimal(part)));
        }
        return SplitRule.objections(
                        INDICATORS.get(indicator, LocalDate.of(2026, 12, 31)), CITY, new BigDecimal(whole), shares)
                .stream()
                .map(Objection::code)
                .toList();
    }

    private static Region county(int number) {
        String code = "99010" + number;
        return new Region(code, CITY.code(), "第" + number + "县", Level.COUNTY, CITY.path() + code + "/", null, null);
    }
}
