package org.ecoledger.speeches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.speeches.extraction.DepartmentWords;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.targets.duties.Duties;
import org.springframework.stereotype.Component;

/**
 * The units of this city by the names that speeches give them: 市住建局, 青河县政府, 石门镇, and old names whose work another unit
 * carries now (市农委 is who carries agriculture). A class of units (各县区) is nobody's name.
 */
@Component
public class OrganisationNames {
    private final Units units;
    private final Regions regions;
    private final Duties duties;
    private final Clock clock;

    OrganisationNames(Units units, Regions regions, Duties duties, Clock clock) {
        this.units = units;
        this.regions = regions;
        this.duties = duties;
        this.clock = clock;
    }

    /** The units as they stand now, as a speaker of this region calls them. */
    public Organisation spokenIn(String region) {
        List<Region> all = regions.all();
        Map<String, Set<String>> carried = new HashMap<>();
        duties.carriers(CityTime.today(clock))
                .forEach(carrier -> carried.computeIfAbsent(carrier.unit(), _ -> new HashSet<>())
                        .add(carrier.body()));
        return new Names(units.all(), all, regions.get(region), carried);
    }

    /** One moment's names, read once for many questions. */
    private static final class Names implements Organisation {
        private final List<Unit> units;
        private final List<Region> regions;
        private final Region here;
        private final Map<String, Set<String>> carried;
        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, List<String>> known = new HashMap<>();

        Names(List<Unit> units, List<Region> regions, Region here, Map<String, Set<String>> carried) {
            this.units = units;
            this.regions = regions.stream()
                    .sorted(Comparator.comparingInt(
                                    (Region region) -> region.name().length())
                            .reversed())
                    .toList();
            this.here = here;
            this.carried = carried;
            units.forEach(unit -> kinds.put(unit.code(), DepartmentWords.kind(withoutPlace(unit.name()))));
        }

        @Override
        public List<String> unitsCalled(String words) {
            return known.computeIfAbsent(words.replaceAll("[\\s（）()]", ""), this::find);
        }

        private List<String> find(String words) {
            if (words.isEmpty() || words.startsWith("各") || words.length() > 40) {
                return List.of();
            }
            List<String> exact = named(words);
            String bare = DepartmentWords.withoutPerson(words);
            return !exact.isEmpty() ? exact : placed(bare);
        }

        private List<String> named(String words) {
            return codes(units.stream().filter(unit -> unit.name().equals(words)));
        }

        /** First the place that is named, then what of it. */
        private List<String> placed(String words) {
            for (Region region : regions) {
                for (String name : List.of(region.name(), stem(region))) {
                    if (region.level() != Level.PROVINCE && words.startsWith(name)) {
                        String rest = words.substring(name.length());
                        List<String> inside = rest.length() > 2 ? placed(rest, region) : List.of();
                        List<String> found = inside.isEmpty() ? of(region, rest) : inside;
                        if (!found.isEmpty()) {
                            return found;
                        }
                    }
                }
            }
            return levelled(words);
        }

        /** 绿川市青河县住建局: a place in a place. */
        private List<String> placed(String words, Region above) {
            return regions.stream()
                    .filter(region ->
                            !region.equals(above) && above.contains(region) && words.startsWith(region.name()))
                    .map(region -> of(region, words.substring(region.name().length())))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        /** 市住建局, 县住建局, 住建局: the place is only said by its level, or not at all. */
        private List<String> levelled(String words) {
            String bare = words.replaceFirst("^(?:我|本|全)?(?:市直|县直|区直|市|县|区)(?!政)", "");
            char first = words.replaceFirst("^[我本全]", "").charAt(0);
            if (first == '市') {
                return city(bare.equals(words) ? words.substring(1) : bare);
            }
            if (first == '县' || first == '区') {
                String rest = bare.equals(words) ? words.substring(1) : bare;
                return here.level() == Level.COUNTY ? of(here, rest) : each(rest);
            }
            List<String> own = of(here, words);
            return own.isEmpty() && here.level() != Level.CITY ? city(words) : own;
        }

        private List<String> city(String rest) {
            return regions.stream()
                    .filter(region -> region.level() == Level.CITY && region.contains(here))
                    .findFirst()
                    .map(city -> of(city, rest))
                    .orElse(List.of());
        }

        /** Those of all counties: which one is meant nobody said. */
        private List<String> each(String rest) {
            List<String> found = new ArrayList<>();
            regions.stream()
                    .filter(region -> region.level() == Level.COUNTY && here.contains(region))
                    .forEach(county -> found.addAll(of(county, rest)));
            return found.stream().sorted().toList();
        }

        /** The units of a place that go by what is left of the words: its government, or a kind of department. */
        private List<String> of(Region region, String rest) {
            List<Unit> local = units.stream()
                    .filter(unit -> unit.region().equals(region.code()))
                    .toList();
            if (rest.isEmpty() || rest.matches("(?:人民)?政府|党委、?政府|委、?.?政府|党工委|党委|政府办公?室?|办事处|街道办事处|管委会")) {
                return codes(
                        local.stream().filter(unit -> unit.kind() == Kind.GOVERNMENT || unit.kind() == Kind.TOWNSHIP));
            }
            List<String> same = codes(
                    local.stream().filter(unit -> withoutPlace(unit.name()).equals(rest)));
            String kind = DepartmentWords.kind(rest);
            if (!same.isEmpty() || kind.isEmpty()) {
                return same;
            }
            List<String> byName = codes(local.stream().filter(unit -> kind.equals(kinds.get(unit.code()))));
            return byName.isEmpty()
                    ? codes(local.stream()
                            .filter(unit ->
                                    carried.getOrDefault(unit.code(), Set.of()).contains(kind)))
                    : byName;
        }

        private String withoutPlace(String name) {
            for (Region region : regions) {
                if (name.startsWith(region.name())
                        && name.length() > region.name().length()) {
                    return withoutPlace(name.substring(region.name().length()));
                }
            }
            return name;
        }

        private static String stem(Region region) {
            String name = region.name();
            return name.length() > 2 && region.level() != Level.VILLAGE ? name.substring(0, name.length() - 1) : name;
        }

        private static List<String> codes(Stream<Unit> found) {
            return found.map(Unit::code).sorted().toList();
        }
    }
}
