package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoledger.assessment.RankedTotals.Entry;
import org.ecoledger.assessment.RankedTotals.Place;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSetFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ranking (ruling 13)")
class RankedTotalsTest {
    private static final String UNROUNDED = "{\"by\":\"UNROUNDED\",\"ties\":\"SAME_RANK_THEN_GAP\"}";

    @Test
    @DisplayName("X5: 91.40 and 91.36 have different places and a gap of 0.04")
    void fourHundredthsDecide() {
        var places = places(UNROUNDED, entry("a", "91.36"), entry("b", "91.40"));

        assertThat(place(places, "b").place()).isEqualTo(1);
        assertThat(place(places, "a").place()).isEqualTo(2);
        assertThat(place(places, "a").gap()).isEqualByComparingTo("0.04");
        assertThat(place(places, "a").ahead()).isEqualTo("b");
        assertThat(place(places, "b").gap()).isNull();
    }

    @Test
    @DisplayName("X5: unrounded totals decide where the shown ones are equal")
    void unroundedTotalsDecide() {
        var places = places(UNROUNDED, entry("a", "91.401"), entry("b", "91.404"));

        assertThat(place(places, "b").place()).isEqualTo(1);
        assertThat(place(places, "a").place()).isEqualTo(2);
        assertThat(place(places, "a").gap()).isEqualByComparingTo("0.00");
    }

    @Test
    void aRuleSetMayLetShownTotalsDecide() {
        var places = places(
                "{\"by\":\"SHOWN\",\"ties\":\"SAME_RANK_THEN_GAP\"}", entry("a", "91.401"), entry("b", "91.404"));

        assertThat(place(places, "a").place()).isEqualTo(1);
        assertThat(place(places, "b").place()).isEqualTo(1);
    }

    @Test
    @DisplayName("X8: a tie at 2 gives 1, 2, 2, 4 or 1, 2, 2, 3 or is decided by an item, as the rule says")
    void tiesFollowTheRule() {
        Entry[] four = {
            entry("a", "95"),
            Entry.plain("b", new BigDecimal("90"), new BigDecimal("38")),
            Entry.plain("c", new BigDecimal("90"), new BigDecimal("39")),
            entry("d", "80")
        };
        Entry[] plain = {four[0], entry("b", "90"), entry("c", "90"), four[3]};

        assertThat(numbers(places(UNROUNDED, plain))).containsExactly(1, 2, 2, 4);
        assertThat(numbers(places("{\"by\":\"UNROUNDED\",\"ties\":\"SAME_RANK_NO_GAP\"}", plain)))
                .containsExactly(1, 2, 2, 3);
        assertThat(numbers(places(UNROUNDED, four))).containsExactly(1, 3, 2, 4);
    }

    @Test
    void whoHasNoTotalIsNotRanked() {
        var places = places(UNROUNDED, entry("a", "90"), Entry.plain("b", null, BigDecimal.ZERO));

        assertThat(places).containsOnlyKeys("a");
        assertThat(place(places, "a").places()).isEqualTo(1);
    }

    @Test
    @DisplayName("Property: places do not depend on the order in which counties come")
    void theOrderOfTheInputDoesNotMatter() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < 12; i++) {
                entries.add(entry("c" + i, String.valueOf(80 + random.nextInt(8))));
            }
            Map<String, Place> before = RankedTotals.of(rules(UNROUNDED), entries);
            Collections.shuffle(entries, random);

            assertThat(RankedTotals.of(rules(UNROUNDED), entries)).isEqualTo(before);
        }
    }

    private static Map<String, Place> places(String ranking, Entry... entries) {
        return RankedTotals.of(rules(ranking), List.of(entries));
    }

    private static List<Integer> numbers(Map<String, Place> places) {
        return places.values().stream().map(Place::place).toList();
    }

    private static Place place(Map<String, Place> places, String county) {
        Place place = places.get(county);
        assertThat(place).isNotNull();
        return place;
    }

    private static Entry entry(String county, String total) {
        return Entry.plain(county, new BigDecimal(total), BigDecimal.ZERO);
    }

    private static RuleSet rules(String ranking) {
        return RuleSetFile.read(RuleTexts.with("\"ranking\":" + ranking));
    }
}
