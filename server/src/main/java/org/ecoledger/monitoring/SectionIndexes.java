package org.ecoledger.monitoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Finds the section that a row means among those that there are, for its sender, when the import begins. */
@Component
class SectionIndexes {
    private final WaterSections sections;

    SectionIndexes(WaterSections sections) {
        this.sections = sections;
    }

    Index readFor(Jurisdiction sender) {
        var index = new Index();
        sections.all(sender).forEach(index::add);
        return index;
    }

    /**
     * By code; by name within a city, or within a province where row or section know no city; by a name that only one
     * section bears where the row tells no place.
     */
    static final class Index {
        private final Map<String, WaterSection> byCode = new HashMap<>();
        private final Map<String, Optional<WaterSection>> byPlaceAndName = new HashMap<>();

        /** Adds the section, or what an import has just told of it: with a city it is no longer any city's. */
        void add(WaterSection section) {
            WaterSection before = byCode.put(section.code(), section);
            if (before != null) {
                byPlaceAndName.remove(withoutCity(before), Optional.of(before));
            }
            String name = '/' + Station.key(section.name());
            String city = section.city();
            String province = section.province();
            if (city != null) {
                put("city " + Station.cityKey(city) + name, section);
            } else {
                put(withoutCity(section), section);
            }
            if (province != null) {
                put("province " + Station.cityKey(province) + name, section);
            }
            put(name, section);
        }

        private static String withoutCity(WaterSection section) {
            return "only province " + WaterSection.placeKey(null, section.province()) + '/'
                    + Station.key(section.name());
        }

        private void put(String key, WaterSection section) {
            byPlaceAndName.merge(
                    key,
                    Optional.of(section),
                    (one, _) -> one.filter(other -> other.code().equals(section.code()))
                            .map(_ -> section));
        }

        /** The row's section; empty if it is not known, and refused if it may be one of several. */
        Optional<WaterSection> find(ImportRow row) {
            Optional<String> code = row.find("code");
            if (code.isPresent()) {
                return Optional.ofNullable(byCode.get(code.get()));
            }
            String name = '/' + Station.key(row.get("name"));
            Optional<String> city = row.find("city").map(Station::cityKey);
            Optional<String> province = row.find("province").map(Station::cityKey);
            if (city.isPresent()) {
                return named("city " + city.get() + name, row)
                        .or(() -> province.flatMap(one -> named("only province " + one + name, row)));
            }
            return province.isPresent() ? named("province " + province.get() + name, row) : named(name, row);
        }

        private Optional<WaterSection> named(String key, ImportRow row) {
            Optional<WaterSection> found = byPlaceAndName.get(key);
            if (found == null) {
                return Optional.empty();
            }
            return Optional.of(
                    found.orElseThrow(() -> new RowRefused("monitoring.ambiguous-section", row.get("name"))));
        }
    }
}
