package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.evaluation.StationStoodOut;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@DisplayName("ruling 10: a station that stands out opens a matter for the county, one per episode")
class StationMattersTest {
    private static final Instant NIGHT = Instant.parse("2026-09-30T10:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void oneEpisodeIsOneMatterHoweverOftenItIsTold() {
        tell("TM01", NIGHT, NIGHT.plus(Duration.ofHours(1)));
        tell("TM01", NIGHT, NIGHT.plus(Duration.ofHours(1)));
        tell("TM01", NIGHT, NIGHT.plus(Duration.ofHours(3)));
        tell("TM01", NIGHT.plus(Duration.ofHours(4)), NIGHT.plus(Duration.ofHours(5)));
        assertThat(titles("TM01")).containsExactly("青石镇站PM10小时浓度明显高于同类站点");
        tell("TM01", NIGHT.plus(Duration.ofHours(20)), NIGHT.plus(Duration.ofHours(21)));
        assertThat(titles("TM01")).hasSize(2);
    }

    @Test
    void theMatterSaysWhatStoodOutAndOpensTheFigure() {
        tell("TM02", NIGHT, NIGHT.plus(Duration.ofHours(1)));
        var description = db.sql("select description from matters.matters where station = 'TM02'")
                .query(String.class)
                .single();
        assertThat(description).contains("2026-09-30 18:00", "连续2小时", "PM10浓度达212 µg/m³", "105 µg/m³的2.02倍", "未发现异常");
        assertThat(db.sql(
                                "select figure_ref || ' ' || county || ' ' || state || ' ' || source from matters.matters where station = 'TM02'")
                        .query(String.class)
                        .single())
                .isEqualTo("air-hour:TM02/2026-09-30T19/pm10 990101 opened station");
    }

    @Test
    void aStationOfAnotherCityOpensNothing() {
        transaction.executeWithoutResult(_ -> events.publishEvent(event("TM03", null, NIGHT, NIGHT)));
        assertThat(titles("TM03")).isEmpty();
    }

    private void tell(String station, Instant from, Instant to) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event(station, "990101", from, to)));
    }

    private static StationStoodOut event(String station, String county, Instant from, Instant to) {
        return new StationStoodOut(
                station,
                "青石镇站",
                county,
                null,
                Pollutant.PM10,
                from,
                to,
                new BigDecimal("212"),
                new BigDecimal("105"),
                new BigDecimal("2.02"),
                "air-hour:" + station + "/2026-09-30T19/pm10");
    }

    private List<String> titles(String station) {
        return db.sql("select title from matters.matters where station = ? order by number")
                .param(station)
                .query(String.class)
                .list();
    }
}
