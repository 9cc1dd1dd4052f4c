package org.ecoledger.matters;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.duty.Deputies;
import org.ecoledger.duty.Deputy;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how a person stands to matters, and those for whom the person stands in. */
@Component
class Standings {
    private final Posts posts;
    private final Units units;
    private final Regions regions;
    private final Steps steps;
    private final Parties parties;
    private final Acceptors acceptors;
    private final Deputies deputies;
    private final Clock clock;

    Standings(
            Posts posts,
            Units units,
            Regions regions,
            Steps steps,
            Parties parties,
            Acceptors acceptors,
            Deputies deputies,
            Clock clock) {
        this.posts = posts;
        this.units = units;
        this.regions = regions;
        this.steps = steps;
        this.parties = parties;
        this.acceptors = acceptors;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** A person with the unit and the past that count, by matter. */
    private record Person(
            Actor actor, @Nullable Deputy deputy, @Nullable Unit unit, Map<String, Set<String>> done) {}

    /** For whom this person stands in now. */
    List<Deputy> deputyOf(Actor actor) {
        return actor.account() > 0 ? deputies.of(actor.account(), clock.instant()) : List.of();
    }

    Authority of(Actor actor, Matter matter) {
        return of(actor, List.of(matter)).apply(matter);
    }

    /** The same for many matters with few questions to the database. */
    Function<Matter, Authority> of(Actor actor, Collection<Matter> matters) {
        Map<String, Unit> all =
                units.all().stream().collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));
        Map<String, String> paths =
                regions.all().stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::path));
        List<String> numbers = matters.stream().map(Matter::number).toList();
        Map<String, List<Party>> takingPart = parties.current(numbers);
        var own = new Person(actor, null, posts.unitOf(actor).orElse(null), steps.doneBy(actor.account(), numbers));
        List<Person> absent = deputyOf(actor).stream()
                .map(deputy -> absent(deputy, all, own, numbers))
                .toList();
        return matter -> {
            Function<Person, Standing> standing = person -> new Standing(
                    person.actor(),
                    person.deputy(),
                    person.unit(),
                    matter.owner() == null ? null : all.get(matter.owner()),
                    paths.getOrDefault(matter.township() == null ? matter.county() : matter.township(), "-"),
                    matter.openedBy(),
                    acceptors.of(matter),
                    takingPart.getOrDefault(matter.number(), List.of()),
                    all,
                    person.done().getOrDefault(matter.number(), Set.of()));
            return new Authority(
                    standing.apply(own), absent.stream().map(standing).toList());
        };
    }

    private Person absent(Deputy deputy, Map<String, Unit> all, Person own, List<String> numbers) {
        var actor = new Actor(deputy.absent(), own.actor().login(), deputy.absentName(), Set.of(deputy.role()));
        Map<String, Set<String>> theirs = steps.doneBy(deputy.absent(), numbers);
        Map<String, Set<String>> ofBoth = numbers.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        number -> Stream.of(theirs, own.done())
                                .flatMap(done -> done.getOrDefault(number, Set.of()).stream())
                                .collect(Collectors.toUnmodifiableSet())));
        return new Person(actor, deputy, all.get(deputy.unit()), ofBoth);
    }
}
