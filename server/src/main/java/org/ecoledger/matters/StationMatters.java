package org.ecoledger.matters;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.StationStoodOut;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Stations;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a matter for the county when a station stands out from its peers: one per station and episode (ruling 10). An
 * episode that goes on, or begins again within the hour, stays with its matter.
 */
@Component
class StationMatters {
    private static final Logger log = LoggerFactory.getLogger(StationMatters.class);
    private static final Actor WATCH = Actor.system("stand-out-watch");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Openings openings;
    private final MatterRows rows;
    private final Stations stations;
    private final Sentences sentences;

    StationMatters(Openings openings, MatterRows rows, Stations stations, Sentences sentences) {
        this.openings = openings;
        this.rows = rows;
        this.stations = stations;
        this.sentences = sentences;
    }

    @EventListener
    void stoodOut(StationStoodOut standout) {
        String county = standout.county();
        if (county == null) {
            log.info("Station {} stood out but lies in no county of the city", standout.station());
            return;
        }
        rows.lockStation(standout.station());
        rows.ofEpisode(
                        standout.station(),
                        standout.from().minus(HOUR),
                        standout.to().plus(HOUR))
                .ifPresentOrElse(number -> rows.lengthenEpisode(number, standout.to()), () -> open(standout, county));
    }

    private void open(StationStoodOut standout, String county) {
        openings.open(
                WATCH,
                new NewMatter(
                        sentences.say(
                                "matters.standout.title",
                                List.of(
                                        standout.stationName(),
                                        standout.pollutant().label()),
                                CHINESE),
                        description(standout),
                        "air-standout",
                        "station",
                        standout.station(),
                        null,
                        null,
                        placeOf(standout.station()),
                        county,
                        standout.township(),
                        List.of(),
                        null),
                new Openings.Standout(
                        standout.station(), new Episode(standout.from(), standout.to()), standout.figureRef()));
    }

    private String description(StationStoodOut standout) {
        long hours = Duration.between(standout.from(), standout.to()).toHours() + 1;
        return sentences.say(
                "matters.standout.description",
                List.of(
                        standout.stationName(),
                        standout.station(),
                        Wording.time(CityTime.at(standout.from())),
                        Wording.time(CityTime.at(standout.to())),
                        Long.toString(hours),
                        standout.pollutant().label(),
                        standout.value().toPlainString(),
                        standout.peerMedian().toPlainString(),
                        standout.ratio().toPlainString(),
                        standout.pollutant().unit()),
                CHINESE);
    }

    private @Nullable Place placeOf(String code) {
        Station station = stations.find(code).orElse(null);
        if (station == null) {
            return null;
        }
        BigDecimal lon = station.lon();
        BigDecimal lat = station.lat();
        return lon == null || lat == null
                ? new Place(station.name(), null, null, null)
                : new Place(station.name(), lon, lat, "WGS-84");
    }
}
