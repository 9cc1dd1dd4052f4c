package org.ecoledger.inspection.volumes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.volumes.DocumentRequest.UnitAnswer;
import org.ecoledger.inspection.volumes.DocumentRequest.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of requests for documents, their units' answers and what was picked for the volume. */
@Repository
class RequestRows {
    private static final String COLUMNS = """
            select id, inspection, number, title, wanted, terms, period_from, period_to, asked_by, asked_at, due_at,
                   recorded_by_name, withdrawn_at, withdrawn_by_name, withdrawal_reason
            from inspection.document_requests
            """;

    private final JdbcClient db;
    private final Clock clock;

    RequestRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is recorded of a request. */
    record NewRequest(
            String title,
            String wanted,
            List<String> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String askedBy,
            Instant dueAt,
            List<String> units) {}

    record Pick(String ref, int place, String byName, Instant at) {}

    /** Newest first. */
    List<DocumentRequest> of(String inspection) {
        return withUnits(db.sql(COLUMNS + "where inspection = ? order by number desc")
                .param(inspection)
                .query((row, _) -> request(row, List.of()))
                .list());
    }

    Optional<DocumentRequest> find(long id) {
        return one(id, "");
    }

    /** As {@link #find}; others who want to change it wait. */
    Optional<DocumentRequest> lock(long id) {
        return one(id, " for update");
    }

    private Optional<DocumentRequest> one(long id, String lock) {
        return withUnits(db.sql(COLUMNS + "where id = ?" + lock)
                        .param(id)
                        .query((row, _) -> request(row, List.of()))
                        .list())
                .stream()
                .findFirst();
    }

    long add(Actor actor, String inspection, NewRequest wanted) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param("document-request:" + inspection)
                .query(row -> {});
        long id = db.sql("""
                        insert into inspection.document_requests (inspection, number, title, wanted, terms, period_from, period_to,
                                                                  asked_by, asked_at, due_at, recorded_by, recorded_by_name)
                        values (:inspection,
                                (select coalesce(max(number), 0) + 1 from inspection.document_requests where inspection = :inspection),
                                :title, :wanted, :terms, :from, :to, :askedBy, :at, :due, :by, :byName)
                        returning id
                        """)
                .param("inspection", inspection)
                .param("title", wanted.title())
                .param("wanted", wanted.wanted())
                .param("terms", wanted.terms().toArray(String[]::new))
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("askedBy", wanted.askedBy())
                .param("at", now())
                .param("due", CityTime.at(wanted.dueAt()).toOffsetDateTime())
                .param("by", actor.account())
                .param("byName", actor.name())
                .query((row, _) -> row.getLong(1))
                .single();
        wanted.units()
                .forEach(unit -> db.sql("insert into inspection.document_request_units (request, unit) values (?, ?)")
                        .params(id, unit)
                        .update());
        return id;
    }

    void answer(Actor actor, long request, String unit, String answer, String note, List<UUID> files, boolean inTime) {
        db.sql("""
                        update inspection.document_request_units
                        set answer = :answer, note = :note, answered_by = :by, answered_by_name = :byName, answered_at = :at,
                            in_time = coalesce(in_time, :inTime)
                        where request = :request and unit = :unit
                        """)
                .param("answer", answer)
                .param("note", note)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .param("inTime", inTime)
                .param("request", request)
                .param("unit", unit)
                .update();
        files.forEach(file -> db.sql(
                        "insert into inspection.document_request_files (request, unit, evidence) values (?, ?, ?)")
                .params(request, unit, file)
                .update());
    }

    void due(long request, Instant end) {
        db.sql("update inspection.document_requests set due_at = ? where id = ?")
                .params(CityTime.at(end).toOffsetDateTime(), request)
                .update();
    }

    void withdraw(Actor actor, long request, String reason) {
        db.sql("""
                        update inspection.document_requests
                        set withdrawn_at = :at, withdrawn_by_name = :name, withdrawal_reason = :reason where id = :id
                        """)
                .param("at", now())
                .param("name", actor.name())
                .param("reason", reason)
                .param("id", request)
                .update();
    }

    /** In the order in which they are to be bound. */
    List<Pick> picks(long request) {
        return db.sql("""
                        select ref, place, picked_by_name, picked_at from inspection.document_request_picks
                        where request = ? order by place, ref
                        """)
                .param(request)
                .query((row, _) -> new Pick(
                        row.getString("ref"),
                        row.getInt("place"),
                        row.getString("picked_by_name"),
                        instant(row, "picked_at")))
                .list();
    }

    /** What is picked now, in this order; it is only a choice for the next volume, each volume keeps its own. */
    void pick(Actor actor, long request, List<String> refs) {
        db.sql("delete from inspection.document_request_picks where request = ?")
                .param(request)
                .update();
        for (int place = 0; place < refs.size(); place++) {
            db.sql("""
                            insert into inspection.document_request_picks (request, ref, place, picked_by_name, picked_at)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(request, refs.get(place), place, actor.name(), now())
                    .update();
        }
    }

    private record AnswerOf(long request, UnitAnswer answer) {}

    private record FileOf(long request, String unit, UUID file) {}

    private List<DocumentRequest> withUnits(List<DocumentRequest> requests) {
        Long[] ids = requests.stream().map(DocumentRequest::id).toArray(Long[]::new);
        List<FileOf> files = db.sql("""
                        select request, unit, evidence from inspection.document_request_files where request = any(?) order by evidence
                        """)
                .param(ids)
                .query((row, _) -> new FileOf(
                        row.getLong("request"), row.getString("unit"), row.getObject("evidence", UUID.class)))
                .list();
        Map<Long, List<UnitAnswer>> answers = db
                .sql("""
                        select request, unit, answer, note, answered_by_name, answered_at, in_time
                        from inspection.document_request_units where request = any(?) order by request, unit
                        """)
                .param(ids)
                .query((row, _) -> new AnswerOf(row.getLong("request"), answer(row, files)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        AnswerOf::request, Collectors.mapping(AnswerOf::answer, Collectors.toList())));
        return requests.stream()
                .map(request -> with(request, answers.getOrDefault(request.id(), List.of())))
                .toList();
    }

    private static UnitAnswer answer(ResultSet row, Collection<FileOf> files) throws SQLException {
        long request = row.getLong("request");
        String unit = row.getString("unit");
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return new UnitAnswer(
                unit,
                row.getString("answer"),
                row.getString("note"),
                row.getString("answered_by_name"),
                at == null ? null : at.toInstant(),
                row.getObject("in_time", Boolean.class),
                files.stream()
                        .filter(file -> file.request() == request && file.unit().equals(unit))
                        .map(FileOf::file)
                        .toList());
    }

    private static DocumentRequest with(DocumentRequest request, List<UnitAnswer> answers) {
        return new DocumentRequest(
                request.id(),
                request.inspection(),
                request.number(),
                request.title(),
                request.wanted(),
                request.terms(),
                request.from(),
                request.to(),
                request.askedBy(),
                request.askedAt(),
                request.dueAt(),
                request.recordedByName(),
                answers,
                request.withdrawn());
    }

    private static DocumentRequest request(ResultSet row, List<UnitAnswer> units) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new DocumentRequest(
                row.getLong("id"),
                row.getString("inspection"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("wanted"),
                texts(row.getArray("terms")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                row.getString("recorded_by_name"),
                units,
                withdrawn == null
                        ? null
                        : new Withdrawn(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_by_name"),
                                row.getString("withdrawal_reason")));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
