package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.CardBoard.Held;
import org.ecoledger.assessment.consequences.CardBoard.Laggard;
import org.ecoledger.assessment.consequences.ConsequenceViews.File;
import org.ecoledger.assessment.consequences.ConsequenceViews.Line;
import org.ecoledger.assessment.consequences.ConsequenceViews.Named;
import org.ecoledger.assessment.consequences.HandProposals.NewProposal;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** C13, C14: what is proposed, decided and appealed against. */
@RestController
@RequestMapping("/api/v1/consequences")
class ConsequenceController {
    private final ConsequenceDesk desk;
    private final HandProposals proposals;
    private final ConsequenceViews views;
    private final ConsequenceKinds kinds;
    private final FileProcedure procedures;
    private final CardBoard cards;
    private final AssessedUnits units;
    private final Powers powers;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ConsequenceController(
            ConsequenceDesk desk,
            HandProposals proposals,
            ConsequenceViews views,
            ConsequenceKinds kinds,
            FileProcedure procedures,
            CardBoard cards,
            AssessedUnits units,
            Powers powers,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.views = views;
        this.kinds = kinds;
        this.procedures = procedures;
        this.cards = cards;
        this.units = units;
        this.powers = powers;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Listed(List<Line> rows, List<Named> kinds, List<Named> states, boolean mayPropose, Instant asOf) {}

    /** @param suggested it goes to discipline bodies, so that a form of dereliction is named */
    record KindChoice(String code, String name, String basis, String power, boolean suggested) {}

    record Options(List<KindChoice> kinds, List<Named> units, List<Named> neglect) {}

    record Board(List<Held> cards, List<Laggard> laggards, Instant asOf) {}

    record Given(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String sentence,
            @Nullable String neglect,
            @Nullable String matter,
            @Nullable String after,
            @Nullable List<UUID> documents) {}

    record Step(
            @Nullable String note,
            @Nullable String competent,
            @Nullable List<UUID> documents,
            int revision,
            @Nullable Boolean recount) {

        StepInput input() {
            return new StepInput(
                    orEmpty(note),
                    orEmpty(competent),
                    documents == null ? List.of() : documents,
                    revision,
                    Boolean.TRUE.equals(recount));
        }
    }

    @GetMapping
    Listed all(Actor actor, Locale locale) {
        List<Line> rows = desk.seenBy(actor).stream()
                .map(file -> views.line(file, locale))
                .toList();
        Procedure procedure = procedures.current(Consequence.TRACK);
        return new Listed(
                rows,
                kinds.all().stream()
                        .map(kind -> new Named(kind.code(), kind.in(locale)))
                        .distinct()
                        .toList(),
                procedure.states().stream()
                        .map(state -> new Named(state, procedure.stateName(state, locale)))
                        .toList(),
                powers.reader(actor).oversees(),
                clock.instant());
    }

    /** What may be proposed by hand, and about whom. */
    @GetMapping("/options")
    Options options(Actor actor, Locale locale) {
        Procedure procedure = procedures.current(Consequence.TRACK);
        Set<String> own = powers.unitOf(actor).map(unit -> Set.of(unit.code())).orElse(Set.of());
        Stream<Unit> below = powers.reader(actor).oversees() ? units.all().stream() : Stream.empty();
        return new Options(
                kinds.inForceOn(CityTime.today(clock)).stream()
                        .filter(kind -> !HandProposals.onScores(kind.code()))
                        .map(kind -> new KindChoice(
                                kind.code(),
                                kind.in(locale),
                                kind.basis(),
                                PowerWords.of(kind, procedure, locale),
                                HandProposals.namesNeglect(kind)))
                        .toList(),
                below.filter(unit -> !own.contains(unit.code())
                                && units.subjectOf(unit)
                                        .map(units::region)
                                        .filter(jurisdictions.of(actor)::covers)
                                        .isPresent())
                        .map(unit -> new Named(unit.code(), unit.name()))
                        .toList(),
                kinds.neglect().stream()
                        .map(one -> new Named(one.code(), one.in(locale)))
                        .toList());
    }

    @GetMapping("/cards")
    Board cards(Actor actor) {
        return new Board(cards.cards(actor), cards.laggards(actor), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    File propose(@RequestBody Given given, Actor actor, Locale locale) {
        Consequence file = proposals.propose(
                actor,
                new NewProposal(
                        orEmpty(given.kind()),
                        orEmpty(given.unit()),
                        orEmpty(given.period()),
                        orEmpty(given.sentence()),
                        orEmpty(given.neglect()),
                        orEmpty(given.matter()),
                        orEmpty(given.after()),
                        given.documents() == null ? List.of() : given.documents()));
        return views.file(file, actor, locale);
    }

    @GetMapping("/{number}")
    File file(@PathVariable String number, Actor actor, Locale locale) {
        return views.file(desk.get(number, actor), actor, locale);
    }

    /** The letter that a person may begin with. */
    @GetMapping("/{number}/draft")
    Draft draft(@PathVariable String number, Actor actor) {
        return views.draft(desk.get(number, actor));
    }

    @PostMapping("/{number}/steps/{action}")
    File act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Step step,
            Actor actor,
            Locale locale) {
        return views.file(desk.act(actor, number, action, step.input()), actor, locale);
    }

    /** 按此决定重新排名. */
    @PostMapping("/{number}/recount")
    File recount(@PathVariable String number, Actor actor, Locale locale) {
        return views.file(desk.recount(actor, number), actor, locale);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
