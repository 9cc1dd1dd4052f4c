package org.ecoledger.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ecoledger.TestDatabase;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.CalendarChanged;
import org.ecoledger.organisation.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock service alone on a database of its own, with a clock that stands until it is set. */
final class Clockwork extends Clock implements AutoCloseable {
    private final SingleConnectionDataSource source = new SingleConnectionDataSource(TestDatabase.fresh(), true);
    final JdbcClient db = JdbcClient.create(source);
    final Deadlines deadlines;
    final Reminders reminders;
    final CalendarMoves calendar;
    final List<Object> events = new ArrayList<>();
    /** Asked before an event is noted; may refuse it. */
    Consumer<Object> listener = event -> {};

    Instant now;

    Clockwork(LimitTable table, Instant now) {
        this.now = now;
        // Nobody cuts the power here; a year of commits need not wait for the disk.
        db.sql("set synchronous_commit = off").update();
        var workingTime = new WorkingTime(new WorkingCalendar(db), table);
        var rows = new ClockRows(db, table, List.of());
        var changes = new Changes(db);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        ApplicationEventPublisher publisher = event -> {
            listener.accept(event);
            events.add(event);
        };
        deadlines = new Deadlines(db, table, workingTime, rows, changes, new Audit(db, this), this);
        calendar = new CalendarMoves(db, rows, changes, workingTime, publisher, transaction, this);
        reminders = new Reminders(db, rows, changes, workingTime, calendar, publisher, transaction, this);
    }

    void day(String day, boolean working) {
        day(LocalDate.parse(day), working);
    }

    void day(LocalDate day, boolean working) {
        db.sql("""
                        insert into organisation.calendar_days (day, working, name, source) values (?, ?, '节日', 'test')
                        on conflict (day) do update set working = excluded.working
                        """).params(day, working).update();
    }

    /** As an import does it: written and told. */
    void announce(String day, boolean working) {
        day(day, working);
        calendar.changed(new CalendarChanged(LocalDate.parse(day), working));
    }

    <T> List<T> raised(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> changes() {
        return db.sql("select change || ' ' || reason from deadlines.changes order by id")
                .query(String.class)
                .list();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return CityTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        source.destroy();
    }
}
