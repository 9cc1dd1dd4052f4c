package org.ecoledger.assessment.checks;

import java.util.List;
import org.ecoledger.assessment.checks.CheckController.UnitChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may be sent to check, and who may be named to answer for a finding. */
@Repository
class CheckerChoices {
    private final JdbcClient db;

    CheckerChoices(JdbcClient db) {
        this.db = db;
    }

    record Checker(long account, String name, String unit, String title) {}

    /** Officials with a post, unit by unit. */
    List<Checker> people() {
        return db.sql("""
                        select a.id, a.name, u.name as unit_name, p.title
                        from organisation.pub_posts p
                        join access.pub_accounts a on a.id = p.account and not a.disabled
                        join organisation.pub_units u on u.code = p.unit and u.kind <> 'enterprise'
                        where exists (select 1 from access.pub_account_roles r
                                      where r.account = a.id
                                        and r.role in ('COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE'))
                        order by u.region_path, u.code, a.id
                        """)
                .query((row, _) -> new Checker(
                        row.getLong("id"), row.getString("name"), row.getString("unit_name"), row.getString("title")))
                .list();
    }

    List<UnitChoice> units() {
        return db.sql("""
                        select code, name from organisation.pub_units where kind <> 'enterprise' order by region_path, code
                        """)
                .query((row, _) -> new UnitChoice(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Departments over a township or in it. */
    List<UnitChoice> answerable(String path) {
        return db.sql("""
                        select code, name from organisation.pub_units
                        where kind in ('bureau', 'department') and (strpos(:path, region_path) = 1 or strpos(region_path, :path) = 1)
                        order by region_path desc, code
                        """)
                .param("path", path)
                .query((row, _) -> new UnitChoice(row.getString("code"), row.getString("name")))
                .list();
    }
}
