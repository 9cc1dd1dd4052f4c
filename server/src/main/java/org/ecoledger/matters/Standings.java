package org.ecoledger.matters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Works out how a person stands to matters. */
@Component
class Standings {
    private final Posts posts;
    private final Units units;
    private final Regions regions;
    private final Steps steps;
    private final Parties parties;
    private final Acceptors acceptors;

    Standings(Posts posts, Units units, Regions regions, Steps steps, Parties parties, Acceptors acceptors) {
        this.posts = posts;
        this.units = units;
        this.regions = regions;
        this.steps = steps;
        this.parties = parties;
        this.acceptors = acceptors;
    }

    Standing of(Actor actor, Matter matter) {
        return of(actor, List.of(matter)).apply(matter);
    }

    /** The same for many matters with few questions to the database. */
    Function<Matter, Standing> of(Actor actor, Collection<Matter> matters) {
        Unit unit = posts.unitOf(actor).orElse(null);
        Map<String, Unit> all =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));
        Map<String, String> paths =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::path));
        List<String> numbers = matters.stream().map(Matter::number).toList();
        Map<String, Set<String>> done = steps.doneBy(actor.account(), numbers);
        Map<String, List<Party>> takingPart = parties.current(numbers);
        return matter -> new Standing(
                actor,
                unit,
                matter.owner() == null ? null : all.get(matter.owner()),
                paths.getOrDefault(matter.township() == null ? matter.county() : matter.township(), "-"),
                matter.openedBy(),
                acceptors.of(matter),
                takingPart.getOrDefault(matter.number(), List.of()),
                all,
                done.getOrDefault(matter.number(), Set.of()));
    }
}
