package org.ecoledger.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Contract.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contracts. What a person may not see is not there. */
@Repository
class ContractRows {
    private static final String COLUMNS = """
            select c.id, c.account, a.name as holder, c.kind, c.region, r.name as region_name, r.path as region_path, c.code, c.name,
                   c.role, c.basis, c.days, c.from_day, c.until_day, c.end_reason,
                   (select max(v.day) from contracts.visits v where v.contract = c.id) as last_visit
            from contracts.contracts c
            join organisation.pub_regions r on r.code = c.region
            join access.pub_accounts a on a.id = c.account
            """;
    static final String SEEN = "(c.account = :viewer or cast(:oversees as boolean) and r.path like :jurisdiction_path)";

    private final JdbcClient db;
    private final ContractPeriods periods;
    private final Clock clock;

    ContractRows(JdbcClient db, ContractPeriods periods, Clock clock) {
        this.db = db;
        this.periods = periods;
        this.clock = clock;
    }

    /** What a contract is made of when it is recorded. */
    record NewContract(
            long account,
            Kind kind,
            String region,
            @Nullable String code,
            String name,
            String role,
            String basis,
            @Nullable Integer days,
            LocalDate from) {}

    /** All that this person sees, by place. */
    List<Contract> all(Viewer viewer) {
        return db.sql(COLUMNS + "where " + SEEN + " order by r.path, c.kind desc, c.name, c.from_day, c.id")
                .params(viewer.parameters())
                .query(this::contract)
                .list();
    }

    /** Those that this account holds today. */
    List<Contract> heldBy(long account) {
        return db.sql(COLUMNS + """
                        where c.account = :account and c.from_day <= :today and (c.until_day is null or c.until_day >= :today)
                        order by c.kind desc, r.path, c.name, c.id
                        """)
                .param("account", account)
                .param("today", CityTime.today(clock))
                .query(this::contract)
                .list();
    }

    Optional<Contract> find(long id, Viewer viewer) {
        return db.sql(COLUMNS + "where c.id = :id and " + SEEN)
                .param("id", id)
                .params(viewer.parameters())
                .query(this::contract)
                .optional();
    }

    /** The contract with the same holder, matter and beginning, if it was recorded before. */
    Optional<Long> same(NewContract wanted) {
        return db.sql("""
                        select id from contracts.contracts
                        where account = ? and kind = ? and region = ? and name = ? and from_day = ?
                        """)
                .params(wanted.account(), wanted.kind().code(), wanted.region(), wanted.name(), wanted.from())
                .query(Long.class)
                .optional();
    }

    long add(Actor actor, NewContract wanted) {
        return db.sql("""
                        insert into contracts.contracts (account, kind, region, code, name, role, basis, days, from_day, recorded_by,
                                                         recorded_at)
                        values (:account, :kind, :region, :code, :name, :role, :basis, :days, :from, :by, :at)
                        returning id
                        """)
                .param("account", wanted.account())
                .param("kind", wanted.kind().code())
                .param("region", wanted.region())
                .param("code", wanted.code())
                .param("name", wanted.name())
                .param("role", wanted.role())
                .param("basis", wanted.basis())
                .param("days", wanted.days())
                .param("from", wanted.from())
                .param("by", actor.account())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    /** Whether it had not ended before. */
    boolean end(long id, LocalDate day, String reason) {
        return db.sql("update contracts.contracts set until_day = ?, end_reason = ? where id = ? and until_day is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }

    private Contract contract(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.of(row.getString("kind"));
        int days = row.getInt("days");
        return new Contract(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("holder"),
                kind,
                row.getString("region"),
                row.getString("region_name"),
                row.getString("region_path"),
                row.getString("code"),
                row.getString("name"),
                row.getString("role"),
                row.getString("basis"),
                days > 0 ? days : periods.of(kind, CityTime.today(clock)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("end_reason"),
                row.getObject("last_visit", LocalDate.class));
    }
}
