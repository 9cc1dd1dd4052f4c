package org.ecoledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.upper.UpperDesk;
import org.ecoledger.assessment.upper.UpperDesk.Form;
import org.ecoledger.assessment.upper.UpperDesk.Said;
import org.ecoledger.assessment.upper.UpperRow;
import org.ecoledger.clock.StoryTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The province's indicator sheets of two years, mapped to the city's own indicators: what came new this year is promised by no
 * letter yet, and one row is still to be mapped (C23).
 */
@Component
@Order(5)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoUpper implements DemoStep {
    private static final Instant LAST_YEAR = Instant.parse("2025-01-20T02:00:00Z");
    private static final Instant THIS_YEAR = Instant.parse("2026-01-19T02:00:00Z");
    private static final String NOT_OURS = "由省统计局委托第三方调查，市里没有对应指标";
    private static final Map<String, String> OWN = Map.of(
            "PM10年均浓度", "pm10-annual-mean",
            "PM2.5年均浓度", "pm25-annual-mean",
            "优良天数", "good-days",
            "氮氧化物重点工程减排量", "nox-reduction",
            "煤炭消费总量", "coal-cap");

    private final UpperDesk desk;
    private final DemoCast cast;

    DemoUpper(UpperDesk desk, DemoCast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "上级考核指标表";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        StoryTime.at(LAST_YEAR, () -> take(2025, "示环委〔2025〕3号", "2025-01-15"));
        progress.accept(50);
        StoryTime.at(THIS_YEAR, () -> take(2026, "示环委〔2026〕2号", "2026-01-14"));
        progress.accept(100);
    }

    private void take(int year, String document, String issuedOn) {
        Actor office = cast.office();
        var form = new Form(
                "示范省生态环境保护委员会", year + "年度各市生态环境保护考核指标", String.valueOf(year), null, document, issuedOn, "100");
        var sheet = desk.take(office, form, "考核指标表" + year + ".csv", bytes(year));
        desk.say(office, sheet, sheet.rows().stream().flatMap(DemoUpper::said).toList());
    }

    private static Stream<Said> said(UpperRow row) {
        String own = OWN.get(row.name());
        if (own != null) {
            return Stream.of(new Said(row.line(), own, ""));
        }
        return row.name().contains("满意率") ? Stream.of(new Said(row.line(), null, NOT_OURS)) : Stream.of();
    }

    private static byte[] bytes(int year) {
        try {
            return new ClassPathResource("demo/upper-" + year + ".csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo's sheet of " + year, e);
        }
    }
}
