package org.ecoledger.inspection.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecoledger.inspection.register.CaseTallies.CountedCase;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cases, their rows and their states are called. */
@Component
class CaseNames {
    private static final String NONE = "-";

    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final Procedures procedures;

    CaseNames(MatterTypes types, Regions regions, Units units, Procedures procedures) {
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.procedures = procedures;
    }

    /** A case behind a number, in words. */
    record CaseLine(
            CountedCase counted,
            String county,
            @Nullable String owner,
            String state,
            @Nullable String truth,
            String handling) {}

    /** From a row's key to its name; a key that the lists have lost stands for itself. */
    UnaryOperator<String> of(CaseDimension by, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return switch (by) {
            case BATCH -> key -> (english ? "Batch %d" : "第%d批").formatted(Integer.parseInt(key));
            case TYPE -> key -> types.name("kind", key, locale);
            case POLLUTION -> key -> key.equals(NONE) ? (english ? "Not stated" : "未注明") : key;
            case COUNTY -> known(regions());
            case UNIT -> {
                Map<String, String> names = units();
                yield key -> key.equals(NONE) ? (english ? "Not yet dispatched" : "未交办") : names.getOrDefault(key, key);
            }
        };
    }

    List<CaseLine> lines(List<CountedCase> cases, Locale locale) {
        Map<String, String> places = regions();
        Map<String, String> owners = units();
        UnaryOperator<String> states = states(locale);
        return cases.stream()
                .map(one -> new CaseLine(
                        one,
                        places.getOrDefault(one.county(), one.county()),
                        one.owner() == null ? null : owners.getOrDefault(one.owner(), one.owner()),
                        states.apply(one.state()),
                        one.truth() == null ? null : types.name("truth", one.truth(), locale),
                        types.name("handling", one.handling(), locale)))
                .toList();
    }

    /** From a state of the procedure to its name. */
    UnaryOperator<String> states(Locale locale) {
        List<Procedure> versions = procedures.all().stream()
                .filter(procedure -> procedure.name().equals(HandoverRegister.TRACK))
                .toList();
        return state -> versions.stream()
                .filter(procedure -> procedure.states().contains(state) || procedure.isEnd(state))
                .map(procedure -> procedure.stateName(state, locale))
                .findFirst()
                .orElse(state);
    }

    private Map<String, String> regions() {
        return regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::name));
    }

    private Map<String, String> units() {
        return units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name));
    }

    private static UnaryOperator<String> known(Map<String, String> names) {
        return key -> names.getOrDefault(key, key);
    }
}
