package org.ecoledger.speeches;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.ProposalDesk.Wish;
import org.ecoledger.speeches.ProposalViews.ProposalView;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the confirming page does with one proposal. */
@RestController
@RequestMapping("/api/v1/speeches/{number}/proposals")
class ProposalController {
    private final ProposalDesk desk;
    private final SpeechProposals proposals;
    private final SpeechRights rights;
    private final SpeechViews views;
    private final ContentJson contents;
    private final Filings filings;
    private final UnitClasses units;

    ProposalController(
            ProposalDesk desk,
            SpeechProposals proposals,
            SpeechRights rights,
            SpeechViews views,
            ContentJson contents,
            Filings filings,
            UnitClasses units) {
        this.desk = desk;
        this.proposals = proposals;
        this.rights = rights;
        this.views = views;
        this.contents = contents;
        this.filings = filings;
        this.units = units;
    }

    /** How it shall be made; what is left out stays as it is shown. */
    record GivenFiling(
            @Nullable String into,
            @Nullable List<String> takers,
            @Nullable Boolean each,
            @Nullable String measure,
            @Nullable String battle) {}

    /** @param content with its kind under {@code type}; null to leave it */
    record Given(
            @Nullable Integer version,
            @Nullable JsonNode content,
            @Nullable GivenFiling filing) {}

    record Marked(
            @Nullable Integer paragraph,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable JsonNode content,
            @Nullable GivenFiling filing) {}

    record Turned(@Nullable Integer version, @Nullable String reason) {}

    record Joined(@Nullable Integer version, @Nullable Long into) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(@PathVariable String number, @RequestBody Marked marked, Actor actor, Locale locale) {
        JsonNode sent = marked.content();
        if (sent == null || sent.isNull()) {
            throw Problem.objections(
                    "speeches.refused", List.of(Objection.to("content", "speeches.content-unreadable")));
        }
        Content content = contents.given(sent, null);
        var stretch = new Stretch(number(marked.paragraph()), number(marked.from()), number(marked.to()));
        Speech speech = rights.whole(actor, number);
        Filing filing = marked.filing() == null
                ? null
                : filing(marked.filing(), filings.of(units.book(speech.region()), content, null, ""));
        return shown(actor, number, desk.propose(actor, number, stretch, content, filing), locale);
    }

    @PutMapping("/{id}")
    ProposalView edit(
            @PathVariable String number, @PathVariable long id, @RequestBody Given given, Actor actor, Locale locale) {
        return shown(actor, number, desk.edit(actor, number, id, wish(actor, number, id, given)), locale);
    }

    @PostMapping("/{id}/accept")
    ProposalView accept(
            @PathVariable String number, @PathVariable long id, @RequestBody Given given, Actor actor, Locale locale) {
        return shown(actor, number, desk.accept(actor, number, id, wish(actor, number, id, given)), locale);
    }

    @PostMapping("/{id}/reject")
    ProposalView reject(
            @PathVariable String number, @PathVariable long id, @RequestBody Turned given, Actor actor, Locale locale) {
        String reason = SpeechController.orEmpty(given.reason());
        return shown(actor, number, desk.reject(actor, number, id, version(given.version()), reason), locale);
    }

    @PostMapping("/{id}/merge")
    ProposalView merge(
            @PathVariable String number, @PathVariable long id, @RequestBody Joined given, Actor actor, Locale locale) {
        return shown(actor, number, desk.merge(actor, number, id, version(given.version()), given.into()), locale);
    }

    @PostMapping("/{id}/reopen")
    ProposalView reopen(
            @PathVariable String number, @PathVariable long id, @RequestBody Turned given, Actor actor, Locale locale) {
        return shown(actor, number, desk.reopen(actor, number, id, version(given.version())), locale);
    }

    private ProposalView shown(Actor actor, String number, Drawn drawn, Locale locale) {
        return views.proposal(rights.get(actor, number), drawn, locale);
    }

    private Wish wish(Actor actor, String number, long id, Given given) {
        Speech speech = rights.whole(actor, number);
        Drawn before = proposals
                .find(speech.number(), id)
                .orElseThrow(() -> Problem.notFound("speeches.no-such-proposal", String.valueOf(id)));
        JsonNode sent = given.content();
        Content content = sent == null || sent.isNull() ? null : contents.given(sent, before.kind());
        Filing filing =
                given.filing() == null ? null : filing(given.filing(), filings.of(units.book(speech.region()), before));
        return new Wish(version(given.version()), content, filing);
    }

    /** @param shown as it stands now, for what is left out */
    private static Filing filing(GivenFiling given, Filing shown) {
        return new Filing(
                given.into() == null || given.into().isBlank() ? shown.into() : into(given.into()),
                given.takers() == null
                        ? shown.takers()
                        : given.takers().stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                given.each() == null ? shown.each() : given.each(),
                given.measure() == null ? shown.measure() : given.measure(),
                given.battle() == null ? shown.battle() : given.battle());
    }

    private static Into into(String given) {
        return Arrays.stream(Into.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.objections(
                        "speeches.refused", List.of(Objection.to("filing.into", "speeches.content-unreadable"))));
    }

    private static int version(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    private static int number(@Nullable Integer given) {
        return given == null ? -1 : given;
    }
}
