package org.ecoledger.organisation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Posts and who holds them; a person holds one post at a time, and earlier ones are kept. */
@Repository
public class Posts {
    private static final String COLUMNS = """
            select p.account, a.name, p.unit, p.title, p.phone
            from organisation.posts p join access.pub_accounts a on a.id = p.account
            where p.until is null and not a.disabled
            """;

    private final JdbcClient db;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Posts(JdbcClient db, Units units, Audit audit, Clock clock) {
        this.db = db;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Post> of(long account) {
        return list(COLUMNS + "and p.account = ?", account).stream().findFirst();
    }

    /** The unit in which the actor holds a post. */
    public Optional<Unit> unitOf(Actor actor) {
        return of(actor.account()).map(Post::unit);
    }

    public List<Post> in(String unit) {
        return list(COLUMNS + "and p.unit = ? order by p.id", unit);
    }

    /** Holders of a role in a unit, such as its leader in charge. */
    public List<Post> in(String unit, Role role) {
        return db
                .sql(COLUMNS + """
                        and p.unit = ?
                        and exists (select 1 from access.pub_account_roles r where r.account = p.account and r.role = ?)
                        order by p.id
                        """)
                .params(unit, role.name())
                .query((row, _) -> new Row(
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("title"),
                        row.getString("phone")))
                .list()
                .stream()
                .map(this::post)
                .toList();
    }

    /** How many people hold a post in each unit that has any. */
    public Map<String, Long> countByUnit() {
        Map<String, Long> counts = new HashMap<>();
        db.sql("select unit, count(*) as holders from organisation.posts where until is null group by unit")
                .query(row -> {
                    counts.put(row.getString("unit"), row.getLong("holders"));
                });
        return counts;
    }

    /** Gives the post to the account; the account's earlier post ends today. */
    @Transactional
    public Post assign(Actor actor, long account, String unit, String title, @Nullable String phone) {
        var today = CityTime.today(clock);
        db.sql("update organisation.posts set until = ? where account = ? and until is null")
                .params(today, account)
                .update();
        db.sql("insert into organisation.posts (account, unit, title, since, phone) values (?, ?, ?, ?, ?)")
                .params(account, unit, title, today)
                .param(phone)
                .update();
        audit.record(actor, "post.assigned", "account:" + account, unit + " " + title);
        return of(account).orElseThrow();
    }

    private List<Post> list(String sql, Object parameter) {
        return db
                .sql(sql)
                .param(parameter)
                .query((row, _) -> new Row(
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("title"),
                        row.getString("phone")))
                .list()
                .stream()
                .map(this::post)
                .toList();
    }

    private Post post(Row row) {
        return new Post(row.account, row.holder, units.get(row.unit), row.title, row.phone);
    }

    private record Row(
            long account,
            String holder,
            String unit,
            String title,
            @Nullable String phone) {}
}
