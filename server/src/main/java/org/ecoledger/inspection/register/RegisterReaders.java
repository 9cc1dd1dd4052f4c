package org.ecoledger.inspection.register;

import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Works out what of the register a person sees: a unit its own rows, the office all. */
@Component
class RegisterReaders {
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Units units;

    RegisterReaders(Jurisdictions jurisdictions, Posts posts, Units units) {
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.units = units;
    }

    RegisterReach of(Actor actor) {
        Unit own = posts.unitOf(actor).orElse(null);
        boolean oversees = actor.is(Role.COMMITTEE_OFFICE)
                || own != null && (own.kind() == Unit.Kind.GOVERNMENT || own.kind() == Unit.Kind.COMMITTEE_OFFICE);
        return new RegisterReach(jurisdictions.of(actor), oversees ? null : own == null ? List.of() : withBelow(own));
    }

    private List<String> withBelow(Unit own) {
        return Stream.concat(
                        Stream.of(own.code()),
                        units.all().stream()
                                .filter(unit -> own.code().equals(unit.parent()))
                                .map(Unit::code))
                .toList();
    }
}
