package org.ecoledger.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/** Matters that do not move, and why (M01-12): what a leader contracted to a place has to see in two minutes. */
@Component
public class StuckMatters {
    private static final int OFTEN = 2;
    private static final Map<String, Set<Role>> DECIDERS =
            MatterTable.rows("measures", row -> Map.entry(row.get("code"), roles(row.get("roles")))).stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final StuckRows rows;
    private final Steps steps;
    private final Standings standings;
    private final Procedures procedures;
    private final Clock clock;

    StuckMatters(StuckRows rows, Steps steps, Standings standings, Procedures procedures, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.standings = standings;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Why a matter does not move. */
    public enum Reason {
        /** This person's signature is waited for. */
        SIGNATURE,
        /** More time was asked for, which this person may give. */
        EXTENSION,
        /** A measure is proposed and not decided (ruling 5). */
        MEASURE,
        OVERDUE,
        /** The clock is stopped by a suspension, granted or asked for. */
        SUSPENDED,
        /** Sent back twice or more. */
        RETURNED,
        /** Units' replies differ and nobody has settled it (ruling 9). */
        DIFFERING
    }

    /**
     * Where to look.
     *
     * @param regions codes; what lies inside them counts
     * @param codes of linked enterprises and objects
     * @param names of those that have no code
     */
    public record Scope(Collection<String> regions, Collection<String> codes, Collection<String> names) {}

    /**
     * One matter that does not move.
     *
     * @param state in words
     * @param mine whether it waits for the decision of this very person
     */
    public record Stuck(Matter matter, String state, List<Reason> reasons, boolean mine) {}

    private record Signs(
            Map<String, Long> returns,
            Set<String> manyAnswered,
            Set<String> askedForTime,
            Map<String, Set<String>> proposals,
            Function<Matter, Authority> authority,
            Instant now) {}

    /** What is stuck there, what waits for this person first. */
    public List<Stuck> in(Scope scope, Actor actor, Jurisdiction jurisdiction, Locale locale) {
        List<Matter> open = rows.open(scope, jurisdiction);
        List<String> numbers = open.stream().map(Matter::number).toList();
        var signs = new Signs(
                rows.returns(numbers),
                rows.answeredByMany(numbers),
                rows.askedForExtension(numbers),
                rows.openProposals(numbers),
                standings.of(actor, open),
                clock.instant());
        return open.stream()
                .map(matter -> stuck(matter, actor, signs, locale))
                .filter(stuck -> !stuck.reasons().isEmpty())
                .sorted((one, other) -> Boolean.compare(other.mine(), one.mine()))
                .toList();
    }

    private Stuck stuck(Matter matter, Actor actor, Signs signs, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        Authority authority = signs.authority().apply(matter);
        String number = matter.number();
        Set<String> proposed = signs.proposals().getOrDefault(number, Set.of());
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        add(reasons, Reason.SIGNATURE, waitsForSignature(matter, procedure, authority));
        add(
                reasons,
                Reason.EXTENSION,
                signs.askedForTime().contains(number) && may(authority, procedure, matter, "extend"));
        add(reasons, Reason.MEASURE, !proposed.isEmpty());
        add(reasons, Reason.OVERDUE, matter.isOverdueAt(signs.now()));
        add(reasons, Reason.SUSPENDED, matter.state().startsWith("suspen"));
        add(reasons, Reason.RETURNED, signs.returns().getOrDefault(number, 0L) >= OFTEN);
        add(reasons, Reason.DIFFERING, signs.manyAnswered().contains(number) && differs(number));
        boolean mine = reasons.contains(Reason.SIGNATURE)
                || reasons.contains(Reason.EXTENSION)
                || proposed.stream().anyMatch(measure -> decides(actor, measure));
        return new Stuck(matter, procedure.stateName(matter.state(), locale), List.copyOf(reasons), mine);
    }

    /** The first of a state's steps is the one that is waited for; one that is signed waits for a signature. */
    private static boolean waitsForSignature(Matter matter, Procedure procedure, Authority authority) {
        List<Row> open = procedure.rowsFrom(matter.state());
        boolean expected = !open.isEmpty() && open.getFirst().signs() != null && authority.mayTake(open.getFirst());
        return expected || may(authority, procedure, matter, "countersign");
    }

    private static boolean may(Authority authority, Procedure procedure, Matter matter, String action) {
        return procedure.find(matter.state(), action).filter(authority::mayTake).isPresent();
    }

    private boolean differs(String number) {
        return !Replies.in(Rounds.sinceHandOver(steps.of(number))).open().isEmpty();
    }

    private static boolean decides(Actor actor, String measure) {
        return DECIDERS.getOrDefault(measure, Set.of()).stream().anyMatch(actor::is);
    }

    private static void add(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static Set<Role> roles(String cell) {
        return Arrays.stream(cell.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
