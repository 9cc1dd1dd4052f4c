package org.ecoledger.matters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.matters.Party.Part;
import org.ecoledger.matters.Party.State;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.springframework.stereotype.Component;

/** What several units must agree on: the facts, the signatures, the hands, and which file holds which. */
@Component
class AgreementRules {
    /** Events by which the unit's answer is decided. */
    private static final Set<String> SIGNED = Set.of("signed", "approved");

    private final Facts facts;

    AgreementRules(Facts facts) {
        this.facts = facts;
    }

    List<Rule> all() {
        return List.of(
                new Rule("an answer rests on checked facts", "M12-08, ruling 9", this::checkedFacts),
                new Rule(
                        "differing answers are settled or reported before the signature",
                        "C6, ruling 9",
                        this::noOpenDifference),
                new Rule("only what differs is settled", "ruling 9", this::settlesADifference),
                new Rule("all who were asked have signed too", "L19", this::countersigned),
                new Rule("a unit objects once, and in its limit", "M12-04", this::objectsOnce),
                new Rule("a file goes into an open file that stands for itself", "L13, C6", this::parentFits));
    }

    private Stream<Objection> checkedFacts(Attempt attempt) {
        if (!attempt.needs(MatterFields.FACTS)) {
            return Stream.empty();
        }
        Map<String, String> given = attempt.facts();
        Stream<Objection> wrong = given.entrySet().stream()
                .filter(fact -> facts.of(attempt.matter().kind()).stream()
                        .noneMatch(known -> known.code().equals(fact.getKey()) && known.allows(fact.getValue())))
                .flatMap(fact -> objection(
                        Facts.PREFIX + fact.getKey(), "matters.fact-unknown", fact.getKey(), fact.getValue()));
        boolean all = attempt.row().demands(MatterFields.FACTS)
                && !attempt.row().action().equals("settle");
        Stream<Objection> missing = facts.of(attempt.matter().kind()).stream()
                .filter(fact -> all && fact.required() && !given.containsKey(fact.code()))
                .flatMap(fact -> objection(fact.field(), "matters.fact-wanted", (Spoken) fact::in));
        return Stream.concat(wrong, missing);
    }

    private Stream<Objection> noOpenDifference(Attempt attempt) {
        return SIGNED.contains(attempt.row().event())
                ? attempt.replies().open().stream()
                        .flatMap(difference -> objection(
                                Facts.PREFIX + difference.fact(),
                                "matters.units-differ",
                                (Spoken) locale -> facts.name(difference.fact(), locale),
                                said(attempt, difference)))
                : Stream.empty();
    }

    private Spoken said(Attempt attempt, Replies.Difference difference) {
        return locale -> attempt.replies().replies().stream()
                .filter(reply -> reply.facts().containsKey(difference.fact()))
                .map(reply -> reply.unitName() + "“"
                        + facts.valueName(
                                difference.fact(),
                                Objects.requireNonNull(reply.facts().get(difference.fact())),
                                locale)
                        + "”")
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "，"));
    }

    private Stream<Objection> settlesADifference(Attempt attempt) {
        if (!attempt.row().sets().containsKey("difference")) {
            return Stream.empty();
        }
        if (attempt.replies().open().isEmpty()) {
            return objection(MatterFields.FACTS, "matters.nothing-differs");
        }
        return attempt.row().demands(MatterFields.FACTS) && attempt.facts().isEmpty()
                ? objection(MatterFields.FACTS, "matters.settled-fact-wanted")
                : Stream.empty();
    }

    private Stream<Objection> countersigned(Attempt attempt) {
        return SIGNED.contains(attempt.row().event())
                ? attempt.parties().stream()
                        .filter(party -> party.part() == Part.COUNTERSIGNER)
                        .filter(party -> party.state() == State.ASKED || party.state() == State.REFUSED)
                        .flatMap(party -> objection(
                                MatterFields.COUNTERSIGNERS,
                                party.state() == State.ASKED
                                        ? "matters.countersignature-open"
                                        : "matters.countersignature-refused",
                                attempt.unitName(party.unit())))
                : Stream.empty();
    }

    private Stream<Objection> objectsOnce(Attempt attempt) {
        if (!attempt.row().event().equals("objected")) {
            return Stream.empty();
        }
        String owner = attempt.matter().owner();
        boolean before = attempt.story().stream()
                .anyMatch(step -> step.action().equals("object") && Objects.equals(step.unit(), owner));
        if (before) {
            return objection(MatterFields.REASON, "matters.objected-already");
        }
        var window = attempt.clock("object");
        return window != null && window.isOverdueAt(attempt.now())
                ? objection(
                        MatterFields.REASON,
                        "matters.objection-too-late",
                        Wording.time(org.ecoledger.clock.CityTime.at(window.dueAt())))
                : Stream.empty();
    }

    private Stream<Objection> parentFits(Attempt attempt) {
        String number = attempt.input().field(MatterFields.PARENT);
        if (!attempt.needs(MatterFields.PARENT) || number == null) {
            return Stream.empty();
        }
        Matter parent = attempt.parent();
        if (parent == null) {
            return objection(MatterFields.PARENT, "matters.no-such-parent", number);
        }
        if (parent.number().equals(attempt.matter().number())) {
            return objection(MatterFields.PARENT, "matters.parent-is-itself");
        }
        if (!attempt.children().isEmpty()) {
            return objection(
                    MatterFields.PARENT,
                    "matters.holds-others",
                    attempt.children().size());
        }
        if (parent.mergedInto() != null) {
            return objection(MatterFields.PARENT, "matters.parent-is-merged", number, parent.mergedInto());
        }
        return parent.isClosed() ? objection(MatterFields.PARENT, "matters.parent-is-closed", number) : Stream.empty();
    }

    private static Stream<Objection> objection(String field, String code, Object... arguments) {
        return Stream.of(Objection.to(field, code, arguments));
    }
}
