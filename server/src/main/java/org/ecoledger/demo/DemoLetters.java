package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.targets.LetterDesk;
import org.ecoledger.targets.LetterDesk.Incoming;
import org.ecoledger.targets.LetterDesk.Share;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Target.Upper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the province asks of the city, registered as its letter came in; and the city's own letter of the year with its two
 * promises, stricter than what was asked, split to the counties, signed and published in January.
 */
@Component
@Order(4)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoLetters implements DemoStep {
    static final String PROVINCE_LETTER = "ZR2026-001";
    private static final String CITY = "990100";
    private static final Instant RECEIVED = Instant.parse("2026-01-06T02:00:00Z");
    private static final Instant DRAFTED = Instant.parse("2026-01-09T02:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-01-12T01:30:00Z");
    private static final long SCAN = 2_026_001;
    private static final Map<String, String> GOOD_DAYS =
            Map.of("990101", "291", "990102", "288", "990103", "308", "990104", "286");
    private static final Map<String, String> PM10 =
            Map.of("990101", "62", "990102", "60", "990103", "59", "990104", "58");

    private final LetterDesk letters;
    private final EvidenceFiles files;
    private final DemoCast cast;

    DemoLetters(LetterDesk letters, EvidenceFiles files, DemoCast cast) {
        this.letters = letters;
        this.files = files;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "目标责任书";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        StoryTime.at(RECEIVED, () -> receive(cast.office()));
        progress.accept(40);
        StoryTime.at(DRAFTED, () -> draft(cast.office()));
        progress.accept(100);
    }

    private void receive(Actor office) {
        var scan = files.receive(office, "省级环境保护目标责任书（扫描件）.jpg", EvidenceRole.DOCUMENT, DemoPhotos.small(SCAN, true));
        String number = letters.receive(
                        office,
                        new Incoming(
                                "2026年度市长环境保护目标责任书",
                                2026,
                                "省人民政府",
                                "szf",
                                "省环责〔2026〕9号",
                                LocalDate.of(2025, 12, 30),
                                "省人民政府代表",
                                scan.id()))
                .number();
        letters.promise(office, number, "good-days", CITY, new BigDecimal("288"));
        letters.promise(office, number, "pm10-annual-mean", CITY, new BigDecimal("63"));
        letters.promise(office, number, "nox-reduction", CITY, new BigDecimal("1200"));
        letters.promise(office, number, "coal-cap", CITY, new BigDecimal("520"));
        letters.confirm(office, number);
        letters.publish(office, number);
    }

    private void draft(Actor office) {
        String number =
                letters.draft(office, "2026年度生态环境保护目标责任书", 2026, "szf", "sthjj").number();
        Target goodDays = letters.promise(
                office, number, "good-days", CITY, new BigDecimal("291"), null, new Upper(PROVINCE_LETTER, 1));
        Target pm10 = letters.promise(
                office, number, "pm10-annual-mean", CITY, new BigDecimal("62"), null, new Upper(PROVINCE_LETTER, 2));
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
