package org.ecoledger.inspection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evening batches of all inspections. */
@Repository
class Batches {
    /** What the list says as a whole, beside the regions. */
    static final String WHOLE = "";

    /** Condition over a matter {@code m}: the reader may see it. */
    static final String SEEN = """
            (m.region = any(array(select code from organisation.pub_regions where path like :jurisdiction_path))
             or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))
            """;

    private final JdbcClient db;

    Batches(JdbcClient db) {
        this.db = db;
    }

    /**
     * A batch, as far as a reader sees its cases.
     *
     * @param waiting not dispatched
     */
    record Line(int batch, Instant handedOverAt, int cases, int starred, int waiting, int merged) {}

    int next(String inspection) {
        return db.sql("select coalesce(max(batch), 0) + 1 as next from inspection.batches where inspection = ?")
                .param(inspection)
                .query((row, _) -> row.getInt("next"))
                .single();
    }

    Optional<Instant> handedOverAt(String inspection, int batch) {
        return db.sql("select handed_over_at from inspection.batches where inspection = ? and batch = ?")
                .params(inspection, batch)
                .query((row, _) ->
                        row.getObject("handed_over_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Adds it; one that is there stays as it is. */
    void open(String inspection, int batch, Instant handedOverAt) {
        db.sql("""
                        insert into inspection.batches (inspection, batch, handed_over_at) values (?, ?, ?)
                        on conflict (inspection, batch) do nothing
                        """)
                .params(inspection, batch, CityTime.at(handedOverAt).toOffsetDateTime())
                .update();
    }

    void state(String inspection, int batch, String region, int cases) {
        db.sql("""
                        insert into inspection.stated_counts (inspection, batch, region, cases) values (?, ?, ?, ?)
                        on conflict (inspection, batch, region) do update set cases = excluded.cases
                        """).params(inspection, batch, region, cases).update();
    }

    /** What the list says that it has, by region; {@link #WHOLE} for all of it. */
    Map<String, Integer> stated(String inspection, int batch) {
        return db
                .sql("select region, cases from inspection.stated_counts where inspection = ? and batch = ?")
                .params(inspection, batch)
                .query((row, _) -> Map.entry(row.getString("region"), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many cases the batch has in each county. */
    Map<String, Integer> byCounty(String inspection, int batch) {
        return db
                .sql("""
                        select m.county, count(*) as cases
                        from inspection.cases c join matters.pub_matters m on m.number = c.matter
                        where c.inspection = ? and c.batch = ? group by m.county
                        """)
                .params(inspection, batch)
                .query((row, _) -> Map.entry(row.getString("county"), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first, without those of which the reader sees nothing. */
    List<Line> of(String inspection, Jurisdiction jurisdiction) {
        return db.sql("""
                        select b.batch, b.handed_over_at, count(*) as cases, count(*) filter (where c.starred) as starred,
                               count(*) filter (where m.state = 'opened') as waiting, count(m.merged_into) as merged
                        from inspection.batches b
                        join inspection.cases c on c.inspection = b.inspection and c.batch = b.batch
                        join matters.pub_matters m on m.number = c.matter
                        where b.inspection = :inspection and
                        """ + SEEN + "group by b.batch, b.handed_over_at order by b.batch desc")
                .param("inspection", inspection)
                .params(jurisdiction.parameters())
                .query((row, _) -> new Line(
                        row.getInt("batch"),
                        row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                        row.getInt("cases"),
                        row.getInt("starred"),
                        row.getInt("waiting"),
                        row.getInt("merged")))
                .list();
    }
}
