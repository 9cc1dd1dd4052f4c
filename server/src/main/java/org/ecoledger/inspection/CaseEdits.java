package org.ecoledger.inspection;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.redaction.Redaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office changes of a case on its desk: the points to be answered, until it is dispatched, and the star. */
@Service
class CaseEdits {
    static final String WAITING = "opened";
    private static final int MOST_POINTS = 50;
    private static final int LONGEST_POINT = 2_000;

    private final Cases cases;
    private final CaseRows rows;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final InspectionDesk desk;
    private final Audit audit;

    CaseEdits(
            Cases cases,
            CaseRows rows,
            Matters matters,
            Jurisdictions jurisdictions,
            InspectionDesk desk,
            Audit audit) {
        this.cases = cases;
        this.rows = rows;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.desk = desk;
        this.audit = audit;
    }

    /** @throws Problem 404, 403; 409 after the dispatch; 422 where there is no point or one is too long */
    @Transactional
    void points(Actor actor, String number, List<String> wanted) {
        desk.admit(actor);
        Case before = seen(actor, number);
        Matter matter = matters.find(number, jurisdictions.of(actor)).orElseThrow();
        if (!matter.state().equals(WAITING)) {
            throw Problem.conflict("inspection.points-dispatched", before.acceptance());
        }
        List<String> points = wanted.stream()
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .map(point -> Redaction.seen(point, null).text())
                .toList();
        if (points.isEmpty()
                || points.size() > MOST_POINTS
                || points.stream().anyMatch(point -> point.length() > LONGEST_POINT)) {
            throw Problem.objections(
                    "inspection.points-refused",
                    List.of(Objection.to("points", "inspection.points-wanted", MOST_POINTS, LONGEST_POINT)));
        }
        rows.putPoints(number, points);
        audit.record(
                actor,
                "inspection.points-edited",
                "matter:" + number,
                "before: " + String.join(" | ", before.points()) + "; after: " + String.join(" | ", points));
    }

    @Transactional
    void star(Actor actor, String number, boolean starred) {
        desk.admit(actor);
        Case before = seen(actor, number);
        if (before.starred() != starred) {
            rows.putStar(number, starred);
            audit.record(actor, starred ? "inspection.starred" : "inspection.unstarred", "matter:" + number, "");
        }
    }

    /** The case, if the actor may see its matter. */
    Case seen(Actor actor, String number) {
        return matters.find(number, jurisdictions.of(actor))
                .flatMap(matter -> cases.find(matter.number()))
                .orElseThrow(() -> Problem.notFound("inspection.no-such-case", number));
    }
}
