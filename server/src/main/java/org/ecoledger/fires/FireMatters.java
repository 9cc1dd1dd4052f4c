package org.ecoledger.fires;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Sentences;
import org.springframework.stereotype.Component;

/**
 * Tells the township of a fire: opens a matter and sends it on at once to whom the city's rules name for burning there, citing
 * the duty-list row (ruling 8). Where no row covers it, it goes to the county, and the township still sees it and may answer.
 */
@Component
class FireMatters {
    static final Actor WATCH = Actor.system("fire-watch");
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Matters matters;
    private final OwnerRules owners;
    private final Fires fires;
    private final FireRows rows;
    private final Zones zones;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final EvidenceFiles evidence;
    private final Sentences sentences;
    private final Clock clock;

    FireMatters(
            Matters matters,
            OwnerRules owners,
            Fires fires,
            FireRows rows,
            Zones zones,
            Regions regions,
            Units units,
            TownshipDuties duties,
            EvidenceFiles evidence,
            Sentences sentences,
            Clock clock) {
        this.matters = matters;
        this.owners = owners;
        this.fires = fires;
        this.rows = rows;
        this.zones = zones;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.evidence = evidence;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Opens the fire's matter, once. A satellite's is opened by the watch, a person's by the person. */
    void open(Actor actor, String number, List<UUID> photos) {
        Fire fire = fires.find(number, Jurisdiction.everything()).orElseThrow();
        String place = placeOf(fire);
        Matter matter = matters.open(
                photos.isEmpty() ? WATCH : actor,
                NewMatter.of(
                                sentences.say("fires.matter.title", List.of(place, time(fire)), CHINESE),
                                description(fire, place),
                                FireReports.KIND,
                                fire.county(),
                                fire.township())
                        .from("fire", number, null)
                        .about(new Matter.Linked("fire", number, number))
                        .at(new Place(place, fire.lon(), fire.lat(), FirePoint.DATUM))
                        .withPhotos(photos)
                        .once("fire-" + number));
        rows.informed(number, matter.number(), clock.instant());
        dispatch(fire, matter);
    }

    /** Puts the photos of another who saw it to the fire's matter. */
    void add(Actor actor, String number, List<UUID> photos) {
        if (photos.isEmpty()) {
            return;
        }
        fires.find(number, Jurisdiction.everything())
                .map(Fire::matter)
                .ifPresent(matter -> photos.forEach(photo -> evidence.attach(actor, photo, "matter:" + matter)));
    }

    private void dispatch(Fire fire, Matter matter) {
        Optional<OwnerRule> township = owners.inForce(Jurisdiction.everything()).stream()
                .filter(rule ->
                        rule.region().equals(fire.township()) && rule.kind().equals(FireReports.KIND))
                .filter(this::mayBeSent)
                .reduce((earlier, later) -> later);
        Optional<String> owner = township.map(OwnerRule::responsible)
                .or(() -> units.of(fire.county(), Unit.Kind.GOVERNMENT).stream()
                        .findFirst()
                        .map(Unit::code));
        owner.ifPresent(unit -> {
            ActionInput input = ActionInput.of(
                            matter.version(), sentences.say("fires.matter.dispatch", List.of(), CHINESE))
                    .with("unit", unit);
            String duty = township.map(OwnerRule::duty).orElse(null);
            matters.actBySystem(WATCH, matter.number(), "dispatch", duty == null ? input : input.with("duty", duty));
        });
    }

    /** A township is sent only what its duty list has, and not what the county has taken back. */
    private boolean mayBeSent(OwnerRule rule) {
        Unit unit = units.find(rule.responsible()).orElse(null);
        String duty = rule.duty();
        boolean hasRow = duty != null
                && duties.find(duty)
                        .filter(row -> row.kind() != TownshipDuty.Kind.COUNTY)
                        .isPresent();
        return unit != null && (unit.kind() != Unit.Kind.TOWNSHIP || hasRow);
    }

    private String description(Fire fire, String place) {
        String text = sentences.say(
                "fires.matter.description",
                List.of(
                        place,
                        time(fire),
                        fire.lon().toPlainString(),
                        fire.lat().toPlainString(),
                        fire.number()),
                CHINESE);
        if (fire.inBan()) {
            text += sentences.say("fires.matter.in-ban", List.of(), CHINESE);
        }
        return text
                + zones.windowsOver(fire).stream()
                        .map(window -> sentences.say(
                                "fires.matter.window", List.of(window.approvedBy(), window.paper()), CHINESE))
                        .findFirst()
                        .orElse("");
    }

    private String placeOf(Fire fire) {
        return String.join(
                "",
                java.util.stream.Stream.of(fire.county(), fire.township(), fire.village())
                        .filter(java.util.Objects::nonNull)
                        .flatMap(code -> regions.find(code).stream())
                        .map(Region::name)
                        .toList());
    }

    private static String time(Fire fire) {
        return FireTimes.minute(fire.firstSeen());
    }
}
