package org.ecoledger.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.registry.ListField.Asked;
import org.springframework.stereotype.Component;

/** The city's typed lists in force, and what each asks for. */
@Component
public class Lists {
    private final List<TypedList> lists = RegistryTable.rows("lists", TypedList::of);
    private final List<ListField> fields = RegistryTable.rows("fields", ListField::of);
    private final Clock clock;

    Lists(Clock clock) {
        this.clock = clock;
    }

    public List<TypedList> all() {
        LocalDate today = CityTime.today(clock);
        return lists.stream().filter(list -> list.isInForce(today)).toList();
    }

    public List<TypedList> toZero() {
        return all().stream().filter(TypedList::toZero).toList();
    }

    public Optional<TypedList> find(String code) {
        return all().stream().filter(list -> list.code().equals(code)).findFirst();
    }

    public TypedList get(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("registry.no-such-list", code));
    }

    /** The fields that name units whose object it is beside the owner. */
    List<ListField> units(String list) {
        return fields(list, Asked.OBJECT).stream()
                .filter(field -> field.type() == ListField.Type.UNIT)
                .toList();
    }

    public List<ListField> fields(String list, Asked asked) {
        return fields.stream()
                .filter(field -> field.list().equals(list) && field.asked() == asked)
                .toList();
    }
}
