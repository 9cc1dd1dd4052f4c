package org.ecoledger.targets.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.targets.parties.Party.Kind;
import org.springframework.stereotype.Component;

/** All who can stand on one side of a letter. */
@Component
public class LetterParties {
    private static final String VILLAGE = "village:";
    private static final String OUTSIDE = "outside:";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_OBJECTS = 20;

    private final Units units;
    private final Regions regions;
    private final List<PartySource> sources;

    LetterParties(Units units, Regions regions, List<PartySource> sources) {
        this.units = units;
        this.regions = regions;
        this.sources = List.copyOf(sources);
    }

    /** The party of this key; a body outside the city is whatever its name says. */
    public Optional<Party> find(String key) {
        if (key.startsWith(VILLAGE)) {
            return regions.find(key.substring(VILLAGE.length()))
                    .filter(region -> region.level() == Region.Level.VILLAGE)
                    .map(LetterParties::village);
        }
        if (key.startsWith(OUTSIDE)) {
            return outside(key.substring(OUTSIDE.length()));
        }
        int colon = key.indexOf(':');
        return colon < 0 ? units.find(key).map(this::unit) : fromSource(key, colon);
    }

    /** All units. */
    public List<Party> units() {
        return units.all().stream().map(this::unit).toList();
    }

    /** A body outside the city, such as the province. */
    public Optional<Party> outside(String name) {
        String plain = name.strip();
        return plain.isEmpty() || plain.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Party(OUTSIDE + plain, Kind.OUTSIDE, plain, null, null));
    }

    /**
     * Those to whom this side may give a task and whom this jurisdiction covers: units and villages of its region, and the
     * objects that answer to the words.
     */
    public List<Party> below(Party giver, String words, Jurisdiction jurisdiction) {
        var found = new ArrayList<>(units());
        regions.all().stream()
                .filter(region -> region.level() == Region.Level.VILLAGE)
                .map(LetterParties::village)
                .forEach(found::add);
        if (!words.isBlank()) {
            sources.forEach(source -> found.addAll(source.matching(words.strip(), jurisdiction, MOST_OBJECTS)));
        }
        return found.stream()
                .filter(party -> !party.key().equals(giver.key()) && giver.reaches(party))
                .filter(party -> party.region() != null && jurisdiction.covers(party.region()))
                .filter(party -> words.isBlank() || party.name().contains(words.strip()))
                .toList();
    }

    private Optional<Party> fromSource(String key, int colon) {
        String kind = key.substring(0, colon);
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .flatMap(source -> source.find(key.substring(colon + 1)));
    }

    private Party unit(Unit unit) {
        return new Party(unit.code(), Kind.UNIT, unit.name(), regions.get(unit.region()), unit.kind());
    }

    private static Party village(Region region) {
        return new Party(VILLAGE + region.code(), Kind.VILLAGE, region.name(), region, null);
    }
}
