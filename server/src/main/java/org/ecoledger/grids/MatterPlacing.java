package org.ecoledger.grids;

import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Places matters into cells when they are opened, and counts the steps that are findings or checks on the spot
 * ({@code grids/deeds.csv}); in the transaction of the step.
 */
@Service
class MatterPlacing {
    private final Matters matters;
    private final Placements placements;
    private final MatterCells cells;
    private final Deeds deeds;
    private final Accounts accounts;
    private final List<Rule> rules = GridTable.rows(
            "deeds",
            row -> new Rule(
                    row.get("event"),
                    row.get("source"),
                    Deeds.Kind.valueOf(row.get("deed").toUpperCase(Locale.ROOT))));

    /** @param source of the matter; empty for any */
    private record Rule(String event, String source, Deeds.Kind deed) {
        boolean fits(MatterMoved moved, Matter matter) {
            return event.equals(moved.event()) && (source.isEmpty() || source.equals(matter.source()));
        }
    }

    MatterPlacing(Matters matters, Placements placements, MatterCells cells, Deeds deeds, Accounts accounts) {
        this.matters = matters;
        this.placements = placements;
        this.cells = cells;
        this.deeds = deeds;
        this.accounts = accounts;
    }

    @EventListener
    void moved(MatterMoved moved) {
        Matter matter = matters.find(moved.number(), Jurisdiction.everything()).orElse(null);
        if (matter == null) {
            return;
        }
        List<String> at = moved.event().equals("opened") ? place(matter) : cells.of(moved.number());
        if (!moved.event().equals("opened")) {
            cells.moved(moved.number(), !matter.isClosed());
        }
        rules.stream()
                .filter(rule -> rule.fits(moved, matter))
                .forEach(rule -> deeds.done(matter.subject(), rule.deed(), at, moved.at(), moved.actor(), name(moved)));
    }

    private List<String> place(Matter matter) {
        Place place = matter.place();
        return placements.placeMatter(
                matter.number(),
                cell(matter.linked()),
                place == null || place.lon() == null ? null : place.lon().doubleValue(),
                place == null || place.lat() == null ? null : place.lat().doubleValue(),
                place == null ? null : place.datum(),
                matter.township());
    }

    private static @Nullable String cell(Matter.@Nullable Linked linked) {
        return linked != null && linked.kind().equals("grid") ? linked.code() : null;
    }

    private String name(MatterMoved moved) {
        return accounts.find(moved.actor()).map(Account::name).orElse("系统");
    }
}
