package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.FindingSteps.Step;
import org.ecoledger.assessment.checks.TownshipCheckRows.NewRow;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.CheckForm;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.ecoledger.organisation.WorkingCalendar;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was found in the field. The same photo once more for the same township, kind and period is the same finding and changes
 * nothing, however many send it at once (X2, N57).
 */
@Service
public class CheckFindings {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_PHOTOS = 12;
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");

    private final TownshipChecks checks;
    private final TownshipCheckRows checkRows;
    private final CheckFindingRows rows;
    private final FindingSteps steps;
    private final CheckRules rules;
    private final CheckViewers viewers;
    private final Procedures procedures;
    private final EvidenceFiles evidence;
    private final Regions regions;
    private final Units units;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    CheckFindings(
            TownshipChecks checks,
            TownshipCheckRows checkRows,
            CheckFindingRows rows,
            FindingSteps steps,
            CheckRules rules,
            CheckViewers viewers,
            Procedures procedures,
            EvidenceFiles evidence,
            Regions regions,
            Units units,
            WorkingCalendar calendar,
            Audit audit,
            Clock clock) {
        this.checks = checks;
        this.checkRows = checkRows;
        this.rows = rows;
        this.steps = steps;
        this.rules = rules;
        this.viewers = viewers;
        this.procedures = procedures;
        this.evidence = evidence;
        this.regions = regions;
        this.units = units;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a finding that was sent.
     *
     * @param repeated the same photo had proved it before: nothing new happened
     */
    public record Recorded(CheckFinding finding, boolean repeated) {}

    /**
     * Records a finding in a check that the person does.
     *
     * @throws Problem 404, 403 or 409 where it is not the person's to do now; 422 with all objections
     */
    @Transactional
    public Recorded record(Actor actor, long checkId, NewFinding finding) {
        CheckViewer viewer = viewers.of(actor);
        TownshipCheck check = checks.mine(checkId, viewer);
        CheckForm form = rules.form(check.ruleSet(), check.ruleVersion());
        AssessmentPeriod period = rules.period(check.period());
        Asked asked = asked(actor, check.path(), form, period, finding, new ArrayList<>());
        rows.hold(check.township(), asked.line().code(), period.code());
        return again(check.township(), asked, period.code())
                .orElseGet(() -> write(actor, viewer, check, asked, finding, null));
    }

    /**
     * Records what was found outside any plan, such as a burning pool seen on patrol: for the office.
     *
     * @param ruleSet whose form it is; null where only one has a form
     */
    @Transactional
    public Recorded recordOutside(Actor actor, String township, @Nullable String ruleSet, NewFinding finding) {
        CheckViewer viewer = viewers.office(actor);
        var objections = new ArrayList<Objection>();
        Region place = regions.find(township)
                .filter(region -> region.level() == Region.Level.TOWNSHIP)
                .orElse(null);
        if (place == null) {
            objections.add(Objection.to("township", "assessment.check.township"));
        }
        LocalDate day = LocalDate.ofInstant(at(finding), CityTime.ZONE);
        AssessmentPeriod period = AssessmentPeriod.quarterOf(day);
        RuleSet by = rules.chosen(period, ruleSet, false);
        Asked asked = asked(actor, place == null ? "" : place.path(), CheckRules.form(by), period, finding, objections);
        rows.hold(township, asked.line().code(), period.code());
        return again(township, asked, period.code()).orElseGet(() -> {
            long id = checkRows.add(
                    actor,
                    new NewRow(
                            null,
                            period.code(),
                            by.code(),
                            by.version(),
                            township,
                            TownshipCheck.Kind.FINDING,
                            CheckRules.form(by).full(),
                            by.options().objectionDays(),
                            null,
                            day));
            TownshipCheck check = checkRows.find(id, viewer).orElseThrow();
            LocalDate until =
                    calendar.plusWorkingDays(CityTime.today(clock), by.options().objectionDays());
            return write(actor, viewer, check, asked, finding, until);
        });
    }

    /** Takes a finding back while its check is under way: a slip of the checker's. It stays readable with its reason. */
    @Transactional
    public void withdraw(Actor actor, String number, String reason) {
        CheckViewer viewer = viewers.of(actor);
        CheckFinding finding = rows.lock(number, viewer)
                .filter(one -> one.withdrawReason() == null)
                .orElseThrow(() -> Problem.notFound("assessment.check.no-such-finding", number));
        checks.mine(finding.check(), viewer);
        Words.reason(reason);
        rows.withdraw(number, reason.strip());
        audit.record(actor, "finding.withdrawn", CheckFinding.subject(number), reason.strip());
    }

    /** The finding, for those who may see it. */
    public Optional<CheckFinding> find(Actor actor, String number) {
        return rows.find(number, viewers.of(actor));
    }

    public List<CheckFinding> ofCheck(Actor actor, long check) {
        return rows.ofCheck(check, viewers.of(actor));
    }

    /** @param photos by the hash of their bytes, each once */
    private record Asked(CheckForm.Line line, Map<String, EvidenceFile> photos) {}

    private Optional<Recorded> again(String township, Asked asked, String period) {
        return rows.same(
                        township,
                        asked.line().code(),
                        period,
                        List.copyOf(asked.photos().keySet()))
                .map(finding -> new Recorded(finding, true));
    }

    private Recorded write(
            Actor actor,
            CheckViewer viewer,
            TownshipCheck check,
            Asked asked,
            NewFinding finding,
            @Nullable LocalDate objectUntil) {
        if (asked.photos().values().stream().anyMatch(photo -> photo.subject() != null)) {
            throw Problem.objections(
                    "assessment.check.refused", List.of(Objection.to("photos", "assessment.check.photo-not-yours")));
        }
        Procedure procedure = procedures.of(CheckFinding.KIND, CityTime.today(clock));
        String number = rows.add(
                actor,
                check,
                asked.line(),
                finding,
                CityTime.at(at(finding)).toOffsetDateTime(),
                procedure.version(),
                procedure.begin(),
                objectUntil);
        for (EvidenceFile photo : asked.photos().values()) {
            rows.addPhoto(number, photo);
            evidence.attach(actor, photo.id(), CheckFinding.subject(number));
        }
        steps.add(actor, viewer, number, new Step("record", "recorded", procedure.begin(), "", List.of()));
        audit.record(
                actor,
                "finding.recorded",
                CheckFinding.subject(number),
                check.township() + " " + asked.line().code() + " -"
                        + asked.line().each().toPlainString() + " "
                        + String.join(" ", asked.photos().keySet()));
        return new Recorded(rows.find(number, viewer).orElseThrow(), false);
    }

    private Asked asked(
            Actor actor,
            String path,
            CheckForm form,
            AssessmentPeriod period,
            NewFinding finding,
            List<Objection> objections) {
        CheckForm.Line line = form.lines().stream()
                .filter(one -> one.code().equals(finding.kind()))
                .findFirst()
                .orElse(null);
        List<EvidenceFile> photos = evidence.all(finding.photos());
        if (line == null) {
            objections.add(Objection.to("kind", "assessment.check.kind"));
        } else if (line.photo() != null && finding.photos().isEmpty()) {
            objections.add(Objection.to("photos", "assessment.check.photo-wanted", line.photo()));
        }
        if (photos.size() != finding.photos().stream().distinct().count()
                || !photos.stream().allMatch(photo -> mayProve(actor, photo))) {
            objections.add(Objection.to("photos", "assessment.check.photo-not-yours"));
        }
        if (finding.photos().size() > MOST_PHOTOS) {
            objections.add(Objection.to("photos", "assessment.check.photos-many", MOST_PHOTOS));
        }
        objections.addAll(whereAndWhen(period, finding));
        objections.addAll(words(finding));
        String responsible = finding.responsible();
        if (responsible != null
                && units.find(responsible)
                        .filter(unit -> path.startsWith(unit.regionPath())
                                || unit.regionPath().startsWith(path))
                        .isEmpty()) {
            objections.add(Objection.to("responsible", "assessment.check.responsible"));
        }
        if (line == null || !objections.isEmpty()) {
            throw Problem.objections("assessment.check.refused", objections);
        }
        var byHash = new LinkedHashMap<String, EvidenceFile>();
        photos.forEach(photo -> byHash.putIfAbsent(photo.sha256(), photo));
        return new Asked(line, byHash);
    }

    /** A photo of an earlier finding may come again: then it is that finding. */
    private static boolean mayProve(Actor actor, EvidenceFile photo) {
        String subject = photo.subject();
        return photo.role() == EvidenceRole.SITE
                && photo.uploadedBy() == actor.account()
                && !photo.annulled()
                && (subject == null || subject.startsWith(CheckFinding.KIND + ":"));
    }

    private List<Objection> whereAndWhen(AssessmentPeriod period, NewFinding finding) {
        var objections = new ArrayList<Objection>();
        Instant at = at(finding);
        LocalDate day = LocalDate.ofInstant(at, CityTime.ZONE);
        if (at.isAfter(clock.instant().plus(AHEAD))) {
            objections.add(Objection.to("at", "assessment.check.to-come"));
        } else if (day.isBefore(period.from()) || day.isAfter(period.to())) {
            objections.add(Objection.to("at", "assessment.check.day", period.from(), period.to()));
        }
        boolean some = finding.lon() != null || finding.lat() != null;
        boolean all = finding.lon() != null && finding.lat() != null && finding.datum() != null;
        if (some && (!all || !DATUMS.contains(String.valueOf(finding.datum())) || !isInChina(finding))) {
            objections.add(Objection.to("point", "assessment.check.point"));
        }
        return objections;
    }

    private static boolean isInChina(NewFinding finding) {
        return within(finding.lon(), 73, 136) && within(finding.lat(), 3, 54);
    }

    private static boolean within(@Nullable BigDecimal degrees, int least, int most) {
        return degrees != null
                && degrees.compareTo(BigDecimal.valueOf(least)) >= 0
                && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static List<Objection> words(NewFinding finding) {
        var objections = new ArrayList<Objection>();
        if (finding.place().isBlank() || finding.place().length() > LONGEST_PLACE) {
            objections.add(Objection.to("place", "assessment.check.place", LONGEST_PLACE));
        }
        if (finding.words().length() > LONGEST_WORDS) {
            objections.add(Objection.to("words", "assessment.check.words-too-long", LONGEST_WORDS));
        }
        return objections;
    }

    private Instant at(NewFinding finding) {
        Instant at = finding.at();
        return (at == null ? clock.instant() : at).truncatedTo(ChronoUnit.SECONDS);
    }
}
