package org.ecoledger.speeches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.ecoledger.speeches.Drawn.State;
import org.ecoledger.speeches.EarlierSpeeches.Compared;
import org.ecoledger.speeches.EarlierSpeeches.Difference;
import org.ecoledger.speeches.EarlierSpeeches.Known;
import org.ecoledger.speeches.EarlierSpeeches.Standing;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.SpeechProposals.Correction;
import org.ecoledger.speeches.SpeechSources.Made;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** SpeechProposals as the page shows them, in the reader's language. */
@Component
class ProposalViews {
    private final ContentJson contents;
    private final Filings filings;
    private final FilingRules rules;
    private final Sentences sentences;

    ProposalViews(ContentJson contents, Filings filings, FilingRules rules, Sentences sentences) {
        this.contents = contents;
        this.filings = filings;
        this.rules = rules;
        this.sentences = sentences;
    }

    record MarkView(Role role, int paragraph, int from, int to) {}

    record Option(String value, String label) {}

    /** What must be filled in before it can be accepted: the field, why, how to mend it, and what there is to choose from. */
    record Ask(
            String field,
            String code,
            String message,
            @Nullable String mend,
            List<Option> options) {}

    /**
     * @param changed names of the parts that are different
     * @param changes the same with both wordings
     */
    record ComparedView(
            Standing standing,
            @Nullable String speech,
            @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable Long proposal,
            @Nullable String sentence,
            @Nullable String address,
            List<String> changed,
            List<Difference> changes) {}

    record UnitName(String code, String name) {}

    record FilingView(
            Into into,
            List<String> takers,
            List<UnitName> takerNames,
            @Nullable Boolean each,
            @Nullable String measure,
            @Nullable String battle) {}

    /** @param kind task, letter or statement */
    record MadeView(
            String kind,
            @Nullable String number,
            @Nullable String item,
            @Nullable Integer line,
            String address) {}

    record CorrectionView(ObjectNode content, String by, Instant at) {}

    /**
     * @param part from 0
     * @param rule code of the rule; {@code own} for what a person marked, {@code model} for the language model
     * @param made the first of {@code allMade}
     * @param original as it was proposed; null while nobody corrected it
     * @param into the proposal with which it was merged
     */
    record ProposalView(
            long id,
            int version,
            State state,
            ContentKind kind,
            String kindName,
            int part,
            int paragraph,
            int from,
            int to,
            String sentence,
            List<MarkView> marks,
            String summary,
            String reason,
            String rule,
            int certainty,
            @Nullable ComparedView comparedWith,
            ObjectNode content,
            FilingView filing,
            List<Ask> asks,
            @Nullable MadeView made,
            List<MadeView> allMade,
            @Nullable Long into,
            @Nullable ObjectNode original,
            List<CorrectionView> corrections,
            String addedBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String note) {

        /** As the unit reads it that is to do it: what counts, not how it came about. */
        ProposalView confirmed() {
            return new ProposalView(
                    id, version, state, kind, kindName, part, paragraph, from, to, sentence, marks, summary, "", "", 0,
                    null, content, filing, List.of(), made, allMade, null, null, List.of(), "", null, decidedAt, "");
        }
    }

    /** What is needed to show the proposals of one speech. */
    record Frame(
            Speech speech,
            Book book,
            @Nullable Known before,
            Map<Long, List<Made>> made,
            Map<Long, List<Correction>> corrections) {}

    ProposalView view(Drawn drawn, Frame frame, Locale locale) {
        Speech speech = frame.speech();
        Filing filing = filings.of(frame.book(), drawn);
        Stretch stretch = drawn.stretch();
        List<MadeView> made = made(drawn, frame);
        Content content = drawn.content();
        return new ProposalView(
                drawn.id(),
                drawn.version(),
                drawn.state(),
                drawn.kind(),
                drawn.kind().in(locale),
                drawn.part(),
                stretch.paragraph(),
                stretch.from(),
                stretch.to(),
                drawn.sentence(),
                drawn.marks().stream()
                        .map(mark -> new MarkView(
                                mark.role(),
                                mark.stretch().paragraph(),
                                mark.stretch().from(),
                                mark.stretch().to()))
                        .toList(),
                ContentWords.what(content),
                reason(drawn.reason(), locale),
                drawn.reason().rule(),
                drawn.certainty(),
                frame.before() == null ? null : compared(frame.before().compare(content)),
                contents.shown(content),
                filing(filing, frame.book()),
                drawn.isOpen()
                        ? rules.apply(speech, frame.book(), drawn, filing).stream()
                                .map(objection -> ask(objection, content, frame.book(), speech, locale))
                                .toList()
                        : List.of(),
                made.isEmpty() ? null : made.getFirst(),
                made,
                drawn.into(),
                drawn.edited() == null ? null : contents.shown(drawn.proposed()),
                frame.corrections().getOrDefault(drawn.id(), List.of()).stream()
                        .map(one -> new CorrectionView(contents.shown(one.content()), one.by(), one.at()))
                        .toList(),
                drawn.addedBy(),
                drawn.isOpen() ? null : drawn.decidedBy(),
                drawn.isOpen() ? null : drawn.decidedAt(),
                drawn.note());
    }

    private static FilingView filing(Filing filing, Book book) {
        return new FilingView(
                filing.into(),
                filing.takers(),
                filing.takers().stream()
                        .map(code -> new UnitName(code, book.name(code)))
                        .toList(),
                filing.each(),
                filing.measure(),
                filing.battle());
    }

    private static List<MadeView> made(Drawn drawn, Frame frame) {
        List<Made> made = frame.made().getOrDefault(drawn.id(), List.of());
        if (made.isEmpty() && drawn.isConfirmed()) {
            return List.of(
                    new MadeView("statement", null, null, null, frame.speech().page(drawn.id())));
        }
        return made.stream()
                .map(one -> new MadeView(
                        one.kind(),
                        one.number(),
                        one.isTask() ? null : one.item(),
                        one.isTask() ? null : one.line(),
                        one.page()))
                .toList();
    }

    private static ComparedView compared(Compared compared) {
        var before = compared.before();
        if (before == null) {
            return new ComparedView(compared.standing(), null, null, null, null, null, null, List.of(), List.of());
        }
        Drawn drawn = before.drawn();
        return new ComparedView(
                compared.standing(),
                drawn.speech(),
                before.title(),
                before.heldOn(),
                drawn.id(),
                drawn.sentence(),
                Speech.page(drawn.speech(), drawn.id()),
                compared.differences().stream().map(Difference::part).toList(),
                compared.differences());
    }

    private String reason(Reason reason, Locale locale) {
        String words = String.join("”“", reason.words());
        return switch (reason.rule()) {
            case ProposalDesk.OWN -> sentences.say("speeches.rule.own", List.of(), locale);
            case "model" -> sentences.say("speeches.rule.model", List.of(words), locale);
            default ->
                sentences
                        .find("speeches-rules." + reason.rule(), List.copyOf(reason.words()), locale)
                        .orElseGet(() -> sentences.say("speeches.rule.other", List.of(reason.rule(), words), locale));
        };
    }

    private Ask ask(Objection objection, Content content, Book book, Speech speech, Locale locale) {
        return new Ask(
                objection.field(),
                objection.code(),
                sentences.say(objection.code(), objection.arguments(), locale),
                sentences
                        .find(objection.code() + ".mend", objection.arguments(), locale)
                        .orElse(null),
                options(objection, content, book, speech, locale));
    }

    private List<Option> options(Objection objection, Content content, Book book, Speech speech, Locale locale) {
        return switch (objection.code()) {
            case "speeches.unit-ambiguous" ->
                Filings.units(content).stream()
                        .filter(unit ->
                                unit.code() == null && objection.arguments().contains(unit.words()))
                        .map(NamedUnit::candidates)
                        .flatMap(List::stream)
                        .distinct()
                        .map(code -> new Option(code, book.name(code)))
                        .toList();
            case "speeches.due-ambiguous" -> choices(ContentWords.due(content));
            case "speeches.due-wanted" ->
                content instanceof Content.Target
                        ? List.of(day(LocalDate.of(speech.heldOn().getYear(), 12, 31)))
                        : List.of();
            case "speeches.each-wanted" ->
                Stream.of("true", "false")
                        .map(value -> new Option(value, sentences.say("speeches.each." + value, List.of(), locale)))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Option> choices(@Nullable Due due) {
        return due == null
                ? List.of()
                : due.choices().stream().map(ProposalViews::day).toList();
    }

    private static Option day(LocalDate date) {
        return new Option(date.toString(), date.toString());
    }
}
