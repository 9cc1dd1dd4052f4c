package org.ecoledger.inspection.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All replies to handed-over cases in all their versions; versions are added, never changed. Whether a person may see one is
 * decided by its matter.
 */
@Repository
public class Replies {
    private static final String COLUMNS = """
            select matter, version, content, sha256, author, author_name, unit, written_at from inspection.reply_versions
            """;

    private final JdbcClient db;
    private final Clock clock;

    Replies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest version; empty while nothing was written. */
    public Optional<Reply> latest(String matter) {
        return db.sql(COLUMNS + "where matter = ? order by version desc limit 1")
                .param(matter)
                .query(Replies::reply)
                .optional();
    }

    /** One version. */
    public Optional<Reply> find(String matter, int version) {
        return db.sql(COLUMNS + "where matter = ? and version = ?")
                .params(matter, version)
                .query(Replies::reply)
                .optional();
    }

    /** All versions, newest first. */
    List<Reply> versions(String matter) {
        return db.sql(COLUMNS + "where matter = ? order by version desc")
                .param(matter)
                .query(Replies::reply)
                .list();
    }

    /** The next version. Whoever calls it holds the matter, so that no two are written at once. */
    Reply add(Actor actor, String unit, String matter, int version, Content content) {
        db.sql("""
                        insert into inspection.reply_versions (matter, version, content, sha256, truth, handling, accountability,
                                                               author, author_name, unit, written_at)
                        values (:matter, :version, :content::jsonb, :sha256, :truth, :handling, :accountability,
                                :author, :name, :unit, :at)
                        """)
                .param("matter", matter)
                .param("version", version)
                .param("content", Canonical.text(content))
                .param("sha256", Canonical.sha256(content))
                .param("truth", content.truth())
                .param("handling", content.handling())
                .param("accountability", content.accountability().text())
                .param("author", actor.account())
                .param("name", actor.name())
                .param("unit", unit)
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
        return find(matter, version).orElseThrow();
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getString("matter"),
                row.getInt("version"),
                Canonical.content(row.getString("content")),
                row.getString("sha256"),
                row.getLong("author"),
                row.getString("author_name"),
                row.getString("unit"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
