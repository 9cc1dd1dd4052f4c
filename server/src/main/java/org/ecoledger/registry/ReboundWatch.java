package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Metres;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A new matter about a removed object, under its name, or at its place says that it is back. Places are compared
 * in one datum, whichever each was given in.
 */
@Component
class ReboundWatch {
    private static final Actor WATCH = Actor.system("rebound-watch");
    /** Degrees by which a place differs at most between two datums, with room to spare: GCJ-02 lies some hundred metres off. */
    private static final double DATUMS_APART = 0.01;

    private final Matters matters;
    private final Lists lists;
    private final ObjectRows rows;
    private final Returns returns;
    private final Sentences sentences;

    ReboundWatch(Matters matters, Lists lists, ObjectRows rows, Returns returns, Sentences sentences) {
        this.matters = matters;
        this.lists = lists;
        this.rows = rows;
        this.returns = returns;
        this.sentences = sentences;
    }

    @EventListener
    void moved(MatterMoved moved) {
        if (moved.event().equals("opened") && moved.fromState().isEmpty()) {
            matters.find(moved.number(), Jurisdiction.everything()).ifPresent(this::opened);
        }
    }

    private void opened(Matter matter) {
        String why = sentences.say("registry.back-by-matter", List.of(matter.number()), Locale.SIMPLIFIED_CHINESE);
        meant(matter).forEach(number -> returns.notice(WATCH, number, why));
    }

    private Set<String> meant(Matter matter) {
        Set<String> numbers = new LinkedHashSet<>();
        Matter.Linked linked = matter.linked();
        if (linked != null && linked.kind().equals(ObjectEvidence.KIND) && linked.code() != null) {
            numbers.add(linked.code());
        } else if (linked != null) {
            numbers.addAll(rows.removedNamed(matter.county(), linked.name()));
        }
        Place place = matter.place();
        if (place != null && place.lon() != null && place.lat() != null) {
            numbers.addAll(around(
                    matter.kind(),
                    Datum.wgs84(place.lon().doubleValue(), place.lat().doubleValue(), place.datum())));
        }
        numbers.removeIf(number -> rows.lock(number)
                .filter(object -> isMeant(object, matter, linked))
                .isEmpty());
        return numbers;
    }

    /** Who names an object in a matter of another county does not open it again there. */
    private static boolean isMeant(RegistryObject object, Matter matter, Matter.@Nullable Linked linked) {
        boolean named = linked != null && object.number().equals(linked.code());
        return !named || object.county().equals(matter.county());
    }

    private List<String> around(String kind, Datum.Point point) {
        List<TypedList> watched = lists.all().stream()
                .filter(list -> list.reboundMetres() > 0 && list.matterKind().equals(kind))
                .toList();
        if (watched.isEmpty()) {
            return List.of();
        }
        int widest = watched.stream().mapToInt(TypedList::reboundMetres).max().orElse(0);
        return rows
                .removedAround(
                        watched.stream().map(TypedList::code).toList(),
                        point.lon(),
                        point.lat(),
                        Metres.toDegrees(2 * widest) + DATUMS_APART)
                .stream()
                .filter(object ->
                        metres(object, point) <= lists.get(object.list()).reboundMetres())
                .map(RegistryObject::number)
                .toList();
    }

    private static long metres(RegistryObject object, Datum.Point point) {
        BigDecimal lon = object.lon();
        BigDecimal lat = object.lat();
        return lon == null || lat == null
                ? Long.MAX_VALUE
                : Datum.wgs84(lon.doubleValue(), lat.doubleValue(), object.datum())
                        .metresTo(point);
    }
}
