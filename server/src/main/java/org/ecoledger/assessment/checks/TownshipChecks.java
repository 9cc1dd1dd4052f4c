package org.ecoledger.assessment.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.checks.TownshipCheck.Four;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.organisation.WorkingCalendar;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks in the field: who is to do them, and their completion. Nobody checks the own county (P8). */
@Service
public class TownshipChecks {
    private static final int LONGEST_WORDS = 2000;

    private final TownshipCheckRows rows;
    private final CheckFindingRows findings;
    private final CheckPlans plans;
    private final CheckRules rules;
    private final CheckViewers viewers;
    private final Posts posts;
    private final Units units;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    TownshipChecks(
            TownshipCheckRows rows,
            CheckFindingRows findings,
            CheckPlans plans,
            CheckRules rules,
            CheckViewers viewers,
            Posts posts,
            Units units,
            Regions regions,
            WorkingCalendar calendar,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.plans = plans;
        this.rules = rules;
        this.viewers = viewers;
        this.posts = posts;
        this.units = units;
        this.regions = regions;
        this.calendar = calendar;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who is to check and until when.
     *
     * @param account the person; null where anybody of the unit may
     * @param unit needed where no person is named
     * @param due null for the period's last day
     */
    public record Assignment(
            @Nullable Long account,
            @Nullable String unit,
            @Nullable LocalDate due) {}

    static String subject(long check) {
        return "check:" + check;
    }

    /** @throws Problem 404 for those who may not know of it */
    public TownshipCheck get(Actor actor, long id) {
        return get(id, viewers.of(actor));
    }

    /** All checks of a plan that the person may know of. */
    public List<TownshipCheck> ofPlan(Actor actor, long plan) {
        return rows.ofPlan(plan, viewers.of(actor));
    }

    /** What the person is to check, and has checked. */
    public List<TownshipCheck> ofChecker(Actor actor) {
        return rows.ofChecker(viewers.of(actor));
    }

    /** Gives checks of a plan to a person or a unit; all of them or none. */
    @Transactional
    public void assign(Actor actor, List<Long> ids, Assignment to) {
        CheckViewer viewer = viewers.office(actor);
        var objections = new ArrayList<Objection>();
        Unit unit = unitOf(to);
        if (unit == null) {
            objections.add(Objection.to(to.account() == null ? "unit" : "account", "assessment.check.no-checker"));
        }
        if (ids.isEmpty()) {
            objections.add(Objection.to("checks", "assessment.check.nothing-chosen"));
        }
        List<TownshipCheck> chosen = ids.stream()
                .distinct()
                .sorted()
                .map(id -> rows.lock(id, viewer).orElseThrow(() -> Problem.notFound("assessment.check.no-such-check")))
                .toList();
        for (TownshipCheck check : chosen) {
            objections.addAll(objections(check, unit, to.due()));
        }
        if (unit == null || !objections.isEmpty()) {
            throw Problem.objections("assessment.check.assign-refused", objections);
        }
        for (TownshipCheck check : chosen) {
            LocalDate due = to.due() == null ? period(check).to() : to.due();
            rows.assign(check.id(), to.account(), unit.code(), due);
            audit.record(
                    actor,
                    "check.assigned",
                    subject(check.id()),
                    unit.code() + (to.account() == null ? "" : " account " + to.account()) + " due " + due);
            tellChecker(check, to.account(), due);
        }
    }

    private @Nullable Unit unitOf(Assignment to) {
        if (to.account() != null) {
            return posts.of(to.account()).map(post -> post.unit()).orElse(null);
        }
        return to.unit() == null ? null : units.find(to.unit()).orElse(null);
    }

    private List<Objection> objections(TownshipCheck check, @Nullable Unit unit, @Nullable LocalDate due) {
        var objections = new ArrayList<Objection>();
        if (check.isDone() || !isPlanned(check)) {
            objections.add(Objection.to("checks", "assessment.check.not-open", check.townshipName()));
        }
        if (unit != null && isOwn(unit, check.path())) {
            objections.add(
                    Objection.to("unit", "assessment.check.own-jurisdiction", unit.name(), check.townshipName()));
        }
        AssessmentPeriod period = period(check);
        if (due != null && (due.isBefore(CityTime.today(clock)) || due.isAfter(period.to()))) {
            objections.add(Objection.to("due", "assessment.check.due", CityTime.today(clock), period.to()));
        }
        return objections;
    }

    /** Whether the unit lies in the same county: its own marks would be at stake. */
    public boolean isOwn(Unit unit, String path) {
        Region region = regions.get(unit.region());
        if (region.level() == Region.Level.CITY || region.level() == Region.Level.PROVINCE) {
            return false;
        }
        return county(unit.regionPath()).equals(county(path));
    }

    /** City and county of a path. */
    private String county(String path) {
        return regions.counties().stream()
                .map(Region::path)
                .filter(path::startsWith)
                .findFirst()
                .orElse(path);
    }

    /**
     * Ends a check: its findings are told to the township, which may object to each from then on.
     *
     * @param on day of the check; null for today
     */
    @Transactional
    public TownshipCheck complete(Actor actor, long id, @Nullable LocalDate on, Four words) {
        CheckViewer viewer = viewers.of(actor);
        TownshipCheck check = mine(id, viewer);
        LocalDate today = CityTime.today(clock);
        LocalDate day = on == null ? today : on;
        var objections = new ArrayList<Objection>();
        AssessmentPeriod period = period(check);
        if (day.isAfter(today) || day.isBefore(period.from()) || day.isAfter(period.to())) {
            objections.add(Objection.to("day", "assessment.check.day", period.from(), period.to()));
        }
        tooLong(objections, "measures", words.measures());
        tooLong(objections, "progress", words.progress());
        tooLong(objections, "quality", words.quality());
        tooLong(objections, "effect", words.effect());
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.check.refused", objections);
        }
        rows.complete(actor, id, day, words);
        findings.objectUntil(id, calendar.plusWorkingDays(today, check.objectionDays()));
        audit.record(
                actor,
                "check.completed",
                subject(id),
                check.township() + " " + check.kind().code() + " " + day);
        tellTownship(check);
        return get(id, viewer);
    }

    /** The check, locked, which this person may do now. */
    TownshipCheck mine(long id, CheckViewer viewer) {
        TownshipCheck check =
                rows.lock(id, viewer).orElseThrow(() -> Problem.notFound("assessment.check.no-such-check"));
        if (!viewer.mayDo(check)) {
            throw Problem.forbidden("assessment.check.not-yours");
        }
        if (check.isDone()) {
            throw Problem.conflict("assessment.check.done-already", check.townshipName());
        }
        if (!isPlanned(check)) {
            throw Problem.conflict("assessment.check.plan-annulled");
        }
        return check;
    }

    private boolean isPlanned(TownshipCheck check) {
        return check.plan() != null && plans.get(check.plan()).isInForce();
    }

    private AssessmentPeriod period(TownshipCheck check) {
        return rules.period(check.period());
    }

    private TownshipCheck get(long id, CheckViewer viewer) {
        return rows.find(id, viewer).orElseThrow(() -> Problem.notFound("assessment.check.no-such-check"));
    }

    private static void tooLong(List<Objection> objections, String field, String text) {
        if (text.length() > LONGEST_WORDS) {
            objections.add(Objection.to(field, "assessment.check.words-too-long", LONGEST_WORDS));
        }
    }

    private void tellChecker(TownshipCheck check, @Nullable Long account, LocalDate due) {
        if (account != null) {
            notices.tell(new Notice(
                    "check-assigned:" + check.id() + ":" + account,
                    account,
                    "assessment.check.assigned-notice",
                    List.of(check.townshipName(), check.kind().chinese(), due.toString()),
                    "/checks/" + check.id(),
                    false));
        }
    }

    private void tellTownship(TownshipCheck check) {
        for (Unit unit : units.of(check.township(), Unit.Kind.TOWNSHIP)) {
            posts.in(unit.code(), Role.HANDLER)
                    .forEach(post -> notices.tell(new Notice(
                            "check-done:" + check.id(),
                            post.account(),
                            "assessment.check.done-notice",
                            List.of(
                                    check.townshipName(),
                                    check.kind().chinese(),
                                    String.valueOf(check.objectionDays())),
                            "/checks/findings?township=" + check.township(),
                            false)));
        }
    }
}
