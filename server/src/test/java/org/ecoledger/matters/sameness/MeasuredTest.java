package org.ecoledger.matters.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 4, proof 4: precision at least 0.9 and recall at least 0.8 on 2,000 labelled reports")
class MeasuredTest {
    private static final Weights.InForce WEIGHTS = new Weights().on(LocalDate.of(2026, 11, 25));

    private record Measured(double precision, double recall) {}

    @Test
    void onTheSetForTuning() {
        holds("tuning", measure(ReportSet.forTuning()));
    }

    @Test
    @DisplayName("The same in another city, with phrases that were never spoken in the first")
    void onTheHeldOutSet() {
        holds("held out", measure(ReportSet.heldOut()));
    }

    private static void holds(String name, Measured measured) {
        System.out.printf(
                "Same-matter proposals, %s: precision %.3f, recall %.3f%n",
                name, measured.precision(), measured.recall());
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.8);
    }

    /** Every pair that would be proposed, against every pair that is the same. */
    private static Measured measure(ReportSet set) {
        var taker = new Fingerprints(new ChineseWords());
        List<Fingerprint> prints = set.reports().stream()
                .map(report -> taker.of(LikenessTest.told(report)))
                .toList();
        WordWeights words = words(prints);
        int proposed = 0;
        int right = 0;
        for (int later = 0; later < prints.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (isCandidate(prints.get(later), prints.get(earlier))
                        && Likeness.between(prints.get(later), prints.get(earlier), WEIGHTS, words)
                                        .score()
                                >= WEIGHTS.setting("propose")) {
                    proposed++;
                    right += set.reports().get(later).problem()
                                    == set.reports().get(earlier).problem()
                            ? 1
                            : 0;
                }
            }
        }
        return new Measured((double) right / proposed, (double) right / set.samePairs());
    }

    /** As the database finds candidates: near, or naming the same, or of one medium in one township. */
    private static boolean isCandidate(Fingerprint one, Fingerprint other) {
        var here = one.told().point();
        var there = other.told().point();
        return here != null && there != null && here.metresTo(there) <= WEIGHTS.setting("around-metres")
                || !Collections.disjoint(one.keys(), other.keys())
                || one.told().subject() != null
                        && one.told().subject().equals(other.told().subject())
                || one.told().medium().equals(other.told().medium())
                        && Objects.equals(one.told().township(), other.told().township());
    }

    /** How common each word is, as the database's statistics know it. */
    private static WordWeights words(List<Fingerprint> prints) {
        Map<String, Double> shares = new HashMap<>();
        prints.forEach(print -> print.words().forEach(word -> shares.merge(word, 1.0 / prints.size(), Double::sum)));
        return new WordWeights(shares);
    }
}
