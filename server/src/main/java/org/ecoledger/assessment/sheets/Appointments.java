package org.ecoledger.assessment.sheets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.checks.Words;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which units give marks by a kind of sheet or enter payments: the office appoints them, each for the places in its region. */
@Repository
public class Appointments {
    /** Duty of those who enter the village money paid (X6). */
    public static final String VILLAGE_MONEY = "village-money";

    private final JdbcClient db;
    private final SheetKinds kinds;
    private final Units units;
    private final CheckViewers viewers;
    private final Audit audit;
    private final Clock clock;

    Appointments(JdbcClient db, SheetKinds kinds, Units units, CheckViewers viewers, Audit audit, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.units = units;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param duty code of a kind of sheet, or {@link #VILLAGE_MONEY} */
    public record Appointment(String duty, String unit, String unitName) {}

    /** Appoints the unit; once is enough. */
    @Transactional
    public void appoint(Actor actor, String duty, String unit) {
        viewers.office(actor);
        var objections = new ArrayList<Objection>();
        if (!duty.equals(VILLAGE_MONEY)
                && kinds.all().stream().noneMatch(kind -> kind.code().equals(duty) && !kind.self())) {
            objections.add(Objection.to("duty", "assessment.sheet.no-such-duty"));
        }
        if (units.find(unit).isEmpty()) {
            objections.add(Objection.to("unit", "assessment.sheet.no-such-unit"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.sheet.refused", objections);
        }
        int added = db.sql("""
                        insert into assessment.sheet_appointments (duty, unit, appointed_at, appointed_by)
                        values (?, ?, ?, ?) on conflict do nothing
                        """).params(duty, unit, now(), actor.name()).update();
        if (added == 1) {
            audit.record(actor, "assessor.appointed", "unit:" + unit, duty);
        }
    }

    /** Ends an appointment; the sheets that the unit gave stay. */
    @Transactional
    public void end(Actor actor, String duty, String unit, String reason) {
        viewers.office(actor);
        Words.reason(reason);
        int ended = db.sql("""
                        update assessment.sheet_appointments set ended_at = ?, ended_by = ?, end_reason = ?
                        where duty = ? and unit = ? and ended_at is null
                        """)
                .params(now(), actor.name(), reason.strip(), duty, unit)
                .update();
        if (ended == 0) {
            throw Problem.notFound("assessment.sheet.not-appointed");
        }
        audit.record(actor, "assessor.ended", "unit:" + unit, duty + " " + reason.strip());
    }

    public List<Appointment> all() {
        return db.sql("""
                        select a.duty, a.unit, u.name
                        from assessment.sheet_appointments a join organisation.pub_units u on u.code = a.unit
                        where a.ended_at is null
                        order by a.duty, u.region_path, a.unit
                        """)
                .query((row, _) -> new Appointment(row.getString("duty"), row.getString("unit"), row.getString("name")))
                .list();
    }

    public boolean isAppointed(String duty, String unit) {
        return all().stream()
                .anyMatch(one -> one.duty().equals(duty) && one.unit().equals(unit));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
