package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task has to say before it is one. */
@Component
class NewTaskRules {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_YEARS = 6;
    private static final Set<Unit.Kind> OWNERS =
            Set.of(Unit.Kind.GOVERNMENT, Unit.Kind.TOWNSHIP, Unit.Kind.DEPARTMENT, Unit.Kind.BUREAU);

    private final WorkLists lists;
    private final Units units;
    private final Regions regions;
    private final CampaignRows campaigns;

    NewTaskRules(WorkLists lists, Units units, Regions regions, CampaignRows campaigns) {
        this.lists = lists;
        this.units = units;
        this.regions = regions;
        this.campaigns = campaigns;
    }

    /** @param due null where neither day nor phrase says it */
    List<Objection> apply(NewTask wanted, Unit giver, @Nullable LocalDate due) {
        var objections = new ArrayList<Objection>();
        text("title", wanted.title(), LONGEST_TITLE, objections);
        text("basis", wanted.basis(), LONGEST_BASIS, objections);
        if (wanted.content().length() > WorkRules.LONGEST_WORDS) {
            objections.add(Objection.to("content", "works.too-long", WorkRules.LONGEST_WORDS));
        }
        classes(wanted, objections);
        owner(wanted, giver, objections);
        place(wanted, giver, objections);
        time(wanted, due, objections);
        quantity(wanted.quantity(), wanted.quantityUnit(), objections);
        String campaign = wanted.campaign();
        if (campaign != null && !campaigns.exists(campaign)) {
            objections.add(Objection.to("campaign", "works.no-such-campaign", campaign));
        }
        return List.copyOf(objections);
    }

    private static void text(String field, String text, int longest, List<Objection> objections) {
        if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "works." + field + "-wanted", longest));
        }
    }

    private void classes(NewTask wanted, List<Objection> objections) {
        LocalDate day = wanted.startsOn();
        if (!lists.has(WorkLists.MEASURE, wanted.kind(), day)) {
            objections.add(Objection.to("kind", "works.kind-wanted"));
        }
        if (!lists.has(WorkLists.BATTLE, wanted.battle(), day)) {
            objections.add(Objection.to("battle", "works.battle-wanted"));
        }
        if (wanted.programme() != null && !lists.has(WorkLists.PROGRAMME, wanted.programme(), day)) {
            objections.add(Objection.to("programme", "works.programme-unknown"));
        }
    }

    /** A unit gives tasks to those in its own region, itself among them. */
    private void owner(NewTask wanted, Unit giver, List<Objection> objections) {
        Unit owner = units.find(wanted.owner()).orElse(null);
        if (owner == null || !OWNERS.contains(owner.kind())) {
            objections.add(Objection.to("owner", "works.owner-wanted"));
        } else if (!owner.regionPath().startsWith(giver.regionPath())) {
            objections.add(Objection.to("owner", "works.owner-elsewhere", owner.name(), giver.name()));
        }
        for (String code : wanted.cooperating()) {
            Unit unit = units.find(code).orElse(null);
            if (unit == null || !OWNERS.contains(unit.kind()) || code.equals(wanted.owner())) {
                objections.add(Objection.to("cooperating", "works.no-such-helper", unit == null ? code : unit.name()));
            }
        }
    }

    private void place(NewTask wanted, Unit giver, List<Objection> objections) {
        Region region = regions.find(wanted.region()).orElse(null);
        if (region == null) {
            objections.add(Objection.to("region", "works.region-wanted"));
        } else if (!region.path().startsWith(giver.regionPath())) {
            objections.add(Objection.to("region", "works.region-elsewhere", region.name()));
        }
    }

    private static void time(NewTask wanted, @Nullable LocalDate due, List<Objection> objections) {
        if (due == null) {
            objections.add(
                    wanted.duePhrase() == null
                            ? Objection.to("dueOn", "works.due-wanted")
                            : Objection.to("duePhrase", "works.phrase-unreadable", wanted.duePhrase()));
        } else if (due.isBefore(wanted.startsOn())) {
            objections.add(Objection.to("dueOn", "works.due-before-start", due, wanted.startsOn()));
        } else if (due.isAfter(wanted.startsOn().plusYears(LONGEST_YEARS))) {
            objections.add(Objection.to("dueOn", "works.due-too-late", LONGEST_YEARS));
        }
    }

    private static void quantity(@Nullable BigDecimal quantity, @Nullable String unit, List<Objection> objections) {
        if (quantity != null && quantity.signum() <= 0) {
            objections.add(Objection.to("quantity", "works.quantity-wanted"));
        }
        if ((quantity == null) != (unit == null)) {
            objections.add(Objection.to("quantityUnit", "works.quantity-unit-wanted"));
        }
    }
}
