package org.ecoledger.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.grids.Deeds;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.registry.ListField.Asked;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Story.Kind;
import org.ecoledger.registry.Story.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Routine checks (例行检查): what was found at an object, with the values its list asks for; each sets the next due day. */
@Repository
public class Checks {
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(31);

    private final JdbcClient db;
    private final JsonMapper json;
    private final Lists lists;
    private final Objects objects;
    private final ObjectRows rows;
    private final Proofs proofs;
    private final Units units;
    private final Story story;
    private final Placing placing;
    private final Deeds deeds;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    Checks(
            JdbcClient db,
            JsonMapper json,
            Lists lists,
            Objects objects,
            ObjectRows rows,
            Proofs proofs,
            Units units,
            Story story,
            Placing placing,
            Deeds deeds,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.json = json;
        this.lists = lists;
        this.objects = objects;
        this.rows = rows;
        this.proofs = proofs;
        this.units = units;
        this.story = story;
        this.placing = placing;
        this.deeds = deeds;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a check. A second call with the same key records nothing and returns the object as it is.
     *
     * @throws Problem 404 outside the jurisdiction; 409 when it is gone; 422 with all objections
     */
    @Transactional
    public RegistryObject record(Actor actor, String number, NewCheck check) {
        if (objects.find(number, jurisdictions.of(actor)).isEmpty()) {
            throw Problem.notFound("registry.not-found", number);
        }
        RegistryObject object = rows.lock(number).orElseThrow();
        if (isKnown(actor, check)) {
            return object;
        }
        if (object.state() == State.REMOVED || object.isAnnulled()) {
            throw Problem.conflict("registry.not-in-this-state", number, ObjectWords.of(object.state()));
        }
        TypedList list = lists.get(object.list());
        List<ListField> fields = lists.fields(list.code(), Asked.CHECK);
        Instant now = clock.instant();
        Instant at = check.at() == null ? now : check.at();
        var facts = FieldRules.apply(fields, check.facts(), units);
        refuse(actor, object, list, check, at, now, facts.objections());
        boolean problem = check.problem() || !broken(fields, facts.values()).isEmpty();
        add(actor, number, check, at, problem, facts.values());
        proofs.attach(actor, object, check.photos());
        rows.checked(number, at, list.nextCheck(LocalDate.ofInstant(at, CityTime.ZONE)));
        story.add(
                actor,
                number,
                new Telling(Kind.CHECKED, null, null, check.note().strip()),
                withResult(facts.values(), problem),
                check.photos());
        deeds.done(object.subject(), Deeds.Kind.CHECK, placing.cellsOf(object), at, actor);
        audit.record(actor, "object.checked", object.subject(), problem ? "problem" : "fine");
        return objects.find(number).orElseThrow();
    }

    /** The fields whose values are not as they must be. */
    static List<ListField> broken(List<ListField> fields, Map<String, String> values) {
        return fields.stream()
                .filter(field -> field.isBrokenBy(values.get(field.code())))
                .toList();
    }

    private void refuse(
            Actor actor,
            RegistryObject object,
            TypedList list,
            NewCheck check,
            Instant at,
            Instant now,
            List<Objection> toFacts) {
        List<Objection> objections = new ArrayList<>(toFacts);
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(OLDEST))) {
            objections.add(Objection.to("at", "registry.check-time", OLDEST.toDays()));
        }
        if (Notes.isBad(check.note())) {
            objections.add(Objection.to("note", "registry.words-wanted", Notes.LONGEST));
        }
        objections.addAll(proofs.objections(actor, object, list.checkProofs(), check.photos()));
        if (!objections.isEmpty()) {
            throw Problem.objections("registry.check-refused", objections);
        }
    }

    private static Map<String, String> withResult(Map<String, String> facts, boolean problem) {
        var told = new java.util.HashMap<>(facts);
        told.put("result", problem ? "problem" : "fine");
        return Map.copyOf(told);
    }

    private boolean isKnown(Actor actor, NewCheck check) {
        return check.key() != null
                && db.sql("select exists (select 1 from registry.checks where actor = ? and key = ?)")
                        .params(actor.account(), check.key())
                        .query(Boolean.class)
                        .single();
    }

    private void add(
            Actor actor, String number, NewCheck check, Instant at, boolean problem, Map<String, String> facts) {
        db.sql("""
                        insert into registry.checks (object, at, actor, problem, facts, key)
                        values (:object, :at, :actor, :problem, :facts::jsonb, :key)
                        """)
                .param("object", number)
                .param("at", CityTime.at(at).toOffsetDateTime())
                .param("actor", actor.account())
                .param("problem", problem)
                .param("facts", json.writeValueAsString(facts))
                .param("key", check.key())
                .update();
    }
}
