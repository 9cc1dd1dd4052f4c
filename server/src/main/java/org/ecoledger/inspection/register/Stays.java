package org.ecoledger.inspection.register;

import java.time.Clock;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Which inspection a page is about, and over which region its reader looks. */
@Component
class Stays {
    /** Stands for the inspection in town, or else the newest one. */
    static final String CURRENT = "current";

    private final Inspections inspections;
    private final Regions regions;
    private final Clock clock;

    Stays(Inspections inspections, Regions regions, Clock clock) {
        this.inspections = inspections;
        this.regions = regions;
        this.clock = clock;
    }

    /** An inspection as a chooser shows it. */
    record Stay(String code, String name) {
        static Stay of(Inspection inspection) {
            return new Stay(inspection.code(), inspection.name());
        }
    }

    Inspection get(String code) {
        if (!code.equals(CURRENT)) {
            return inspections.find(code).orElseThrow(() -> Problem.notFound("register.no-such-inspection", code));
        }
        return inspections
                .runningOn(CityTime.today(clock))
                .or(() -> inspections.all().stream().findFirst())
                .orElseThrow(() -> Problem.notFound("register.no-inspection"));
    }

    List<Stay> all() {
        return inspections.all().stream().map(Stay::of).toList();
    }

    /** The largest region that the reader sees. */
    Region regionOf(Jurisdiction jurisdiction) {
        return regions.all().stream()
                .filter(jurisdiction::covers)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("register.no-region-of-yours"));
    }
}
