package org.ecoledger.inspection.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed replies as the documents that were reported; the bytes stay what they were. */
@Repository
public class FrozenReplies {
    private final JdbcClient db;
    private final Clock clock;

    FrozenReplies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A reported document.
     *
     * @param version of the reply that it holds
     * @param sha256 of its bytes
     */
    public record Frozen(long id, String matter, int version, String title, String sha256, Instant frozenAt) {}

    /** Those of a matter, newest first: one for each time that it was reported. */
    public List<Frozen> of(String matter) {
        return db.sql("""
                        select id, matter, version, title, sha256, frozen_at from inspection.frozen_replies
                        where matter = ? order by id desc
                        """).param(matter).query(FrozenReplies::frozen).list();
    }

    /** The document itself. */
    public Optional<byte[]> document(String matter, long id) {
        return db.sql("select document from inspection.frozen_replies where matter = ? and id = ?")
                .params(matter, id)
                .query((row, _) -> row.getBytes("document"))
                .optional();
    }

    Frozen add(Reply reply, String title, byte[] document) {
        long id = db.sql("""
                        insert into inspection.frozen_replies (matter, version, title, document, sha256, frozen_at)
                        values (:matter, :version, :title, :document, :sha256, :at) returning id
                        """)
                .param("matter", reply.matter())
                .param("version", reply.version())
                .param("title", title)
                .param("document", document)
                .param("sha256", Canonical.sha256(document))
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .query((row, _) -> row.getLong("id"))
                .single();
        return of(reply.matter()).stream()
                .filter(frozen -> frozen.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Frozen frozen(ResultSet row, int number) throws SQLException {
        return new Frozen(
                row.getLong("id"),
                row.getString("matter"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("sha256"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}
