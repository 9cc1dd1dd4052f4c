package org.ecoledger.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.TownshipDuty.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The townships' duty list as it stands today. */
@Repository
public class TownshipDuties {
    private static final String IN_FORCE = """
            select code, name, kind, basis from organisation.township_duties
            where valid_from <= :today and (valid_to is null or valid_to >= :today)
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    TownshipDuties(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<TownshipDuty> find(String code) {
        return db.sql(IN_FORCE + "and code = :code")
                .param("today", CityTime.today(clock))
                .param("code", code)
                .query(TownshipDuties::duty)
                .optional();
    }

    public List<TownshipDuty> inForce() {
        return db.sql(IN_FORCE + "order by code")
                .param("today", CityTime.today(clock))
                .query(TownshipDuties::duty)
                .list();
    }

    @Transactional
    public void publish(Actor actor, TownshipDuty duty, LocalDate validFrom) {
        db.sql("""
                        insert into organisation.township_duties (code, name, kind, basis, valid_from)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing
                        """)
                .params(duty.code(), duty.name(), duty.kind().name().toLowerCase(Locale.ROOT), duty.basis(), validFrom)
                .update();
        audit.record(actor, "township-duty.published", "duty:" + duty.code(), duty.name());
    }

    private static TownshipDuty duty(ResultSet row, int number) throws SQLException {
        return new TownshipDuty(
                row.getString("code"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("basis"));
    }
}
