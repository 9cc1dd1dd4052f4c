package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoledger.reports.contradictions.Contradiction.Mark;
import org.ecoledger.reports.contradictions.Contradiction.Weight;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checker on the numbered cases of the inventory (C5)")
class ContradictionNCasesTest {

    @Test
    @DisplayName("N17: 73.9 % of six sections is no whole number of twelve months: it asks for the denominator")
    void n17() {
        Contradiction found = about("73.9%");
        assertThat(found.weight()).isEqualTo(Weight.QUESTION);
        assertThat(found.implies()).contains("73.61%", "75%");
        assertThat(found.mend()).contains("分母");
    }

    @Test
    @DisplayName("N22: 281.5 t at 4.26 % make a base of 6,608 t, of which 12 % are 793 t and not 3,111 t")
    void n22() {
        Contradiction found = about("3111吨");
        assertThat(found.weight()).isEqualTo(Weight.CONTRADICTION);
        assertThat(found.implies()).contains("6608吨", "793吨");
        assertThat(texts(found)).containsExactly("281.5吨", "4.26%", "3111吨", "12%");
    }

    @Test
    @DisplayName("N23: one measure's 600 t exceed the city's 281.5 t: gross and net must be told apart")
    void n23() {
        Contradiction found = about("600多吨");
        assertThat(found.weight()).isEqualTo(Weight.CONTRADICTION);
        assertThat(found.mend()).contains("毛", "净");
    }

    @Test
    @DisplayName("N24: 356 t of SO2 are stated, 160 t itemised: 196 t are missing")
    void n24() {
        Contradiction found = about("356吨/年");
        assertThat(found.implies()).contains("196吨");
        assertThat(texts(found)).contains("160吨");
    }

    @Test
    @DisplayName("N30: no whole number of days gives 81.41 % of a year: it asks for the valid days")
    void n30() {
        Contradiction found = about("81.41%");
        assertThat(found.weight()).isEqualTo(Weight.QUESTION);
        assertThat(found.implies()).contains("297天为81.37%");
        assertThat(found.mend()).contains("有效监测天数");
    }

    @Test
    @DisplayName("N42: a range of groundwater COD without its unit is asked for it")
    void n42() {
        Contradiction found = about("20-28之间");
        assertThat(found.weight()).isEqualTo(Weight.QUESTION);
        assertThat(found.mend()).contains("毫克/升");
    }

    @Test
    @DisplayName("Nothing else of document 000 is flagged: N01, N13, N14, N15 and all others pass")
    void silentOnTheRest() {
        assertThat(ContradictionChecker.check(Texts.source("000"), Knowledge.NONE))
                .hasSize(6);
    }

    @Test
    @DisplayName(
            "N01: 95 against 108 is 下降12%; N13: 24 and 35 are 59 days; N14: 47 and 43 are 90; N15: 276 days are 75.6 %")
    void silentSentences() {
        assertThat(Texts.findings("PM10年均浓度降为95 μg/m3，较上年108 μg/m3下降12%。")).isEmpty();
        assertThat(Texts.findings("今年1-2月，城区优良天数只有24 天，在12 个考核单位中居第十位，轻度以上污染天气已占了35 天。"))
                .isEmpty();
        assertThat(Texts.findings("从1-3月看，总共90天中，优良天数仅47天，污染天数达43天。")).isEmpty();
        assertThat(Texts.findings("全市空气优良天数276天，达标率为75.6%，超过省下目标15.6个百分点。")).isEmpty();
    }

    @Test
    @DisplayName("N01, N13, N14, N15 with one figure changed are flagged")
    void changedSentences() {
        assertThat(Texts.findings("PM10年均浓度降为95 μg/m3，较上年118 μg/m3下降12%。")).hasSize(1);
        assertThat(Texts.findings("今年1-2月，城区优良天数只有24 天，在12 个考核单位中居第十三位。")).hasSize(1);
        assertThat(Texts.findings("从1-3月看，总共90天中，优良天数仅47天，污染天数达53天。")).hasSize(1);
        assertThat(Texts.findings("全市空气优良天数276天，达标率为85.6%，超过省下目标15.6个百分点。")).hasSize(1);
    }

    @Test
    @DisplayName("N03: the mean of the year lies between those of its halves")
    void n03() {
        assertThat(Texts.findings("PM10全年浓度108μg/m3，其中上半年126μg/m3，下半年91μg/m3。")).isEmpty();
        assertThat(Texts.findings("PM10全年浓度131μg/m3，其中上半年126μg/m3，下半年91μg/m3。")).hasSize(1);
    }

    @Test
    @DisplayName("N70: the blanked numbers of document 001 are unknown and never judged; 002 has nothing to flag")
    void maskedIsUnknown() {
        assertThat(ContradictionChecker.check(Texts.source("001"), Knowledge.NONE))
                .isEmpty();
        assertThat(ContradictionChecker.check(Texts.source("002"), Knowledge.NONE))
                .isEmpty();
    }

    private static Contradiction about(String figure) {
        return ContradictionChecker.check(Texts.source("000"), Knowledge.NONE).stream()
                .filter(found -> texts(found).contains(figure))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Contradiction found) {
        return found.marks().stream().map(Mark::text).toList();
    }
}
