package org.ecoledger.matters.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ecoledger.matters.sameness.Likeness.Result;
import org.ecoledger.organisation.Datum;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 4: likely same matters are proposed from place, subject, words and time, and say why")
class LikenessTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Weights.InForce WEIGHTS = new Weights().on(LocalDate.of(2026, 11, 25));
    private static final Fingerprints FINGERPRINTS = new Fingerprints(new ChineseWords());
    private static final WordWeights WORDS = new WordWeights(Map.of());

    @Test
    @DisplayName(
            "The same firm in other words at the same place is likely the same, with distance, firm, words and days")
    void otherWordsSameFirm() {
        Result result = between(
                told("宏达塑料厂夜里臭气熏天", "来电人反映青石镇北河村宏达塑料厂半夜排放刺鼻气味", 112.9000, 27.8000, NOON),
                told("北河村宏达塑业有限公司异味扰民", "废气未经处理直排，臭味很大", 112.9005, 27.8004, NOON.plus(Duration.ofDays(3))));
        assertThat(result.score()).isGreaterThan(WEIGHTS.setting("propose"));
        assertThat(reason(result, "distance").arguments()).containsExactly("66");
        assertThat(reason(result, "firm").arguments()).containsExactly("宏达");
        assertThat(reason(result, "name").arguments()).containsExactly("北河");
        assertThat(reason(result, "days").arguments()).containsExactly("3");
        assertThat(reason(result, "words").arguments().get(1)).contains("宏达");
    }

    @Test
    @DisplayName("The same sentence in another village is not the same problem")
    void sameSentenceElsewhere() {
        Result result = between(
                told("北河村焚烧垃圾", "有人每天傍晚烧垃圾，黑烟很大", 112.9000, 27.8000, NOON),
                told("南塘村焚烧垃圾", "有人每天傍晚烧垃圾，黑烟很大", 112.9300, 27.8200, NOON));
        assertThat(result.score()).isLessThan(0.1);
        assertThat(reason(result, "name").band()).isEqualTo("other");
    }

    @Test
    @DisplayName("A point of GCJ-02 lies where the same point of WGS-84 lies")
    void datumsAreBroughtTogether() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double lon = 100 + random.nextDouble() * 20;
            double lat = 22 + random.nextDouble() * 20;
            double[] shifted = Gcj02.shifted(lon, lat);
            var point = new Datum.Point(lon, lat);
            assertThat(point.metresTo(new Datum.Point(shifted[0], shifted[1]))).isGreaterThan(50);
            assertThat(point.metresTo(Datum.wgs84(shifted[0], shifted[1], "GCJ-02")))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("Property: the score is symmetric, and no report is more like another than like itself")
    void symmetricAndHighestForItself() {
        List<Fingerprint> some = ReportSet.forTuning().reports().subList(0, 120).stream()
                .map(report -> FINGERPRINTS.of(told(report)))
                .toList();
        for (Fingerprint one : some) {
            double itself = Likeness.between(one, one, WEIGHTS, WORDS).score();
            for (Fingerprint other : some) {
                Result there = Likeness.between(one, other, WEIGHTS, WORDS);
                assertThat(there).isEqualTo(Likeness.between(other, one, WEIGHTS, WORDS));
                // Who names nothing may still be named by the other, which then says more than the report itself.
                if (!one.names().firms().isEmpty() && !one.names().places().isEmpty()) {
                    assertThat(there.score()).isLessThanOrEqualTo(itself);
                }
            }
        }
    }

    @Test
    @DisplayName("Every piece of evidence has its weight, and every reason its sentence in both languages")
    void reasonsCanBeSaid() {
        var sentences = new Sentences();
        WEIGHTS.bands()
                .forEach((evidence, bands) -> bands.stream()
                        .filter(band -> !evidence.equals("base"))
                        .forEach(band -> {
                            String code = "matters.same." + evidence + "." + band.name();
                            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                                assertThat(sentences.find(code, List.of("1", "2"), language))
                                        .as(code)
                                        .isPresent();
                            }
                        }));
    }

    static Told told(LabelledReport report) {
        return new Told(
                Integer.toString(report.id()),
                report.title(),
                report.description(),
                report.kind(),
                report.medium(),
                report.county(),
                report.township(),
                report.address(),
                report.lon(),
                report.lat(),
                report.datum(),
                report.subject(),
                null,
                report.at());
    }

    private static Told told(String title, String description, @Nullable Double lon, @Nullable Double lat, Instant at) {
        return new Told(
                "",
                title,
                description,
                "emission",
                "air",
                "990101",
                "990101001",
                null,
                lon,
                lat,
                "WGS-84",
                null,
                null,
                at);
    }

    private static Result between(Told one, Told other) {
        return Likeness.between(FINGERPRINTS.of(one), FINGERPRINTS.of(other), WEIGHTS, WORDS);
    }

    private static Reason reason(Result result, String evidence) {
        return result.reasons().stream()
                .filter(reason -> reason.evidence().equals(evidence))
                .findFirst()
                .orElseThrow();
    }
}
