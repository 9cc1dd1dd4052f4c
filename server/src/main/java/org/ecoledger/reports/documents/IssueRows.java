package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.reports.documents.Findings.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Issued documents with their bytes, their content and what the check had found; none is ever changed. */
@Repository
class IssueRows {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    IssueRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A number of a unit's year: 〔2026〕12号. */
    record Number(int year, int serial) {
        String text() {
            return Document.number(year, serial);
        }
    }

    /** What is kept of an issue besides its bytes. */
    record Issue(Number number, LocalDate on, String signer, String seal, Content content, List<Finding> findings) {}

    /** As it was. */
    record Kept(Content content, List<Finding> findings, String signer, String seal) {}

    /** Takes the next number of the unit in this year; a transaction that fails gives it back. */
    Number take(String unit, int year) {
        return db.sql("""
                        insert into reports.document_numbers (unit, year, last) values (?, ?, 1)
                        on conflict (unit, year) do update set last = document_numbers.last + 1
                        returning last
                        """)
                .params(unit, year)
                .query((row, _) -> new Number(year, row.getInt(1)))
                .single();
    }

    void keep(Actor actor, Document document, Issue issue, byte[] file, String sha256) {
        db.sql("""
                        insert into reports.issued_documents (document, unit, office, year, number, issued_by, issued_by_name, issued_at,
                                                              issued_on, signer, seal, content, findings, file, file_sha256)
                        values (:document, :unit, :office, :year, :number, :by, :byName, :at, :on, :signer, :seal, :content::jsonb,
                                :findings::jsonb, :file, :sha256)
                        """)
                .param("document", document.id())
                .param("unit", document.unit())
                .param("office", document.unitName())
                .param("year", issue.number().year())
                .param("number", issue.number().serial())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("on", issue.on())
                .param("signer", issue.signer())
                .param("seal", issue.seal())
                .param("content", json.writeValueAsString(issue.content()))
                .param("findings", json.writeValueAsString(issue.findings()))
                .param("file", file)
                .param("sha256", sha256)
                .update();
    }

    Optional<Kept> find(long document) {
        return db.sql("select content, findings, signer, seal from reports.issued_documents where document = ?")
                .param(document)
                .query((row, _) -> new Kept(
                        json.readValue(row.getString("content"), Content.class),
                        json.readValue(row.getString("findings"), FINDINGS),
                        row.getString("signer"),
                        row.getString("seal")))
                .optional();
    }

    /** The bytes as they were issued. */
    Optional<byte[]> file(long document) {
        return db.sql("select file from reports.issued_documents where document = ?")
                .param(document)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Documents of these issued from the first to the last day, oldest first. */
    List<Long> between(LocalDate from, LocalDate to) {
        return db.sql(
                        "select document from reports.issued_documents where issued_on between ? and ? order by issued_at")
                .params(from, to)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void printed(long document, long job) {
        db.sql("insert into reports.document_prints (document, job) values (?, ?)")
                .params(document, job)
                .update();
    }

    /** The last order to print it. */
    @Nullable
    Long print(long document) {
        return db.sql("select job from reports.document_prints where document = ? order by id desc limit 1")
                .param(document)
                .query((row, _) -> row.getLong(1))
                .optional()
                .orElse(null);
    }
}
