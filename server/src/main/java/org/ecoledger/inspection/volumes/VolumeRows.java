package org.ecoledger.inspection.volumes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.volumes.Volume.Entry;
import org.ecoledger.inspection.volumes.Volume.Handover;
import org.ecoledger.inspection.volumes.Volume.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All volumes with their bytes, kept in pieces so that a large one never lies in memory. */
@Repository
class VolumeRows {
    private static final String COLUMNS = """
            select id, request, version, state, refs, done, ordered_by, ordered_by_name, ordered_at, bound_at, contents, size, sha256,
                   failure
            from inspection.volumes
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    VolumeRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    long order(Actor actor, long request, List<String> refs) {
        return db.sql("""
                        insert into inspection.volumes (request, version, state, refs, ordered_by, ordered_by_name, ordered_at)
                        values (:request, (select coalesce(max(version), 0) + 1 from inspection.volumes where request = :request),
                                'binding', :refs, :by, :name, :at)
                        returning id
                        """)
                .param("request", request)
                .param("refs", refs.toArray(String[]::new))
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", now())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Newest first. */
    List<Volume> of(long request) {
        return db.sql(COLUMNS + "where request = ? order by version desc")
                .param(request)
                .query(this::volume)
                .list();
    }

    Optional<Volume> find(long id) {
        return db.sql(COLUMNS + "where id = ?").param(id).query(this::volume).optional();
    }

    /** Those that wait for a server to bind them. */
    List<Long> waiting() {
        return db.sql("select id from inspection.volumes where state = 'binding' order by id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Begins again with nothing written, as after a server that died. */
    void begin(long id) {
        db.sql("delete from inspection.volume_chunks where volume = ?")
                .param(id)
                .update();
        progress(id, 0);
    }

    void progress(long id, int done) {
        db.sql("update inspection.volumes set done = ? where id = ? and state = 'binding'")
                .params(done, id)
                .update();
    }

    void write(long id, int number, byte[] bytes) {
        db.sql("insert into inspection.volume_chunks (volume, number, bytes) values (?, ?, ?)")
                .params(id, number, bytes)
                .update();
    }

    /** The piece with this number; empty after the last one. */
    Optional<byte[]> piece(long id, int number) {
        return db.sql("select bytes from inspection.volume_chunks where volume = ? and number = ?")
                .params(id, number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void bound(long id, List<Entry> entries, long size, String sha256) {
        db.sql("""
                        update inspection.volumes
                        set state = 'bound', done = cardinality(refs), bound_at = :at, contents = :contents::jsonb, size = :size,
                            sha256 = :sha256
                        where id = :id
                        """)
                .param("at", now())
                .param("contents", json.writeValueAsString(entries))
                .param("size", size)
                .param("sha256", sha256)
                .param("id", id)
                .update();
    }

    void failed(long id, String why) {
        db.sql("update inspection.volumes set state = 'failed', failure = ? where id = ? and state = 'binding'")
                .params(why, id)
                .update();
    }

    void handOver(Actor actor, Volume volume, String toWhom, String note) {
        db.sql("""
                        insert into inspection.volume_handovers (volume, to_whom, note, by_account, by_name, at, sha256)
                        values (:volume, :toWhom, :note, :by, :byName, :at, :sha256)
                        """)
                .param("volume", volume.id())
                .param("toWhom", toWhom)
                .param("note", note)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .param("sha256", volume.sha256())
                .update();
    }

    private List<Handover> handovers(long id) {
        return db.sql(
                        "select to_whom, note, by_name, at, sha256 from inspection.volume_handovers where volume = ? order by id")
                .param(id)
                .query((row, _) -> new Handover(
                        row.getString("to_whom"),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256")))
                .list();
    }

    private Volume volume(ResultSet row, int number) throws SQLException {
        String contents = row.getString("contents");
        return new Volume(
                row.getLong("id"),
                row.getLong("request"),
                row.getInt("version"),
                State.of(row.getString("state")),
                RequestRows.texts(row.getArray("refs")),
                row.getInt("done"),
                row.getLong("ordered_by"),
                row.getString("ordered_by_name"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("bound_at", OffsetDateTime.class)),
                contents == null ? List.of() : json.readValue(contents, new TypeReference<List<Entry>>() {}),
                row.getObject("size", Long.class),
                row.getString("sha256"),
                row.getString("failure"),
                handovers(row.getLong("id")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
