package org.ecoledger.works;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The story of a task or campaign as a page tells it: who did what, when, in which words, with which proof. */
@Component
class WorkStories {
    private final WorkMoves moves;
    private final WorkSteps steps;
    private final EvidenceFiles evidence;
    private final Fields fields;
    private final Sentences sentences;

    WorkStories(WorkMoves moves, WorkSteps steps, EvidenceFiles evidence, Fields fields, Sentences sentences) {
        this.moves = moves;
        this.steps = steps;
        this.evidence = evidence;
        this.fields = fields;
        this.sentences = sentences;
    }

    /** @param action of the procedure; open and clock besides */
    record Entry(
            String id,
            Instant at,
            String action,
            String what,
            @Nullable String who,
            @Nullable String unit,
            @Nullable String note,
            List<Fact> facts,
            List<Proof> proofs) {}

    record Fact(String label, String value) {}

    record Proof(
            UUID id,
            String name,
            String role,
            String mediaType,
            String sha256,
            @Nullable Instant takenAt,
            boolean annulled) {}

    /** Oldest first. */
    List<Entry> of(WorkFile file, List<Milestone> milestones, Locale locale) {
        Procedure procedure = moves.procedureOf(file);
        List<WorkStep> all = steps.of(file.subject());
        Map<UUID, EvidenceFile> files =
                evidence.all(all.stream().flatMap(step -> step.files().stream()).toList()).stream()
                        .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        return all.stream()
                .map(step -> new Entry(
                        Long.toString(step.id()),
                        step.at(),
                        step.action(),
                        what(step, procedure, locale),
                        step.actorName().isEmpty() ? null : step.actorName(),
                        step.unitName(),
                        step.note().isEmpty() ? null : step.note(),
                        facts(step, milestones, locale),
                        step.files().stream()
                                .filter(files::containsKey)
                                .map(id -> proof(files.get(id)))
                                .toList()))
                .toList();
    }

    private String what(WorkStep step, Procedure procedure, Locale locale) {
        return switch (step.action()) {
            case "open" -> say("works.story-open", List.of(), locale);
            case "clock" -> clock(step.fields(), locale);
            default -> procedure.actionName(step.action(), locale);
        };
    }

    private String clock(Map<String, String> given, Locale locale) {
        String limit = given.getOrDefault("limit", "");
        String what = say("works.limit-" + limit.substring(limit.indexOf('.') + 1), List.of(), locale);
        String measure = given.getOrDefault("measure", "");
        return measure.isEmpty()
                ? say("works.story-" + given.getOrDefault("rung", "").toLowerCase(Locale.ROOT), List.of(what), locale)
                : say("works.story-measure", List.of(what, measure), locale);
    }

    private List<Fact> facts(WorkStep step, List<Milestone> milestones, Locale locale) {
        var facts = new ArrayList<Fact>();
        step.fields().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(given -> {
            String value = given.getValue();
            switch (given.getKey()) {
                case TaskRules.PERCENT -> facts.add(new Fact(name(TaskRules.PERCENT, locale), value + "%"));
                case TaskRules.ACHIEVED, TaskRules.DUE -> facts.add(new Fact(name(given.getKey(), locale), value));
                case TaskRules.MILESTONES ->
                    facts.add(new Fact(
                            name(TaskRules.MILESTONES, locale),
                            TaskRules.parts(value).stream()
                                    .map(number -> milestone(number, milestones))
                                    .collect(Collectors.joining("、"))));
                case "plan" -> facts.add(new Fact(say("works.story-plan", List.of(), locale), "V" + value));
                case "dueAfter" ->
                    facts.add(new Fact(
                            name(TaskRules.DUE, locale), step.fields().getOrDefault("dueBefore", "") + " → " + value));
                default -> {
                    /* what only the machine needs is not told */
                }
            }
        });
        return List.copyOf(facts);
    }

    private static String milestone(String number, List<Milestone> milestones) {
        return milestones.stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .map(Milestone::name)
                .findFirst()
                .orElse(number);
    }

    private static Proof proof(@Nullable EvidenceFile file) {
        EvidenceFile found = Objects.requireNonNull(file);
        return new Proof(
                found.id(),
                found.name(),
                found.role().name(),
                found.mediaType(),
                found.sha256(),
                found.takenAt(),
                found.annulled());
    }

    private String name(String field, Locale locale) {
        return fields.get(field).name(locale);
    }

    private String say(String code, List<Object> arguments, Locale locale) {
        return sentences.say(code, arguments, locale);
    }
}
