package org.ecoledger.matters.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoledger.matters.lookback.Population.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C8: a look-back's draw is a function of the numbers and the seed")
class PopulationTest {
    private static final List<Member> MEMBERS = IntStream.rangeClosed(1, 50)
            .mapToObj(n -> new Member("2026-%06d".formatted(n), n % 5 == 0 ? "990102" : "990101", Instant.EPOCH))
            .toList();

    @Test
    void theSameSeedDrawsTheSameHoweverTheNumbersComeIn() {
        var shuffled = new ArrayList<>(MEMBERS);
        Collections.shuffle(shuffled, new Random(1));
        var one = new Population(MEMBERS);
        var other = new Population(shuffled);
        assertThat(other.draw(size(7, false), "沪指3300.11")).isEqualTo(one.draw(size(7, false), "沪指3300.11"));
        assertThat(other.hash()).isEqualTo(one.hash());
        assertThat(one.draw(size(7, false), "沪指3300.12")).isNotEqualTo(one.draw(size(7, false), "沪指3300.11"));
    }

    @Test
    void theFirstByTheirDigestAreDrawn() {
        var expected = MEMBERS.stream()
                .map(Member::number)
                .sorted(Comparator.comparing(number -> Population.sha256("seed" + number)))
                .limit(4)
                .toList();
        assertThat(new Population(MEMBERS).draw(size(4, false), "seed"))
                .extracting(drawn -> drawn.member().number())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void eachCountyIsDrawnFromByItself() {
        var drawn = new Population(MEMBERS).draw(size(3, true), "seed");
        assertThat(drawn)
                .filteredOn(one -> one.member().county().equals("990102"))
                .hasSize(3);
        assertThat(drawn).hasSize(6);
    }

    @Test
    void aFractionOfAShareCountsAsOneMore() {
        assertThat(new Population(MEMBERS).draw(criteria(null, new BigDecimal("10"), true), "seed"))
                .hasSize(4 + 1);
        assertThat(Population.sizeOf(41, criteria(null, new BigDecimal("10"), false)))
                .isEqualTo(5);
        assertThat(Population.sizeOf(3, size(10, false))).isEqualTo(3);
    }

    private static Criteria size(int size, boolean byCounty) {
        return criteria(size, null, byCounty);
    }

    private static Criteria criteria(@Nullable Integer size, @Nullable BigDecimal share, boolean byCounty) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Criteria("990100", day, day, null, null, false, byCounty, size, share);
    }
}
