package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.targets.Breakdown.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Laws of splitting over random wholes and parts (ruling 12)")
class BreakdownLawsTest {
    private static final Region CITY = new Region("990100", null, "绿川市", Level.CITY, "990100/", null, null);
    private static final Indicators INDICATORS = new Indicators();
    private static final int TRIES = 500;

    private static final List<Region> COUNTIES = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> "99010" + number)
            .map(code -> new Region(code, CITY.code(), code + "县", Level.COUNTY, CITY.path() + code + "/", null, null))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"nox-reduction", "coal-cap", "pm10-annual-mean", "good-days"})
    @DisplayName(
            "a split is refused exactly when the whole with its parts shows a gap; sum, whole and gap always agree")
    void refusalAndGapAgree(String indicator) {
        var random = new SplittableRandom(12);
        for (int i = 0; i < TRIES; i++) {
            Target whole = target(0, indicator, CITY, 1 + random.nextInt(365));
            List<Target> parts = parts(random, indicator);
            var shown = Breakdown.of(whole, parts, COUNTIES);
            boolean refused = !SplitRule.objections(
                            whole.indicator(),
                            CITY,
                            whole.value(),
                            parts.stream()
                                    .map(part -> new SplitRule.Part(county(part.region()), part.value()))
                                    .toList())
                    .isEmpty();

            assertThat(refused).isEqualTo(shown.gap().signum() > 0);
            switch (shown.verdict()) {
                case SHORT -> assertThat(shown.sum().add(shown.gap())).isEqualByComparingTo(whole.value());
                case OVER -> assertThat(shown.sum().subtract(shown.gap())).isEqualByComparingTo(whole.value());
                default -> assertThat(shown.gap()).isZero();
            }
            if (!Breakdown.sums(whole)) {
                assertThat(shown.verdict()).isIn(Verdict.FITS, Verdict.INCOMPLETE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nox-reduction", "coal-cap", "good-days"})
    @DisplayName("who promises twice counts once, in whichever order the parts come")
    void whoPromisesTwiceCountsOnce(String indicator) {
        var random = new SplittableRandom(13);
        for (int i = 0; i < TRIES; i++) {
            Target whole = target(0, indicator, CITY, 1 + random.nextInt(365));
            List<Target> parts = parts(random, indicator);
            var twice = new ArrayList<>(parts);
            twice.addAll(parts);
            var once = Breakdown.of(whole, parts, COUNTIES);
            assertThat(Breakdown.of(whole, twice, COUNTIES)).isEqualTo(once);
            assertThat(Breakdown.of(whole, parts.reversed(), COUNTIES).gap()).isEqualByComparingTo(once.gap());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {280, 288, 295})
    @DisplayName("what the same region promises of its own figure must be as strict as what it was asked")
    void theSameRegionIsAsStrict(int promised) {
        Target asked = target(0, "good-days", CITY, 288);
        var shown = Breakdown.of(asked, List.of(target(1, "good-days", CITY, promised)), COUNTIES);
        assertThat(shown.verdict()).isEqualTo(promised < 288 ? Verdict.WEAKER : Verdict.FITS);
    }

    private static List<Target> parts(SplittableRandom random, String indicator) {
        int many = 1 + random.nextInt(COUNTIES.size());
        return COUNTIES.stream()
                .limit(many)
                .map(county -> target(Long.parseLong(county.code()), indicator, county, 1 + random.nextInt(120)))
                .toList();
    }

    private static Region county(String code) {
        return COUNTIES.stream()
                .filter(county -> county.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(long id, String indicator, Region region, int value) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 12, 31);
        return new Target(
                id,
                "ZR2026-001",
                1,
                (int) (id % 1000) + 1,
                null,
                INDICATORS.get(indicator, to),
                region.code(),
                region.name(),
                BigDecimal.valueOf(value),
                from,
                to,
                null,
                null,
                null);
    }
}
