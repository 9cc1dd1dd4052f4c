package org.ecoledger.assessment.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N60: a reward of 200,000 yuan is split by places, exact to the cent")
class RewardSplitTest {
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("100000"), new BigDecimal("60000"), new BigDecimal("40000"));

    @Test
    @DisplayName("each place brings its share")
    void places() {
        assertThat(RewardSplit.of(SHARES, Map.of("a", 1, "b", 2, "c", 3, "d", 4)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a", new BigDecimal("100000.00"),
                        "b", new BigDecimal("60000.00"),
                        "c", new BigDecimal("40000.00")));
    }

    @Test
    @DisplayName("equals share what their places bring together, cents that do not divide go to the first by code")
    void ties() {
        assertThat(RewardSplit.of(SHARES, Map.of("a", 1, "b", 2, "c", 2, "d", 4)))
                .containsEntry("b", new BigDecimal("50000.00"))
                .containsEntry("c", new BigDecimal("50000.00"))
                .doesNotContainKey("d");
        assertThat(RewardSplit.of(List.of(new BigDecimal("100")), Map.of("a", 1, "b", 1, "c", 1))
                        .values())
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    @DisplayName(
            "Property: the parts sum to what the occupied places bring, better places never get less, order does not matter")
    void sums() {
        var random = new Random(60);
        for (int round = 0; round < 500; round++) {
            List<BigDecimal> shares = shares(random);
            Map<String, Integer> places = places(random);
            Map<String, BigDecimal> parts = RewardSplit.of(shares, places);
            BigDecimal whole = shares.stream().limit(places.size()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole);
            parts.forEach((one, part) -> parts.forEach(
                    (other, second) -> assertThat(places.get(one) < places.get(other) && part.compareTo(second) < 0)
                            .isFalse()));
            var shuffled = new ArrayList<>(places.entrySet());
            Collections.shuffle(shuffled, random);
            var again = new LinkedHashMap<String, Integer>();
            shuffled.forEach(entry -> again.put(entry.getKey(), entry.getValue()));
            assertThat(RewardSplit.of(shares, again)).isEqualTo(parts);
        }
    }

    /** From the largest, in yuan and cents. */
    private static List<BigDecimal> shares(Random random) {
        var shares = new ArrayList<BigDecimal>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            shares.add(BigDecimal.valueOf(100 + random.nextInt(20_000_000), 2).setScale(2, RoundingMode.UNNECESSARY));
        }
        shares.sort(Collections.reverseOrder());
        return shares;
    }

    /** Competition ranking with ties: 1, 2, 2, 4. */
    private static Map<String, Integer> places(Random random) {
        var places = new HashMap<String, Integer>();
        int place = 1;
        for (int i = 1; i <= 1 + random.nextInt(8); i++) {
            if (i == 1 || random.nextInt(3) > 0) {
                place = i;
            }
            places.put("s" + i, place);
        }
        return places;
    }
}
