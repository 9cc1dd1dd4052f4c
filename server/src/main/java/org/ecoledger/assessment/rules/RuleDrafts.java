package org.ecoledger.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Rule sets that are being written (C3): a draft may be saved with whatever speaks against it, but only one without objections is
 * issued. Every saving is kept and audited.
 */
@Component
public class RuleDrafts {
    private static final int LONGEST = 400_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_HEADING = 200;

    private final RuleDraftRows rows;
    private final RuleSets ruleSets;
    private final Audit audit;

    RuleDrafts(RuleDraftRows rows, RuleSets ruleSets, Audit audit) {
        this.rows = rows;
        this.ruleSets = ruleSets;
        this.audit = audit;
    }

    /** The rule set that a draft says, as it would be issued; empty where there is no such draft. Refuses one with objections. */
    public Optional<RuleSet> ruleSet(long draft) {
        return rows.find(draft).map(found -> {
            RuleSetFile.Read read = RuleSetFile.look(found.body());
            return read.sound().orElseThrow(() -> Problem.objections("assessment.replay-unsound", read.objections()));
        });
    }

    List<RuleDraft> all() {
        return rows.all();
    }

    RuleDraft get(long id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("assessment.rule-draft-missing"));
    }

    /** Everything that speaks against a text: in itself, among the city's rule sets, and what it leaves unsaid. */
    List<Objection> objections(RuleSetFile.Read read) {
        var objections = new ArrayList<>(read.objections());
        RuleSet rules = read.rules();
        if (rules != null) {
            if (ruleSets.find(rules.code(), rules.version()).isPresent()) {
                objections.add(Objection.to("version", "assessment.rule-set-issued", rules.code(), rules.version()));
            }
            objections.addAll(ruleSets.objections(rules));
            objections.addAll(OpenQuestions.unanswered(rules));
        }
        return List.copyOf(objections);
    }

    @Transactional
    RuleDraft begin(Actor actor, String body) {
        long id = rows.add(actor.name(), heading(acceptable(body)), body);
        audit.record(actor, "rule-draft.begun", subject(id), "edit 1");
        return get(id);
    }

    /** @param edit the saving that the person had open; refused where somebody saved since */
    @Transactional
    RuleDraft save(Actor actor, long id, int edit, String body) {
        RuleDraft draft = open(id, edit);
        rows.save(id, draft.edit() + 1, actor.name(), heading(acceptable(body)), body);
        audit.record(actor, "rule-draft.saved", subject(id), "edit " + (draft.edit() + 1));
        return get(id);
    }

    /** Issues what the draft says; refused with all objections. */
    @Transactional
    RuleSet issue(Actor actor, long id, int edit) {
        RuleDraft draft = open(id, edit);
        RuleSet issued = issue(actor, draft.body());
        rows.end(id, RuleDraft.State.ISSUED, actor.name(), null);
        audit.record(actor, "rule-draft.issued", subject(id), issued.code() + "/" + issued.version());
        return issued;
    }

    /** Issues a text that was never a draft, by the same conditions. */
    @Transactional
    RuleSet issue(Actor actor, String body) {
        RuleSetFile.Read read = RuleSetFile.look(body);
        RuleSet rules = read.rules();
        if (rules != null && ruleSets.find(rules.code(), rules.version()).isPresent()) {
            throw Problem.conflict("assessment.rule-set-issued", rules.code(), rules.version());
        }
        List<Objection> objections = objections(read);
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.rule-set-refused", objections);
        }
        return ruleSets.issue(actor, body);
    }

    @Transactional
    RuleDraft discard(Actor actor, long id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.unacceptable("assessment.rule-draft-reason");
        }
        RuleDraft draft = rows.held(id).orElseThrow(() -> Problem.notFound("assessment.rule-draft-missing"));
        refuseOver(draft);
        rows.end(id, RuleDraft.State.DISCARDED, actor.name(), reason.strip());
        audit.record(actor, "rule-draft.discarded", subject(id), reason.strip());
        return get(id);
    }

    private RuleDraft open(long id, int edit) {
        RuleDraft draft = rows.held(id).orElseThrow(() -> Problem.notFound("assessment.rule-draft-missing"));
        refuseOver(draft);
        if (draft.edit() != edit) {
            throw Problem.conflict("assessment.rule-draft-stale", draft.editedBy());
        }
        return draft;
    }

    private static void refuseOver(RuleDraft draft) {
        if (!draft.isOpen()) {
            throw Problem.conflict("assessment.rule-draft-over");
        }
    }

    private static String acceptable(@Nullable String body) {
        if (body == null || body.isBlank() || body.length() > LONGEST) {
            throw Problem.unacceptable("assessment.rule-draft-body");
        }
        return body;
    }

    private static RuleDraftRows.Heading heading(String body) {
        JsonNode tree = RuleText.of(body).tree();
        return new RuleDraftRows.Heading(text(tree, "code"), text(tree, "version"), text(tree, "title"));
    }

    private static String text(JsonNode tree, String entry) {
        String written = tree.path(entry).asString("");
        return written.substring(0, Math.min(written.length(), LONGEST_HEADING));
    }

    private static String subject(long id) {
        return "rule-draft:" + id;
    }
}
