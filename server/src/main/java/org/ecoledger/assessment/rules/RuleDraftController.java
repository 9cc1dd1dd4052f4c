package org.ecoledger.assessment.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.rules.RuleViews.Preview;
import org.ecoledger.assessment.rules.RuleViews.RuleSetRow;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing a rule set: begin, save with objections, preview in words, issue, discard (C3). */
@RestController
@RequestMapping("/api/v1/rule-drafts")
class RuleDraftController {
    private final RuleDrafts drafts;
    private final RuleSets ruleSets;
    private final RuleViews views;
    private final CityOnly city;
    private final Clock clock;

    RuleDraftController(RuleDrafts drafts, RuleSets ruleSets, RuleViews views, CityOnly city, Clock clock) {
        this.drafts = drafts;
        this.ruleSets = ruleSets;
        this.views = views;
        this.city = city;
        this.clock = clock;
    }

    /** @param objections how many points speak against issuing it */
    record DraftRow(
            long id,
            String state,
            int edit,
            String code,
            String version,
            String title,
            int objections,
            Instant editedAt,
            String editedBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endReason) {}

    record DraftList(List<DraftRow> rows, @Nullable String next, long total, List<String> actions, Instant asOf) {}

    /** @param actions save, issue, discard, trial */
    record DraftPage(DraftRow draft, String body, Preview preview, List<String> actions) {}

    /**
     * A new draft.
     *
     * @param from {@code code@version} of a rule set to begin with
     * @param body the text to begin with, where there is no such rule set
     */
    record Beginning(@Nullable String from, @Nullable String body) {}

    record Saving(int edit, @Nullable String body) {}

    record Text(@Nullable String body) {}

    record Issuing(int edit) {}

    record Discarding(@Nullable String reason) {}

    @GetMapping
    DraftList list(Actor actor) {
        List<DraftRow> rows =
                city.covers(actor) ? drafts.all().stream().map(this::row).toList() : List.of();
        return new DraftList(
                rows,
                null,
                rows.size(),
                mayWrite(actor) && city.covers(actor) ? List.of("begin") : List.of(),
                clock.instant());
    }

    @GetMapping("/{id}")
    DraftPage open(@PathVariable long id, Locale locale, Actor actor) {
        if (!city.covers(actor)) {
            throw Problem.notFound("assessment.rule-draft-missing");
        }
        return page(drafts.get(id), locale, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftPage begin(@RequestBody Beginning form, Locale locale, Actor actor) {
        city.refuseOthers(actor);
        return page(drafts.begin(actor, form.from() == null ? given(form.body()) : copy(form.from())), locale, actor);
    }

    /** Objections, words and examples of a text, without keeping it. */
    @PostMapping("/preview")
    Preview preview(@RequestBody Text form, Locale locale, Actor actor) {
        city.refuseOthers(actor);
        RuleSetFile.Read read = RuleSetFile.look(given(form.body()));
        return views.preview(read, drafts.objections(read), locale);
    }

    @PostMapping("/{id}/save")
    DraftPage save(@PathVariable long id, @RequestBody Saving form, Locale locale, Actor actor) {
        city.refuseOthers(actor);
        return page(drafts.save(actor, id, form.edit(), given(form.body())), locale, actor);
    }

    @PostMapping("/{id}/issue")
    RuleSetRow issue(@PathVariable long id, @RequestBody Issuing form, Actor actor) {
        city.refuseOthers(actor);
        RuleSet issued = drafts.issue(actor, id, form.edit());
        return views.row(ruleSets.written(issued.code(), issued.version()).orElseThrow());
    }

    @PostMapping("/{id}/discard")
    DraftPage discard(@PathVariable long id, @RequestBody Discarding form, Locale locale, Actor actor) {
        city.refuseOthers(actor);
        return page(drafts.discard(actor, id, form.reason()), locale, actor);
    }

    private DraftPage page(RuleDraft draft, Locale locale, Actor actor) {
        RuleSetFile.Read read = RuleSetFile.look(draft.body());
        var actions = new ArrayList<String>();
        if (draft.isOpen() && mayWrite(actor)) {
            actions.add("save");
            actions.add("discard");
            if (actor.is(Role.COMMITTEE_OFFICE)) {
                actions.add("issue");
            }
        }
        if (draft.isOpen() && read.sound().isPresent()) {
            actions.add("trial");
        }
        Preview preview = views.preview(read, draft.isOpen() ? drafts.objections(read) : read.objections(), locale);
        return new DraftPage(row(draft), draft.body(), preview, List.copyOf(actions));
    }

    private DraftRow row(RuleDraft draft) {
        return new DraftRow(
                draft.id(),
                draft.state().name(),
                draft.edit(),
                draft.code(),
                draft.version(),
                draft.title(),
                draft.isOpen()
                        ? drafts.objections(RuleSetFile.look(draft.body())).size()
                        : 0,
                draft.editedAt(),
                draft.editedBy(),
                draft.endedAt(),
                draft.endedBy(),
                draft.endReason());
    }

    /** The text of an issued rule set, written out in full, under the next free version. */
    private String copy(String from) {
        String[] named = from.split("@", 2);
        RuleSet rules = ruleSets.find(named[0], named.length == 2 ? named[1] : "")
                .orElseThrow(() -> Problem.notFound("assessment.rule-set-missing"));
        return RuleSetFile.write(rules.as(nextVersion(rules)));
    }

    private String nextVersion(RuleSet rules) {
        String stem = rules.version().replaceFirst("\\.[0-9]+$", "");
        int next = 2;
        while (ruleSets.find(rules.code(), stem + "." + next).isPresent()) {
            next++;
        }
        return stem + "." + next;
    }

    private static boolean mayWrite(Actor actor) {
        return actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST);
    }

    private static String given(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw Problem.unacceptable("assessment.rule-draft-body");
        }
        return body;
    }
}
