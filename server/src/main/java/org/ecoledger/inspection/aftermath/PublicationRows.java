package org.ecoledger.inspection.aftermath;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.aftermath.Publication.Decisions;
import org.ecoledger.inspection.aftermath.Publication.Withdrawn;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All released texts, those taken back among them, and the cases that wait for one. */
@Repository
class PublicationRows {
    private static final String SEEN = """
            (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))
            """;

    private static final String COLUMNS = """
            select p.id, p.matter, p.version, m.batch, m.sequence, m.acceptance, p.region_name, p.pollution, p.truth, p.problem,
                   p.found, p.handled, p.accountability, p.sha256, p.released_by_name, p.released_at, w.reason as withdrawn_reason,
                   w.by_name as withdrawn_by, w.at as withdrawn_at
            from inspection.publications p
            join inspection.pub_case_results m on m.matter = p.matter
            join organisation.pub_regions r on r.code = m.region
            left join inspection.publication_withdrawals w on w.publication = p.id
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    PublicationRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A case whose reply is reported and of which nothing stands on the public page. */
    record Waiting(
            String matter,
            int batch,
            int sequence,
            String acceptance,
            String title,
            @Nullable String truth) {}

    /** What is released. */
    record Release(
            String matter,
            int replyVersion,
            PublicText text,
            String truth,
            String region,
            String pollution,
            Decisions decisions,
            String sha256) {}

    List<Waiting> waiting(String inspection, Jurisdiction jurisdiction) {
        return db.sql("""
                        select m.matter, m.batch, m.sequence, m.acceptance, m.title, m.truth
                        from inspection.pub_case_results m join organisation.pub_regions r on r.code = m.region
                        where m.inspection = :inspection and m.reported_at is not null and m.truth is not null
                          and not exists (select 1 from inspection.publications p
                                          where p.matter = m.matter
                                            and not exists (select 1 from inspection.publications n
                                                            where n.matter = p.matter and n.version > p.version)
                                            and not exists (select 1 from inspection.publication_withdrawals w where w.publication = p.id))
                          and """ + " " + SEEN + "order by m.batch, m.sequence")
                .params(jurisdiction.parameters())
                .param("inspection", inspection)
                .query((row, _) -> new Waiting(
                        row.getString("matter"),
                        row.getInt("batch"),
                        row.getInt("sequence"),
                        row.getString("acceptance"),
                        row.getString("title"),
                        row.getString("truth")))
                .list();
    }

    /** The newest of each case in the order of the lists; {@code batch} 0 for all batches. */
    List<Publication> newest(String inspection, int batch, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where m.inspection = :inspection and (:batch = 0 or m.batch = :batch) and " + SEEN
                        + """
                        and not exists (select 1 from inspection.publications n where n.matter = p.matter and n.version > p.version)
                        order by m.batch, m.sequence, p.matter
                        """)
                .params(jurisdiction.parameters())
                .param("inspection", inspection)
                .param("batch", batch)
                .query(PublicationRows::publication)
                .list();
    }

    Optional<Publication> find(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where p.id = :id and " + SEEN)
                .params(jurisdiction.parameters())
                .param("id", id)
                .query(PublicationRows::publication)
                .optional();
    }

    /** Names of the persons who hold a post, to be found in texts. */
    List<String> officials() {
        return db.sql("select distinct a.name from access.pub_accounts a where not a.disabled order by a.name")
                .query((row, _) -> row.getString(1))
                .list();
    }

    long add(Actor actor, Release release) {
        db.sql("select matter from inspection.cases where matter = ? for update")
                .param(release.matter())
                .query(row -> {});
        return db.sql("""
                        insert into inspection.publications (matter, version, reply_version, problem, found, handled, accountability,
                                                             truth, region_name, pollution, decisions, sha256, released_by,
                                                             released_by_name, released_at)
                        values (:matter, (select coalesce(max(version), 0) + 1 from inspection.publications where matter = :matter),
                                :reply, :problem, :found, :handled, :accountability, :truth, :region, :pollution,
                                :decisions::jsonb, :sha256, :by, :byName, :at)
                        returning id
                        """)
                .param("matter", release.matter())
                .param("reply", release.replyVersion())
                .param("problem", release.text().problem())
                .param("found", release.text().found())
                .param("handled", release.text().handled())
                .param("accountability", release.text().accountability())
                .param("truth", release.truth())
                .param("region", release.region())
                .param("pollution", release.pollution())
                .param("decisions", json.writeValueAsString(release.decisions()))
                .param("sha256", release.sha256())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Whether it was not taken back before. */
    boolean withdraw(Actor actor, long id, String reason) {
        return db.sql("""
                                insert into inspection.publication_withdrawals (publication, reason, by_name, at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """).params(id, reason, actor.name(), now()).update() == 1;
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Publication(
                row.getLong("id"),
                row.getString("matter"),
                row.getInt("version"),
                row.getInt("batch"),
                row.getInt("sequence"),
                row.getString("acceptance"),
                row.getString("region_name"),
                row.getString("pollution"),
                row.getString("truth"),
                new PublicText(
                        row.getString("problem"),
                        row.getString("found"),
                        row.getString("handled"),
                        row.getString("accountability")),
                row.getString("sha256"),
                row.getString("released_by_name"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                withdrawn == null
                        ? null
                        : new Withdrawn(
                                row.getString("withdrawn_reason"),
                                row.getString("withdrawn_by"),
                                withdrawn.toInstant()));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
