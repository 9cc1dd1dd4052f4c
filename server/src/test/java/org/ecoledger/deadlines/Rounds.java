package org.ecoledger.deadlines;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock service's rounds at the moment of the test's story, over the clocks of one test only. */
public final class Rounds implements AutoCloseable {
    private final JdbcClient db;
    private final Reminders reminders;
    private final List<Parked> parked;

    private record Parked(long id, OffsetDateTime at) {}

    /** Other tests' clocks rest until this is closed: what is told here at a later moment is none of their business. */
    public Rounds(JdbcClient db, BeanFactory beans) {
        this.db = db;
        this.reminders = beans.getBean(Reminders.class);
        this.parked = db.sql("select id, next_rung_at from deadlines.deadlines where next_rung_at is not null")
                .query((row, _) -> new Parked(row.getLong("id"), row.getObject("next_rung_at", OffsetDateTime.class)))
                .list();
        db.sql("update deadlines.deadlines set next_rung_at = null where next_rung_at is not null")
                .update();
    }

    public void raise() {
        reminders.raiseAll();
    }

    @Override
    public void close() {
        parked.forEach(
                one -> db.sql("update deadlines.deadlines set next_rung_at = ? where id = ? and stopped_at is null")
                        .params(one.at(), one.id())
                        .update());
    }
}
