package org.ecoledger.organisation;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days on which the {@link WorkingCalendar} differs from the week: public holidays and make-up days. */
@Repository
public class CalendarDays {
    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CalendarDays(JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /** A day of a notice, as shipped. */
    record Notice(LocalDate day, boolean working, String name, String source) {}

    /**
     * @param name holiday or make-up day as the notice calls it
     * @param source the notice
     */
    @Transactional
    public void put(Actor actor, LocalDate day, boolean working, String name, String source) {
        write(new Notice(day, working, name, source));
        audit.record(actor, "calendar.put", "day:" + day, (working ? "working " : "holiday ") + name);
    }

    /** Writes the days of a year of which nothing is known yet; one in which a city has entered any day is the city's own. */
    @Transactional
    void putYear(Actor actor, int year, List<Notice> days) {
        db.sql("select pg_advisory_xact_lock(hashtext('organisation.holidays'), ?)")
                .param(year)
                .query(row -> {});
        boolean known = db.sql("""
                        select exists (select 1 from organisation.calendar_days
                                       where day between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                        """).param("year", year).query(Boolean.class).single();
        if (known || days.isEmpty()) {
            return;
        }
        days.forEach(this::write);
        audit.record(actor, "calendar.shipped", "year:" + year, days.getFirst().source());
    }

    private void write(Notice notice) {
        boolean before = new WorkingCalendar(db).isWorkingDay(notice.day());
        db.sql("""
                        insert into organisation.calendar_days (day, working, name, source) values (?, ?, ?, ?)
                        on conflict (day) do update
                        set working = excluded.working, name = excluded.name, source = excluded.source
                        """)
                .params(notice.day(), notice.working(), notice.name(), notice.source())
                .update();
        if (before != notice.working()) {
            events.publishEvent(new CalendarChanged(notice.day(), notice.working()));
        }
    }
}
