package org.ecoledger.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.MatterFile.Coded;
import org.ecoledger.matters.MatterFile.Option;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from when a matter is opened, filtered or dispatched. */
@Component
class MatterChoices {
    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Procedures procedures;
    private final Tracks tracks;

    MatterChoices(
            MatterTypes types,
            Regions regions,
            Units units,
            TownshipDuties duties,
            Jurisdictions jurisdictions,
            Posts posts,
            Procedures procedures,
            Tracks tracks) {
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.procedures = procedures;
        this.tracks = tracks;
    }

    /**
     * @param openingSources those that may be entered here: complaints have a desk of their own, which protects their senders
     * @param county the person's own county, for the form's default
     * @param township the person's own township
     */
    record Options(
            List<KindChoice> kinds,
            List<Coded> media,
            List<Coded> sources,
            List<Coded> openingSources,
            List<Coded> tracks,
            List<Coded> states,
            List<CountyChoice> counties,
            List<UnitChoice> units,
            List<DutyChoice> duties,
            @Nullable String county,
            @Nullable String township,
            boolean mayDispatch) {}

    record KindChoice(String code, String name, String medium) {}

    record CountyChoice(String code, String name, List<Coded> townships) {}

    record UnitChoice(
            String code,
            String name,
            Unit.Kind kind,
            String region,
            @Nullable String county) {}

    record DutyChoice(String code, String name, String basis, TownshipDuty.Kind kind) {}

    Options of(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<Region> all = regions.all();
        Unit unit = posts.unitOf(actor).orElse(null);
        Region home = unit == null ? null : regions.find(unit.region()).orElse(null);
        return new Options(
                types.list("kind").stream()
                        .map(type -> new KindChoice(type.code(), type.in(locale), type.parent()))
                        .toList(),
                coded("medium", locale),
                coded("source", locale),
                coded("source", locale).stream()
                        .filter(source -> !tracks.isComplaint(source.code()))
                        .toList(),
                coded("track", locale),
                states(locale),
                all.stream()
                        .filter(region -> region.level() == Region.Level.COUNTY)
                        .map(county -> county(county, all, jurisdiction))
                        .filter(county ->
                                !county.townships().isEmpty() || jurisdiction.covers(regions.get(county.code())))
                        .toList(),
                units.all().stream()
                        .filter(one -> ActionRules.handlesMatters(one))
                        .map(one -> new UnitChoice(
                                one.code(), one.name(), one.kind(), one.region(), countyOf(one.regionPath(), all)))
                        .toList(),
                duties.inForce().stream()
                        .map(duty -> new DutyChoice(duty.code(), duty.name(), duty.basis(), duty.kind()))
                        .toList(),
                home == null ? null : countyOf(home.path(), all),
                home != null && home.level() == Region.Level.TOWNSHIP ? home.code() : null,
                unit != null
                        && unit.kind() == Unit.Kind.COMMITTEE_OFFICE
                        && actor.is(org.ecoledger.access.Role.COMMITTEE_OFFICE));
    }

    /** Units that serve the matter's place, townships last. */
    List<Option> unitsFor(Matter matter) {
        String place = regions.get(matter.county()).path();
        return units.all().stream()
                .filter(unit -> ActionRules.handlesMatters(unit))
                .filter(unit -> unit.regionPath().startsWith(place) || place.startsWith(unit.regionPath()))
                .sorted((one, other) ->
                        Boolean.compare(one.kind() == Unit.Kind.TOWNSHIP, other.kind() == Unit.Kind.TOWNSHIP))
                .map(unit -> new Option(unit.code(), unit.name(), null))
                .toList();
    }

    /** Rows of the duty list that a township may be handed. */
    List<Option> duties() {
        return duties.inForce().stream()
                .filter(duty -> duty.kind() != TownshipDuty.Kind.COUNTY)
                .map(duty -> new Option(duty.code(), duty.name(), duty.basis()))
                .toList();
    }

    private List<Coded> coded(String list, Locale locale) {
        return types.list(list).stream()
                .map(type -> new Coded(type.code(), type.in(locale)))
                .toList();
    }

    private List<Coded> states(Locale locale) {
        var states = new LinkedHashMap<String, String>();
        procedures.newest().stream()
                .filter(procedure -> types.find("track", procedure.name()).isPresent())
                .forEach(procedure -> procedure
                        .states()
                        .forEach(state -> states.merge(
                                state,
                                procedure.stateName(state, locale),
                                (one, other) -> one.equals(other) ? one : one + "/" + other)));
        return states.entrySet().stream()
                .map(state -> new Coded(state.getKey(), state.getValue()))
                .toList();
    }

    private static CountyChoice county(Region county, List<Region> all, Jurisdiction jurisdiction) {
        return new CountyChoice(
                county.code(),
                county.name(),
                all.stream()
                        .filter(region -> county.code().equals(region.parent()) && jurisdiction.covers(region))
                        .map(township -> new Coded(township.code(), township.name()))
                        .toList());
    }

    private static @Nullable String countyOf(String path, List<Region> all) {
        return all.stream()
                .filter(region -> region.level() == Region.Level.COUNTY && path.startsWith(region.path()))
                .map(Region::code)
                .findFirst()
                .orElse(null);
    }
}
