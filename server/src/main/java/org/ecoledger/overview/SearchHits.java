package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Search by name or number over what the person may see. */
@Repository
class SearchHits {
    private static final int MOST_OF_A_KIND = 20;

    private final JdbcClient db;

    SearchHits(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param kind matter, station, section, region, unit, person, task or bulletin
     * @param detail a second line: county, unit and post, state
     * @param link address of its page; null where it has none of its own
     */
    record Hit(
            String kind,
            String title,
            @Nullable String detail,
            @Nullable String link) {}

    /** @param words as typed; % and _ stand for themselves */
    List<Hit> find(String words, Jurisdiction jurisdiction) {
        return db.sql("""
                        with found as (
                            select 'matter' as kind, m.number || ' ' || m.title as title,
                                   c.name || coalesce(' · ' || u.name, '') as detail,
                                   '/matters/' || m.number as link, 1 as sort, m.opened_at as at
                            from matters.pub_matters m
                            join organisation.pub_regions r on r.code = m.region
                            join organisation.pub_regions c on c.code = m.county
                            left join organisation.pub_units u on u.code = m.owner
                            where (m.number || ' ' || m.title) ilike :pattern
                              and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
                            union all
                            select 'station', s.name, s.code || coalesce(' · ' || s.county_name, ''),
                                   '/air/places/' || s.code, 2, null
                            from monitoring.pub_stations s
                            where (s.code || ' ' || s.name) ilike :pattern and s.region_path like :jurisdiction_path
                            union all
                            select 'section', s.name,
                                   s.code || coalesce(' · ' || s.water, '') || coalesce(' · ' || s.county_name, ''),
                                   '/water/sections/' || s.code, 2, null
                            from monitoring.pub_water_sections s
                            where (s.code || ' ' || s.name || ' ' || coalesce(s.water, '')) ilike :pattern
                              and s.region_path like :jurisdiction_path
                            union all
                            select 'bulletin', b.title, '〔' || b.year || '〕' || b.number || '号', '/bulletins/' || b.id,
                                   3, b.issued_at
                            from reports.pub_bulletins b join organisation.pub_regions r on r.code = b.region
                            where b.title ilike :pattern and r.path like :jurisdiction_path
                            union all
                            select 'task', t.number || ' ' || t.title, u.name || ' · ' || t.due_on, '/works/tasks/' || t.number,
                                   3, t.due_on::timestamptz
                            from works.pub_tasks t
                            join organisation.pub_regions r on r.code = t.region
                            join organisation.pub_units u on u.code = t.unit
                            where (t.number || ' ' || t.title) ilike :pattern and t.state <> 'drafted'
                              and (r.path like :jurisdiction_path or t.unit = any(:jurisdiction_units))
                            union all
                            select 'unit', u.name, u.region_name, null, 4, null
                            from organisation.pub_units u
                            where u.name ilike :pattern and u.region_path like :jurisdiction_path
                            union all
                            select 'person', a.name, u.name || ' · ' || p.title, null, 5, null
                            from organisation.pub_posts p
                            join access.pub_accounts a on a.id = p.account and not a.disabled
                            join organisation.pub_units u on u.code = p.unit
                            where a.name ilike :pattern and u.region_path like :jurisdiction_path
                            union all
                            select 'region', r.name, r.code, null, 6, null
                            from organisation.pub_regions r
                            where (r.name ilike :pattern or r.code like :pattern) and r.path like :jurisdiction_path),
                        numbered as (
                            select *, row_number() over (partition by kind order by at desc nulls last, title) as nth
                            from found)
                        select kind, title, detail, link from numbered
                        where nth <= :most
                        order by sort, nth
                        """)
                .params(jurisdiction.parameters())
                .param("pattern", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", MOST_OF_A_KIND)
                .query((row, _) -> new Hit(
                        row.getString("kind"), row.getString("title"), row.getString("detail"), row.getString("link")))
                .list();
    }
}
