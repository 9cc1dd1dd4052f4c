package org.ecoledger.inspection.aftermath;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.aftermath.RectificationRows.Day;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases settled for this stage go on as items of rectification: the system proposes with what the reply promised, the office
 * confirms; each milestone is kept with its proof, or moved with a reason (M12-13, M12-14).
 */
@Service
public class Rectifications {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_TITLE = 200;
    private static final String TITLE = "后续整改：";

    private final RectificationRows rows;
    private final MilestoneRows milestones;
    private final ReportedReplies replies;
    private final Cases cases;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    Rectifications(
            RectificationRows rows,
            MilestoneRows milestones,
            ReportedReplies replies,
            Cases cases,
            Matters matters,
            Jurisdictions jurisdictions,
            Posts posts,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.milestones = milestones;
        this.replies = replies;
        this.cases = cases;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case that should go on, with what its reply promised. */
    record Proposed(Case listed, Matter matter, ReportedReply reply) {}

    /** What is to be done by when. */
    public record Step(String what, @Nullable LocalDate due) {}

    List<Proposed> proposals(Actor reader, String inspection) {
        var jurisdiction = jurisdictions.of(reader);
        return rows.withoutItem(inspection, jurisdiction).stream()
                .flatMap(number -> proposal(number, reader).stream())
                .toList();
    }

    /** Numbers of the cases that are proposed to go on. */
    public List<String> proposed(Actor reader, String inspection) {
        return proposals(reader, inspection).stream()
                .map(proposed -> proposed.matter().number())
                .toList();
    }

    private Optional<Proposed> proposal(String number, Actor reader) {
        return matters.find(number, jurisdictions.of(reader))
                .flatMap(matter -> cases.find(number)
                        .flatMap(listed -> replies.of(number).map(reply -> new Proposed(listed, matter, reply))));
    }

    List<Rectification> of(Actor reader, String inspection) {
        return rows.of(inspection, jurisdictions.of(reader));
    }

    /** The item that goes on from this case, or the case from which this item goes on. */
    Optional<Rectification> find(Actor reader, String number) {
        return rows.find(number, jurisdictions.of(reader));
    }

    /**
     * The office confirms: the item's matter is opened and both know each other.
     *
     * @return number of the item
     * @throws Problem 404 where there is no such reported case; 409 when it goes on already, or is not settled for this stage only;
     *     422 with all objections
     */
    @Transactional
    public String open(Actor actor, String caseMatter, String goal, List<Step> steps) {
        if (rows.hasItem(caseMatter)) {
            throw Problem.conflict("aftermath.goes-on-already");
        }
        Proposed proposed =
                proposal(caseMatter, actor).orElseThrow(() -> Problem.notFound("aftermath.no-such-case", caseMatter));
        if (!"staged".equals(proposed.matter().handling())) {
            throw Problem.conflict("aftermath.not-staged");
        }
        refuse(objections(goal, steps));
        Matter item = matters.open(actor, wanted(proposed, goal));
        rows.add(actor, item.number(), caseMatter, goal.strip());
        List<String> promised = proposed.reply().planned().stream()
                .map(ReportedReply.Planned::what)
                .toList();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            milestones.add(
                    item.number(),
                    place + 1,
                    day(step, promised.contains(step.what().strip())));
        }
        audit.record(
                actor,
                "rectification.opened",
                item.subject(),
                "from matter:" + caseMatter + " with " + steps.size() + " milestones");
        return item.number();
    }

    private static NewMatter wanted(Proposed proposed, String goal) {
        Matter of = proposed.matter();
        String title = TITLE + of.title();
        NewMatter wanted = NewMatter.of(
                        title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                        "由督察交办件" + proposed.listed().acceptance() + "（" + of.number() + "）阶段性办结转入。整改目标：" + goal.strip()
                                + "\n已采取的措施：" + proposed.reply().handled(),
                        of.kind(),
                        of.county(),
                        of.township())
                .from("feedback", proposed.listed().acceptance(), null)
                .once("rectification-of-" + of.number());
        NewMatter placed = of.place() == null ? wanted : wanted.at(of.place());
        return of.linked() == null ? placed : placed.about(of.linked());
    }

    private static List<Objection> objections(String goal, List<Step> steps) {
        var objections = new ArrayList<Objection>();
        if (goal.isBlank() || goal.length() > LONGEST_TEXT) {
            objections.add(Objection.to("goal", "aftermath.goal-wanted", LONGEST_TEXT));
        }
        if (steps.isEmpty()) {
            objections.add(Objection.to("steps", "aftermath.milestones-wanted"));
        }
        for (int place = 0; place < steps.size(); place++) {
            stepObjections("steps." + place + ".", steps.get(place)).forEach(objections::add);
        }
        return objections;
    }

    private static List<Objection> stepObjections(String field, Step step) {
        var objections = new ArrayList<Objection>();
        if (step.what().isBlank() || step.what().length() > LONGEST_TEXT) {
            objections.add(Objection.to(field + "what", "aftermath.what-wanted", LONGEST_TEXT));
        }
        if (step.due() == null) {
            objections.add(Objection.to(field + "due", "aftermath.due-wanted"));
        }
        return objections;
    }

    /** One more milestone, by the office. */
    @Transactional
    public void add(Actor actor, String item, Step step) {
        Rectification open = openItem(actor, item);
        refuse(stepObjections("", step));
        milestones.add(open.item(), milestones.nextPlace(open.item()), day(step, false));
        audit.record(actor, "milestone.added", "matter:" + item, step.what().strip() + " " + step.due());
    }

    private static Day day(Step step, boolean promised) {
        LocalDate due = step.due();
        if (due == null) {
            throw new IllegalArgumentException("A milestone without its day: " + step.what());
        }
        return new Day(step.what().strip(), due, promised ? "reply" : "office");
    }

    /**
     * Done, with what proves it.
     *
     * @throws Problem 404, 403 for others than the owner's handlers and the office, 409 when done already, 422 with all objections
     */
    @Transactional
    public void done(Actor actor, long id, @Nullable LocalDate day, String note, List<UUID> proofs) {
        Milestone milestone = locked(actor, id);
        LocalDate today = CityTime.today(clock);
        var objections = new ArrayList<Objection>();
        if (day != null && day.isAfter(today)) {
            objections.add(Objection.to("day", "aftermath.day-is-to-come"));
        }
        if (note.isBlank() || note.length() > LONGEST_TEXT) {
            objections.add(Objection.to("note", "aftermath.note-wanted", LONGEST_TEXT));
        }
        List<EvidenceFile> files = evidence.all(proofs);
        if (files.isEmpty()) {
            objections.add(Objection.to("proofs", "aftermath.proof-wanted"));
        }
        if (files.size() != proofs.stream().distinct().count()
                || !files.stream().allMatch(file -> file.subject() == null && file.uploadedBy() == actor.account())) {
            objections.add(Objection.to("proofs", "aftermath.proof-not-yours"));
        }
        refuse(objections);
        milestones.done(actor, id, day == null ? today : day, note.strip());
        files.forEach(file -> evidence.attach(actor, file.id(), milestone.subject()));
        audit.record(actor, "milestone.done", milestone.subject(), note.strip());
    }

    /** Its day is moved by the office with a reason; the earlier day stays in the record. */
    @Transactional
    public void move(Actor actor, long id, @Nullable LocalDate due, String reason) {
        Milestone milestone = locked(actor, id);
        if (!actor.is(Role.COMMITTEE_OFFICE)) {
            throw Problem.forbidden("aftermath.office-only");
        }
        var objections = new ArrayList<Objection>();
        if (due == null || due.equals(milestone.due())) {
            objections.add(Objection.to("due", "aftermath.other-day-wanted"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            objections.add(Objection.to("reason", "aftermath.reason-wanted", LONGEST_TEXT));
        }
        refuse(objections);
        if (due != null) {
            milestones.move(actor, milestone, due, reason.strip());
            audit.record(
                    actor,
                    "milestone.moved",
                    milestone.subject(),
                    milestone.due() + " -> " + due + " " + reason.strip());
        }
    }

    private Milestone locked(Actor actor, long id) {
        Milestone milestone = milestones.lock(id).orElseThrow(() -> Problem.notFound("aftermath.no-such-milestone"));
        Rectification item = openItem(actor, milestone.item());
        if (!keeps(actor, item)) {
            throw Problem.forbidden("aftermath.not-yours");
        }
        if (milestone.doneOn() != null) {
            throw Problem.conflict("aftermath.done-already");
        }
        return milestone;
    }

    private Rectification openItem(Actor actor, String item) {
        return find(actor, item)
                .filter(found -> found.item().equals(item))
                .orElseThrow(() -> Problem.notFound("aftermath.no-such-milestone"));
    }

    /** The office, and the handlers of the unit that rectifies. */
    boolean keeps(Actor actor, Rectification item) {
        return actor.is(Role.COMMITTEE_OFFICE)
                || (actor.is(Role.HANDLER)
                        && posts.unitOf(actor)
                                .filter(unit -> unit.code().equals(item.owner()))
                                .isPresent());
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("aftermath.refused", List.copyOf(objections));
        }
    }
}
