package org.ecoledger.inspection.aftermath;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items that go on from cases, and the cases from which one should. */
@Repository
class RectificationRows {
    private static final String SEEN = """
            (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))
            """;

    private static final String COLUMNS = """
            select x.item, x.case_matter, c.inspection, c.batch, c.acceptance, m.title, coalesce(m.owner, o.owner) as owner,
                   u.name as owner_name, m.county, k.name as county_name, m.track, m.state, x.goal, x.opened_by_name, x.opened_at,
                   m.closed_at
            from inspection.rectifications x
            join inspection.cases c on c.matter = x.case_matter
            join matters.pub_matters m on m.number = x.item
            join matters.pub_matters o on o.number = x.case_matter
            join organisation.pub_regions r on r.code = m.region
            join organisation.pub_regions k on k.code = m.county
            left join organisation.pub_units u on u.code = coalesce(m.owner, o.owner)
            """;

    private final JdbcClient db;
    private final MilestoneRows milestones;
    private final Clock clock;

    RectificationRows(JdbcClient db, MilestoneRows milestones, Clock clock) {
        this.db = db;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Numbers of the cases settled for this stage that have no item yet, in the order of the lists. */
    List<String> withoutItem(String inspection, Jurisdiction jurisdiction) {
        return db.sql("""
                        select m.matter from inspection.pub_case_results m
                        join organisation.pub_regions r on r.code = m.region
                        where m.inspection = :inspection and m.handling = 'staged' and m.reported_at is not null
                          and not exists (select 1 from inspection.rectifications x where x.case_matter = m.matter)
                          and """ + " " + SEEN + "order by m.batch, m.sequence")
                .params(jurisdiction.parameters())
                .param("inspection", inspection)
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<Rectification> of(String inspection, Jurisdiction jurisdiction) {
        return withMilestones(db.sql(COLUMNS + "where c.inspection = :inspection and " + SEEN
                        + "order by m.closed_at is not null, c.batch, c.sequence, x.item")
                .params(jurisdiction.parameters())
                .param("inspection", inspection)
                .query(RectificationRows::item)
                .list());
    }

    /** By the number of the item or of the case. */
    Optional<Rectification> find(String number, Jurisdiction jurisdiction) {
        return withMilestones(db.sql(COLUMNS + "where (x.item = :number or x.case_matter = :number) and " + SEEN)
                        .params(jurisdiction.parameters())
                        .param("number", number)
                        .query(RectificationRows::item)
                        .list())
                .stream()
                .findFirst();
    }

    /** Locks the case against a second item. */
    boolean hasItem(String caseMatter) {
        db.sql("select matter from inspection.cases where matter = ? for update")
                .param(caseMatter)
                .query(row -> {});
        return db.sql("select exists (select 1 from inspection.rectifications where case_matter = ?)")
                .param(caseMatter)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void add(Actor actor, String item, String caseMatter, String goal) {
        db.sql("""
                        insert into inspection.rectifications (item, case_matter, goal, opened_by, opened_by_name, opened_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        item,
                        caseMatter,
                        goal,
                        actor.account(),
                        actor.name(),
                        CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
    }

    private List<Rectification> withMilestones(List<Rectification> items) {
        Map<String, List<Milestone>> all = milestones
                .of(items.stream().map(Rectification::item).toList())
                .stream()
                .collect(Collectors.groupingBy(Milestone::item));
        return items.stream()
                .map(item -> item.with(all.getOrDefault(item.item(), List.of())))
                .toList();
    }

    private static Rectification item(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Rectification(
                row.getString("item"),
                row.getString("case_matter"),
                row.getString("inspection"),
                row.getInt("batch"),
                row.getString("acceptance"),
                row.getString("title"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("county"),
                row.getString("county_name"),
                row.getString("track"),
                row.getString("state"),
                row.getString("goal"),
                row.getString("opened_by_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                List.of());
    }

    /** A planned day as the office confirmed it. */
    record Day(String what, LocalDate due, String origin) {}
}
