package org.ecoledger.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${ecoledger.clock-start:}") String start, @Value("${ecoledger.data}") Path data) {
        if (start.isBlank()) {
            return Clock.system(CityTime.ZONE);
        }
        return ResumedClock.from(OffsetDateTime.parse(start).toInstant(), data.resolve("clock"));
    }
}
