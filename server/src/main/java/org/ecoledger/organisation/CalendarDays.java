package org.ecoledger.organisation;

import java.time.LocalDate;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days on which the {@link WorkingCalendar} differs from the week: public holidays and make-up days. */
@Repository
public class CalendarDays {
    private final JdbcClient db;
    private final Audit audit;

    CalendarDays(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * @param name holiday or make-up day as the notice calls it
     * @param source the notice
     */
    @Transactional
    public void put(Actor actor, LocalDate day, boolean working, String name, String source) {
        db.sql("""
                        insert into organisation.calendar_days (day, working, name, source) values (?, ?, ?, ?)
                        on conflict (day) do update
                        set working = excluded.working, name = excluded.name, source = excluded.source
                        """).params(day, working, name, source).update();
        audit.record(actor, "calendar.put", "day:" + day, (working ? "working " : "holiday ") + name);
    }
}
