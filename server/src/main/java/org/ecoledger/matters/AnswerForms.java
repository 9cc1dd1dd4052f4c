package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.AnswerWays.Way;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of the steps of all possible answers one form, filled in with what the unit wrote before: no fact is typed twice. */
@Component
class AnswerForms {
    private static final Set<String> FINDS = Set.of("confirm", "find-nothing", "part-answer");
    private static final Set<String> DOES = Set.of("rectify");

    private final MatterActions actions;
    private final Steps steps;
    private final Posts posts;
    private final Sentences sentences;

    AnswerForms(MatterActions actions, Steps steps, Posts posts, Sentences sentences) {
        this.actions = actions;
        this.steps = steps;
        this.posts = posts;
        this.sentences = sentences;
    }

    /**
     * A question with the answers for which it is asked.
     *
     * @param results codes of the answers with which it is shown
     * @param requiredFor those with which it must be answered
     */
    record Question(FieldView field, List<String> results, List<String> requiredFor) {}

    List<Question> questions(Actor actor, Matter matter, List<Way> ways, Locale locale) {
        List<Step> story = steps.of(matter.number());
        String unit = posts.unitOf(actor).map(Unit::code).orElse("");
        var asked = new LinkedHashMap<String, Question>();
        ways.forEach(way -> way.rows().stream()
                .filter(row -> !row.needs().isEmpty())
                .forEach(row -> actions.fields(row, matter, locale).stream()
                        .filter(field -> !field.name().equals(MatterFields.FINDING))
                        .map(field -> own(field, row, matter, story, unit, locale))
                        .forEach(field -> asked.merge(field.name(), question(field, way), AnswerForms::both))));
        return asked.values().stream()
                .sorted(Comparator.comparingInt(AnswerForms::rank))
                .toList();
    }

    /** Why it came back, if it did. */
    @Nullable
    String returned(Matter matter) {
        return steps.last(matter.number())
                .filter(step -> step.action().equals("return"))
                .map(Step::note)
                .orElse(null);
    }

    private FieldView own(FieldView field, Row row, Matter matter, List<Step> story, String unit, Locale locale) {
        if (field.name().equals(MatterFields.NOTE)) {
            String name = Answering.wordsOf(row);
            String before = name.equals(Answering.DONE) ? lastWords(story, unit, DOES) : found(matter, story, unit);
            return with(field, name, sentences.say("matters.answer." + name, List.of(), locale), before);
        }
        Map<String, String> facts = factsOf(story, unit);
        String fact =
                field.name().startsWith(Facts.PREFIX) ? facts.get(field.name().substring(Facts.PREFIX.length())) : null;
        return fact == null ? field : with(field, field.name(), field.label(), fact);
    }

    /** Its own words of an earlier check, or those with which it reported the problem itself. */
    private static @Nullable String found(Matter matter, List<Step> story, String unit) {
        String before = lastWords(story, unit, FINDS);
        boolean itsOwn = !story.isEmpty() && unit.equals(story.getFirst().unit());
        return before != null || !itsOwn || matter.description().isBlank() ? before : matter.description();
    }

    private static @Nullable String lastWords(List<Step> story, String unit, Set<String> taken) {
        return story.stream()
                .filter(step -> unit.equals(step.unit()) && taken.contains(step.action()))
                .map(Step::note)
                .filter(note -> !note.isBlank())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static Map<String, String> factsOf(List<Step> story, String unit) {
        return Replies.in(story).replies().stream()
                .filter(reply -> reply.unit().equals(unit))
                .findFirst()
                .map(Replies.Reply::facts)
                .orElse(Map.of());
    }

    private static Question question(FieldView field, Way way) {
        List<String> code = List.of(way.result().code());
        return new Question(field, code, field.required() ? code : List.of());
    }

    private static Question both(Question one, Question other) {
        return new Question(
                one.field(), union(one.results(), other.results()), union(one.requiredFor(), other.requiredFor()));
    }

    private static List<String> union(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        other.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return List.copyOf(all);
    }

    /** What must be said comes first, on a phone too; then the photos that prove it, then what may be left out. */
    private static int rank(Question question) {
        boolean photos = question.field().kind().equals("photos");
        boolean wanted =
                !question.requiredFor().isEmpty() || question.field().kind().equals("choice");
        return (wanted ? 0 : 2) + (photos ? 1 : 0);
    }

    private static FieldView with(FieldView field, String name, String label, @Nullable String value) {
        return new FieldView(
                name,
                label,
                field.kind(),
                field.required(),
                field.reason(),
                field.hint(),
                field.options(),
                value,
                field.role(),
                field.max(),
                field.maxLength());
    }
}
