package org.ecoledger.matters;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.AnswerForms.Question;
import org.ecoledger.matters.AnswerWays.Way;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** M03-16, C10: one answer form per matter, from the notice to the submission. */
@RestController
@RequestMapping("/api/v1/matters/{number}/answer")
class AnswerController {
    private final Matters matters;
    private final AnswerWays ways;
    private final AnswerForms forms;
    private final Answering answering;
    private final MatterViews views;
    private final MatterActions actions;
    private final TownshipDuties duties;
    private final Jurisdictions jurisdictions;

    AnswerController(
            Matters matters,
            AnswerWays ways,
            AnswerForms forms,
            Answering answering,
            MatterViews views,
            MatterActions actions,
            TownshipDuties duties,
            Jurisdictions jurisdictions) {
        this.matters = matters;
        this.ways = ways;
        this.forms = forms;
        this.answering = answering;
        this.views = views;
        this.actions = actions;
        this.duties = duties;
        this.jurisdictions = jurisdictions;
    }

    /**
     * @param returned why it came back; null where it did not
     * @param results what may be answered now; none where others have to act
     * @param waitsFor who has to take the next step
     */
    record AnswerForm(
            String number,
            String title,
            String description,
            int version,
            @Nullable String sourceRef,
            @Nullable String duty,
            @Nullable Instant dueAt,
            boolean clockStands,
            @Nullable Long workingMinutesLeft,
            long workingDayMinutes,
            @Nullable String returned,
            List<Result> results,
            List<Question> questions,
            @Nullable String waitsFor) {}

    /** @param steps names of the steps that are in it */
    record Result(String code, String name, List<String> steps) {}

    record Answered(
            @Nullable Integer version,
            @Nullable String result,
            @Nullable String found,
            @Nullable String done,
            @Nullable List<UUID> photos,
            @Nullable Map<String, @Nullable String> fields) {}

    @GetMapping
    AnswerForm form(@PathVariable String number, Actor actor, Locale locale) {
        Matter matter = matters.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
        List<Way> open = ways.of(actor, matter);
        var line = views.lines(List.of(matter), actor, locale).getFirst();
        String duty = matter.duty();
        return new AnswerForm(
                matter.number(),
                matter.title(),
                matter.description(),
                matter.version(),
                matter.sourceRef(),
                duty == null ? null : duties.find(duty).map(TownshipDuty::name).orElse(duty),
                matter.dueAt(),
                line.clockStands(),
                line.workingMinutesLeft(),
                line.workingDayMinutes(),
                forms.returned(matter),
                open.stream().map(way -> result(way, matter, locale)).toList(),
                forms.questions(actor, matter, open, locale),
                actions.waitsFor(matter, locale));
    }

    private Result result(Way way, Matter matter, Locale locale) {
        return new Result(
                way.result().code(),
                way.result().in(locale),
                way.rows().stream()
                        .map(row -> actions.name(matter, row, locale))
                        .toList());
    }

    /** Answers with the file as it is after all steps. */
    @PostMapping
    MatterFile answer(
            @PathVariable String number,
            @RequestBody Answered given,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        if (given.version() == null) {
            throw Problem.malformed("matters.version-wanted");
        }
        var fields = new HashMap<String, String>();
        if (given.fields() != null) {
            given.fields().forEach((name, value) -> {
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        Matter after = answering.answer(
                actor,
                number,
                new Answering.Answer(
                        given.version(),
                        given.result() == null ? "" : given.result(),
                        given.found(),
                        given.done(),
                        given.photos() == null ? List.of() : given.photos(),
                        Map.copyOf(fields),
                        key));
        return views.file(after, actor, locale);
    }
}
