package org.ecoledger.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.grids.Cell;
import org.ecoledger.grids.Cells;
import org.ecoledger.problems.Sentences;
import org.ecoledger.registry.ListField.Asked;
import org.ecoledger.registry.Lists;
import org.ecoledger.registry.RegistryObject;
import org.ecoledger.registry.TypedList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Objects in the cells that somebody holds whose routine check is due within the week (M03-11). */
@Component
@Order(20)
class ObjectTasks implements FieldSource {
    private static final int DAYS_AHEAD = 7;
    /** A longer list is no list for one day. */
    private static final int MOST = 60;

    private final Cells cells;
    private final Lists lists;
    private final org.ecoledger.registry.Objects objects;
    private final Sentences sentences;
    private final Clock clock;

    ObjectTasks(Cells cells, Lists lists, org.ecoledger.registry.Objects objects, Sentences sentences, Clock clock) {
        this.cells = cells;
        this.lists = lists;
        this.objects = objects;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<FieldTask> tasksOf(Actor actor, Locale locale) {
        List<String> held = cells.heldBy(actor).stream().map(Cell::code).toList();
        if (held.isEmpty()) {
            return List.of();
        }
        LocalDate today = CityTime.today(clock);
        return objects.heldIn(held).stream()
                .filter(object -> isDue(object, today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(object -> Objects.requireNonNull(object.nextCheck())))
                .limit(MOST)
                .map(object -> task(object, today, locale))
                .toList();
    }

    private static boolean isDue(RegistryObject object, LocalDate until) {
        LocalDate next = object.nextCheck();
        return next != null && !next.isAfter(until);
    }

    private CheckAsked asked(RegistryObject object, TypedList list, Locale locale) {
        return CheckAsked.of(object.number(), lists.fields(list.code(), Asked.CHECK), list.checkProofs(), locale);
    }

    private FieldTask task(RegistryObject object, LocalDate today, Locale locale) {
        LocalDate next = Objects.requireNonNull(object.nextCheck());
        return new FieldTask(
                object.subject(),
                object.name(),
                sentences.say("field.check-due", List.of(), locale),
                CityTime.startOf(next.plusDays(1)),
                object.isCheckOverdue(today),
                object.address(),
                object.lon(),
                object.lat(),
                object.datum(),
                lists.find(object.list())
                        .map(list -> asked(object, list, locale))
                        .orElse(null),
                "/registry/" + object.number());
    }
}
