package org.ecoledger.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** The outlines of regions from GeoJSON collections, matched by adcode, with the datum that the sender states. */
@Component
class BoundaryKind implements ImportKind {
    private final Regions regions;

    BoundaryKind(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String code() {
        return "boundaries";
    }

    @Override
    public Title title() {
        return new Title("行政边界", "Boundaries");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN);
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("datum", new Title("坐标系", "Datum"), "GCJ-02", List.of("GCJ-02", "WGS-84", "CGCS2000")));
    }

    @Override
    public RowWriter open(ImportRun run) {
        String city = CityChoice.of(run, regions);
        String datum = run.option("datum").orElseThrow();
        return new RowWriter() {
            private long passedBy;
            private long met;

            @Override
            public void take(ImportRow row) {
                String written = row.get("adcode");
                RegionCode code =
                        RegionCode.read(written).orElseThrow(() -> new RowRefused("setup.region-code", written));
                if (!code.isIn(city)) {
                    passedBy++;
                    run.passBy();
                    return;
                }
                met++;
                if (regions.find(code.text()).isEmpty()) {
                    throw new RowRefused("setup.no-such-region", code.text());
                }
                String geometry = row.get("geometry");
                Outline outline = Outline.of(geometry);
                BigDecimal lon = row.findNumber("lon").orElseGet(outline::middleLon);
                BigDecimal lat = row.findNumber("lat").orElseGet(outline::middleLat);
                regions.place(run.actor(), code.text(), lon.doubleValue(), lat.doubleValue(), geometry, datum);
            }

            @Override
            public void finish() {
                if (passedBy > 0) {
                    run.remark("setup.boundaries-passed-by", passedBy);
                }
                if (met == 0) {
                    throw Problem.unacceptable("setup.no-boundary-of-city", city);
                }
            }
        };
    }
}
