package org.ecoledger.matters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Works out how a person stands to matters. */
@Component
class Standings {
    private final Posts posts;
    private final Units units;
    private final Steps steps;

    Standings(Posts posts, Units units, Steps steps) {
        this.posts = posts;
        this.units = units;
        this.steps = steps;
    }

    Standing of(Actor actor, Matter matter) {
        return of(actor, List.of(matter)).apply(matter);
    }

    /** The same for many matters with few questions to the database. */
    Function<Matter, Standing> of(Actor actor, Collection<Matter> matters) {
        Unit unit = posts.unitOf(actor).orElse(null);
        Map<String, Unit> all =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));
        Map<String, Set<String>> done = steps.doneBy(
                actor.account(), matters.stream().map(Matter::number).toList());
        return matter -> new Standing(
                actor,
                unit,
                matter.owner() == null ? null : all.get(matter.owner()),
                all,
                done.getOrDefault(matter.number(), Set.of()));
    }
}
