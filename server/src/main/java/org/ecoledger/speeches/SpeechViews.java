package org.ecoledger.speeches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Units;
import org.ecoledger.speeches.Drawn.State;
import org.ecoledger.speeches.ProposalViews.Frame;
import org.ecoledger.speeches.ProposalViews.ProposalView;
import org.ecoledger.speeches.Speech.Annulment;
import org.ecoledger.speeches.Speech.Mended;
import org.ecoledger.speeches.Speech.Part;
import org.ecoledger.works.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speeches as pages show them: whole, or only the lines of the reader's own unit. */
@Component
class SpeechViews {
    private final SpeechRights rights;
    private final SpeechProposals proposals;
    private final SpeechSources sources;
    private final EarlierSpeeches earlier;
    private final UnitClasses classes;
    private final Units units;
    private final Making making;
    private final ProposalViews views;
    private final ModelDesk models;

    SpeechViews(
            SpeechRights rights,
            SpeechProposals proposals,
            SpeechSources sources,
            EarlierSpeeches earlier,
            UnitClasses classes,
            Units units,
            Making making,
            ProposalViews views,
            ModelDesk models) {
        this.models = models;
        this.rights = rights;
        this.proposals = proposals;
        this.sources = sources;
        this.earlier = earlier;
        this.classes = classes;
        this.units = units;
        this.making = making;
        this.views = views;
    }

    /** How many proposals are in a state, and where they are listed. */
    record Count(State state, String name, long count, String address) {}

    /** @param counts of what the reader sees: all states, or the own lines only */
    record Line(
            String number,
            String title,
            String meeting,
            LocalDate heldOn,
            String unit,
            String by,
            Instant at,
            List<Count> counts,
            boolean whole,
            boolean mayConfirm,
            @Nullable Annulment annulment) {}

    record Paragraph(int index, String text) {}

    record TaskLine(String number, String title, String owner, LocalDate dueOn, String state, String address) {}

    /**
     * @param whole whether the whole text is shown; else paragraphs, parts and repairs are empty
     * @param drafted tasks of the speech that wait to be issued
     */
    record SpeechView(
            String number,
            String title,
            String meeting,
            LocalDate heldOn,
            String unit,
            String by,
            Instant at,
            String form,
            String fileName,
            String sha256,
            long size,
            boolean whole,
            List<Mended> repairs,
            List<Part> parts,
            List<Paragraph> paragraphs,
            List<ProposalView> proposals,
            List<Count> counts,
            @Nullable String model,
            boolean mayConfirm,
            List<TaskLine> drafted,
            List<TaskLine> issued,
            @Nullable Annulment annulment) {}

    /** @param unit whose lines they are */
    record LinesView(
            String number, String title, LocalDate heldOn, String unit, String unitName, List<ProposalView> lines) {}

    List<Line> lines(Actor actor, List<Speech> speeches, Locale locale) {
        var counts = proposals.counts(speeches.stream().map(Speech::number).toList());
        return speeches.stream()
                .map(speech -> line(actor, speech, counts.getOrDefault(speech.number(), Map.of()), locale))
                .toList();
    }

    private Line line(Actor actor, Speech speech, Map<State, Long> counts, Locale locale) {
        boolean whole = rights.seesWhole(actor, speech);
        return new Line(
                speech.number(),
                speech.title(),
                speech.meeting(),
                speech.heldOn(),
                speech.unitName(),
                speech.readBy(),
                speech.readAt(),
                whole
                        ? counts(speech, counts, locale)
                        : List.of(own(
                                speech,
                                proposals
                                        .linesOf(speech.number(), rights.units(actor))
                                        .size(),
                                locale)),
                whole,
                rights.mayConfirm(actor, speech),
                speech.annulment());
    }

    private static Count own(Speech speech, int lines, Locale locale) {
        return new Count(State.ACCEPTED, StateWords.of(State.ACCEPTED, locale), lines, speech.page());
    }

    private List<Count> counts(Speech speech, Locale locale) {
        var counts = proposals.counts(List.of(speech.number()));
        return counts(speech, counts.getOrDefault(speech.number(), Map.of()), locale);
    }

    private static List<Count> counts(Speech speech, Map<State, Long> counts, Locale locale) {
        return Arrays.stream(State.values())
                .map(state -> new Count(
                        state,
                        StateWords.of(state, locale),
                        counts.getOrDefault(state, 0L),
                        speech.page() + "?state=" + state))
                .toList();
    }

    /** Whole; or, for a unit that is told something in it, its own lines and nothing else of what was said. */
    SpeechView view(Actor actor, Speech speech, Locale locale) {
        boolean whole = rights.seesWhole(actor, speech);
        List<Drawn> drawn =
                whole ? proposals.of(speech.number()) : proposals.linesOf(speech.number(), rights.units(actor));
        Making.Standing standing = making.standing(actor, whole ? sources.tasksOf(speech.number()) : tasksOf(drawn));
        List<String> paragraphs = whole ? speech.paragraphs() : List.of();
        return new SpeechView(
                speech.number(),
                speech.title(),
                speech.meeting(),
                speech.heldOn(),
                speech.unitName(),
                speech.readBy(),
                speech.readAt(),
                speech.form(),
                whole ? speech.fileName() : "",
                speech.sha256(),
                speech.size(),
                whole,
                whole ? speech.repairs() : List.of(),
                whole ? speech.parts() : List.of(),
                IntStream.range(0, paragraphs.size())
                        .mapToObj(at -> new Paragraph(at, paragraphs.get(at)))
                        .toList(),
                whole ? proposals(speech, drawn, locale) : shown(speech, drawn, locale),
                whole ? counts(speech, locale) : List.of(own(speech, drawn.size(), locale)),
                whole ? models.words(speech.model(), locale) : null,
                whole && rights.mayConfirm(actor, speech),
                whole ? lines(standing.drafted()) : List.of(),
                lines(standing.issued()),
                whole ? speech.annulment() : null);
    }

    private List<String> tasksOf(List<Drawn> lines) {
        return sources.madeOf(lines.stream().map(Drawn::id).toList()).values().stream()
                .flatMap(List::stream)
                .filter(SpeechSources.Made::isTask)
                .map(SpeechSources.Made::number)
                .distinct()
                .toList();
    }

    private static List<TaskLine> lines(List<Task> tasks) {
        return tasks.stream().map(SpeechViews::task).toList();
    }

    private static TaskLine task(Task task) {
        return new TaskLine(
                task.number(),
                task.title(),
                task.ownerName(),
                task.dueOn(),
                task.state(),
                "/works/tasks/" + task.number());
    }

    ProposalView proposal(Speech speech, Drawn drawn, Locale locale) {
        return proposals(speech, List.of(drawn), locale).getFirst();
    }

    /** With all that those see who confirm. */
    List<ProposalView> proposals(Speech speech, List<Drawn> drawn, Locale locale) {
        var frame = new Frame(
                speech,
                classes.book(speech.region()),
                earlier.before(speech),
                sources.madeOf(drawn.stream().map(Drawn::id).toList()),
                proposals.corrections(speech.number()));
        return drawn.stream().map(one -> views.view(one, frame, locale)).toList();
    }

    /** Without earlier speeches and corrections, which are for those who confirm. */
    private List<ProposalView> shown(Speech speech, List<Drawn> drawn, Locale locale) {
        var frame = new Frame(
                speech,
                classes.book(speech.region()),
                null,
                sources.madeOf(drawn.stream().map(Drawn::id).toList()),
                Map.of());
        return drawn.stream()
                .map(one -> views.view(one, frame, locale))
                .map(ProposalView::confirmed)
                .toList();
    }

    /** @param unit code; empty for a reader who belongs to none */
    LinesView linesOf(Speech speech, String unit, Locale locale) {
        return new LinesView(
                speech.number(),
                speech.title(),
                speech.heldOn(),
                unit,
                unit.isEmpty() ? "" : units.get(unit).name(),
                shown(speech, proposals.linesOf(speech.number(), List.of(unit)), locale));
    }
}
