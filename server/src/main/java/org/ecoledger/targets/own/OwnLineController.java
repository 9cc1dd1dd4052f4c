package org.ecoledger.targets.own;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Letter;
import org.ecoledger.targets.Letters;
import org.ecoledger.targets.Pace;
import org.ecoledger.targets.Paces;
import org.ecoledger.targets.Standing;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Targets;
import org.ecoledger.targets.duties.Duties;
import org.ecoledger.targets.duties.Duty;
import org.ecoledger.works.TaskQuery;
import org.ecoledger.works.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that one unit owes: its letters, unsigned ones first, its targets with their pace, its tasks of the year, its duties. */
@RestController
@RequestMapping("/api/v1/own-lines")
class OwnLineController {
    private final Letters letters;
    private final Targets targets;
    private final Paces paces;
    private final Tasks tasks;
    private final Duties duties;
    private final Units units;
    private final Posts posts;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    OwnLineController(
            Letters letters,
            Targets targets,
            Paces paces,
            Tasks tasks,
            Duties duties,
            Units units,
            Posts posts,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.letters = letters;
        this.targets = targets;
        this.paces = paces;
        this.tasks = tasks;
        this.duties = duties;
        this.units = units;
        this.posts = posts;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record OwnLines(
            String unit,
            String unitName,
            List<Letter> letters,
            List<OwnTarget> targets,
            List<OwnTask> tasks,
            List<Duty> duties,
            LocalDate day,
            Instant asOf) {}

    record OwnTarget(
            long target,
            String letter,
            String indicatorName,
            String indicatorEnglish,
            String place,
            Shown promised,
            Standing standing,
            String sentence) {}

    /** @param leads whether the unit leads it; otherwise it helps */
    record OwnTask(String number, String title, boolean leads, LocalDate dueOn, String risk, String riskName) {}

    /** @param unit of another unit that the person may see; empty for the own */
    @GetMapping
    OwnLines of(@RequestParam(defaultValue = "") String unit, Locale locale, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Unit own = unit.isEmpty()
                ? posts.unitOf(actor).orElse(null)
                : units.find(unit).orElse(null);
        if (own == null || !maySee(jurisdiction, own)) {
            throw Problem.notFound("organisation.no-such-unit", unit);
        }
        LocalDate today = CityTime.today(clock);
        boolean english = "en".equals(locale.getLanguage());
        return new OwnLines(
                own.code(),
                own.name(),
                letters.ofUnit(own.code(), jurisdiction),
                targets.owedBy(own, today, jurisdiction).stream()
                        .map(target -> owed(paces.of(target, today), english))
                        .toList(),
                tasks(own, today, jurisdiction, locale),
                duties.of(own, today),
                today,
                clock.instant());
    }

    private List<OwnTask> tasks(Unit own, LocalDate today, Jurisdiction jurisdiction, Locale locale) {
        return tasks.list(TaskQuery.ofYear(today.getYear()).ofUnit(own.code()), jurisdiction).stream()
                .map(standing -> new OwnTask(
                        standing.task().number(),
                        standing.task().title(),
                        standing.task().owner().equals(own.code()),
                        standing.task().dueOn(),
                        standing.risk().level().code(),
                        standing.risk().level().in(locale)))
                .toList();
    }

    private boolean maySee(Jurisdiction jurisdiction, Unit unit) {
        return jurisdiction.units().contains(unit.code()) || jurisdiction.covers(regions.get(unit.region()));
    }

    private static OwnTarget owed(Pace pace, boolean english) {
        Target target = pace.target();
        return new OwnTarget(
                target.id(),
                target.letter(),
                target.indicator().name(),
                target.indicator().english(),
                target.place(),
                Shown.of(target.value(), target.text(), target.indicator().unit(), target.ref()),
                pace.standing(),
                english ? pace.english() : pace.sentence());
    }
}
