package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.evaluation.AirRanking.Contender;
import org.ecoledger.standards.air.evaluation.RankingOptions.ClassTwo;
import org.ecoledger.standards.air.evaluation.RankingOptions.Compared;
import org.ecoledger.standards.air.evaluation.RankingOptions.EarlierLimits;
import org.ecoledger.standards.air.evaluation.RankingOptions.Insufficient;
import org.ecoledger.standards.air.evaluation.RankingOptions.Ties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("环办监测〔2018〕19号: ranking by the composite index and by its change")
@Clause(standard = "环办监测〔2018〕19号", clause = "排名")
class AirRankingTest {

    private static final TimeSpan NOW = TimeSpan.month(YearMonth.of(2025, 6));
    private static final TimeSpan BEFORE = TimeSpan.month(YearMonth.of(2024, 6));

    @Test
    @DisplayName("ruling 13: indices that are equal after rounding rank equal; the next rank counts all before it")
    void equalAfterRoundingRanksEqual() {
        // 6/60 + 20/40 and 36/60 are the same in the index.
        List<Contender> places = List.of(
                place("甲", "6", "20", "35"),
                place("乙", "6", "20", "28"),
                place("丙", "36", "0", "35"),
                place("丁", "6", "24", "35"));
        AirRanking ranking = AirRanking.of(places);
        assertThat(ranking.byIndex())
                .extracting(RankedPlace::place, RankedPlace::rank)
                .containsExactly(tuple("乙", 1), tuple("甲", 2), tuple("丙", 2), tuple("丁", 4));
        AirRanking dense = AirRanking.of(places, RankingOptions.DEFAULT.withTies(Ties.CONTINUE));
        assertThat(dense.byIndex()).extracting(RankedPlace::rank).containsExactly(1, 2, 2, 3);
    }

    @Test
    @DisplayName("ruling 13: whether rounded or unrounded indices decide is an option")
    void unroundedIndicesAreAnOption() {
        // 33/35 and 56/60 are 0.943 and 0.933.
        List<Contender> places = List.of(place("甲", "0", "0", "33"), place("乙", "56", "0", "0"));
        RankingOptions oneDigit = RankingOptions.DEFAULT.withIndexDigits(1);
        assertThat(AirRanking.of(places, oneDigit).byIndex())
                .extracting(RankedPlace::rank)
                .containsExactly(1, 1);
        assertThat(AirRanking.of(places, oneDigit.withCompared(Compared.UNROUNDED))
                        .byIndex())
                .extracting(RankedPlace::place, RankedPlace::rank)
                .containsExactly(tuple("乙", 1), tuple("甲", 2));
    }

    @Test
    @DisplayName("change: by the rate against the same period; who meets class II does not count as worse")
    void changeIsRankedByItsRate() {
        AirRanking ranking = AirRanking.of(List.of(
                changed("better", "40", "20"),
                changed("worse but clean", "20", "30"),
                changed("worse", "40", "50"),
                changed("much worse", "40", "80"),
                place("new", "6", "20", "35")));
        assertThat(ranking.byChange())
                .extracting(RankedPlace::place)
                .containsExactly("better", "worse", "worse but clean", "much worse");
        assertThat(ranking.worsened())
                .extracting(RankedPlace::place, RankedPlace::rank)
                .containsExactly(tuple("much worse", 1), tuple("worse", 2));
        assertThat(ranking.withoutComparison()).containsExactly("new");
        // 1.1 + 40/35 and 1.1 + 20/35 are 2.24 and 1.67 in two digits: a change of −25.4 %.
        assertThat(ranking.byChange().getFirst().value()).isEqualTo("-25.4");
    }

    @Test
    @DisplayName("option: class II as in the evaluation of a year, by means and percentiles")
    void classTwoByMeansAndPercentilesIsAnOption() {
        // Two days of 130 leave the mean of PM2.5 under 35, not its 95th percentile under 75.
        PeriodEvaluation now = PeriodEvaluation.of(
                Days.each(NOW, day -> Days.values("6", "20", "1", "80", "40", day.getDayOfMonth() <= 2 ? "130" : "28")),
                NOW);
        PeriodEvaluation before = PeriodEvaluation.of(Days.even(BEFORE, "6", "20", "1", "80", "40", "20"), BEFORE);
        List<Contender> places = List.of(new Contender("甲", now, before));
        assertThat(AirRanking.of(places).worsened()).isEmpty();
        RankingOptions strict = RankingOptions.DEFAULT.withClassTwo(ClassTwo.MEANS_AND_PERCENTILES);
        assertThat(AirRanking.of(places, strict).worsened()).hasSize(1);
    }

    @Test
    void aPlaceThatLacksAnItemIsNotRanked() {
        PeriodEvaluation incomplete = PeriodEvaluation.of(Days.even(NOW, "6", "20", "1", "", "40", "20"), NOW);
        AirRanking ranking = AirRanking.of(List.of(new Contender("甲", incomplete, null), place("乙", "6", "20", "35")));
        assertThat(ranking.byIndex()).extracting(RankedPlace::place).containsExactly("乙");
        assertThat(ranking.withoutIndex()).containsExactly("甲");
    }

    @Test
    @DisplayName("change over a new edition: the same air has not changed, by the limits of the later period")
    void theSameAirHasNotChangedOverANewEdition() {
        TimeSpan now = TimeSpan.month(YearMonth.of(2026, 3));
        TimeSpan before = TimeSpan.month(YearMonth.of(2025, 3));
        String[] air = {"6", "20", "1", "80", "80", "45"};
        List<Contender> places = List.of(new Contender(
                "甲",
                PeriodEvaluation.of(Days.even(now, air), now),
                PeriodEvaluation.of(Days.even(before, air), before)));
        AirRanking ranking = AirRanking.of(places);
        assertThat(ranking.byChange().getFirst().exact()).isEqualTo(Ratio.ZERO);
        assertThat(ranking.worsened()).isEmpty();
        assertThat(ranking.limits()).extracting(Edition::code).containsExactly("GB 3095-2026");
        assertThat(ranking.edition()).isNotNull().extracting(Edition::code).isEqualTo("HJ 663-2026");
        AirRanking asEvaluated =
                AirRanking.of(places, RankingOptions.DEFAULT.withEarlierLimits(EarlierLimits.AS_EVALUATED));
        assertThat(asEvaluated.worsened()).hasSize(1);
        assertThat(asEvaluated.limits()).extracting(Edition::code).containsExactly("GB 3095-2026", "GB 3095-2012");
    }

    @Test
    @DisplayName("a period of too few valid days is named and not ranked; ranking it is an option")
    void tooFewDaysAreNotRanked() {
        TimeSpan oneDay = TimeSpan.days(NOW.first(), NOW.first());
        Contender oneCleanDay =
                new Contender("甲", PeriodEvaluation.of(Days.even(oneDay, "1", "1", "0", "1", "1", "1"), NOW), null);
        List<Contender> places = List.of(oneCleanDay, place("乙", "6", "20", "35"));
        AirRanking ranking = AirRanking.of(places);
        assertThat(ranking.byIndex()).extracting(RankedPlace::place).containsExactly("乙");
        assertThat(ranking.insufficient()).containsExactly("甲");
        assertThat(AirRanking.of(places, RankingOptions.DEFAULT.withInsufficient(Insufficient.RANKED))
                        .byIndex())
                .extracting(RankedPlace::place)
                .containsExactly("甲", "乙");
    }

    @Test
    @DisplayName("periods of different spans or options are not ranked together")
    void whatCannotBeComparedIsRefused() {
        Contender june = place("甲", "6", "20", "35");
        Contender may = new Contender("乙", PeriodEvaluation.of(List.of(), TimeSpan.month(YearMonth.of(2025, 5))), null);
        EvaluationOptions weighted = EvaluationOptions.DEFAULT.withWeights(IndexWeights.PM25_3_O3_2_NO2_2);
        Contender other = new Contender("丙", PeriodEvaluation.of(List.of(), NOW, weighted), null);
        PeriodEvaluation june2024 = PeriodEvaluation.of(List.of(), BEFORE);
        PeriodEvaluation june2023 = PeriodEvaluation.of(List.of(), TimeSpan.month(YearMonth.of(2023, 6)));
        List<Contender> ofTwoYears =
                List.of(new Contender("丁", june.now(), june2024), new Contender("戊", june.now(), june2023));
        assertThatIllegalArgumentException().isThrownBy(() -> AirRanking.of(List.of(june, may)));
        assertThatIllegalArgumentException().isThrownBy(() -> AirRanking.of(List.of(june, other)));
        assertThatIllegalArgumentException().isThrownBy(() -> AirRanking.of(ofTwoYears));
        assertThat(AirRanking.of(List.of()).byIndex()).isEmpty();
    }

    @Test
    @DisplayName("class II is meant also where the places are evaluated by class I")
    void classTwoIsMeantAlwaysByMeansAndPercentiles() {
        EvaluationOptions classOne = EvaluationOptions.DEFAULT.withArea(AreaClass.CLASS_1);
        Contender worse = new Contender(
                "甲",
                PeriodEvaluation.of(Days.even(NOW, "6", "20", "1", "80", "40", "28"), NOW, classOne),
                PeriodEvaluation.of(Days.even(BEFORE, "6", "20", "1", "80", "40", "20"), BEFORE, classOne));
        RankingOptions strict = RankingOptions.DEFAULT.withClassTwo(ClassTwo.MEANS_AND_PERCENTILES);
        assertThat(AirRanking.of(List.of(worse), strict).worsened()).isEmpty();
    }

    @Test
    void aPlaceWithoutAnIndexGivenTwiceIsRefused() {
        Contender without = new Contender("甲", PeriodEvaluation.of(List.of(), NOW), null);
        assertThatIllegalArgumentException().isThrownBy(() -> AirRanking.of(List.of(without, without)));
    }

    @Test
    void aPlaceGivenTwiceIsRefused() {
        List<Contender> twice = List.of(place("甲", "6", "20", "35"), place("甲", "6", "20", "35"));
        assertThatIllegalArgumentException().isThrownBy(() -> AirRanking.of(twice));
    }

    @Test
    @DisplayName("ranks do not depend on the order in which the places are given")
    void theOrderOfThePlacesDoesNotMatter() {
        Random random = new Random(19);
        List<Contender> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            places.add(place("place " + i, "6", String.valueOf(random.nextInt(10, 20)), "35"));
        }
        List<RankedPlace> ranked = AirRanking.of(places).byIndex();
        Collections.shuffle(places, random);
        assertThat(AirRanking.of(places).byIndex()).containsExactlyInAnyOrderElementsOf(ranked);
    }

    private static Contender place(String name, String so2, String no2, String pm25) {
        return new Contender(name, PeriodEvaluation.of(Days.even(NOW, so2, no2, "0", "0", "0", pm25), NOW), null);
    }

    private static Contender changed(String name, String before, String now) {
        return new Contender(
                name,
                PeriodEvaluation.of(Days.even(NOW, "6", "20", "1", "40", "0", now), NOW),
                PeriodEvaluation.of(Days.even(BEFORE, "6", "20", "1", "40", "0", before), BEFORE));
    }
}
