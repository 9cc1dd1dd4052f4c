package org.ecoledger.assessment.checks;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.assessment.ScoresClosed;
import org.ecoledger.clock.CityTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods that have been closed at least once: from then on their marks are known to those assessed (ruling 6). */
@Repository
public class ClosedPeriods {
    private final JdbcClient db;
    private final Clock clock;

    ClosedPeriods(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean isClosed(String period) {
        return all().contains(period);
    }

    /** Codes of all closed periods. */
    public Set<String> all() {
        return db
                .sql("select period from assessment.check_closed_periods")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @EventListener
    void on(ScoresClosed closed) {
        db.sql("insert into assessment.check_closed_periods (period, closed_at) values (?, ?) on conflict do nothing")
                .params(closed.period().code(), CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
    }
}
