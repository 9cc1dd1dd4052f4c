package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.ecoledger.standards.water.SectionJudgement;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.WaterBody;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the examples of the README compile, and give what it says")
class ReadmeExamplesTest {

    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/ecoledger/standards/ReadmeExamplesTest.java");

    /** What stands in this file between the opening and the closing line of an example. */
    private static final Pattern EXAMPLE = Pattern.compile("(?s)\n +// README: begin\n(.*?)\n +// README: end\n");

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Pattern CHAPTER = Pattern.compile("(?s)\n## Three examples\n(.*?)\n## ");

    @Test
    @DisplayName("HJ 633-2026: the index of one hour")
    void theIndexOfAnHour() {
        // README: begin
        LocalDate day = LocalDate.of(2026, 3, 1);
        Map<Pollutant, BigDecimal> hour = Map.of(
                Pollutant.PM25, new BigDecimal("61"), // µg/m³; what was not measured is absent
                Pollutant.PM10, new BigDecimal("90"));
        AirQuality quality = AirQualityIndex.hourly(hour, day);
        Integer index = quality.index(); // 101: items are missing, but it is above 100
        Category category = quality.category(); // LIGHTLY_POLLUTED, 轻度污染
        List<Pollutant> primary = quality.primary(); // PM2.5
        String edition = quality.edition().code(); // HJ 633-2026
        // README: end
        assertThat(index).isEqualTo(101);
        assertThat(category).isEqualTo(Category.LIGHTLY_POLLUTED);
        assertThat(primary).containsExactly(Pollutant.PM25);
        assertThat(edition).isEqualTo("HJ 633-2026");
    }

    @Test
    @DisplayName("GB 3838-2002: the class of a river section")
    void theClassOfASection() {
        // README: begin
        Map<WaterItem, BigDecimal> sample = Map.of(
                WaterItem.DO, new BigDecimal("6.4"), // mg/L
                WaterItem.CODMN, new BigDecimal("4.3"),
                WaterItem.NH3N, new BigDecimal("1.2"));
        SectionJudgement section = SurfaceWater.judge(sample, WaterBody.RIVER, LocalDate.of(2026, 9, 30));
        WaterClass waterClass = section.waterClass(); // IV
        List<WaterItem> worst = section.worst(); // NH3-N
        String method = section.clause(); // table and method
        // README: end
        assertThat(waterClass).isEqualTo(WaterClass.IV);
        assertThat(worst).containsExactly(WaterItem.NH3N);
        assertThat(method).contains("环办〔2011〕22号");
    }

    @Test
    @DisplayName("HJ 663-2026: the evaluation of a year")
    void theEvaluationOfAYear() {
        // README: begin
        List<EvaluatedDay> days = new ArrayList<>();
        for (int number = 1; number <= 365; number++) {
            DailyConcentrations values = new DailyConcentrations(
                    Map.of(Pollutant.PM25, BigDecimal.valueOf(number % 50), Pollutant.PM10, BigDecimal.valueOf(55)),
                    null);
            days.add(EvaluatedDay.of(LocalDate.ofYearDay(2026, number), values));
        }
        PeriodEvaluation year = PeriodEvaluation.of(days, TimeSpan.year(2026));
        ItemEvaluation pm25 = year.item(Pollutant.PM25);
        Boolean attained = pm25.attained(); // mean and 95th percentile against 30 and 60 µg/m³
        boolean enough = pm25.validity().isValid(); // 324 days, and 27 in each month
        List<Pollutant> missing = year.index().missing(); // why there is no composite index
        // By which its days were judged: HJ 633-2012, HJ 633-2026.
        List<String> editions = year.dayEditions().stream().map(Edition::code).toList();
        // README: end
        assertThat(attained).isTrue();
        assertThat(enough).isTrue();
        assertThat(missing).containsExactly(Pollutant.SO2, Pollutant.NO2, Pollutant.CO, Pollutant.O3);
        assertThat(editions).containsExactly("HJ 633-2012", "HJ 633-2026");
    }

    @Test
    void theReadmeShowsTheseExamplesAndNoOthers() throws IOException {
        List<String> here = groups(EXAMPLE, Files.readString(SOURCE)).stream()
                .map(String::stripIndent)
                .toList();
        String chapter = groups(CHAPTER, Files.readString(README)).getFirst();
        assertThat(groups(BLOCK, chapter)).hasSize(3).isEqualTo(here);
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
