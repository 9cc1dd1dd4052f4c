package org.ecoledger.inspection.volumes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.volumes.ListRow.Annulled;
import org.ecoledger.inspection.volumes.ListRow.Attached;
import org.ecoledger.inspection.volumes.ListRow.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that units typed, with every wording they had, and when a unit last said that a list is right. */
@Repository
class TypedRows {
    private static final String COLUMNS = """
            select w.id, w.unit, w.list, w.inspection, w.version, v.cells, v.by_name, v.at, w.annulled_at, w.annulled_by_name,
                   w.annulment_reason
            from inspection.list_rows w
            join inspection.list_row_versions v on v.row_id = w.id and v.version = w.version
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final EvidenceFiles evidence;
    private final Clock clock;

    TypedRows(JdbcClient db, JsonMapper json, EvidenceFiles evidence, Clock clock) {
        this.db = db;
        this.json = json;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Whose row it is. */
    record Owned(long id, String inspection, String unit, String list, int version, boolean annulled) {}

    /** One wording of a row. */
    record Wording(int version, Map<String, String> cells, String byName, Instant at) {}

    /** When a unit said that a list is right. */
    record Confirmation(String unit, String list, String byName, Instant at, int count) {}

    /** Oldest first, annulled ones among them. */
    List<ListRow> of(String inspection, String unit, String list) {
        Map<Long, List<Attached>> files = files(inspection, unit);
        return db.sql(COLUMNS + "where w.inspection = ? and w.unit = ? and w.list = ? order by w.id")
                .params(inspection, unit, list)
                .query((row, _) -> row(row, files))
                .list();
    }

    Optional<Owned> lock(long id) {
        return db.sql("""
                        select id, inspection, unit, list, version, annulled_at is not null as annulled
                        from inspection.list_rows where id = ? for update
                        """)
                .param(id)
                .query((row, _) -> new Owned(
                        row.getLong("id"),
                        row.getString("inspection"),
                        row.getString("unit"),
                        row.getString("list"),
                        row.getInt("version"),
                        row.getBoolean("annulled")))
                .optional();
    }

    /** Oldest first. */
    List<Wording> history(long id) {
        return db.sql(
                        "select version, cells, by_name, at from inspection.list_row_versions where row_id = ? order by version")
                .param(id)
                .query((row, _) -> new Wording(
                        row.getInt("version"),
                        cells(row.getString("cells")),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long add(Actor actor, String inspection, String unit, ListKind list, Map<String, String> cells) {
        long id = db.sql("insert into inspection.list_rows (inspection, unit, list) values (?, ?, ?) returning id")
                .params(inspection, unit, list.code())
                .query((row, _) -> row.getLong(1))
                .single();
        word(actor, id, 1, list.form(), cells);
        return id;
    }

    void reword(Actor actor, Owned row, ListKind list, Map<String, String> cells) {
        db.sql("update inspection.list_rows set version = ? where id = ?")
                .params(row.version() + 1, row.id())
                .update();
        word(actor, row.id(), row.version() + 1, list.form(), cells);
    }

    void annul(Actor actor, long id, String reason) {
        db.sql("""
                        update inspection.list_rows
                        set annulled_at = :at, annulled_by_name = :name, annulment_reason = :reason where id = :id
                        """)
                .param("at", now())
                .param("name", actor.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void attach(long id, Collection<UUID> files) {
        files.forEach(file -> db.sql(
                        "insert into inspection.list_row_files (row_id, evidence) values (?, ?) on conflict do nothing")
                .params(id, file)
                .update());
    }

    void confirm(Actor actor, String inspection, String unit, String list, int count) {
        db.sql("""
                        insert into inspection.list_confirmations (inspection, unit, list, by_account, by_name, at, count)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(inspection, unit, list, actor.account(), actor.name(), now(), count)
                .update();
    }

    /** The newest of each unit and list. */
    List<Confirmation> confirmations(String inspection) {
        return db.sql("""
                        select distinct on (unit, list) unit, list, by_name, at, count
                        from inspection.list_confirmations where inspection = ? order by unit, list, at desc
                        """)
                .param(inspection)
                .query((row, _) -> new Confirmation(
                        row.getString("unit"),
                        row.getString("list"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("count")))
                .list();
    }

    /** Codes of the units that typed a row. */
    List<String> units(String inspection) {
        return db.sql("select distinct unit from inspection.list_rows where inspection = ? order by unit")
                .param(inspection)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void word(Actor actor, long id, int version, String form, Map<String, String> cells) {
        db.sql("""
                        insert into inspection.list_row_versions (row_id, version, form, cells, by_account, by_name, at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(id, version, form, json.writeValueAsString(cells), actor.account(), actor.name(), now())
                .update();
    }

    private record FileOf(long row, UUID evidence) {}

    private Map<Long, List<Attached>> files(String inspection, String unit) {
        List<FileOf> all = db.sql("""
                        select f.row_id, f.evidence from inspection.list_row_files f
                        join inspection.list_rows w on w.id = f.row_id where w.inspection = ? and w.unit = ?
                        """)
                .params(inspection, unit)
                .query((row, _) -> new FileOf(row.getLong("row_id"), row.getObject("evidence", UUID.class)))
                .list();
        Map<UUID, EvidenceFile> known = evidence
                .all(all.stream().map(FileOf::evidence).toList())
                .stream()
                .collect(Collectors.toMap(EvidenceFile::id, file -> file));
        return all.stream()
                .filter(file -> known.containsKey(file.evidence()))
                .collect(Collectors.groupingBy(
                        FileOf::row,
                        Collectors.mapping(
                                file -> Attached.of(
                                        file.evidence(),
                                        Objects.requireNonNull(known.get(file.evidence()))
                                                .name()),
                                Collectors.toList())));
    }

    private ListRow row(ResultSet row, Map<Long, List<Attached>> files) throws SQLException {
        long id = row.getLong("id");
        OffsetDateTime annulledAt = row.getObject("annulled_at", OffsetDateTime.class);
        return new ListRow(
                Origin.TYPED,
                id,
                row.getInt("version"),
                cells(row.getString("cells")),
                null,
                files.getOrDefault(id, List.of()),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                annulled(annulledAt, row));
    }

    private static @Nullable Annulled annulled(@Nullable OffsetDateTime at, ResultSet row) throws SQLException {
        return at == null
                ? null
                : new Annulled(at.toInstant(), row.getString("annulled_by_name"), row.getString("annulment_reason"));
    }

    private Map<String, String> cells(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
