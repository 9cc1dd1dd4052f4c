package org.ecoledger.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Stations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The stations, and fourteen months of their hourly values left for the same import that a city uses; it runs beside the steps
 * that need no air.
 */
@Component
@Order(2)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoAir implements DemoStep {
    private static final YearMonth FIRST = YearMonth.of(2025, 8);
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final LocalDateTime LAST_HOUR = LocalDateTime.of(2026, 9, 30, 21, 0);
    private static final long SEED = 20_260_930;

    private final Stations stations;
    private final DemoImports imports;
    private final DemoSize size;
    private List<Long> received = List.of();

    DemoAir(Stations stations, DemoImports imports, DemoSize size) {
        this.stations = stations;
        this.imports = imports;
        this.size = size;
    }

    @Override
    public String name() {
        return "空气站";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        received();
    }

    /** The imports of the hourly values; after an interruption the files are left again, which does no harm. */
    List<Long> received() {
        if (received.isEmpty()) {
            received = receive();
        }
        return received;
    }

    private List<Long> receive() {
        List<DemoStation> measured = DemoTable.rows("stations").stream()
                .flatMap(row -> size.copies().stream().map(copy -> station(row, copy)))
                .toList();
        var weather = new Weather(FIRST.atDay(1), LAST.atEndOfMonth(), SEED);
        var files = new HourlyFiles(measured, weather, LAST_HOUR, SEED);
        return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                .map(month -> imports.receive("air", HourlyFiles.nameOf(month), files.of(month)))
                .toList();
    }

    /** The station, or in a large city a micro-station beside it under the code with the copy's number. */
    private DemoStation station(CSVRecord row, int copy) {
        String code = row.get("code") + (copy == 0 ? "" : "-" + copy);
        stations.put(
                DemoOrganisation.BUILDER,
                new Station(
                        code,
                        row.get("name") + (copy == 0 ? "" : copy + "号微站"),
                        Station.Kind.STATION,
                        copy == 0 ? Station.Grade.valueOf(row.get("grade")) : Station.Grade.MICRO,
                        "绿川市",
                        row.get("county"),
                        row.get("township"),
                        new BigDecimal(row.get("lon")),
                        new BigDecimal(row.get("lat")),
                        copy == 0 && Boolean.parseBoolean(row.get("designated"))));
        return new DemoStation(
                code,
                Double.parseDouble(row.get("factor")),
                copy == 0 ? hour(row.get("outlier_from")) : null,
                hour(row.get("silent_from")));
    }

    private static @Nullable LocalDateTime hour(String cell) {
        return cell.isEmpty() ? null : LocalDateTime.parse(cell);
    }
}
