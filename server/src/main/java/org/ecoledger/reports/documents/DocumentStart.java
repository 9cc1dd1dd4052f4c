package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.reports.documents.DocumentMaker.Choice;
import org.ecoledger.reports.documents.DocumentRows.Begun;
import org.ecoledger.reports.documents.DocumentVersions.Occasion;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope.Subject;
import org.ecoledger.reports.fields.SubjectBook;
import org.ecoledger.reports.fields.SubjectSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins documents: which template, of which region and period, about which file, in the name of the own unit. */
@Service
public class DocumentStart {
    private final DocumentRows rows;
    private final DocumentVersions versions;
    private final DocumentSteps steps;
    private final DocumentProcedure procedure;
    private final DocumentMaker maker;
    private final SubjectBook subjects;
    private final Posts posts;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    DocumentStart(
            DocumentRows rows,
            DocumentVersions versions,
            DocumentSteps steps,
            DocumentProcedure procedure,
            DocumentMaker maker,
            SubjectBook subjects,
            Posts posts,
            Regions regions,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.steps = steps;
        this.procedure = procedure;
        this.maker = maker;
        this.subjects = subjects;
        this.posts = posts;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * What somebody wants to write.
     *
     * @param subject number of the file that it is about; empty where the template needs none
     * @param title empty for the one that follows from the template
     */
    public record Order(
            String template,
            String region,
            String period,
            String subject,
            String title,
            String recipients,
            String copies) {}

    boolean mayDraft(Actor actor) {
        return actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER)
                && posts.unitOf(actor)
                        .filter(unit -> unit.kind() != Unit.Kind.ENTERPRISE)
                        .isPresent();
    }

    /** Regions of which this person may write, the own one first. */
    List<Region> regionsOf(Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return regions.all().stream()
                .filter(jurisdiction::covers)
                .filter(region -> region.level() != Region.Level.VILLAGE)
                .sorted(java.util.Comparator.comparing(Region::path))
                .toList();
    }

    /** @throws Problem 403 for those who write no documents, 422 with all objections */
    @Transactional
    public Document start(Actor actor, Order order) {
        Unit unit = posts.unitOf(actor)
                .filter(_ -> mayDraft(actor))
                .orElseThrow(() -> Problem.forbidden("documents.draft.no-unit"));
        var objections = new ArrayList<Objection>();
        Choice choice = maker.choice(order.template()).orElse(null);
        Region region = regions.find(order.region())
                .filter(jurisdictions.of(actor)::covers)
                .orElse(null);
        Period period = Period.of(order.period()).orElse(null);
        if (choice == null) {
            objections.add(Objection.to("template", "documents.draft.no-template"));
        }
        if (region == null) {
            objections.add(Objection.to("region", "documents.draft.no-region"));
        }
        objections.addAll(objections(period, choice));
        if (choice != null && !choice.subject().isEmpty()) {
            objections.addAll(
                    objections(actor, unit, choice.subject(), order.subject().strip()));
        }
        if (choice == null || region == null || period == null || !objections.isEmpty()) {
            throw Problem.objections("documents.draft.refused", objections);
        }
        return begin(actor, unit, choice, region, period, order);
    }

    /** The file must be there for the drafter, and for the unit in whose name it is spoken of. */
    private List<Objection> objections(Actor actor, Unit unit, String kind, String key) {
        if (key.isEmpty()) {
            return List.of(Objection.to("subject", "documents.draft.subject-wanted"));
        }
        boolean seen = subjects.find(kind, key, jurisdictions.of(actor)).isPresent()
                && subjects.find(kind, key, jurisdictions.of(unit)).isPresent();
        return seen
                ? List.of()
                : List.of(Objection.to(
                        "subject",
                        "documents.draft.no-such-subject",
                        (Spoken) locale -> subjects.name(kind, locale),
                        key));
    }

    /** Files of this kind about which this person may write, the newest first. */
    List<SubjectSource.Choice> subjects(Actor actor, String kind, String words) {
        return subjects.matching(kind, words, jurisdictions.of(actor));
    }

    private List<Objection> objections(@Nullable Period period, @Nullable Choice choice) {
        if (period == null) {
            return List.of(Objection.to("period", "documents.draft.no-period"));
        }
        if (period.from().isAfter(today())) {
            return List.of(Objection.to("period", "documents.draft.period-not-begun", period.title()));
        }
        boolean fits =
                choice == null || choice.periods().isEmpty() || choice.periods().contains(period.kind());
        return fits ? List.of() : List.of(Objection.to("period", "documents.draft.other-period", period.title()));
    }

    private Document begin(Actor actor, Unit unit, Choice choice, Region region, Period period, Order order) {
        Subject subject = choice.subject().isEmpty()
                ? null
                : new Subject(choice.subject(), order.subject().strip());
        String title = order.title().isBlank()
                ? region.name() + period.title() + choice.title()
                : order.title().strip();
        var words = new Words(title, order.recipients().strip(), order.copies().strip(), Map.of());
        Documents.accept(words);
        Procedure current = procedure.current();
        long id = rows.add(
                actor,
                new Begun(
                        choice.code(),
                        choice.version(),
                        choice.kind(),
                        words,
                        region.code(),
                        unit.code(),
                        period,
                        subject),
                current.version(),
                current.begin());
        Document begun = rows.get(id);
        steps.opened(actor, id, current.begin());
        versions.keep(actor, id, Occasion.SAVE, words, maker.make(begun).content());
        return begun;
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    Optional<Unit> unitOf(Actor actor) {
        return posts.unitOf(actor);
    }
}
