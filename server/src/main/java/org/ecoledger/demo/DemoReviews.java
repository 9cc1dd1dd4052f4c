package org.ecoledger.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evaluation.AirReviewDesk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The months that are over, each approved by the city's analyst on the fifth of the next one. */
@Component
@Order(4)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoReviews implements DemoStep {
    private static final String CITY = "990100";
    private static final YearMonth FIRST = YearMonth.of(2025, 8);
    private static final YearMonth LAST = YearMonth.of(2026, 8);

    private final AirReviewDesk desk;
    private final DemoCast cast;

    DemoReviews(AirReviewDesk desk, DemoCast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "空气数据审核";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        Actor analyst = cast.person("fenxi");
        List<YearMonth> months = Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                .toList();
        for (YearMonth month : months) {
            if (desk.inForce(CITY, month).isEmpty()) {
                approve(analyst, month);
            }
            progress.accept(100 * (months.indexOf(month) + 1) / months.size());
        }
    }

    private void approve(Actor analyst, YearMonth month) {
        Instant fifth = month.plusMonths(1)
                .atDay(5)
                .atTime(10, 20)
                .atZone(CityTime.ZONE)
                .toInstant();
        StoryTime.at(fifth, () -> desk.approve(analyst, CITY, month, desk.hash(CITY, month)));
    }
}
