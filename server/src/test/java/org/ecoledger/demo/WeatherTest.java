package org.ecoledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeatherTest {
    private static final LocalDate FROM = LocalDate.of(2025, 8, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);

    private final Weather weather = new Weather(FROM, TO, 2026);

    @Test
    @DisplayName("N13: January and February have 24 good and 35 bad days")
    void januaryAndFebruaryTellTheStory() {
        long bad = IntStream.range(0, 59)
                .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                .filter(day -> weather.fineParticles(day) >= 88)
                .count();
        long good = IntStream.range(0, 59)
                .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                .filter(day -> weather.fineParticles(day) <= 62)
                .count();
        assertThat(bad).isEqualTo(35);
        assertThat(good).isEqualTo(24);
    }

    @Test
    void winterIsWorseThanSummer() {
        assertThat(mean(LocalDate.of(2025, 12, 1))).isGreaterThan(1.5 * mean(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void theSameSeedGivesTheSameWeather() {
        var again = new Weather(FROM, TO, 2026);
        assertThat(again.ozone(TO)).isEqualTo(weather.ozone(TO));
        assertThat(again.fineParticles(TO)).isEqualTo(weather.fineParticles(TO));
    }

    private double mean(LocalDate month) {
        return IntStream.range(0, 30)
                .mapToObj(month::plusDays)
                .mapToDouble(weather::fineParticles)
                .average()
                .orElseThrow();
    }
}
