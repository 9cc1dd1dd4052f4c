package org.ecoledger.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of campaigns, and the problem files that they brought. */
@Repository
class CampaignRows {
    private static final String COLUMNS = """
            select c.number, c.version, c.title, c.battle, c.giver, g.name as giver_name, c.owner, o.name as owner_name, c.units,
                   c.regions, c.starts_on, c.ends_on, c.goals, c.basis, c.procedure, c.state, c.result, c.closed_on, c.opened_at,
                   c.opened_by_name
            from works.campaigns c
            join organisation.pub_units g on g.code = c.giver
            join organisation.pub_units o on o.code = c.owner
            """;

    /** A running one is seen wherever it reaches; a draft by those who give it. */
    private static final String VISIBLE = """
            ((c.state <> 'drafted'
              and (o.region_path like :jurisdiction_path or c.owner = any(:jurisdiction_units)
                   or c.units && cast(:jurisdiction_units as text[])
                   or exists (select 1 from organisation.pub_regions r
                              where r.code = any(c.regions)
                                and (r.path like :jurisdiction_path
                                     or rtrim(:jurisdiction_path, '%') like r.path || '%'))))
             or c.giver = any(:jurisdiction_units) or g.region_path like :jurisdiction_path)
            """;

    private final JdbcClient db;

    CampaignRows(JdbcClient db) {
        this.db = db;
    }

    /** @param owner unit that leads it */
    record NewCampaign(
            String title,
            @Nullable String battle,
            String owner,
            List<String> units,
            List<String> regions,
            LocalDate startsOn,
            LocalDate endsOn,
            String goals,
            String basis) {}

    Optional<Campaign> find(String number, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where c.number = :number and " + VISIBLE)
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(CampaignRows::campaign)
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Optional<Campaign> lock(String number, Jurisdiction jurisdiction) {
        db.sql("select 1 from works.campaigns where number = ? for update")
                .param(number)
                .query((row, _) -> row.getInt(1))
                .list();
        return find(number, jurisdiction);
    }

    boolean exists(String number) {
        return db.sql("select exists (select 1 from works.campaigns where number = ? and state <> 'cancelled')")
                .param(number)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Newest first. */
    List<Campaign> all(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + VISIBLE + " order by c.starts_on desc, c.number desc")
                .params(jurisdiction.parameters())
                .query(CampaignRows::campaign)
                .list();
    }

    void add(
            Actor actor,
            String number,
            NewCampaign wanted,
            String giver,
            String procedure,
            String state,
            OffsetDateTime at) {
        db.sql("""
                        insert into works.campaigns (number, version, title, battle, giver, owner, units, regions, starts_on, ends_on,
                                                     goals, basis, procedure, state, opened_at, opened_by, opened_by_name)
                        values (:number, 1, :title, :battle, :giver, :owner, :units, :regions, :starts, :ends, :goals, :basis,
                                :procedure, :state, :at, :by, :byName)
                        """)
                .param("number", number)
                .param("title", wanted.title())
                .param("battle", wanted.battle())
                .param("giver", giver)
                .param("owner", wanted.owner())
                .param("units", wanted.units().toArray(String[]::new))
                .param("regions", wanted.regions().toArray(String[]::new))
                .param("starts", wanted.startsOn())
                .param("ends", wanted.endsOn())
                .param("goals", wanted.goals())
                .param("basis", wanted.basis())
                .param("procedure", procedure)
                .param("state", state)
                .param("at", at)
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    void keep(String number, String state, LocalDate ends, @Nullable String result, @Nullable LocalDate closed) {
        db.sql("""
                        update works.campaigns
                        set version = version + 1, state = :state, ends_on = :ends, result = :result, closed_on = :closed
                        where number = :number
                        """)
                .param("state", state)
                .param("ends", ends)
                .param("result", result)
                .param("closed", closed)
                .param("number", number)
                .update();
    }

    void linkMatter(String number, String matter, OffsetDateTime at) {
        db.sql(
                        "insert into works.campaign_matters (campaign, matter, added_at) values (?, ?, ?) on conflict do nothing")
                .params(number, matter, at)
                .update();
    }

    List<String> mattersOf(String number) {
        return db.sql("select matter from works.campaign_matters where campaign = ? order by matter")
                .param(number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("battle"),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("owner"),
                row.getString("owner_name"),
                TaskRows.texts(row, "units"),
                TaskRows.texts(row, "regions"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("goals"),
                row.getString("basis"),
                row.getString("procedure"),
                row.getString("state"),
                row.getString("result"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"));
    }
}
