package org.ecoledger.speeches;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Words that mean many units at once, such as 各县区: the table {@code speeches/unit-classes.csv}. */
@Component
class UnitClasses {
    private static final String GOVERNMENT = "人民政府";

    private final Units units;
    private final Regions regions;
    private final List<UnitClass> classes = SpeechTable.rows("unit-classes", UnitClasses::unitClass);

    UnitClasses(Units units, Regions regions) {
        this.units = units;
        this.regions = regions;
    }

    /**
     * One row.
     *
     * @param below whether those of the regions below are meant, else those of the region itself
     */
    private record UnitClass(String words, List<Unit.Kind> kinds, boolean below) {}

    /** The units as they stand now, for a speech of this region. */
    Book book(String region) {
        return new Book(units.all(), regions.get(region), classes);
    }

    /** All units at one moment, read once for many questions. */
    static final class Book {
        private final Map<String, Unit> byCode = new LinkedHashMap<>();
        private final Region seat;
        private final List<UnitClass> classes;

        private Book(List<Unit> units, Region seat, List<UnitClass> classes) {
            units.forEach(unit -> byCode.put(unit.code(), unit));
            this.seat = seat;
            this.classes = classes;
        }

        Optional<Unit> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        /** Its name; the code where there is none. */
        String name(String code) {
            return find(code).map(Unit::name).orElse(code);
        }

        /** Units of the region and below to which something can be given. */
        List<Unit> takers() {
            return byCode.values().stream()
                    .filter(unit -> unit.regionPath().startsWith(seat.path()))
                    .filter(unit -> unit.kind() != Unit.Kind.COMMITTEE_OFFICE && unit.kind() != Unit.Kind.ENTERPRISE)
                    .toList();
        }

        /** The governments of a place below that a target names, or of a class of them; empty for the region as a whole. */
        List<Unit> governing(String scope) {
            String place = scope.strip();
            return place.isEmpty()
                    ? List.of()
                    : Stream.concat(
                                    meant(place).stream(),
                                    takers().stream()
                                            .filter(unit -> !unit.region().equals(seat.code()))
                                            .filter(unit -> unit.name().equals(place + GOVERNMENT)))
                            .toList();
        }

        /** The units that the words mean as a class; empty where they mean none. */
        List<Unit> meant(String words) {
            String bare = plain(words);
            List<UnitClass> rows =
                    classes.stream().filter(row -> row.words().equals(bare)).toList();
            return rows.isEmpty()
                    ? List.of()
                    : byCode.values().stream()
                            .filter(unit -> rows.stream().anyMatch(row -> isOf(row, unit, seat)))
                            .toList();
        }
    }

    private static boolean isOf(UnitClass row, Unit unit, Region seat) {
        boolean own = unit.region().equals(seat.code());
        return row.kinds().contains(unit.kind()) && unit.regionPath().startsWith(seat.path()) && own != row.below();
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s（）()、，]", "").replaceFirst("^(全市|我市|全县|市直|县直)", "");
    }

    private static UnitClass unitClass(CSVRecord row) {
        return new UnitClass(
                row.get("words"),
                Arrays.stream(row.get("kinds").split(" "))
                        .map(kind -> Unit.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.get("where").equals("below"));
    }
}
