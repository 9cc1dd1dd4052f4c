package org.ecoledger.assessment.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoledger.assessment.checks.TownshipDraw.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N64: two of nineteen townships are drawn openly by a seed that anybody can repeat")
class TownshipDrawTest {
    private static final List<String> NINETEEN = IntStream.rangeClosed(1, 19)
            .mapToObj(number -> "4303210" + (number + 10))
            .toList();

    @Test
    @DisplayName("N64: two of nineteen, 10.5 %, each at one place, whatever the order of the candidates")
    void twoOfNineteen() {
        List<Place> places = TownshipDraw.of("seed-1", "2026-Q4|430321", NINETEEN, 2);
        assertThat(places).hasSize(19).extracting(Place::place).doesNotHaveDuplicates();
        assertThat(places.stream().filter(Place::drawn)).hasSize(2);
        for (int i = 0; i < 50; i++) {
            var shuffled = new java.util.ArrayList<>(NINETEEN);
            Collections.shuffle(shuffled, new Random(i));
            assertThat(TownshipDraw.of("seed-1", "2026-Q4|430321", shuffled, 2)).isEqualTo(places);
        }
    }

    @Test
    @DisplayName("N64: sha256sum over seed|period|county|township gives the same order by hand")
    void byHand() {
        Place first = TownshipDraw.of("abc", "2026-Q4|1", List.of("2"), 1).getFirst();
        // printf 'abc|2026-Q4|1|2' | sha256sum
        assertThat(first.digest()).isEqualTo("c6575be5b1721b20a00f96d1d8c566ef6cd34ae90445e01e6cd1944b148d6b15");
    }

    @Test
    @DisplayName("N64: over many seeds each township is drawn about as often as every other")
    void fair() {
        int[] drawn = new int[19];
        for (int seed = 0; seed < 1900; seed++) {
            TownshipDraw.of("s" + seed, "2026-Q4|430321", NINETEEN, 2).stream()
                    .filter(Place::drawn)
                    .forEach(place -> drawn[NINETEEN.indexOf(place.candidate())]++);
        }
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(140, 260));
    }
}
