package org.ecoledger.matters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What units found and answered about a matter since somebody got it, and where they differ (ruling 9), for the module that
 * writes the matter's answer: nobody types a second time what was said in a step.
 */
@Service
public class MatterFindings {
    private static final String SETTLED = "settle";

    private final MatterRows rows;
    private final Steps steps;
    private final Facts facts;
    private final Units units;

    MatterFindings(MatterRows rows, Steps steps, Facts facts, Units units) {
        this.rows = rows;
        this.steps = steps;
        this.facts = facts;
        this.units = units;
    }

    /** A checked fact with its names. */
    public record Fact(String code, String name, String value, String valueName) {}

    /**
     * What one unit said in one step.
     *
     * @param photos files given with it, annulled ones among them
     */
    public record Finding(
            String action,
            String unit,
            String unitName,
            String actor,
            Instant at,
            String note,
            List<Fact> facts,
            List<UUID> photos) {}

    /**
     * One unit's word on a fact.
     *
     * @param unit name of the unit
     */
    public record Said(String unit, String value) {}

    /**
     * A fact on which units differ.
     *
     * @param settled what the office decided; null where it did not
     * @param open neither settled nor reported as it is
     */
    public record Difference(
            String fact,
            String name,
            List<Said> said,
            @Nullable String settled,
            boolean reported,
            boolean open) {}

    /** Words, facts and photos of the steps since the hand-over, oldest first. */
    public List<Finding> of(String matter, Locale locale) {
        return Rounds.sinceHandOver(steps.of(matter)).stream()
                .filter(step -> step.unit() != null && !step.action().equals(SETTLED))
                .filter(step -> !step.note().isBlank()
                        || !step.photos().isEmpty()
                        || !Replies.factsOf(step).isEmpty())
                .map(step -> finding(step, locale))
                .toList();
    }

    /** Where the units' facts differ in this round. */
    public List<Difference> differences(String matter, Locale locale) {
        Replies replies = Replies.in(Rounds.sinceHandOver(steps.of(matter)));
        return replies.differences().stream()
                .map(difference -> new Difference(
                        difference.fact(),
                        facts.name(difference.fact(), locale),
                        said(difference.fact(), difference.values(), locale),
                        named(difference.fact(), difference.settled(), locale),
                        difference.reported(),
                        difference.isOpen()))
                .toList();
    }

    /** What was given in this field when the action was last taken. */
    public Optional<String> given(String matter, String action, String field) {
        return steps.of(matter).reversed().stream()
                .filter(step -> step.action().equals(action))
                .map(step -> step.fields().get(field))
                .findFirst();
    }

    /**
     * The matter, which nobody moves until the end of the transaction.
     *
     * @throws Problem 404 outside the jurisdiction
     */
    public Matter hold(String number, Jurisdiction jurisdiction) {
        return rows.lock(number, jurisdiction).orElseThrow(() -> Problem.notFound("matters.not-found", number));
    }

    private Finding finding(Step step, Locale locale) {
        return new Finding(
                step.action(),
                step.unit() == null ? "" : step.unit(),
                step.unitName() == null ? "" : step.unitName(),
                step.actorName(),
                step.at(),
                step.note(),
                Replies.factsOf(step).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> new Fact(
                                fact.getKey(),
                                facts.name(fact.getKey(), locale),
                                fact.getValue(),
                                facts.valueName(fact.getKey(), fact.getValue(), locale)))
                        .toList(),
                step.photos().stream().map(Step.Photo::evidence).toList());
    }

    private List<Said> said(String fact, Map<String, String> values, Locale locale) {
        return values.entrySet().stream()
                .map(value -> new Said(
                        units.find(value.getKey()).map(unit -> unit.name()).orElse(value.getKey()),
                        facts.valueName(fact, value.getValue(), locale)))
                .sorted((one, other) -> one.unit().compareTo(other.unit()))
                .toList();
    }

    private @Nullable String named(String fact, @Nullable String value, Locale locale) {
        return value == null ? null : facts.valueName(fact, value, locale);
    }
}
