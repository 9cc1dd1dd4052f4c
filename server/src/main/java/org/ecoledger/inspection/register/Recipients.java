package org.ecoledger.inspection.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.access.Role;
import org.ecoledger.duty.OnDuty;
import org.ecoledger.duty.Rosters;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people behind an audience at a moment (M02-16). Where the roster has a hole, those whose work it is are told. */
@Component
class Recipients {
    private final Rosters rosters;
    private final Posts posts;
    private final Units units;

    Recipients(Rosters rosters, Posts posts, Units units) {
        this.rosters = rosters;
        this.posts = posts;
        this.units = units;
    }

    /** @param phone at which the person is reached now; null where none is known */
    record Person(long account, String name, @Nullable String phone) {}

    /** Nobody is left out for a hole: what finds nobody in the unit goes to its leader, and from there to the office. */
    List<Person> of(Audience audience, @Nullable String unit, Instant at) {
        List<Person> found = unit == null
                ? office(at)
                : switch (audience) {
                    case DUTY -> onDuty(unit, at);
                    case LEADER -> leaders(unit, at);
                    case OFFICE -> office(at);
                };
        if (!found.isEmpty() || unit == null) {
            return found;
        }
        return switch (audience) {
            case DUTY -> of(Audience.LEADER, unit, at);
            case LEADER -> office(at);
            case OFFICE -> found;
        };
    }

    /** The first of those on duty, as the register names one. */
    Optional<Person> dutyOf(String unit, Instant at) {
        return onDuty(unit, at).stream().findFirst();
    }

    Optional<Person> leaderOf(String unit, Instant at) {
        return leaders(unit, at).stream().findFirst();
    }

    private List<Person> onDuty(String unit, Instant at) {
        List<Person> rostered = rosters.at(unit, at).stream()
                .filter(onDuty -> !onDuty.leader())
                .map(this::person)
                .toList();
        return rostered.isEmpty() ? holders(unit, Role.HANDLER) : rostered;
    }

    private List<Person> leaders(String unit, Instant at) {
        var people = new ArrayList<>(holders(unit, Role.LEADER_IN_CHARGE));
        rosters.at(unit, at).stream()
                .filter(OnDuty::leader)
                .map(this::person)
                .filter(leader -> people.stream().noneMatch(person -> person.account() == leader.account()))
                .forEach(people::add);
        return people;
    }

    private List<Person> office(Instant at) {
        return units.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE)
                .limit(1)
                .flatMap(unit -> officeOf(unit.code(), at))
                .toList();
    }

    private Stream<Person> officeOf(String unit, Instant at) {
        List<Person> rostered = rosters.at(unit, at).stream().map(this::person).toList();
        return (rostered.isEmpty() ? holders(unit, Role.COMMITTEE_OFFICE) : rostered).stream();
    }

    private List<Person> holders(String unit, Role role) {
        return posts.in(unit, role).stream()
                .map(post -> new Person(post.account(), post.holder(), post.phone()))
                .toList();
    }

    private Person person(OnDuty onDuty) {
        String phone = onDuty.phone() != null
                ? onDuty.phone()
                : posts.of(onDuty.account()).map(Post::phone).orElse(null);
        return new Person(onDuty.account(), onDuty.name(), phone);
    }
}
