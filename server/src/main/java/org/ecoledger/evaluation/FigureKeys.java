package org.ecoledger.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ecoledger.clock.CityTime;

/**
 * Addresses of the figures of air: {@code air-day:<place>/<day>/<item>}, the same with {@code air-reviewed-day},
 * {@code air-hour:<place>/<hour>/<item>} and {@code air-year:<place>/<period>/<track>/<statistic>}.
 */
final class FigureKeys {
    static final String DAY = "air-day";
    static final String REVIEWED_DAY = "air-reviewed-day";
    static final String HOUR = "air-hour";
    static final String YEAR = "air-year";

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH");

    private FigureKeys() {}

    record DayKey(String place, LocalDate day, AirItem item) {}

    record YearKey(String place, String period, Track track, AirStatistic statistic) {}

    record HourKey(String place, Instant at, AirItem item) {}

    static String day(String place, LocalDate day, AirItem item) {
        return day(Track.LIVE, place, day, item);
    }

    static String day(Track track, String place, LocalDate day, AirItem item) {
        return track.figureKind() + ":" + place + "/" + day + "/" + item.key();
    }

    static String hour(String place, Instant at, AirItem item) {
        return HOUR + ":" + place + "/" + LABEL.format(CityTime.at(at)) + "/" + item.key();
    }

    static String year(String place, String period, Track track, AirStatistic statistic) {
        return YEAR + ":" + place + "/" + period + "/" + track.key() + "/" + statistic.key();
    }

    static Optional<YearKey> readYear(String key) {
        String[] parts = key.split("/", -1);
        return parts.length == 4 && isText(parts[0])
                ? Track.find(parts[2])
                        .flatMap(track -> AirStatistic.find(parts[3])
                                .map(statistic -> new YearKey(parts[0], parts[1], track, statistic)))
                : Optional.empty();
    }

    static Optional<DayKey> readDay(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts[1]);
            return AirItem.find(parts[2])
                    .filter(_ -> JudgedDays.contain(day) && isText(parts[0]))
                    .map(item -> new DayKey(parts[0], day, item));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<HourKey> readHour(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            LocalDateTime label = LocalDateTime.parse(parts[1] + ":00");
            Instant at = label.atZone(CityTime.ZONE).toInstant();
            return AirItem.find(parts[2])
                    .filter(_ -> JudgedDays.contain(label.toLocalDate().minusDays(1)) && isText(parts[0]))
                    .map(item -> new HourKey(parts[0], at, item));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isText(String place) {
        return place.chars().noneMatch(Character::isISOControl);
    }
}
