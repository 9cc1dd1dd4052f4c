package org.ecoledger.matters.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** What rows of statistics are called. */
@Component
class RowNames {
    private static final String NOBODY = "-";

    private final MatterTypes types;
    private final Regions regions;
    private final Units units;

    RowNames(MatterTypes types, Regions regions, Units units) {
        this.types = types;
        this.regions = regions;
        this.units = units;
    }

    /** From a row's key to its name; a key that the lists have lost stands for itself. */
    UnaryOperator<String> of(Dimension by, Locale locale) {
        return switch (by) {
            case TYPE -> key -> types.name("kind", key, locale);
            case SOURCE -> key -> types.name("source", key, locale);
            case MONTH -> key -> key;
            case COUNTY -> known(regions());
            case UNIT -> {
                Map<String, String> names = units();
                yield key -> key.equals(NOBODY) ? nobody(locale) : names.getOrDefault(key, key);
            }
        };
    }

    Map<String, String> units() {
        return units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name));
    }

    Map<String, String> regions() {
        return regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
    }

    String type(String list, String code, Locale locale) {
        return types.name(list, code, locale);
    }

    List<MatterTypes.Type> tracks() {
        return types.list("track");
    }

    private static UnaryOperator<String> known(Map<String, String> names) {
        return key -> names.getOrDefault(key, key);
    }

    private static String nobody(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "Not yet dispatched" : "未交办";
    }
}
