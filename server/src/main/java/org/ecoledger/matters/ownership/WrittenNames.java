package org.ecoledger.matters.ownership;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;

/** Finds what a clerk wrote as a code or a name; what is not there, or there twice, refuses the row and says how to mend it. */
record WrittenNames(List<Region> regions, List<Unit> units, List<TownshipDuty> duties, MatterTypes types) {
    private static final Set<String> EVERYTHING = Set.of("*", "全部", "所有", "全部类型", "all");
    private static final String MEDIUM = "medium:";

    Region region(String written) {
        return one(regions, written, Region::code, Region::name, "matters.rule-no-region", "matters.rule-region-twice");
    }

    Unit unit(String written) {
        return one(units, written, Unit::code, Unit::name, "matters.rule-no-unit", "matters.rule-unit-twice");
    }

    TownshipDuty duty(String written) {
        return one(
                duties,
                written,
                TownshipDuty::code,
                TownshipDuty::name,
                "matters.rule-no-duty",
                "matters.rule-duty-twice");
    }

    /** A kind's code, {@code medium:air} for a medium, {@code *} for all. */
    String kind(String heading, String written) {
        if (EVERYTHING.contains(written)) {
            return "*";
        }
        String bare = written.startsWith(MEDIUM) ? written.substring(MEDIUM.length()) : written;
        for (MatterTypes.Type type : types.list("kind")) {
            if (is(type, written)) {
                return type.code();
            }
        }
        for (MatterTypes.Type type : types.list("medium")) {
            if (is(type, bare)) {
                return MEDIUM + type.code();
            }
        }
        throw new RowRefused("matters.rule-no-kind", heading, written);
    }

    private static boolean is(MatterTypes.Type type, String written) {
        return type.code().equals(written)
                || type.chinese().equals(written)
                || type.english().equals(written);
    }

    private static <T> T one(
            List<T> all,
            String written,
            Function<T, String> code,
            Function<T, String> name,
            String none,
            String twice) {
        List<T> found =
                all.stream().filter(one -> code.apply(one).equals(written)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(one -> name.apply(one).equals(written)).toList();
        }
        if (found.isEmpty()) {
            throw new RowRefused(none, written);
        }
        if (found.size() > 1) {
            throw new RowRefused(twice, written);
        }
        return found.getFirst();
    }
}
