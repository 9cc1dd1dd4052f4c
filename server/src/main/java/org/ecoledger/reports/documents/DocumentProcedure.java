package org.ecoledger.reports.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with a document: a row of {@code procedures/document.csv} says so (ruling 1: the unit's head signs). */
@Component
class DocumentProcedure {
    static final int LONGEST = 2000;

    /** The review of a document that then goes to its signer, and of one that needs no signature. */
    private static final String APPROVE = "approve";

    private static final String PASS = "pass";

    private final Procedures procedures;
    private final Fields fields;
    private final Posts posts;
    private final Units units;
    private final Clock clock;

    DocumentProcedure(Procedures procedures, Fields fields, Posts posts, Units units, Clock clock) {
        this.procedures = procedures;
        this.fields = fields;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    /** A question of a step's form. */
    record Question(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String hint) {}

    Procedure current() {
        return procedures.of(Document.TRACK, CityTime.today(clock));
    }

    Procedure of(Document document) {
        return procedures.get(Document.TRACK, document.procedure());
    }

    /** The rows that this person may take, by role, unit and what he or she did before. */
    List<Row> open(Document document, Actor actor, List<DocumentStep> story) {
        Predicate<Relation> standing = standing(actor, document);
        return of(document).rowsFrom(document.state()).stream()
                .filter(row -> fits(row, document))
                .filter(row -> row.admits(actor, standing))
                .filter(row -> story.stream()
                        .noneMatch(step ->
                                step.account() == actor.account() && row.notBy().contains(step.action())))
                .toList();
    }

    /** Of both ways out of the review a document has one, by its template. */
    private static boolean fits(Row row, Document document) {
        return switch (row.action()) {
            case APPROVE -> document.signed();
            case PASS -> !document.signed();
            default -> true;
        };
    }

    private Predicate<Relation> standing(Actor actor, Document document) {
        Unit own = posts.unitOf(actor).orElse(null);
        Optional<Unit> owner = units.find(document.unit());
        return relation -> own != null && owner.isPresent() && holds(own, owner.get(), relation);
    }

    private boolean holds(Unit own, Unit owner, Relation relation) {
        boolean same = own.code().equals(owner.code());
        return switch (relation) {
            case OFFICE -> own.kind() == Kind.COMMITTEE_OFFICE;
            case OWNER, OPENER -> same;
            case OWNER_OR_ABOVE -> same || isAbove(own, owner);
            case OWNER_OR_BELOW -> same || own.regionPath().startsWith(owner.regionPath());
            case PLACE -> governs(own, owner);
            case LEAD, COOPERATING, SUPERVISING, COUNTERSIGNER, ACCEPTOR -> false;
        };
    }

    /** The government of the same region, or a unit to which the owner belongs. */
    private boolean isAbove(Unit own, Unit owner) {
        boolean government = own.kind() == Kind.GOVERNMENT
                && owner.kind() != Kind.GOVERNMENT
                && own.regionPath().equals(owner.regionPath());
        return government || ancestors(owner).contains(own.code());
    }

    private static boolean governs(Unit own, Unit owner) {
        return own.kind() == Kind.GOVERNMENT && owner.regionPath().startsWith(own.regionPath());
    }

    private Set<String> ancestors(Unit unit) {
        var found = new LinkedHashSet<String>();
        String at = unit.parent();
        while (at != null && found.add(at)) {
            at = units.find(at).map(Unit::parent).orElse(null);
        }
        return found;
    }

    /** What is missing or too long in what was given. */
    List<Objection> objections(Row row, StepWords words) {
        var found = new ArrayList<Objection>();
        for (Need need : row.needs()) {
            Field field = fields.get(need.code());
            String given = words.of(field);
            if (!need.optional() && given.isBlank()) {
                found.add(Objection.to(nameOf(field), "documents.draft.wanted", (Spoken) field::name));
            } else if (given.length() > LONGEST) {
                found.add(Objection.to(nameOf(field), "documents.draft.too-long", (Spoken) field::name, LONGEST));
            }
        }
        return found;
    }

    List<Question> questions(Row row, Locale locale) {
        return row.needs().stream()
                .map(need -> question(need, locale))
                .sorted(java.util.Comparator.comparing(Question::required).reversed())
                .toList();
    }

    private Question question(Need need, Locale locale) {
        Field field = fields.get(need.code());
        Procedure.Words hint = field.hint();
        return new Question(
                nameOf(field),
                field.name(locale),
                field.type() == Field.Type.NOTE ? "longText" : "text",
                !need.optional(),
                hint == null ? null : hint.in(locale));
    }

    private static String nameOf(Field field) {
        return field.type() == Field.Type.NOTE ? "note" : field.code();
    }
}
