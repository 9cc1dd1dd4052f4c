package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Periods;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws closed matters for a look-back (inventory C8), shows beforehand from how many, and draws again for whoever doubts it.
 * What was closed less than the quiet period ago cannot be drawn.
 */
@Component
class Draws {
    private static final int LONGEST_SEED = 200;
    private static final int LONGEST_REASON = 500;
    private static final int SEED_BYTES = 6;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final LookbackRows rows;
    private final LookbackItems items;
    private final Populations populations;
    private final Periods periods;
    private final MatterTypes types;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(
            LookbackRows rows,
            LookbackItems items,
            Populations populations,
            Periods periods,
            MatterTypes types,
            Regions regions,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.populations = populations;
        this.periods = periods;
        this.types = types;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** From what would be drawn today. */
    record Preview(Population population, LocalDate restedOn, int quietDays) {}

    /**
     * Whether a draw can be repeated.
     *
     * @param identical the same numbers and seed give the same draw, and the numbers have the stored hash
     * @param drawn numbers that come out now
     * @param came numbers that the same criteria choose today and did not then
     * @param gone numbers that they chose then and do not today
     */
    record Verification(
            boolean identical,
            String populationHash,
            List<String> drawn,
            String hashToday,
            List<String> came,
            List<String> gone) {}

    /** A seed for those who bring none: the day and a random number. */
    String newSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return CityTime.today(clock) + "-" + HexFormat.of().formatHex(bytes);
    }

    Preview preview(Actor actor, Criteria criteria) {
        List<Objection> objections = objectionsTo(actor, criteria);
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.draw-refused", objections);
        }
        int quiet = periods.days(Periods.QUIET);
        LocalDate restedOn = CityTime.today(clock).minusDays(quiet);
        return new Preview(populations.of(criteria, restedOn), restedOn, quiet);
    }

    @Transactional
    public Lookback draw(Actor actor, Criteria criteria, @Nullable String seed) {
        var objections = new ArrayList<Objection>(objectionsTo(actor, criteria));
        objections.addAll(objectionsToSize(criteria));
        if (seed == null || seed.isBlank() || seed.length() > LONGEST_SEED) {
            objections.add(Objection.to("seed", "matters.seed-wanted", LONGEST_SEED));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.draw-refused", objections);
        }
        Preview preview = preview(actor, criteria);
        String drawnBy = Objects.requireNonNull(seed).strip();
        List<Population.Drawn> drawn = preview.population().draw(criteria, drawnBy);
        if (drawn.isEmpty()) {
            throw Problem.objections(
                    "matters.draw-refused",
                    List.of(Objection.to("from", "matters.nothing-to-draw", preview.restedOn())));
        }
        long id = rows.add(
                actor,
                criteria,
                preview.restedOn(),
                preview.quietDays(),
                drawnBy,
                preview.population(),
                clock.instant());
        items.add(id, drawn);
        Lookback lookback = rows.find(id, Jurisdiction.everything()).orElseThrow();
        audit.record(
                actor,
                "lookback.drawn",
                lookback.subject(),
                "seed %s, %d of %d, population %s"
                        .formatted(
                                drawnBy,
                                drawn.size(),
                                preview.population().members().size(),
                                lookback.populationHash()));
        return lookback;
    }

    @Transactional
    public Verification verify(Actor actor, Lookback lookback) {
        Population then = populations.of(lookback.population());
        List<String> drawn = then.draw(lookback.criteria(), lookback.seed()).stream()
                .map(one -> one.member().number())
                .toList();
        List<String> stored = items.of(lookback.id(), Jurisdiction.everything()).stream()
                .map(Item::matter)
                .toList();
        Population today = populations.of(lookback.criteria(), lookback.restedOn());
        boolean identical = drawn.equals(stored) && then.hash().equals(lookback.populationHash());
        audit.record(actor, "lookback.verified", lookback.subject(), identical ? "identical" : "different");
        return new Verification(
                identical,
                then.hash(),
                drawn,
                today.hash(),
                without(today.numbers(), lookback.population()),
                without(lookback.population(), today.numbers()));
    }

    @Transactional
    public void annul(Actor actor, Lookback lookback, @Nullable String reason) {
        if (lookback.isAnnulled()) {
            throw Problem.conflict("matters.draw-annulled", lookback.id());
        }
        String why = reasonOf(reason);
        rows.annul(actor, lookback.id(), why, clock.instant());
        audit.record(actor, "lookback.annulled", lookback.subject(), why);
    }

    static String reasonOf(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.objections(
                    "matters.annulment-refused",
                    List.of(Objection.to("reason", "matters.annulment-reason-wanted", LONGEST_REASON)));
        }
        return reason.strip();
    }

    private List<Objection> objectionsTo(Actor actor, Criteria criteria) {
        var objections = new ArrayList<Objection>();
        if (regions.find(criteria.region())
                .filter(jurisdictions.of(actor)::covers)
                .isEmpty()) {
            objections.add(Objection.to("region", "organisation.no-such-region", criteria.region()));
        }
        if (criteria.from().isAfter(criteria.to())) {
            objections.add(Objection.to("from", "matters.period-backwards", criteria.from(), criteria.to()));
        }
        if (criteria.track() != null && types.find("track", criteria.track()).isEmpty()) {
            objections.add(Objection.to("track", "matters.no-such-track", criteria.track()));
        }
        if (criteria.kind() != null && types.find("kind", criteria.kind()).isEmpty()) {
            objections.add(Objection.to("kind", "matters.kind-wanted"));
        }
        return objections;
    }

    private static List<Objection> objectionsToSize(Criteria criteria) {
        Integer size = criteria.size();
        BigDecimal share = criteria.share();
        if ((size == null) == (share == null)) {
            return List.of(Objection.to("size", "matters.draw-size-wanted"));
        }
        if (size != null && size < 1) {
            return List.of(Objection.to("size", "matters.draw-size-wanted"));
        }
        return share != null && (share.signum() <= 0 || share.compareTo(WHOLE) > 0 || share.scale() > 2)
                ? List.of(Objection.to("share", "matters.draw-share-wanted"))
                : List.of();
    }

    private static List<String> without(List<String> numbers, List<String> others) {
        var known = new HashSet<>(others);
        return numbers.stream().filter(number -> !known.contains(number)).toList();
    }
}
