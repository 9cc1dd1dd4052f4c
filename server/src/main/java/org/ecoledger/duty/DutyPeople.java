package org.ecoledger.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the units, as duty and leave ask for them. */
@Repository
class DutyPeople {
    /** Roles in which a person may be stood in for, and of which a deputy has one. */
    static final Set<Role> STOOD_IN_FOR = Set.of(
            Role.COMMITTEE_OFFICE,
            Role.BUREAU_ANALYST,
            Role.HANDLER,
            Role.LEADER_IN_CHARGE,
            Role.PRINCIPAL_LEADER,
            Role.GRID_HOLDER);

    private static final String COLUMNS = """
            select p.account, a.login, a.name, p.unit, p.title, p.phone,
                   array(select r.role from access.pub_account_roles r where r.account = p.account) as roles
            from organisation.pub_posts p
            join access.pub_accounts a on a.id = p.account and not a.disabled
            join organisation.pub_units u on u.code = p.unit and u.kind <> 'enterprise'
            """;

    private final JdbcClient db;

    DutyPeople(JdbcClient db) {
        this.db = db;
    }

    /** Somebody who holds a post. */
    record Person(
            long account,
            String login,
            String name,
            String unit,
            String title,
            @Nullable String phone,
            Set<Role> roles) {

        boolean is(Role role) {
            return roles.contains(role);
        }

        /** Whoever has a power over the system or sees who complains is no deputy of others. */
        boolean mayStandIn() {
            return roles.stream().anyMatch(STOOD_IN_FOR::contains)
                    && !is(Role.SYSTEM_ADMIN)
                    && !is(Role.SECURITY_ADMIN)
                    && !is(Role.AUDITOR);
        }
    }

    /** Everybody who may have a duty or a leave. */
    List<Person> all() {
        return db.sql(COLUMNS + "order by p.unit, p.account").query(DutyPeople::person).list().stream()
                .filter(Person::mayStandIn)
                .toList();
    }

    /** Those of a unit who may have a duty. */
    List<Person> in(String unit) {
        return db
                .sql(COLUMNS + "where p.unit = ? order by p.account")
                .param(unit)
                .query(DutyPeople::person)
                .list()
                .stream()
                .filter(person -> person.mayStandIn() || person.is(Role.INTAKE) || person.is(Role.CALL_BACK))
                .toList();
    }

    Optional<Person> find(long account) {
        return db.sql(COLUMNS + "where p.account = ?")
                .param(account)
                .query(DutyPeople::person)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Person(
                row.getLong("account"),
                row.getString("login"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("phone"),
                Set.copyOf(List.of(roles).stream().map(Role::valueOf).toList()));
    }
}
