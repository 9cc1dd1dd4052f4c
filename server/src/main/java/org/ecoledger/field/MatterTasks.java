package org.ecoledger.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Place;
import org.ecoledger.matters.Waiting;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open matters that wait for somebody. */
@Component
@Order(10)
class MatterTasks implements FieldSource {
    /** A longer list is no list for one day. */
    private static final int MOST = 60;

    private final Matters matters;
    private final Jurisdictions jurisdictions;

    MatterTasks(Matters matters, Jurisdictions jurisdictions) {
        this.matters = matters;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public List<FieldTask> tasksOf(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return matters.waitingFor(actor, locale).stream()
                .limit(MOST)
                .map(waiting -> task(waiting, matters.find(waiting.number(), jurisdiction)))
                .toList();
    }

    private static FieldTask task(Waiting waiting, Optional<Matter> matter) {
        Optional<Place> place = matter.map(Matter::place);
        return new FieldTask(
                "matter:" + waiting.number(),
                waiting.title(),
                waiting.actionName(),
                waiting.dueAt(),
                waiting.overdue(),
                place.map(Place::address).orElse(null),
                place.map(Place::lon).orElse(null),
                place.map(Place::lat).orElse(null),
                place.map(Place::datum).orElse(null),
                null,
                "/matters/" + waiting.number());
    }
}
