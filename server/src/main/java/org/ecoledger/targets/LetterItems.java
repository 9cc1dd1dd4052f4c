package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.LetterDesk.Share;
import org.ecoledger.targets.SplitRule.Part;
import org.ecoledger.targets.Target.Upper;
import org.ecoledger.targets.Targets.Promise;
import org.ecoledger.targets.parties.LetterParties;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The targets of a draft: promised, split by ruling 12, withdrawn. */
@Component
class LetterItems {
    private final Targets targets;
    private final Indicators indicators;
    private final Breakdowns breakdowns;
    private final Regions regions;
    private final LetterParties parties;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    LetterItems(
            Targets targets,
            Indicators indicators,
            Breakdowns breakdowns,
            Regions regions,
            LetterParties parties,
            Jurisdictions jurisdictions,
            Audit audit) {
        this.targets = targets;
        this.indicators = indicators;
        this.breakdowns = breakdowns;
        this.regions = regions;
        this.parties = parties;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    List<Target> in(Letter letter) {
        return targets.in(letter, Jurisdiction.everything());
    }

    Target promise(
            Actor actor,
            Letter draft,
            String indicator,
            String region,
            BigDecimal value,
            @Nullable String holder,
            @Nullable Upper upper) {
        var objections = new ArrayList<Objection>();
        Indicator counted =
                indicators.find(indicator, LocalDate.of(draft.year(), 12, 31)).orElse(null);
        if (counted == null) {
            objections.add(Objection.to("indicator", "targets.no-such-indicator", indicator));
        }
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Region place = regions.find(region).filter(jurisdiction::covers).orElse(null);
        if (place == null) {
            objections.add(Objection.to("region", "organisation.no-such-region", region));
        } else if (!regions.get(draft.takerRegion()).contains(place)) {
            objections.add(Objection.to("region", "targets.region-not-taken", place.name(), draft.takerName()));
        } else if (in(draft).stream().anyMatch(other -> other.isFor(indicator, region, holder))) {
            objections.add(Objection.to("indicator", "targets.promised-twice", place.name()));
        }
        Party by = holder == null ? null : parties.find(holder).orElse(null);
        if (holder != null && !isTakers(by, draft)) {
            objections.add(Objection.to("holder", "targets.holder-not-taken", holder, draft.takerName()));
        }
        judge(value, counted, objections);
        if (upper != null && objections.isEmpty() && counted != null && place != null) {
            objections.addAll(breakdowns.objections(upper, counted, place, holder, value, draft.number()));
        }
        LetterRights.refuseIfAny(objections);
        Target target = targets.add(draft, null, new Promise(indicator, region, by, value, upper));
        audit.record(
                actor, "target.promised", target.ref(), draft.number() + " " + indicator + " " + value.toPlainString());
        return target;
    }

    private static void judge(BigDecimal value, @Nullable Indicator indicator, List<Objection> objections) {
        if (value.signum() <= 0 || value.scale() > 4 || value.precision() > 15) {
            objections.add(Objection.to("value", "targets.value"));
        } else if (indicator != null && !indicator.canReach(value)) {
            objections.add(Objection.to("value", "targets.value-whole"));
        }
    }

    /** The taker itself answers, or somebody in its region. */
    private boolean isTakers(@Nullable Party holder, Letter draft) {
        return holder != null
                && (holder.key().equals(draft.taker())
                        || (holder.region() != null
                                && regions.get(draft.takerRegion()).contains(holder.region())));
    }

    void withdraw(Actor actor, Letter draft, long target) {
        Target withdrawn = inDraft(draft, target);
        targets.remove(withdrawn);
        audit.record(actor, "target.withdrawn", withdrawn.ref(), draft.number());
    }

    List<Target> split(Actor actor, Letter draft, long target, List<Share> shares) {
        Target whole = inDraft(draft, target);
        var refused = new ArrayList<Objection>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < shares.size(); i++) {
            part(shares.get(i), whole, i, refused).ifPresent(parts::add);
        }
        in(draft).stream()
                .filter(other -> other.parent() == null || other.parent() != whole.id())
                .filter(other -> parts.stream().anyMatch(part -> isFor(other, whole, part)))
                .forEach(other -> refused.add(Objection.to("parts", "targets.promised-twice", other.place())));
        if (!refused.isEmpty() && parts.isEmpty()) {
            LetterRights.refuseIfAny(refused);
        }
        refused.addAll(SplitRule.objections(whole.indicator(), regions.get(whole.region()), whole.value(), parts));
        LetterRights.refuseIfAny(refused);
        List<Target> split = replace(draft, whole, parts);
        audit.record(actor, "target.split", whole.ref(), draft.number() + " into " + split.size());
        return split;
    }

    private Optional<Part> part(Share share, Target whole, int index, List<Objection> refused) {
        String at = "parts[" + index + "].";
        String holder = share.holder();
        if (holder != null && !holder.isBlank()) {
            Party party = parties.find(holder).orElse(null);
            if (party == null || party.region() == null) {
                refused.add(Objection.to(at + "holder", "organisation.no-such-unit", holder));
                return Optional.empty();
            }
            return Optional.of(new Part(party.region(), party, share.value()));
        }
        String code = share.region() == null ? "" : share.region();
        Optional<Region> region = regions.find(code);
        if (region.isEmpty()) {
            refused.add(Objection.to(at + "region", "organisation.no-such-region", code));
        }
        return region.map(place -> new Part(place, share.value()));
    }

    /** A part that stays keeps its line, by which other letters know it. */
    private List<Target> replace(Letter draft, Target whole, List<Part> parts) {
        List<Target> before = targets.partsOf(whole);
        before.stream()
                .filter(old -> parts.stream().noneMatch(part -> isFor(old, whole, part)))
                .forEach(targets::remove);
        for (Part part : parts) {
            before.stream()
                    .filter(old -> isFor(old, whole, part))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> targets.change(old, part.value()),
                            () -> targets.add(
                                    draft,
                                    whole.id(),
                                    new Promise(
                                            whole.indicator().code(),
                                            part.region().code(),
                                            part.holder(),
                                            part.value(),
                                            null)));
        }
        return targets.partsOf(whole);
    }

    /** What speaks against signing: splits that changed since, and caps of other letters that are full by now. */
    List<Objection> objections(Letter draft) {
        List<Target> promised = in(draft);
        var objections = new ArrayList<Objection>();
        for (Target whole : promised) {
            List<Part> parts = promised.stream()
                    .filter(part -> part.parent() != null && part.parent() == whole.id())
                    .map(part -> new Part(regions.get(part.region()), holder(part), part.value()))
                    .toList();
            Region place = regions.get(whole.region());
            if (!parts.isEmpty()) {
                objections.addAll(SplitRule.objections(whole.indicator(), place, whole.value(), parts));
            }
            Upper upper = whole.upper();
            if (upper != null) {
                objections.addAll(breakdowns.objections(
                        upper, whole.indicator(), place, whole.holder(), whole.value(), draft.number()));
            }
        }
        return objections;
    }

    private @Nullable Party holder(Target part) {
        return part.holder() == null ? null : parties.find(part.holder()).orElse(null);
    }

    void copy(Letter from, Letter to) {
        targets.copy(from, to);
    }

    private Target inDraft(Letter draft, long id) {
        return in(draft).stream()
                .filter(target -> target.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("targets.no-such-target", String.valueOf(id)));
    }

    private static boolean isFor(Target other, Target whole, Part part) {
        return other.isFor(
                whole.indicator().code(),
                part.region().code(),
                part.holder() == null ? null : part.holder().key());
    }
}
