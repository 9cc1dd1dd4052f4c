package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ranks")
class RankedTest {

    @Test
    @DisplayName("equal values share a rank, and the next rank counts them all")
    void equalValuesShareARank() {
        Map<String, Ratio> values = new LinkedHashMap<>();
        values.put("fourth", Ratio.of(3));
        values.put("second", Ratio.of(2, 4));
        values.put("first", Ratio.of(1, 3));
        values.put("also second", Ratio.of(1, 2));
        assertThat(Ranked.ascending(values))
                .extracting(Ranked::subject, Ranked::rank)
                .containsExactly(tuple("first", 1), tuple("second", 2), tuple("also second", 2), tuple("fourth", 4));
    }

    @Test
    void nobodyHasNoRanks() {
        assertThat(Ranked.ascending(Map.of())).isEmpty();
    }
}
