package org.ecoledger.targets.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty lists 部门职责清单 and which unit carries which kind of department's duties. A reform that renames or merges
 * departments is a new mapping, not a new list.
 */
@Repository
public class Duties {
    private final JdbcClient db;
    private final Units units;
    private final Audit audit;
    private final Clock clock;
    private final List<Duty> all = ShippedRows.of("targets/duties.csv", Duties::duty);

    Duties(JdbcClient db, Units units, Audit audit, Clock clock) {
        this.db = db;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** A unit that carries a kind of department's duties. */
    public record Carrier(String unit, String unitName, String region, String body) {}

    /** All duties in force on this day, in the order of the list. */
    public List<Duty> on(LocalDate day) {
        return all.stream().filter(duty -> duty.holdsOn(day)).toList();
    }

    /** What this unit is to do on this day: the duties of its kind and of the departments whose work it carries. */
    public List<Duty> of(Unit unit, LocalDate day) {
        Set<String> bodies = bodiesOf(unit.code(), day);
        return on(day).stream()
                .filter(duty -> duty.unitKind() == unit.kind())
                .filter(duty -> duty.body().isEmpty() || bodies.contains(duty.body()))
                .toList();
    }

    /** Which units carry which duties on this day, by body and place. */
    public List<Carrier> carriers(LocalDate day) {
        return db.sql("""
                        select b.unit, u.name, u.region, b.body
                        from targets.unit_bodies b join organisation.pub_units u on u.code = b.unit
                        where :day >= b.since and (b.until is null or :day < b.until)
                        order by b.body, u.region_path, b.unit
                        """)
                .param("day", day)
                .query((row, _) -> new Carrier(
                        row.getString("unit"), row.getString("name"), row.getString("region"), row.getString("body")))
                .list();
    }

    /**
     * From today on this unit carries the duties of this kind of department.
     *
     * @param basis the document that says so, such as a plan of reform
     * @throws Problem 422 with all objections
     */
    @Transactional
    public void assign(Actor actor, String unit, String body, String basis) {
        LocalDate today = CityTime.today(clock);
        var objections = new ArrayList<Objection>();
        Unit carrier = units.find(unit).orElse(null);
        if (carrier == null) {
            objections.add(Objection.to("unit", "organisation.no-such-unit", unit));
        }
        if (body.isBlank()
                || on(today).stream()
                        .noneMatch(duty ->
                                duty.body().equals(body) && (carrier == null || duty.unitKind() == carrier.kind()))) {
            objections.add(Objection.to("body", "targets.duty.no-such-body", body));
        }
        if (basis.isBlank() || basis.length() > 200) {
            objections.add(Objection.to("basis", "targets.duty.basis"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("targets.duty-refused", objections);
        }
        int added = db.sql("""
                        insert into targets.unit_bodies (unit, body, since, basis)
                        select :unit, :body, :today, :basis
                        where not exists (select 1 from targets.unit_bodies
                                          where unit = :unit and body = :body and until is null)
                        on conflict (unit, body, since) do update set until = null, basis = excluded.basis
                        """)
                .param("unit", unit)
                .param("body", body)
                .param("today", today)
                .param("basis", basis.strip())
                .update();
        if (added > 0) {
            audit.record(actor, "duty.assigned", "unit:" + unit, body + " " + basis.strip());
        }
    }

    /** From today on another carries these duties; that this unit did is kept. */
    @Transactional
    public void end(Actor actor, String unit, String body) {
        int ended = db.sql("""
                        update targets.unit_bodies set until = :today
                        where unit = :unit and body = :body and until is null
                        """)
                .param("today", CityTime.today(clock))
                .param("unit", unit)
                .param("body", body)
                .update();
        if (ended == 0) {
            throw Problem.notFound("targets.duty.not-assigned", body);
        }
        audit.record(actor, "duty.ended", "unit:" + unit, body);
    }

    private Set<String> bodiesOf(String unit, LocalDate day) {
        return db.sql("""
                        select body from targets.unit_bodies
                        where unit = :unit and :day >= since and (until is null or :day < until)
                        """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> row.getString(1))
                .set();
    }

    private static Duty duty(CSVRecord row) {
        return new Duty(
                row.get("code"),
                LocalDate.parse(row.get("valid_from")),
                ShippedRows.day(row, "valid_to"),
                Unit.Kind.valueOf(row.get("unit_kind").toUpperCase(Locale.ROOT)),
                row.get("body"),
                row.get("body_name"),
                row.get("body_english"),
                row.get("duty"),
                row.get("english"),
                row.get("source"));
    }
}
