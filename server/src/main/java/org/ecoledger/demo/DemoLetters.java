package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.targets.LetterDesk;
import org.ecoledger.targets.LetterDesk.Share;
import org.ecoledger.targets.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The year's letter of responsibility with its two promises, split to the counties, signed and published in January. */
@Component
@Order(4)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoLetters implements DemoStep {
    private static final String CITY = "990100";
    private static final Instant DRAFTED = Instant.parse("2026-01-09T02:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-01-12T01:30:00Z");
    private static final Map<String, String> GOOD_DAYS =
            Map.of("990101", "291", "990102", "288", "990103", "308", "990104", "286");
    private static final Map<String, String> PM10 =
            Map.of("990101", "62", "990102", "60", "990103", "59", "990104", "58");

    private final LetterDesk letters;
    private final DemoCast cast;

    DemoLetters(LetterDesk letters, DemoCast cast) {
        this.letters = letters;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "目标责任书";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        StoryTime.at(DRAFTED, () -> draft(cast.office()));
        progress.accept(100);
    }

    private void draft(Actor office) {
        String number =
                letters.draft(office, "2026年度生态环境保护目标责任书", 2026, "szf", "sthjj").number();
        Target goodDays = letters.promise(office, number, "good-days", CITY, new BigDecimal("291"));
        Target pm10 = letters.promise(office, number, "pm10-annual-mean", CITY, new BigDecimal("62"));
        letters.split(office, number, goodDays.id(), shares(GOOD_DAYS));
        letters.split(office, number, pm10.id(), shares(PM10));
        StoryTime.at(SIGNED, () -> {
            letters.sign(cast.person("shizhang"), number);
            letters.publish(office, number);
        });
    }

    private static List<Share> shares(Map<String, String> byCounty) {
        return byCounty.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Share(entry.getKey(), new BigDecimal(entry.getValue())))
                .toList();
    }
}
