package org.ecoledger.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.Import.Sentence;
import org.ecoledger.intake.Import.State;
import org.ecoledger.intake.ImportRun.Handout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of imports as they are stored: received, running, finished. */
@Repository
class ImportEntries {
    private static final String COLUMNS = """
            select i.id, i.kind, i.file_name, i.sha256, f.size, i.options, i.login, i.sender, i.state, i.received_at,
                   i.finished_at, greatest(i.rows_read, coalesce(p.rows_read, 0)) as rows_read, p.rows_total,
                   i.rows_taken, i.rows_refused, i.failure, i.failure_arguments,
                   exists (select 1 from intake.handouts h where h.import = i.id) as has_handout
            from intake.imports i
            join intake.files f on f.sha256 = i.sha256
            left join intake.progress p on p.import = i.id
            """;
    private static final String VISIBLE = """
            i.kind <> all(:closed) and
            (i.login = :login or i.kind = any(:kinds) and (i.region is null or exists (
                select 1 from organisation.pub_regions r where r.code = i.region and r.path like :jurisdiction_path)))
            """;

    private final JdbcClient db;
    private final Clock clock;

    ImportEntries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What a person may see of the imports: the own ones, and those of these kinds from the regions under the path.
     *
     * @param path pattern over the regions' paths
     * @param closed kinds of which it sees nothing, not even the own ones
     */
    record View(String login, List<String> kinds, String path, List<String> closed) {}

    /** A file before it has a number. */
    record Arrival(
            String kind,
            String fileName,
            String sha256,
            Map<String, String> options,
            Actor actor,
            @Nullable String region) {}

    Optional<Import> find(long id) {
        return db.sql(COLUMNS + "where i.id = ?")
                .param(id)
                .query(ImportEntries::entry)
                .optional();
    }

    Optional<Import> find(long id, View view) {
        return seen(COLUMNS + "where i.id = :id and " + VISIBLE, view)
                .param("id", id)
                .query(ImportEntries::entry)
                .optional();
    }

    List<Import> recent(View view, long before, int limit) {
        return seen(COLUMNS + "where i.id < :before and " + VISIBLE + "order by i.id desc limit :limit", view)
                .param("before", before)
                .param("limit", limit)
                .query(ImportEntries::entry)
                .list();
    }

    long count(View view) {
        return seen("select count(*) from intake.imports i where " + VISIBLE, view)
                .query(Long.class)
                .single();
    }

    /** One after the other for senders of the same file, until the transaction ends. */
    void queueFor(String kind, String sha256) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind + sha256)
                .query((_, _) -> true)
                .single();
    }

    /** The newest import of this file that has not failed. */
    Optional<Import> same(String kind, String sha256, Map<String, String> options) {
        return db.sql(COLUMNS + """
                        where i.kind = ? and i.sha256 = ? and i.options = ? and i.state <> 'failed'
                        order by i.id desc limit 1
                        """)
                .params(kind, sha256, written(options))
                .query(ImportEntries::entry)
                .optional();
    }

    long add(Arrival arrival) {
        Actor actor = arrival.actor();
        return db.sql("""
                        insert into intake.imports
                            (kind, file_name, sha256, options, account, login, sender, roles, region, state, received_at)
                        values (:kind, :file, :sha256, :options, :account, :login, :sender, :roles, :region, 'received', :now)
                        returning id
                        """)
                .param("kind", arrival.kind())
                .param("file", arrival.fileName())
                .param("sha256", arrival.sha256())
                .param("options", written(arrival.options()))
                .param("account", actor.account())
                .param("login", actor.login())
                .param("sender", actor.name())
                .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                .param("region", arrival.region())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /**
     * Takes a waiting import for this transaction, with a lock that lets its progress be written; passes by one that another
     * server has, unless told to wait for it.
     */
    boolean claim(long id, boolean waiting) {
        return db.sql("select id from intake.imports where id = ? and state = 'received' for no key update"
                        + (waiting ? "" : " skip locked"))
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    List<Long> waiting() {
        return db.sql("select id from intake.imports where state = 'received' order by id")
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Who sent it, with the rights held when it was acknowledged. */
    Actor senderOf(long id) {
        return db.sql("select account, login, sender, roles from intake.imports where id = ?")
                .param(id)
                .query((row, _) -> new Actor(
                        row.getLong("account"),
                        row.getString("login"),
                        row.getString("sender"),
                        RawRows.list(row.getArray("roles")).stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .single();
    }

    void finish(long id, List<String> header, long read, ImportRun run) {
        db.sql("""
                        update intake.imports set state = 'done', finished_at = :now, header = :header,
                            rows_read = :read, rows_taken = :taken, rows_refused = :refused where id = :id
                        """)
                .param("now", now())
                .param("header", RawRows.texts(header))
                .param("read", read)
                .param("taken", read - run.refused().size() - run.passedBy())
                .param("refused", run.refused().size())
                .param("id", id)
                .update();
        int number = 0;
        for (Sentence remark : run.remarks()) {
            db.sql("insert into intake.remarks (import, number, code, arguments) values (?, ?, ?, ?)")
                    .params(id, number++, remark.code(), RawRows.texts(remark.arguments()))
                    .update();
        }
        run.handout()
                .ifPresent(handout -> db.sql(
                                "insert into intake.handouts (import, file_name, content, made_at) values (?, ?, ?, ?)")
                        .params(id, handout.fileName(), handout.content(), now())
                        .update());
    }

    void fail(long id, String code, List<String> arguments) {
        db.sql("""
                        update intake.imports set state = 'failed', finished_at = ?, failure = ?, failure_arguments = ?
                        where id = ? and state = 'received'
                        """).params(now(), code, RawRows.texts(arguments), id).update();
    }

    void progress(long id, long read, @Nullable Long total) {
        db.sql("""
                        insert into intake.progress (import, rows_read, at, rows_total) values (?, ?, ?, ?)
                        on conflict (import) do update
                        set rows_read = excluded.rows_read, rows_total = excluded.rows_total, at = excluded.at
                        """).params(id, read, now()).param(total).update();
    }

    List<String> headerOf(long id) {
        return db.sql("select header from intake.imports where id = ?")
                .param(id)
                .query((row, _) -> RawRows.list(row.getArray("header")))
                .single();
    }

    List<Sentence> remarksOf(long id) {
        return db.sql("select code, arguments from intake.remarks where import = ? order by number")
                .param(id)
                .query((row, _) -> new Sentence(row.getString("code"), RawRows.list(row.getArray("arguments"))))
                .list();
    }

    /** The file left for the sender alone, which is gone afterwards. */
    Optional<Handout> takeHandout(long id, String login) {
        return db.sql("""
                        delete from intake.handouts h using intake.imports i
                        where h.import = ? and i.id = h.import and i.login = ?
                        returning h.file_name, h.content
                        """)
                .params(id, login)
                .query((row, _) -> new Handout(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    private JdbcClient.StatementSpec seen(String sql, View view) {
        return db.sql(sql)
                .param("login", view.login())
                .param("kinds", RawRows.texts(view.kinds()))
                .param("closed", RawRows.texts(view.closed()))
                .param("jurisdiction_path", view.path());
    }

    private static Import entry(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        return new Import(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                read(row.getString("options")),
                row.getString("login"),
                row.getString("sender"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getLong("rows_read"),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_taken"),
                row.getLong("rows_refused"),
                failure == null ? null : new Sentence(failure, RawRows.list(row.getArray("failure_arguments"))),
                row.getBoolean("has_handout"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Options as lines {@code name=value} in the order of their names; the same options are the same text. */
    private static String written(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue().replaceAll("\\R", " "))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String options) {
        return options.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
