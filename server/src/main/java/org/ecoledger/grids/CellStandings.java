package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How cells stand, one or all: each of their numbers is one look into an index. */
@Repository
class CellStandings {
    private static final String HEAD = """
            select c.code, c.name, c.kind, c.region, c.parent, c.built, c.geometry is not null as placed, c.width,
                   r.name as region_name, r.path as region_path, h.holders, coalesce(h.held, 0) as held,
                   coalesce(h.present, 0) as present,
                   (select max(d.at) from grids.deeds d where d.cell = c.code) as last_deed,
            """;
    private static final String COUNTED = """
                   (select count(*) from grids.inside_cells i where i.cell = c.code and i.kind = 'object') as objects,
                   (select count(*) from grids.matter_cells m where m.cell = c.code and m.open) as open_matters
            """;
    private static final String THERE = """
                   (exists (select 1 from grids.inside_cells i where i.cell = c.code and i.kind = 'object'))::int as objects,
                   0 as open_matters
            """;
    private static final String FROM = """
            from grids.cells c
            join organisation.pub_regions r on r.code = c.region
            left join lateral (
                select string_agg(distinct a.name, '、') as holders, count(*) as held,
                       count(*) filter (where not a.disabled and p.account is not null) as present
                from grids.holdings h
                join access.pub_accounts a on a.id = h.account
                left join organisation.pub_posts p on p.account = h.account
                where h.cell = c.code and h.until is null and h.part = any(:holding)) h on true
            where c.ended is null and r.path like :jurisdiction_path
            """;

    private static final String ON_A_DAY = """
            select c.code, c.name, c.kind, c.region, c.parent, c.built, c.geometry is not null as placed, c.width,
                   r.name as region_name, r.path as region_path, h.holders, coalesce(h.held, 0) as held,
                   coalesce(h.present, 0) as present,
                   (select max(d.at) from grids.deeds d where d.cell = c.code and d.at < :end) as last_deed,
            """ + THERE + """
            from grids.cells c
            join organisation.pub_regions r on r.code = c.region
            left join lateral (
                select string_agg(distinct a.name, '、') as holders, count(*) as held,
                       count(*) filter (where not a.disabled and p.account is not null) as present
                from grids.holdings h
                join access.pub_accounts a on a.id = h.account
                left join organisation.pub_posts p on p.account = h.account
                where h.cell = c.code and h.since <= :day and (h.until is null or h.until > :day)
                  and h.part = any(:holding)) h on true
            where c.built <= :day and (c.ended is null or c.ended > :day)
            order by c.code
            """;

    private final JdbcClient db;
    private final Parts parts;

    CellStandings(JdbcClient db, Parts parts) {
        this.db = db;
        this.parts = parts;
    }

    /** All cells of the jurisdiction within a region; of objects only whether there are any. */
    List<CellStanding> all(Jurisdiction jurisdiction, String regionPath) {
        return db.sql(HEAD + THERE + FROM + "and r.path like :region_path order by c.code")
                .params(jurisdiction.parameters())
                .param("holding", parts.holding())
                .param("region_path", regionPath + "%")
                .query(CellStandings::standing)
                .list();
    }

    /** All cells as they stood at the end of this day; of objects only whether there are any now. */
    List<CellStanding> on(LocalDate day) {
        return db.sql(ON_A_DAY)
                .param("day", day)
                .param("end", CityTime.at(CityTime.startOf(day.plusDays(1))).toOffsetDateTime())
                .param("holding", parts.holding())
                .query(CellStandings::standing)
                .list();
    }

    /** These cells, with all their numbers, in the order of their codes. */
    List<CellStanding> of(Jurisdiction jurisdiction, List<String> codes) {
        return db.sql(HEAD + COUNTED + FROM + "and c.code = any(:codes) order by c.code")
                .params(jurisdiction.parameters())
                .param("holding", parts.holding())
                .param("codes", codes.toArray(String[]::new))
                .query(CellStandings::standing)
                .list();
    }

    Optional<CellStanding> of(Jurisdiction jurisdiction, String code) {
        return of(jurisdiction, List.of(code)).stream().findFirst();
    }

    private static CellStanding standing(ResultSet row, int number) throws SQLException {
        var last = row.getObject("last_deed", OffsetDateTime.class);
        return new CellStanding(
                Cells.cell(row, number),
                row.getString("region_name"),
                row.getString("region_path"),
                row.getString("holders"),
                row.getLong("held"),
                row.getLong("present"),
                row.getLong("objects"),
                row.getLong("open_matters"),
                last == null ? null : last.toInstant());
    }
}
