package org.ecoledger.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * The city's counties, townships and villages from the national tables of codes. A table may be the whole country's: what
 * lies outside the city is passed by.
 */
@Component
class RegionKind implements ImportKind {
    private final Regions regions;

    RegionKind(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String code() {
        return "regions";
    }

    @Override
    public Title title() {
        return new Title("行政区划", "Regions");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN);
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("city", new Title("本市代码（如 420600）", "Code of the city (such as 420600)"), "", List.of()));
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new Writer(run, CityChoice.of(run, regions));
    }

    private final class Writer implements RowWriter {
        private final ImportRun run;
        private final String city;
        private final Set<String> known = new HashSet<>();
        private long passedBy;
        private long met;

        Writer(ImportRun run, String city) {
            this.run = run;
            this.city = city;
            regions.all().stream().map(Region::code).forEach(known::add);
        }

        @Override
        public void take(ImportRow row) {
            String written = row.get("code");
            RegionCode code = RegionCode.read(written).orElseThrow(() -> new RowRefused("setup.region-code", written));
            if (!isInCity(code, row)) {
                passedBy++;
                run.passBy();
                return;
            }
            met++;
            String name = row.get("name");
            if (name.length() > 60) {
                throw new RowRefused("setup.name-too-long", name.substring(0, 20) + "…");
            }
            String parent = code.level() == Level.CITY ? null : parentOf(code, row);
            if (parent != null && !known.contains(parent)) {
                throw new RowRefused("setup.region-above-missing", parent);
            }
            regions.put(run.actor(), code.text(), parent, name, code.level());
            known.add(code.text());
        }

        @Override
        public void finish() {
            if (passedBy > 0) {
                run.remark("setup.regions-passed-by", passedBy, city);
            }
            if (met == 0) {
                throw Problem.unacceptable("setup.no-region-of-city", city);
            }
        }

        private boolean isInCity(RegionCode code, ImportRow row) {
            if (code.level() == Level.PROVINCE) {
                return false;
            }
            return code.isIn(city)
                    || row.find("city").map(this::normal).filter(city::equals).isPresent();
        }

        private String parentOf(RegionCode code, ImportRow row) {
            return row.find("parent")
                    .or(() -> row.find(fieldAbove(code)))
                    .map(this::normal)
                    .orElse(code.above());
        }

        private String normal(String written) {
            return RegionCode.read(written).map(RegionCode::text).orElse(written);
        }

        private static String fieldAbove(RegionCode code) {
            return switch (code.level()) {
                case PROVINCE, CITY -> "province";
                case COUNTY -> "city";
                case TOWNSHIP -> "county";
                case VILLAGE -> "township";
            };
        }
    }
}
