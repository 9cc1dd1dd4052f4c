package org.ecoledger.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Contract.Kind;
import org.ecoledger.matters.StuckMatters;
import org.ecoledger.matters.StuckMatters.Scope;
import org.ecoledger.matters.StuckMatters.Stuck;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** What a contracted leader has to see: what is stuck in his or her places, and what was promised there. */
@Component
class ContractDesk {
    private final ContractRows contracts;
    private final PromiseRows promises;
    private final StuckMatters stuck;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ContractDesk(
            ContractRows contracts,
            PromiseRows promises,
            StuckMatters stuck,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.contracts = contracts;
        this.promises = promises;
        this.stuck = stuck;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    List<Contract> heldBy(Actor leader) {
        return contracts.heldBy(leader.account());
    }

    List<Stuck> stuckFor(Actor leader, Locale locale) {
        List<Contract> held = heldBy(leader);
        return held.isEmpty() ? List.of() : stuck.in(scope(held), leader, jurisdictions.of(leader), locale);
    }

    List<Promise> promisesOf(Actor leader) {
        return promises.openOf(leader.account());
    }

    List<Promise> overdueOf(Actor leader) {
        LocalDate today = CityTime.today(clock);
        return promisesOf(leader).stream()
                .filter(promise -> promise.isOverdueOn(today))
                .toList();
    }

    /** Contracts that brought no outcome in their period; by place, never by person (ruling 6). */
    List<Contract> silent(Viewer viewer) {
        LocalDate today = CityTime.today(clock);
        return contracts.all(viewer).stream()
                .filter(contract -> contract.isSilentOn(today))
                .toList();
    }

    private static Scope scope(List<Contract> held) {
        return new Scope(
                held.stream()
                        .filter(contract -> contract.kind() == Kind.TOWNSHIP)
                        .map(Contract::region)
                        .toList(),
                held.stream()
                        .flatMap(contract -> Stream.ofNullable(contract.code()))
                        .toList(),
                held.stream()
                        .filter(contract -> contract.kind() != Kind.TOWNSHIP)
                        .map(Contract::name)
                        .toList());
    }
}
