package org.ecoledger.monitoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.monitoring.Station.Kind;
import org.ecoledger.organisation.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the station that a row means among those that there are, for its sender, when the import begins. */
@Component
class StationIndexes {
    private final Stations stations;
    private final Jurisdictions jurisdictions;

    StationIndexes(Stations stations, Jurisdictions jurisdictions) {
        this.stations = stations;
        this.jurisdictions = jurisdictions;
    }

    Index readFor(Actor sender) {
        var index = new Index();
        stations.all(jurisdictions.of(sender)).forEach(index::add);
        return index;
    }

    /** By code, by name within a city, by a name that only one station bears, and cities' own series by city. */
    static final class Index {
        private static final String AMBIGUOUS = "";

        private final Map<String, String> byCode = new HashMap<>();
        private final Map<String, String> byCityAndName = new HashMap<>();
        private final Map<String, String> byName = new HashMap<>();
        private final Map<String, String> byCity = new HashMap<>();

        private void add(Station station) {
            byCode.put(station.code(), station.code());
            String city = Station.cityKey(station.city());
            if (station.kind() == Kind.CITY) {
                byCity.put(city, station.code());
                return;
            }
            byCityAndName.put(city + '/' + Station.key(station.name()), station.code());
            byName.merge(Station.key(station.name()), station.code(), (_, _) -> AMBIGUOUS);
        }

        /** The code of the row's station; a row whose station is not known is refused. */
        String stationOf(ImportRow row, Optional<String> cityOfFile) {
            Optional<String> code = row.find("station_code");
            if (code.isPresent()) {
                return known(byCode.get(code.get()), "monitoring.unknown-station", code.get());
            }
            Optional<String> city = row.find("city").or(() -> cityOfFile);
            Optional<String> name = row.find("station");
            if (name.isPresent()) {
                return named(name.get(), city);
            }
            return city.map(one -> known(byCity.get(Station.cityKey(one)), "monitoring.unknown-city", one))
                    .orElseThrow(() -> new RowRefused("monitoring.no-station"));
        }

        private String named(String name, Optional<String> city) {
            String code = byCode.get(name);
            if (code != null) {
                return code;
            }
            if (city.isPresent()) {
                String key = Station.cityKey(city.get()) + '/' + Station.key(name);
                return known(byCityAndName.get(key), "monitoring.unknown-station-in-city", name, city.get());
            }
            String only = known(byName.get(Station.key(name)), "monitoring.unknown-station", name);
            if (only.equals(AMBIGUOUS)) {
                throw new RowRefused("monitoring.ambiguous-station", name);
            }
            return only;
        }

        private static String known(@Nullable String code, String refusal, Object... arguments) {
            if (code == null) {
                throw new RowRefused(refusal, arguments);
            }
            return code;
        }
    }
}
