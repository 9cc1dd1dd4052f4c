package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is in one cell and what was done there: one look into an index each. */
@Repository
class CellContents {
    private final JdbcClient db;

    CellContents(JdbcClient db) {
        this.db = db;
    }

    /** How many things of a list are in the cell; {@code kind} is object or sensitive. */
    record Count(String kind, String list, String name, long count) {}

    /** Something in the cell. */
    record Thing(
            String subject,
            String kind,
            String list,
            String listName,
            String name,
            @Nullable String link,
            @Nullable Double lon,
            @Nullable Double lat) {}

    record OpenMatter(
            String number,
            String title,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue) {}

    /** @param name of what it was done to, where it is known */
    record Deed(
            String kind,
            Instant at,
            String actor,
            String subject,
            @Nullable String name,
            @Nullable String link) {}

    List<Count> counts(String cell, Locale locale) {
        return db.sql("""
                        select n.kind, n.list, n.count, case when :english then i.list_en else i.list_zh end as name
                        from (select kind, list, count(*), min(subject) as one from grids.inside_cells
                              where cell = :cell group by kind, list) n
                        join grids.inside i on i.subject = n.one
                        order by n.kind, n.list
                        """)
                .param("cell", cell)
                .param("english", inEnglish(locale))
                .query((row, _) -> new Count(
                        row.getString("kind"), row.getString("list"), row.getString("name"), row.getLong("count")))
                .list();
    }

    /** Things after this one, in the order of their lists and subjects. */
    List<Thing> things(
            String cell, String kind, @Nullable String list, String afterList, String after, int most, Locale locale) {
        return db.sql("""
                        select p.subject, p.kind, p.list, case when :english then i.list_en else i.list_zh end as list_name,
                               i.name, i.link, i.lon, i.lat
                        from grids.inside_cells p join grids.inside i on i.subject = p.subject
                        where p.cell = :cell and p.kind = :kind and (cast(:list as text) is null or p.list = :list)
                          and (p.list, p.subject) > (:after_list, :after)
                        order by p.list, p.subject
                        limit :most
                        """)
                .param("cell", cell)
                .param("kind", kind)
                .param("list", list)
                .param("after_list", afterList)
                .param("after", after)
                .param("most", most)
                .param("english", inEnglish(locale))
                .query(CellContents::thing)
                .list();
    }

    /** Open matters of the cell as far as the reader may see them, the newest first. */
    List<OpenMatter> openMatters(String cell, Jurisdiction jurisdiction, int most) {
        return db.sql("""
                        select m.number, m.title, u.name as owner, m.opened_at, m.due_at, m.overdue
                        from grids.matter_cells c
                        join matters.pub_matters m on m.number = c.number
                        join organisation.pub_regions r on r.code = m.region
                        left join organisation.pub_units u on u.code = m.owner
                        where c.cell = :cell and c.open
                          and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
                        order by c.opened_at desc
                        limit :most
                        """)
                .param("cell", cell)
                .param("most", most)
                .params(jurisdiction.parameters())
                .query((row, _) -> {
                    var due = row.getObject("due_at", OffsetDateTime.class);
                    return new OpenMatter(
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("owner"),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            due == null ? null : due.toInstant(),
                            row.getBoolean("overdue"));
                })
                .list();
    }

    /** What was done last; deeds on matters that the reader may not see are left out. */
    List<Deed> deeds(String cell, Jurisdiction jurisdiction, int most) {
        return db.sql("""
                        select d.kind, d.at, d.actor, d.subject, coalesce(m.title, nullif(i.name, '')) as name,
                               case when m.number is not null then '/matters/' || m.number else i.link end as link
                        from grids.deeds d
                        left join grids.inside i on i.subject = d.subject
                        left join matters.pub_matters m
                            on d.subject like 'matter:%' and m.number = substring(d.subject from 8)
                        left join organisation.pub_regions r on r.code = m.region
                        where d.cell = :cell
                          and (m.number is null or r.path like :jurisdiction_path
                               or m.owner = any(:jurisdiction_units))
                        order by d.at desc
                        limit :most
                        """)
                .param("cell", cell)
                .param("most", most)
                .params(jurisdiction.parameters())
                .query((row, _) -> new Deed(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("link")))
                .list();
    }

    private static Thing thing(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getString("subject"),
                row.getString("kind"),
                row.getString("list"),
                row.getString("list_name"),
                row.getString("name"),
                row.getString("link"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }

    private static boolean inEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
