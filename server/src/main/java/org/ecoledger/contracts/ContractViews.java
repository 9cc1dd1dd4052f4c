package org.ecoledger.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Contract.Kind;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.StuckMatters.Reason;
import org.ecoledger.matters.StuckMatters.Stuck;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows contracts and what stands still in them as the browser reads it. */
@Component
class ContractViews {
    private final VisitRows visits;
    private final PromiseRows promises;
    private final Regions regions;
    private final Units units;
    private final Clock clock;

    ContractViews(VisitRows visits, PromiseRows promises, Regions regions, Units units, Clock clock) {
        this.visits = visits;
        this.promises = promises;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One contract.
     *
     * @param place name of the region
     * @param expectedBy day by which an outcome is expected
     * @param silent whether that day has passed
     */
    record Held(
            long id,
            String holder,
            Kind kind,
            String name,
            String place,
            String role,
            String basis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason,
            @Nullable LocalDate lastVisit,
            LocalDate expectedBy,
            boolean silent) {}

    record StuckLine(
            String number,
            String title,
            String place,
            @Nullable String owner,
            String state,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean clockStands,
            List<Reason> reasons,
            boolean mine) {}

    Held held(Contract contract) {
        return new Held(
                contract.id(),
                contract.holder(),
                contract.kind(),
                contract.name(),
                contract.regionName(),
                contract.role(),
                contract.basis(),
                contract.from(),
                contract.until(),
                contract.endReason(),
                contract.lastVisit(),
                contract.expectedBy(),
                contract.isSilentOn(CityTime.today(clock)));
    }

    StuckLine stuck(Stuck stuck) {
        Matter matter = stuck.matter();
        String owner = matter.owner();
        String township = matter.township();
        return new StuckLine(
                matter.number(),
                matter.title(),
                regions.find(township == null ? matter.county() : township)
                        .map(Region::name)
                        .orElse(matter.county()),
                owner == null ? null : units.find(owner).map(Unit::name).orElse(owner),
                stuck.state(),
                matter.dueAt(),
                stuck.reasons().contains(Reason.OVERDUE),
                matter.clockStands(),
                stuck.reasons(),
                stuck.mine());
    }

    List<Visit> visits(Contract contract) {
        return visits.of(contract.id());
    }

    List<Promise> promises(Contract contract) {
        return promises.of(contract.id());
    }
}
