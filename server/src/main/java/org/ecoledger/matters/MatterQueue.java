package org.ecoledger.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.duty.Deputy;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Who must act: each open matter waits for somebody to take the first of its state's steps. */
@Component
class MatterQueue {
    private static final int MOST = 100;
    private static final int PORTION = 200;
    /** So many of the most urgent are looked through; somebody for whom none of them waits has nothing pressing. */
    private static final int MOST_LOOKED_THROUGH = 2000;

    private final MatterLists lists;
    private final Steps steps;
    private final Standings standings;
    private final Procedures procedures;
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Sentences sentences;
    private final Clock clock;

    MatterQueue(
            MatterLists lists,
            Steps steps,
            Standings standings,
            Procedures procedures,
            Jurisdictions jurisdictions,
            Regions regions,
            Sentences sentences,
            Clock clock) {
        this.lists = lists;
        this.steps = steps;
        this.standings = standings;
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.sentences = sentences;
        this.clock = clock;
    }

    List<Waiting> waitingFor(Actor actor, Locale locale) {
        List<String> states = statesOf(actor);
        if (states.isEmpty()) {
            return List.of();
        }
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        var waiting = new ArrayList<Waiting>();
        for (int seen = 0; seen < MOST_LOOKED_THROUGH && waiting.size() < MOST; seen += PORTION) {
            List<Matter> portion = lists.open(states, jurisdiction, seen, PORTION);
            waiting.addAll(waitingAmong(portion, actor, locale));
            if (portion.size() < PORTION) {
                break;
            }
        }
        return waiting.stream().limit(MOST).toList();
    }

    private List<Waiting> waitingAmong(List<Matter> open, Actor actor, Locale locale) {
        Function<Matter, Authority> authority = standings.of(actor, open);
        Predicate<Matter> ready = ready(open);
        Instant now = clock.instant();
        return open.stream()
                .filter(ready)
                .flatMap(matter -> waiting(matter, authority.apply(matter), now, locale).stream())
                .toList();
    }

    /** A report that was merged waits for its file, and only then for somebody to answer it. */
    private Predicate<Matter> ready(List<Matter> open) {
        Set<String> signed = steps.signed(
                open.stream().map(Matter::mergedInto).filter(Objects::nonNull).collect(Collectors.toSet()));
        return matter -> matter.mergedInto() == null || signed.contains(matter.mergedInto());
    }

    /** States in which a person with these roles, or somebody for whom the person stands in, may be the one to act. */
    private List<String> statesOf(Actor actor) {
        Set<Role> roles = Stream.concat(
                        actor.roles().stream(),
                        standings.deputyOf(actor).stream().map(Deputy::role))
                .collect(Collectors.toUnmodifiableSet());
        return procedures.all().stream()
                .flatMap(procedure -> procedure.states().stream()
                        .filter(state -> !procedure.isEnd(state))
                        .filter(state -> procedure.rowsFrom(state).getFirst().who().stream()
                                .anyMatch(who -> roles.contains(who.role()))))
                .distinct()
                .toList();
    }

    private Optional<Waiting> waiting(Matter matter, Authority authority, Instant now, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        return procedure.rowsFrom(matter.state()).stream()
                .limit(1)
                .flatMap(row -> authority.as(row).stream()
                        .map(standing -> new Waiting(
                                matter.number(),
                                matter.title(),
                                row.action(),
                                procedure.actionName(row.action(), locale),
                                sentence(matter, standing, procedure, locale),
                                matter.dueAt(),
                                matter.isOverdueAt(now))))
                .findFirst();
    }

    private String sentence(Matter matter, Standing standing, Procedure procedure, Locale locale) {
        Deputy deputy = standing.deputy();
        String sentence = sentences.say(
                "matters.waiting",
                List.of(place(matter, standing.owner()), matter.title(), procedure.stateName(matter.state(), locale)),
                locale);
        return deputy == null
                ? sentence
                : sentences.say("matters.waiting-for", List.of(deputy.absentName(), sentence), locale);
    }

    private String place(Matter matter, @org.jspecify.annotations.Nullable Unit owner) {
        return owner == null ? regions.get(matter.county()).name() : owner.name();
    }
}
