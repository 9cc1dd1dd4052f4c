package org.ecoledger.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.targets.Standing;

/**
 * Everything that a bulletin rests on, as figures.
 *
 * @param places the city first, then its counties
 * @param ranking empty while no period is closed
 */
record CityFacts(
        BulletinPeriod period,
        LocalDate today,
        Air air,
        List<BulletinText.Place> places,
        List<CountyTargets> targets,
        Matters matters,
        Optional<Ranking> ranking) {

    /** A value and how it compares with a year before. */
    record Changed(Figure now, Figure change) {}

    record Air(Changed pm10, Changed pm25, Changed goodShare) {}

    /** Where a county's targets stand. */
    record CountyTargets(String county, Optional<Mean> pm10, Optional<Days> goodDays) {

        /** @param control what the remaining days may average at most */
        record Mean(Standing standing, Figure target, Figure soFar, Figure daysLeft, Figure control) {}

        /** @param badDaysLeft remaining days that may still be bad */
        record Days(Standing standing, Figure target, Figure soFar, Figure badDaysLeft) {}
    }

    /** @param overdueByCounty counties with at least one overdue matter */
    record Matters(
            Figure opened, Figure closed, Figure closedInTime, Figure overdue, List<CountyCount> overdueByCounty) {}

    record CountyCount(String county, Figure count) {}

    /** @param period the closed period, as a title names it */
    record Ranking(String period, List<Ranked> counties) {}

    /** @param tied whether another county has the same place */
    record Ranked(String county, boolean tied, Figure score) {}
}
