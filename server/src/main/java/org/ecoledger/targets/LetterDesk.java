package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Letter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with letters 责任书: draft, promise, split, sign, publish, revise. Each method refuses with a problem that
 * lists all objections; a letter outside the actor's jurisdiction is not there.
 */
@Component
public class LetterDesk {
    private final Letters letters;
    private final Targets targets;
    private final Indicators indicators;
    private final Regions regions;
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    LetterDesk(
            Letters letters,
            Targets targets,
            Indicators indicators,
            Regions regions,
            Units units,
            Jurisdictions jurisdictions,
            Audit audit) {
        this.letters = letters;
        this.targets = targets;
        this.indicators = indicators;
        this.regions = regions;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    /** What one part of a split is to reach. */
    public record Share(String region, BigDecimal value) {}

    /** Begins a letter from the giving unit to the taking unit. */
    @Transactional
    public Letter draft(Actor actor, String title, int year, String giver, String taker) {
        var objections = new ArrayList<Objection>();
        if (title.isBlank() || title.length() > 120) {
            objections.add(Objection.to("title", "targets.letter.title"));
        }
        if (year < 2000 || year > 2100) {
            objections.add(Objection.to("year", "targets.letter.year"));
        }
        if (units.find(giver).filter(from -> mayGive(actor, from)).isEmpty()) {
            objections.add(Objection.to("giver", "organisation.no-such-unit", giver));
        }
        Unit to = units.find(taker).orElse(null);
        if (to == null || !jurisdictions.of(actor).covers(regions.get(to.region()))) {
            objections.add(Objection.to("taker", "organisation.no-such-unit", taker));
        }
        if (giver.equals(taker)) {
            objections.add(Objection.to("taker", "targets.letter.to-itself"));
        }
        refuseIfAny(objections);
        return letters.begin(actor, title.strip(), year, giver, taker);
    }

    /** Adds a target to a draft; its period is the letter's year. */
    @Transactional
    public Target promise(Actor actor, String number, String indicator, String region, BigDecimal value) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Letter draft = held(actor, number, State.DRAFT);
        LocalDate end = LocalDate.of(draft.year(), 12, 31);
        var objections = new ArrayList<Objection>();
        if (indicators.find(indicator, end).isEmpty()) {
            objections.add(Objection.to("indicator", "targets.no-such-indicator", indicator));
        }
        Region place = regions.find(region).filter(jurisdiction::covers).orElse(null);
        Region taken = regions.get(units.get(draft.taker()).region());
        if (place == null) {
            objections.add(Objection.to("region", "organisation.no-such-region", region));
        } else if (!taken.contains(place)) {
            objections.add(Objection.to("region", "targets.region-not-taken", place.name(), draft.takerName()));
        } else if (targets.in(draft, Jurisdiction.everything()).stream()
                .anyMatch(other -> isFor(other, indicator, region))) {
            objections.add(Objection.to("indicator", "targets.promised-twice", place.name()));
        }
        if (value.signum() <= 0 || value.scale() > 4 || value.precision() > 15) {
            objections.add(Objection.to("value", "targets.value"));
        } else if (indicators
                .find(indicator, end)
                .filter(of -> !of.canReach(value))
                .isPresent()) {
            objections.add(Objection.to("value", "targets.value-whole"));
        }
        refuseIfAny(objections);
        Target target = targets.add(draft, null, indicator, region, value);
        audit.record(actor, "target.promised", target.ref(), number + " " + indicator + " " + value.toPlainString());
        return target;
    }

    /** Takes a target and its parts out of a draft. */
    @Transactional
    public void withdraw(Actor actor, String number, long target) {
        Letter draft = held(actor, number, State.DRAFT);
        Target withdrawn = inDraft(draft, target);
        targets.remove(withdrawn);
        audit.record(actor, "target.withdrawn", withdrawn.ref(), number);
    }

    /** Splits a target of a draft among the regions directly below its own; replaces an earlier split. */
    @Transactional
    public List<Target> split(Actor actor, String number, long target, List<Share> shares) {
        Letter draft = held(actor, number, State.DRAFT);
        Target whole = inDraft(draft, target);
        var refused = new ArrayList<Objection>();
        var parts = new ArrayList<SplitRule.Part>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            Region region = regions.find(share.region()).orElse(null);
            if (region == null) {
                refused.add(Objection.to("parts[" + i + "].region", "organisation.no-such-region", share.region()));
            } else {
                parts.add(new SplitRule.Part(region, share.value()));
            }
        }
        targets.in(draft, Jurisdiction.everything()).stream()
                .filter(other -> other.parent() == null || other.parent() != whole.id())
                .filter(other -> shares.stream()
                        .anyMatch(share -> isFor(other, whole.indicator().code(), share.region())))
                .forEach(other -> refused.add(Objection.to("parts", "targets.promised-twice", other.regionName())));
        refuseIfAny(refused);
        refuseIfAny(SplitRule.objections(whole.indicator(), regions.get(whole.region()), whole.value(), parts));
        targets.removePartsOf(whole);
        List<Target> split = parts.stream()
                .map(part -> targets.add(
                        draft,
                        whole.id(),
                        whole.indicator().code(),
                        part.region().code(),
                        part.value()))
                .toList();
        audit.record(actor, "target.split", whole.ref(), number + " into " + split.size());
        return split;
    }

    /** Signs the draft for the giving unit; only its principal leader may. */
    @Transactional
    public Letter sign(Actor actor, String number) {
        Letter draft = held(actor, number, State.DRAFT);
        List<Target> promised = targets.in(draft, Jurisdiction.everything());
        var objections = new ArrayList<Objection>();
        if (promised.isEmpty()) {
            objections.add(Objection.to("items", "targets.letter.empty"));
        }
        for (Target whole : promised) {
            List<SplitRule.Part> parts = promised.stream()
                    .filter(part -> part.parent() != null && part.parent() == whole.id())
                    .map(part -> new SplitRule.Part(regions.get(part.region()), part.value()))
                    .toList();
            if (!parts.isEmpty()) {
                objections.addAll(
                        SplitRule.objections(whole.indicator(), regions.get(whole.region()), whole.value(), parts));
            }
        }
        refuseIfAny(objections);
        return letters.sign(actor, draft);
    }

    /** Makes a signed letter known. */
    @Transactional
    public Letter publish(Actor actor, String number) {
        return letters.publish(actor, held(actor, number, State.SIGNED));
    }

    /** Begins the next version of a published letter, as a draft to be changed and signed again. */
    @Transactional
    public Letter revise(Actor actor, String number, @Nullable String reason) {
        Letter published = held(actor, number, State.PUBLISHED);
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Problem.objections(
                    "targets.letter-refused", List.of(Objection.to("reason", "targets.letter.reason")));
        }
        return letters.beginNext(actor, published, reason.strip());
    }

    /** The letter, held for a change by the side that gives it; those to whom it is addressed read it only. */
    private Letter held(Actor actor, String number, State state) {
        Letter letter = letters.held(number, state, jurisdictions.of(actor));
        if (!mayGive(actor, letter)) {
            throw Problem.forbidden("targets.not-your-letter", letter.giverName());
        }
        return letter;
    }

    boolean mayGive(Actor actor, Letter letter) {
        return mayGive(actor, units.get(letter.giver()));
    }

    /** Letters from above the city are registered by the city; all others are the giving side's own. */
    private boolean mayGive(Actor actor, Unit giver) {
        Region seat = regions.get(giver.region());
        return seat.level() == Region.Level.PROVINCE || jurisdictions.of(actor).covers(seat);
    }

    private Target inDraft(Letter draft, long id) {
        return targets.in(draft, Jurisdiction.everything()).stream()
                .filter(target -> target.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("targets.no-such-target", String.valueOf(id)));
    }

    private static boolean isFor(Target target, String indicator, String region) {
        return target.indicator().code().equals(indicator) && target.region().equals(region);
    }

    private static void refuseIfAny(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("targets.letter-refused", objections);
        }
    }
}
