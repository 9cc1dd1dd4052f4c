package org.ecoledger.setup;

import org.ecoledger.intake.ImportRun;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;

/** Which city a file of places is for: the one that the sender names, else the one that is set up. A system serves one. */
final class CityChoice {
    private CityChoice() {}

    static String of(ImportRun run, Regions regions) {
        var present = regions.city().map(Region::code);
        var named = run.option("city");
        if (named.isEmpty()) {
            return present.orElseThrow(() -> Problem.unacceptable("setup.city-not-named"));
        }
        String city = RegionCode.read(named.get())
                .filter(code -> code.level() == Level.CITY)
                .orElseThrow(() -> Problem.unacceptable("setup.city-code", named.get()))
                .text();
        if (present.isPresent() && !present.get().equals(city)) {
            throw Problem.unacceptable("setup.other-city", present.get(), city);
        }
        return city;
    }
}
