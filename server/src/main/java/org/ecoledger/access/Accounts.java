package org.ecoledger.access;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. Every change is in the audit chain. */
@Repository
public class Accounts {
    private static final String COLUMNS = """
            select a.id, a.login, a.name, a.disabled, a.must_change_password, a.locked_until,
                   array(select r.role from access.account_roles r where r.account_id = a.id order by r.role) as roles
            from access.accounts a
            """;

    private static final String CLEAR_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    Accounts(JdbcClient db, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Account> find(long id) {
        return db.sql(COLUMNS + "where a.id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> find(String login) {
        return db.sql(COLUMNS + "where a.login = ?")
                .param(login)
                .query(Accounts::account)
                .optional();
    }

    public List<Account> all() {
        return db.sql(COLUMNS + "order by a.login").query(Accounts::account).list();
    }

    /** Opens an account. The password must satisfy {@link PasswordRules}; a taken login is refused. */
    @Transactional
    public Account open(Actor actor, String login, String name, String password, Set<Role> roles) {
        PasswordRules.check("password", password, login);
        return openWithHash(actor, login, name, encoded(password), roles, false);
    }

    /** As {@link #open}, with a hash made before: opening many accounts with one password hashes it once. */
    @Transactional
    public Account openWithHash(
            Actor actor, String login, String name, String passwordHash, Set<Role> roles, boolean mustChangePassword) {
        if (find(login).isPresent()) {
            throw Problem.objections(
                    "access.account-refused", List.of(Objection.to("login", "access.login-taken", login)));
        }
        long id = db.sql("""
                        insert into access.accounts (login, name, password_hash, must_change_password, opened_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(login, name, passwordHash, mustChangePassword, now())
                .query(Long.class)
                .single();
        replaceRoles(id, roles);
        audit.record(actor, "account.opened", "account:" + login, "name=" + name + " roles=" + new TreeSet<>(roles));
        return get(id);
    }

    /** A new password to hand over once: four groups of letters and digits that cannot be taken for one another. */
    public static String initialPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(CLEAR_LETTERS.charAt(RANDOM.nextInt(CLEAR_LETTERS.length())));
        }
        return password.toString();
    }

    /** Argon2id hash of a password. */
    public String encoded(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    @Transactional
    public void grant(Actor actor, long id, Set<Role> roles) {
        Account account = get(id);
        replaceRoles(id, roles);
        audit.record(
                actor,
                "account.roles-changed",
                "account:" + account.login(),
                "from=" + new TreeSet<>(account.roles()) + " to=" + new TreeSet<>(roles));
    }

    @Transactional
    public void disable(Actor actor, long id, String reason) {
        db.sql("update access.accounts set disabled = true where id = ?")
                .param(id)
                .update();
        audit.record(actor, "account.disabled", "account:" + get(id).login(), reason);
    }

    /** Ends a lock-out before its time. */
    @Transactional
    public void unlock(Actor actor, long id) {
        forgetFailures(id);
        audit.record(actor, "account.unlocked", "account:" + get(id).login(), "");
    }

    /** Gives the account a new initial password, which its holder must change. */
    @Transactional
    public void resetPassword(Actor actor, long id, String password) {
        db.sql("""
                        update access.accounts
                        set password_hash = ?, must_change_password = true, failures = 0, locked_until = null where id = ?
                        """).params(encoded(password), id).update();
        audit.record(actor, "account.password-reset", "account:" + get(id).login(), "");
    }

    @Transactional
    public void changePassword(Actor actor, String oldPassword, String newPassword) {
        String hash = passwordHash(actor.account()).orElseThrow();
        if (!passwords.matches(oldPassword, hash)) {
            throw Problem.objections(
                    "access.password-refused", List.of(Objection.to("current", "access.old-password-wrong")));
        }
        PasswordRules.check("next", newPassword, actor.login());
        db.sql("update access.accounts set password_hash = ?, must_change_password = false where id = ?")
                .params(encoded(newPassword), actor.account())
                .update();
        audit.record(actor, "account.password-changed", "account:" + actor.login(), "");
    }

    Optional<String> passwordHash(long id) {
        return db.sql("select password_hash from access.accounts where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Counts a wrong password and returns how many there are in a row. */
    int countFailure(long id) {
        return db.sql("update access.accounts set failures = failures + 1 where id = ? returning failures")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void lock(long id, Instant until) {
        db.sql("update access.accounts set failures = 0, locked_until = ? where id = ?")
                .params(until.atZone(CityTime.ZONE).toOffsetDateTime(), id)
                .update();
    }

    void forgetFailures(long id) {
        db.sql(
                        "update access.accounts set failures = 0, locked_until = null where id = ? and (failures > 0 or locked_until is not null)")
                .param(id)
                .update();
    }

    private Account get(long id) {
        return find(id).orElseThrow(() -> Problem.notFound("access.no-such-account", id));
    }

    private void replaceRoles(long id, Set<Role> roles) {
        db.sql("delete from access.account_roles where account_id = ?")
                .param(id)
                .update();
        db.sql("insert into access.account_roles (account_id, role) select ?, unnest(?)")
                .params(id, roles.stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                instant(row.getObject("locked_until", OffsetDateTime.class)));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
