package org.ecoledger.matters;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.ClosurePackages.Entry;
import org.ecoledger.matters.MatterFile.Coded;
import org.ecoledger.matters.MatterFile.DifferenceView;
import org.ecoledger.matters.MatterFile.FactView;
import org.ecoledger.matters.MatterFile.OwnerProposal;
import org.ecoledger.matters.MatterFile.PackageEntry;
import org.ecoledger.matters.MatterFile.PartyView;
import org.ecoledger.matters.MatterFile.Related;
import org.ecoledger.matters.MatterFile.ReplyView;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a matter is bound to: merged files, units and their answers side by side, the package of its closure. */
@Component
class MatterRelations {
    private final MatterRows rows;
    private final Steps steps;
    private final Merges merges;
    private final Parties parties;
    private final Facts facts;
    private final ClosurePackages packages;
    private final OwnerRules rules;
    private final MatterTypes types;
    private final Units units;
    private final Procedures procedures;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    MatterRelations(
            MatterRows rows,
            Steps steps,
            Merges merges,
            Parties parties,
            Facts facts,
            ClosurePackages packages,
            OwnerRules rules,
            MatterTypes types,
            Units units,
            Procedures procedures,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.merges = merges;
        this.parties = parties;
        this.facts = facts;
        this.packages = packages;
        this.rules = rules;
        this.types = types;
        this.units = units;
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Bound(
            @Nullable Related mergedInto,
            List<Related> merged,
            List<PartyView> parties,
            List<ReplyView> replies,
            List<DifferenceView> differences,
            List<PackageEntry> closurePackage,
            @Nullable OwnerProposal proposal) {}

    Bound of(Matter matter, Actor actor, Locale locale) {
        Jurisdiction seen = jurisdictions.of(actor);
        List<Step> story = steps.of(matter.number());
        Replies replies = Replies.in(Rounds.sinceHandOver(story));
        String holder = matter.mergedInto();
        return new Bound(
                holder == null ? null : related(holder, seen, locale),
                merges.childrenOf(matter.number()).stream()
                        .map(child -> related(child, seen, locale))
                        .toList(),
                parties.of(matter.number()).stream()
                        .map(party -> view(party, locale))
                        .toList(),
                replies.replies().stream()
                        .map(reply -> view(reply, replies, locale))
                        .toList(),
                replies.differences().stream()
                        .map(difference -> view(difference, locale))
                        .toList(),
                closurePackage(matter, story, locale),
                matter.owner() == null && !matter.isClosed() ? proposal(matter) : null);
    }

    /** Of a file outside the reader's jurisdiction only the number. */
    private Related related(String number, Jurisdiction seen, Locale locale) {
        return rows.find(number, seen)
                .map(matter -> related(matter, locale))
                .orElse(new Related(number, null, null, null, null, false, null, null, false, null, null));
    }

    private Related related(Matter matter, Locale locale) {
        String owner = matter.owner();
        return new Related(
                matter.number(),
                matter.title(),
                type("source", matter.source(), locale),
                matter.sourceRef(),
                new Coded(
                        matter.state(),
                        procedures.get(matter.track(), matter.procedure()).stateName(matter.state(), locale)),
                matter.isClosed(),
                matter.openedAt(),
                matter.dueAt(),
                matter.isOverdueAt(clock.instant()),
                owner == null ? null : unit(owner),
                steps.lastNote(matter.number(), "reply").orElse(null));
    }

    private PartyView view(Party party, Locale locale) {
        return new PartyView(
                unit(party.unit()),
                type("part", party.part().code(), locale),
                type("party-state", party.state().code(), locale),
                party.since());
    }

    private ReplyView view(Replies.Reply reply, Replies all, Locale locale) {
        return new ReplyView(
                new Coded(reply.unit(), reply.unitName()),
                reply.actor(),
                reply.post(),
                reply.at(),
                reply.note(),
                reply.facts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> fact(fact.getKey(), fact.getValue(), all, locale))
                        .toList());
    }

    private FactView fact(String code, String value, Replies all, Locale locale) {
        return new FactView(
                code,
                facts.name(code, locale),
                value,
                facts.valueName(code, value, locale),
                all.differences().stream()
                        .anyMatch(difference -> difference.fact().equals(code)));
    }

    private DifferenceView view(Replies.Difference difference, Locale locale) {
        String settled = difference.settled();
        return new DifferenceView(
                difference.fact(),
                facts.name(difference.fact(), locale),
                settled == null ? null : facts.valueName(difference.fact(), settled, locale),
                difference.reported(),
                difference.isOpen());
    }

    private List<PackageEntry> closurePackage(Matter matter, List<Step> story, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        boolean asked = procedure.rows().stream().anyMatch(row -> row.needs(MatterFields.PACKAGE));
        return asked
                ? packages.of(matter, Rounds.sinceOpening(story, procedure), CityTime.today(clock)).stream()
                        .map(entry -> view(entry, locale))
                        .toList()
                : List.of();
    }

    private static PackageEntry view(Entry entry, Locale locale) {
        Step proof = entry.proof();
        return new PackageEntry(
                entry.item().code(),
                entry.item().in(locale),
                entry.item().why(locale),
                proof != null,
                proof == null ? null : proof.actorName(),
                proof == null ? null : proof.at(),
                proof == null ? null : proof.note());
    }

    private @Nullable OwnerProposal proposal(Matter matter) {
        return rules.of(matter)
                .map(rule -> new OwnerProposal(
                        unit(rule.responsible()),
                        rule.cooperating().stream().map(this::unit).toList(),
                        Optional.ofNullable(rule.supervising()).map(this::unit).orElse(null),
                        rule.leader(),
                        rule.basis()))
                .orElse(null);
    }

    private Coded unit(String code) {
        return new Coded(code, units.find(code).map(Unit::name).orElse(code));
    }

    private Coded type(String list, String code, Locale locale) {
        return new Coded(code, Objects.requireNonNull(types.name(list, code, locale)));
    }
}
