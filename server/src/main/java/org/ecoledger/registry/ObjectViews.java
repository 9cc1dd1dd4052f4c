package org.ecoledger.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.registry.ListField.Asked;
import org.ecoledger.registry.RegistryObject.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objects as lists and pages show them. */
@Component
class ObjectViews {
    private final Lists lists;
    private final ListViews listViews;
    private final Story story;
    private final Leads leads;
    private final LinkedMatters matters;
    private final EvidenceFiles evidence;
    private final Units units;
    private final Removals removals;
    private final Placing placing;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ObjectViews(
            Lists lists,
            ListViews listViews,
            Story story,
            Leads leads,
            LinkedMatters matters,
            EvidenceFiles evidence,
            Units units,
            Removals removals,
            Placing placing,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.lists = lists;
        this.listViews = listViews;
        this.story = story;
        this.leads = leads;
        this.matters = matters;
        this.evidence = evidence;
        this.units = units;
        this.removals = removals;
        this.placing = placing;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** A value in words beside its field's name. */
    record FactView(String code, String name, @Nullable String value, String text, String unit, boolean broken) {}

    record Line(
            String number,
            String list,
            String key,
            String name,
            String county,
            @Nullable String township,
            @Nullable String village,
            @Nullable String owner,
            State state,
            int backs,
            @Nullable LocalDate nextCheck,
            boolean checkOverdue,
            @Nullable Instant checkedAt,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            List<FactView> facts) {}

    record EventView(
            long id,
            Instant at,
            Story.Kind kind,
            String who,
            @Nullable String unit,
            String note,
            @Nullable State to,
            List<FactView> facts,
            @Nullable String result,
            List<PhotoView> photos) {}

    record PhotoView(
            UUID id,
            String name,
            String role,
            String mediaType,
            @Nullable Instant takenAt) {}

    /** @param actions what this person may do now: edit, check, propose, approve, return, seen-again, annul */
    record ObjectFile(
            Line head,
            ListViews.ListView list,
            @Nullable String address,
            @Nullable String datum,
            String countyCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            @Nullable String ownerCode,
            @Nullable String cell,
            Map<String, String> values,
            @Nullable String annulment,
            List<String> actions,
            List<EventView> story,
            List<LinkedMatters.Linked> matters,
            List<Leads.Lead> leads,
            int version,
            Instant asOf) {}

    Line line(RegistryObject object, Locale locale) {
        return new Line(
                object.number(),
                object.list(),
                object.key(),
                object.name(),
                object.countyName(),
                object.townshipName(),
                object.villageName(),
                object.ownerName(),
                object.state(),
                object.backs(),
                object.nextCheck(),
                object.isCheckOverdue(CityTime.today(clock)),
                object.checkedAt(),
                object.lon(),
                object.lat(),
                facts(lists.fields(object.list(), Asked.OBJECT), object.facts(), locale));
    }

    ObjectFile file(RegistryObject object, Actor actor, Locale locale) {
        return new ObjectFile(
                line(object, locale),
                listViews.of(lists.get(object.list()), locale),
                object.address(),
                object.datum(),
                object.county(),
                object.township(),
                object.village(),
                object.owner(),
                placing.cellsOf(object).stream().findFirst().orElse(null),
                object.facts(),
                object.annulment(),
                actions(object, actor),
                story(object, locale),
                matters.of(object, jurisdictions.of(actor), locale),
                leads.of(object.number()),
                object.version(),
                clock.instant());
    }

    private List<String> actions(RegistryObject object, Actor actor) {
        if (object.isAnnulled()
                || !actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER, Role.GRID_HOLDER)) {
            return List.of();
        }
        List<String> actions = new ArrayList<>();
        if (object.state() == State.PROPOSED && removals.mayVerify(actor, object)) {
            actions.addAll(List.of("approve", "return"));
        }
        boolean there = object.state() == State.IN_USE || object.state() == State.BACK;
        if (there && removals.mayPropose(actor, object)) {
            actions.add("propose");
        }
        actions.add(object.state() == State.REMOVED ? "seen-again" : "check");
        if (!actor.roles().equals(java.util.Set.of(Role.GRID_HOLDER))) {
            actions.add("edit");
        }
        if (actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)) {
            actions.add("annul");
        }
        return List.copyOf(actions);
    }

    private List<EventView> story(RegistryObject object, Locale locale) {
        List<Story.Event> events = story.of(object.number());
        Map<UUID, EvidenceFile> files =
                evidence.of(object.subject()).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        List<ListField> asked = lists.fields(object.list(), Asked.CHECK);
        List<ListField> own = lists.fields(object.list(), Asked.OBJECT);
        return events.stream()
                .map(event -> new EventView(
                        event.id(),
                        event.at(),
                        event.kind(),
                        event.actorName(),
                        event.unitName(),
                        event.note(),
                        event.to(),
                        facts(event.kind() == Story.Kind.CHECKED ? asked : own, event.facts(), locale),
                        event.facts().get("result"),
                        event.photos().stream()
                                .flatMap(id -> java.util.stream.Stream.ofNullable(files.get(id)))
                                .map(file -> new PhotoView(
                                        file.id(), file.name(), file.role().name(), file.mediaType(), file.takenAt()))
                                .toList()))
                .toList();
    }

    private List<FactView> facts(List<ListField> fields, Map<String, String> values, Locale locale) {
        return fields.stream()
                .filter(field -> values.containsKey(field.code()))
                .map(field -> {
                    String value = values.getOrDefault(field.code(), "");
                    return new FactView(
                            field.code(),
                            field.name().in(locale),
                            value,
                            text(field, value, locale),
                            field.unit(),
                            field.isBrokenBy(value));
                })
                .toList();
    }

    private String text(ListField field, String value, Locale locale) {
        return switch (field.type()) {
            case TEXT, NUMBER, DATE -> value;
            case CHOICE ->
                field.choice(value, false)
                        .map(choice -> choice.name().in(locale))
                        .orElse(value);
            case UNIT -> units.find(value).map(Unit::name).orElse(value);
            case YESNO -> (value.equals("yes") ? new Name("是", "Yes") : new Name("否", "No")).in(locale);
        };
    }
}
